import { expect, test } from "vitest";
import type { Row, TableDocument } from "./messages.js";
import { firstOfYear, seriesOf } from "./series.js";

function row(role: Row["role"], byYear: number, value: number, more: Partial<Row> = {}): Row {
  return {
    ...{ start: 0, end: 1, line: 1, text: String(value), sentence: "", key: "生产总值增速", unit: "%", cmp: "=" },
    ...{ role, byYear, value },
    ...more,
  };
}

function report(year: number, rows: readonly Row[], more: Partial<TableDocument> = {}): TableDocument {
  return { uri: `${year}`, name: `${year}.txt`, voice: "", year, shown: true, rows, ...more };
}

test("what one report promised and the next reports is one series", () => {
  const [series] = seriesOf([
    report(2023, [row("outcome", 2022, 3), row("target", 2023, 5)]),
    report(2024, [row("outcome", 2023, 5.2), row("target", 2024, 5)]),
  ]);
  expect(series?.years).toEqual([2022, 2023, 2024]);
  expect(firstOfYear(series?.targets ?? [], 2023)?.value).toBe(5);
  expect(firstOfYear(series?.outcomes ?? [], 2023)?.value).toBe(5.2);
});

test("places are told apart, and a text that names none stands for itself", () => {
  const rows = [row("outcome", 2022, 3), row("target", 2023, 5)];
  const all = seriesOf([
    report(2023, rows),
    report(2023, rows, { place: "河南", voice: "河南" }),
    report(2023, rows, { uri: "x", name: "x.txt", voice: "x" }),
  ]);
  expect(all.map(({ place }) => place).sort()).toEqual(["", "x.txt", "河南"]);
});

test("grain in 斤 and in 吨 is one measure; what holds for several years is of none", () => {
  const grain = { key: "粮食产量" };
  const [series, ...others] = seriesOf([
    report(2010, [row("outcome", 2009, 5e8, { ...grain, unit: "吨" }), row("outcome", 2010, 6, { by: "五年年均" })]),
    report(2014, [row("outcome", 2013, 1.2e12, { ...grain, unit: "斤" })]),
  ]);
  expect(series?.outcomes.map(({ value }) => value)).toEqual([5e8, 6e8]);
  expect(others).toEqual([]);
});
