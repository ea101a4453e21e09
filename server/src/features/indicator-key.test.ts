import { expect, test } from "vitest";
import { indicatorKey } from "./indicator-key.js";

test.each([
  ["国内生产总值增长", { unit: "%", change: "增长" }, "生产总值增速"],
  ["全市地区生产总值增长", { unit: "%", change: "增长" }, "生产总值增速"],
  ["GDP增速", { unit: "%" }, "生产总值增速"],
  ["经济增长预期目标", { unit: "%" }, "生产总值增速"],
  ["国内生产总值", { unit: "元" }, "生产总值"],
  ["2025年全省生产总值", { unit: "元" }, "生产总值"],
  ["人均地区生产总值", { unit: "元" }, "人均生产总值"],
  ["居民消费价格涨幅", { unit: "%" }, "居民消费价格涨幅"],
  ["居民消费价格", { unit: "%" }, "居民消费价格涨幅"],
  ["CPI上涨", { unit: "%", change: "上涨" }, "居民消费价格涨幅"],
  ["单位国内生产总值能耗降低", { unit: "%", change: "降低" }, "单位生产总值能耗降幅"],
  ["万元GDP综合能耗下降", { unit: "%", change: "下降" }, "单位生产总值能耗降幅"],
  ["财政赤字率", { unit: "%" }, "赤字率"],
  ["全省城镇新增就业", { unit: "人" }, "城镇新增就业"],
  ["城镇新增就业增长", { unit: "%", change: "增长" }, "城镇新增就业增速"],
  ["粮食总产量稳定", { unit: "斤" }, "粮食产量"],
  ["研发经费支出占地区生产总值比重", { unit: "%" }, "研发经费支出占生产总值比重"],
  ["生产总值", { unit: "元", scope: "高新区" }, "高新区生产总值"],
  ["高新区生产总值", { unit: "元", scope: "高新区" }, "高新区生产总值"],
  ["進出口總額增長", { unit: "%", change: "增長" }, "进出口总额增速"],
  ["农村贫困人口减少", { unit: "人", change: "减少" }, "农村贫困人口减少"],
] as const)("%s is found again", (indicator, rest, key) => expect(indicatorKey({ indicator, ...rest })).toBe(key));

test.each(["新增", "项目", "比年初增长", "这", "全市"])("%s says too little", (indicator) =>
  expect(indicatorKey({ indicator, unit: "个" })).toBeUndefined(),
);
