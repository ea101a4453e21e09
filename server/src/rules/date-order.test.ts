import { describe, expect, test } from "vitest";
import { defectsOf, repaired } from "../../test/defects-of.js";

const code = "date-order";

describe("an end before its beginning", () => {
  test.each([
    ["规划期限为2025年至2021年。", "规划期限为2021年至2025年。"],
    ["2025—2021年，分两步走。", "2021—2025年，分两步走。"],
    ["6月25日至20日集中排查。", "6月20日至25日集中排查。"],
    ["自2024年3月1日至2023年12月31日施行。", "自2023年12月31日至2024年3月1日施行。"],
  ])("%s", (text, fixed) => expect(repaired(code, text)).toBe(fixed));

  test("works finished before they are begun", () =>
    expect(defectsOf(code, "项目2024年6月开工，计划2024年3月竣工。")).toEqual(["2024年6月开工，计划2024年3月竣工"]));
});

describe("ranges that run forward, over a turn of the year, or of two things", () => {
  test.each([
    "2021年至2025年，6月25日至7月5日，12月25日至1月5日。",
    "11月至次年3月，2024年10月至3月。",
    "2025年比2021年增长10%。",
    "项目2022年开工，2024年建成投产。",
    "甲项目2024年6月开工，乙项目2023年建成。",
  ])("%s", (text) => expect(defectsOf(code, text)).toEqual([]));
});

describe("a deadline before the years of the plan", () => {
  const title = "2024年招商引资工作要点\n";
  test("left over from an older draft", () =>
    expect(defectsOf(code, `${title}到2023年底，引进项目20个。`)).toEqual(["到2023年底"]));
  test.each([
    `${title}到2024年底，引进项目20个。`,
    `${title}截至2023年底，引进项目20个。`,
    `${title}2023年底前已引进项目20个。`,
    `${title}2023年底前签约的项目要全部开工。`,
    "关于2024年工作的报告\n到2022年底，全市建成园区20个。",
  ])("%s", (text) => expect(defectsOf(code, text)).toEqual([]));
});

describe("stages of a schedule", () => {
  const stages = (first: string, second: string): string =>
    `（一）动员部署阶段（${first}）。制定方案。\n（二）排查整治阶段（${second}）。全面排查。`;
  test("the second begins before the first", () =>
    expect(defectsOf(code, stages("2024年3月—4月", "2024年2月—9月"))).toEqual(["（二）排查整治阶段（2024年2月—9月）"]));
  test("in order, and over the turn of the year", () => {
    expect(defectsOf(code, stages("2024年3月—4月", "2024年4月—9月"))).toEqual([]);
    expect(defectsOf(code, stages("11月—12月", "1月—3月"))).toEqual([]);
  });
});
