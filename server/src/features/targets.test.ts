import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { targets } from "./targets.js";

const text = [
  "政府工作报告",
  "（2024年1月10日）",
  "一、2023年工作回顾",
  "　　过去一年，全市生产总值增长5.8%，城镇新增就业1.2万人。",
  "二、2024年工作安排",
  "　　今年经济社会发展的主要预期目标是：地区生产总值增长6%—6.5%，城镇新增就业1.4万人以上，进出口总值保持稳定增长。高新区生产总值力争突破330亿元。",
].join("\n");

test("a row a figure, with section, year and the name by which it is found again", () => {
  const rows = targets(analyzed(text));
  expect(rows.map(({ key, role, byYear, section }) => [key, role, byYear, section])).toEqual([
    ["生产总值增速", "outcome", 2023, "2023年工作回顾"],
    ["城镇新增就业", "outcome", 2023, "2023年工作回顾"],
    ["生产总值增速", "target", 2024, "2024年工作安排"],
    ["城镇新增就业", "target", 2024, "2024年工作安排"],
    ["进出口总额", "target", 2024, "2024年工作安排"],
    ["高新区生产总值", "target", 2024, "2024年工作安排"],
  ]);
  expect(rows[2]).toMatchObject({ value: 6, max: 6.5, unit: "%", text: "6%—6.5%", line: 6 });
  expect(rows[5]).toMatchObject({ value: 33000000000, unit: "元", scope: "高新区" });
});

test("an aim without a number has a wish and no value", () => {
  const goal = targets(analyzed(text)).find(({ value }) => value === undefined);
  expect(goal).toMatchObject({ indicator: "进出口总值", text: "保持稳定增长", role: "target", by: "今年" });
  expect(goal).not.toHaveProperty("unit");
});

test("a text without figures has no rows", () => expect(targets(analyzed("同志们：\n　　会议开始。"))).toEqual([]));
