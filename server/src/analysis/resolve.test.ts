import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import type { Quantity } from "../model/annotation.js";

const quantities = (marked: string): void => check(["quantity"], marked);
const figures = (text: string): Quantity[] =>
  analyzed(text).annotations.filter((annotation) => annotation.kind === "quantity");

describe("where its own sentence is silent, the section says whether a figure is aimed at", () => {
  test("一、回顾 and 二、安排", () =>
    quantities(
      "一、2021年工作回顾\n生产总值增长{quantity role=outcome:6%}。\n二、2022年工作安排\n生产总值增长{quantity role=target:7%}。",
    ));

  test("the section above, where the section's own title is silent", () =>
    quantities("二、今年重点任务\n（一）工业\n工业增加值增长{quantity role=target:8%}。"));

  test("an unnumbered line parts a report too", () =>
    quantities(
      "2021年工作回顾\n\n生产总值增长{quantity role=outcome:6%}。\n\n2022年工作安排\n\n生产总值增长{quantity role=target:7%}。",
    ));

  test("the words of the sentence are stronger", () =>
    quantities("二、今年重点任务\n去年生产总值增长{quantity role=outcome:6%}。今年增长{quantity role=target:7%}。"));

  test("a sum is reported or aimed at", () =>
    quantities(
      "一、2021年工作回顾\n能耗累计下降{quantity role=outcome:6%}。\n二、2022年工作安排\n能耗累计下降{quantity role=target:7%}。",
    ));

  test("so is what is compared with the year before, or is the first", () =>
    quantities(
      "一、2021年工作回顾\n工业增加值同比增长{quantity role=outcome:6%}。\n二、2022年工作安排\n工业增加值同比增长{quantity role=target:7%}，首次建成开发区{quantity role=target:2个}。",
    ));

  test("a plan is aimed at as a whole", () => {
    const text = "某市工业稳增长实施方案\n\n一、工业\n技术改造投资增长10%。";
    const [figure] = figures(text);
    expect(figure?.role).toMatchObject({ value: "target", stated: false, because: "某市工业稳增长实施方案" });
  });

  test("says which title decided", () => {
    const [figure] = figures("二、2022年工作安排\n生产总值增长7%。");
    expect(figure?.role.because).toBe("2022年工作安排");
  });
});

describe("the section lends its period", () => {
  test("where the sentence names none", () =>
    quantities(
      "二、2022年工作安排\n生产总值增长{quantity by=2022年:7%}，到2025年，占比达到{quantity by=2025年:30%}。",
    ));

  test("not to a figure that only describes", () => {
    const [threshold] = figures("二、2022年工作安排\n新开工总投资50亿元以上项目。");
    expect(threshold?.role.value).toBe("other");
    expect(threshold?.by).toBeUndefined();
  });
});

describe("whose figure it is", () => {
  const local = "全市上下团结一心。我市经济稳中向好。全市人民生活改善。";

  test("in a local text the country's is background", () =>
    quantities(`${local}\n全国新增就业{quantity role=other:1200万人}，全市新增就业{quantity role=outcome:1.2万人}。`));

  test("in a national text it is its own", () => quantities("全国新增就业{quantity role=outcome:1200万人}。"));
});

test("a head that calls for deeds plans where the figures that say so plan, and reports where they report", () => {
  const plans = analyzed(
    "一、聚焦项目建设\n力争签约项目120个。确保开工率达到90%以上。新建标准厂房30万平方米。",
  ).annotations.filter((mark) => mark.kind === "quantity");
  expect(plans.map(({ role }) => role.value)).toEqual(["target", "target", "target"]);
  const tells = analyzed("一、聚焦项目建设\n去年签约项目120个。新建标准厂房30万平方米。").annotations.filter(
    (mark) => mark.kind === "quantity",
  );
  expect(tells.map(({ role }) => role.value)).toEqual(["outcome", "outcome"]);
});
