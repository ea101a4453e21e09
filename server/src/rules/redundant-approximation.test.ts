import { describe, expect, test } from "vitest";
import { defectsOf, repaired } from "../../test/defects-of.js";

const code = "redundant-approximation";

describe("two hedges of one figure", () => {
  test.each([
    ["全市现有党员近300余人。", "近300余人"],
    ["引进人才近百人左右。", "近百人左右"],
    ["参会人员约有200人左右。", "约有200人左右"],
    ["投资大约在10亿元左右。", "大约在10亿元左右"],
    ["集聚企业100余家以上。", "100余家以上"],
    ["每年增收约3万多元。", "约3万多元"],
    ["占比超过80%以上。", "超过80%以上"],
    ["时间不少于3年以上。", "不少于3年以上"],
    ["成本控制在不超过5万元以内。", "不超过5万元以内"],
    ["培训逾5000多人次。", "逾5000多人次"],
    ["二十多个左右。", "二十多个左右"],
    ["增速接近6％以上。", "接近6％以上"],
  ])("%s", (text, words) => expect(defectsOf(code, text)).toEqual([words]));
});

describe("one hedge, or two words that are none", () => {
  test.each([
    "近三年来，全市新增企业300余家。",
    "近十余年来，成效显著。",
    "节约资金20多万元。",
    "超过300家规模以上企业落户。",
    "约50名县处级以上干部参加。",
    "附近20多个村。",
    "占比达80%以上，突破800亿元大关。",
    "想不到20多年过去了。",
    "不到3年时间，完成100余个项目。",
    "约占全市的30%以上。",
    "近800多年历史。",
  ])("%s", (text) => expect(defectsOf(code, text)).toEqual([]));
});

test("the hedge behind goes first", () => {
  expect(repaired(code, "引进人才近百人左右。")).toBe("引进人才近百人。");
  expect(repaired(code, "企业近100余家。")).toBe("企业近100家。");
});
