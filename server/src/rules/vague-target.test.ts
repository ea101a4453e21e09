import { describe, expect, test } from "vitest";
import { defectsOf } from "../../test/defects-of.js";

const code = "vague-target";

describe("aims without a figure", () => {
  test.each([
    ["确保服务水平明显提升。", ["明显提升"]],
    ["到2025年，服务水平显著提升，环境质量明显改善，收入达到5万元。", ["显著提升", "明显改善"]],
    ["主要目标是：产业结构进一步优化。", ["进一步优化"]],
  ])("%s", (text, wishes) => expect(defectsOf(code, text)).toEqual(wishes));
});

describe("aims that are measured, and what is no aim", () => {
  test.each([
    "确保服务满意率稳步提升到95%。",
    "力争居民收入与经济增长同步稳定增长。",
    "过去一年，服务水平明显提升。",
    "实现“六个明显下降”。",
  ])("%s", (text) => expect(defectsOf(code, text)).toEqual([]));
});
