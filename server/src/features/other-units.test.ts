import { expect, test } from "vitest";
import { otherUnits } from "./other-units.js";

test("money in 万 and 亿, but not as the text has it", () => {
  expect(otherUnits({ value: 80000000000, unit: "元" }, "800亿元")).toEqual(["8,000,000万元"]);
  expect(otherUnits({ value: 80000000000, unit: "元" }, "8百亿元")).toContain("800亿元");
  expect(otherUnits({ value: 1300000000000, unit: "元" }, "13000亿元")).toEqual(["1.3万亿元"]);
});

test("grain and land", () => {
  expect(otherUnits({ value: 1.3e12, unit: "斤" }, "1.3万亿斤")).toContain("6.5亿吨");
  expect(otherUnits({ value: 100000, unit: "亩" }, "10万亩")).toEqual(["约6,667公顷", "约66.67平方公里"]);
});

test("shares, bare numbers and nonsense have no other unit", () => {
  expect(otherUnits({ value: 5.5, unit: "%" }, "5.5%")).toEqual([]);
  expect(otherUnits({ value: 12, unit: "" }, "12")).toEqual([]);
  expect(otherUnits({ value: Number.POSITIVE_INFINITY, unit: "元" }, "…")).toEqual([]);
  expect(otherUnits({ value: 4, unit: "个" }, "4个")).toEqual([]);
});
