import { expect, test } from "vitest";
import { csv, markdownTable, tsv } from "./export.js";

const table = {
  head: ["指标", "比较", "数值"],
  body: [
    ["生产总值", "=", 5],
    ['=cmd|"x"', "≥", 1.5],
  ],
};

test("CSV opens right in a spreadsheet program, and nothing in it runs", () => {
  expect(csv(table)).toBe('\ufeff指标,比较,数值\r\n生产总值,=,5\r\n"\'=cmd|""x""",≥,1.5\r\n');
});

test("the clipboard has one line a row", () => {
  expect(tsv({ head: ["句"], body: [["甲\t乙\n丙"]] })).toBe("句\n甲 乙 丙\n");
});

test("Markdown has its marks escaped, and numbers to the right", () => {
  expect(markdownTable(table).split("\n").slice(0, 4)).toEqual([
    "| 指标 | 比较 | 数值 |",
    "| --- | --- | ---: |",
    "| 生产总值 | = | 5 |",
    '| =cmd\\|"x" | ≥ | 1.5 |',
  ]);
});
