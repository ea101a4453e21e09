import { describe, expect, test } from "vitest";
import { defectsOf, repaired } from "../../test/defects-of.js";

const code = "range-form";

describe("a low end without its unit", () => {
  test.each([
    ["预计投资3-5亿元。", "预计投资3亿—5亿元。"],
    ["增长6～8%。", "增长6%～8%。"],
    ["增长６—８％。", "增长６％—８％。"],
    ["产能达到10至15万吨。", "产能达到10万至15万吨。"],
  ])("%s", (text, fixed) => expect(repaired(code, text)).toBe(fixed));
});

describe("a hyphen between years and figures", () => {
  test.each([
    ["分2021-2025年两步实施。", "分2021—2025年两步实施。"],
    ["含油量达40%-43%。", "含油量达40%—43%。"],
    ["1-9月，进出口稳定增长。", "1—9月，进出口稳定增长。"],
  ])("%s", (text, fixed) => expect(repaired(code, text)).toBe(fixed));

  test("is told once a text", () => expect(defectsOf(code, "2021-2025年。\n2026-2030年。")).toEqual(["2021-2025年"]));
});

describe("what is written well, or is no range", () => {
  test.each([
    "投资3亿—5亿元，增长6%至8%。",
    "2021—2025年。",
    "2021－2025年。",
    "按照GB/T 9704-2012的规定。",
    "国办发〔2024〕5号。",
    "《工业互联网行动计划（2021-2023年）》。",
    "电话0551-12345678，日期2023-05-12。",
    "2至3个百分点，三至五年。",
  ])("%s", (text) => expect(defectsOf(code, text)).toEqual([]));
});
