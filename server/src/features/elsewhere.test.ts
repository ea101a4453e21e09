import { expect, test } from "vitest";
import { elsewhere, lastOutcome } from "./elsewhere.js";
import type { DocumentTargets, TargetRow } from "./targets.js";

function row(role: TargetRow["role"], byYear: number, value: number, unit = "%", key = "生产总值增速"): TargetRow {
  const text = `${value}${unit}`;
  return { start: 0, end: 1, line: 1, text, sentence: text, key, role, byYear, value, unit, cmp: "=" };
}

const target = row("target", 2024, 5);
const own: DocumentTargets = {
  uri: "a",
  voice: "",
  rows: [row("outcome", 2023, 5.2), target, row("target", 2024, 12, "人")],
};

test("this year's target meets last year's outcome, with the change in points", () => {
  expect(elsewhere(target, own)).toEqual([{ row: own.rows[0], change: { by: -0.2, in: "points" } }]);
});

test("in other texts of the same place, nearest in time first; of another place never", () => {
  const before: DocumentTargets = { uri: "b", voice: "", rows: [row("target", 2018, 6.5), row("target", 2023, 5)] };
  const other: DocumentTargets = { uri: "c", voice: "河南", rows: [row("target", 2024, 6)] };
  expect(elsewhere(target, own, [before, other]).map(({ row, document }) => [row.byYear, document?.uri])).toEqual([
    [2023, undefined],
    [2023, "b"],
    [2018, "b"],
  ]);
});

test("amounts differ in percent", () => {
  const [found] = elsewhere(row("target", 2024, 330, "元", "生产总值"), {
    voice: "",
    rows: [row("outcome", 2023, 300, "元", "生产总值")],
  });
  expect(found?.change).toEqual({ by: 10, in: "percent" });
});

test("the last outcome before a target, and none for an outcome", () => {
  const sightings = elsewhere(target, own, [{ uri: "b", voice: "", rows: [row("outcome", 2020, 2.3)] }]);
  expect(lastOutcome(target, sightings)?.row.value).toBe(5.2);
  expect(lastOutcome(row("outcome", 2023, 5.2), sightings)).toBeUndefined();
});
