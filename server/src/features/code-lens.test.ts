import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { codeLenses } from "./code-lens.js";

const text = [
  "政府工作报告",
  "一、2023年工作回顾",
  "　　过去一年，全市生产总值增长5.8%。",
  "二、2024年工作安排",
  "　　今年经济社会发展的主要预期目标是：地区生产总值增长6%，城镇新增就业1.4万人以上。",
  "三、加强自身建设",
  "　　坚持依法行政。",
].join("\n");

test("over a section stands how many figures it has, and how many are targets", () => {
  const lenses = codeLenses(analyzed(text), { uri: "u", command: "show" }, "zh");
  expect(lenses.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
    [0, "3 项指标 · 目标 2"],
    [1, "1 项指标"],
    [3, "2 项指标 · 目标 2"],
  ]);
  expect(lenses[1]?.command?.arguments?.[0]).toBe("u");
});

test("in English, and without a command it only tells", () => {
  const [, lens] = codeLenses(analyzed(text), { uri: "u" }, "en");
  expect(lens?.command).toEqual({ title: "1 figure", command: "" });
});
