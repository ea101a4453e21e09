import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import type { Quantity } from "../model/annotation.js";

const quantities = (marked: string): void => check(["quantity"], marked);
const figures = (text: string): Quantity[] =>
  analyzed(text).annotations.filter((annotation) => annotation.kind === "quantity");

describe("what a figure measures", () => {
  test.each([
    "城镇新增就业{quantity indicator=城镇新增就业:1.4万人}。",
    "城镇调查失业率控制在{quantity indicator=城镇调查失业率:5.5%以内}。",
    "力争今年粮食产量达到{quantity indicator=粮食产量:65万吨}。",
    "固定资产投资增长{quantity indicator=固定资产投资增长 change=增长:11%}，其中工业投资{quantity indicator=工业投资:15%}。",
    "GDP完成{quantity indicator=GDP:414亿元}，增速{quantity indicator=GDP增速:6.3%}。",
    "人均GDP、全员劳动生产率增速{quantity indicator=人均GDP、全员劳动生产率增速:10%以上}。",
    "引进人才{quantity indicator=引进人才:500名}。",
    "新增各类市场主体{quantity indicator=新增各类市场主体:3万户}。",
  ])("stands before it: %s", quantities);

  test("or is counted behind it", () => quantities("完成了{quantity indicator=老旧小区改造:88个}老旧小区改造。"));

  test("分别 deals nouns out to figures", () => {
    const found = figures("轻工业、重工业分别增长5%、6%。");
    expect(found.map(({ indicator }) => indicator?.value)).toEqual(["轻工业增长", "重工业增长"]);
  });

  test("a figure without a noun of its own has none", () => {
    expect(figures("增长6%。")[0]?.indicator).toBeUndefined();
  });

  test("its place is where the text names it", () => {
    const text = "今年力争城镇新增就业1.4万人。";
    const [figure] = figures(text);
    const { start, end } = figure?.indicatorSpan ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe("城镇新增就业");
  });

  test("in the text's own script", () => quantities("城鎮新增就業{quantity indicator=城鎮新增就業:1.4萬人}。"));

  test("the sentence before names nothing of it", () => {
    expect(figures("粮食产量稳定。增长6%。")[0]?.indicator).toBeUndefined();
  });
});

describe("by how much and from where", () => {
  test.each([
    "居民收入增长{quantity change=增长:7%}。",
    "能耗强度下降{quantity change=下降:3%}。",
    "研发投入占比从{quantity value=12.8:12.8%}增加到{quantity value=15 from=12.8:15%}。",
    "低保标准由每月{quantity:600元}提高到{quantity from=600:720元}。",
  ])("%s", quantities);

  test("a level has no change", () => {
    const [figure] = figures("城镇化率提高到70%。");
    expect(figure?.change).toBeUndefined();
  });

  test("two figures of different units are no baseline", () => {
    const [, second] = figures("从3家企业增加到15%。");
    expect(second?.from).toBeUndefined();
  });
});

describe("by when", () => {
  test.each([
    "到2025年，城镇化率达到{quantity by=2025年:70%}。",
    "今年新增就业{quantity by=今年:3万人}。",
    "6月底前完成投资{quantity by=6月底前:50%}。",
    "“十四五”末，研发强度达到{quantity by=“十四五”末:3%}。",
    "今年完成{quantity by=今年:30亿元}，明年{quantity by=明年:55亿元}，后年{quantity by=后年:100亿元}。",
    "今年任务很重。要完成投资{quantity by=今年:50亿元}。",
  ])("%s", quantities);

  test("what it is compared with is no deadline", () => {
    expect(figures("比2020年增长8%。")[0]?.by).toBeUndefined();
    expect(figures("较去年提高2个百分点。")[0]?.by).toBeUndefined();
  });

  test("a deadline within the year speaks for its own sentence only", () => {
    const [, second] = figures("6月底前完成投资50%。新建学校12所。");
    expect(second?.by?.value).not.toBe("6月底前");
  });
});

describe("aimed at or reported", () => {
  test.each([
    "力争生产总值达到{quantity role=target:800亿元}。",
    "确保粮食产量{quantity role=target:不低于65万吨}。",
    "城镇登记失业率控制在{quantity role=target:4%以内}。",
    "2025年12月底前，建成高标准农田{quantity role=target:10万亩}。",
    "已累计培训{quantity role=outcome:4026人次}。",
    "为确保就业，目前已累计培训{quantity role=outcome:4026人次}。",
    "到2030年，单位能耗累计下降{quantity role=target:13%}。",
    "去年完成投资{quantity role=outcome:50亿元}。",
    "圆满完成了{quantity role=outcome:120件}实事。",
    "{quantity role=other:50亿元以上}项目开工。",
    "{quantity role=other:750千伏}输变电工程开工。",
    "技术合同成交额占全市的{quantity role=other:84%}。",
    "过去{quantity role=other:五年}，成绩来之不易。",
  ])("%s", quantities);

  test("the last cue before the figure decides", () =>
    quantities("去年增长{quantity role=outcome:6%}，今年力争增长{quantity role=target:7%}。"));

  test("says which words decided", () => {
    const [figure] = figures("力争生产总值达到800亿元。");
    expect(figure?.role).toEqual({ value: "target", stated: true, because: "力争" });
  });
});
