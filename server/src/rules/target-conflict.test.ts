import { describe, expect, test } from "vitest";
import { defectsOf } from "../../test/defects-of.js";

const code = "target-conflict";

/** A goal, and what a later section says of it. */
function twice(goal: string, call: string): string {
  return `一、主要目标\n${goal}\n二、工作要求\n${call}`;
}

describe("targets that exclude each other", () => {
  test.each([
    [twice("2024年，全市地区生产总值预期增长6%。", "确保2024年全市地区生产总值增长8%以上。"), "8%以上"],
    [twice("2024年，国内生产总值增长6%。", "确保2024年GDP增长8%。"), "8%"],
    [twice("今年城镇调查失业率5.5%左右。", "今年要把城镇调查失业率控制在4.5%以内。"), "4.5%以内"],
    [twice("到2025年，全市森林覆盖率达到60%以上。", "到2025年，森林覆盖率要达到58%。"), "58%"],
    [twice("今年全市粮食产量要达到300万吨。", "确保今年粮食产量稳定在280万吨。"), "280万吨"],
  ])("%s", (text, words) => expect(defectsOf(code, text)).toEqual([words]));
});

test("达到 beside 突破 of one value is a matter of strength", () =>
  expect(defectsOf(code, twice("今年生产总值达到800亿元。", "今年生产总值力争突破800亿元。"))).toEqual([
    "突破800亿元",
  ]));

describe("targets that stand together", () => {
  test.each([
    ["the same again", twice("2024年，生产总值增长6%。", "确保2024年生产总值增长6%。")],
    ["another year", twice("2024年，生产总值增长6%。", "到2025年，生产总值力争增长8%。")],
    ["a floor and more", twice("2024年，生产总值增长6%以上。", "力争2024年生产总值增长8%。")],
    ["another scope", twice("今年固定资产投资增长10%。", "力争今年高新区固定资产投资增长15%。")],
    ["level and growth", twice("今年生产总值增长6%。", "今年生产总值达到800亿元。")],
    ["one part of the whole", twice("今年固定资产投资增长10%。", "高新区要加快发展，确保今年固定资产投资增长15%。")],
    ["projects", twice("今年完成固定资产投资500亿元。", "今年，新开工项目要完成固定资产投资200亿元。")],
    ["years together", twice("2026年，城镇新增就业5万人。", "2026年起五年累计城镇新增就业25万人。")],
    ["a yearly mean", twice("2025年，生产总值增长6%。", "到2025年，生产总值年均增长7%以上。")],
    ["a list by year", "综保区外贸总额今年30亿元，明年55亿元，后年100亿元。"],
    ["floor and goal in one breath", "今年生产总值增长目标是确保6%、力争7%。"],
    ["part of the year", twice("今年生产总值增长6%。", "一季度生产总值要增长5%。")],
    ["result and target", "去年，生产总值增长5%。\n今年，生产总值预期增长6%。"],
    [
      "towns and villages",
      twice("到2025年，农村居民人均可支配收入力争达到3万元。", "到2025年，城镇居民人均可支配收入力争达到5万元。"),
    ],
    ["a plan's term and its last year", twice("“十四五”时期，生产总值年均增长6.5%。", "2025年，生产总值要增长6%。")],
  ])("%s", (_, text) => expect(defectsOf(code, text)).toEqual([]));

  test("each section its own place", () =>
    expect(
      defectsOf(
        code,
        "一、主要预期目标\n今年固定资产投资增长10%。\n二、分区任务\n（一）高新区\n今年固定资产投资增长15%。\n（二）经开区\n今年固定资产投资增长12%。",
      ),
    ).toEqual([]));
});
