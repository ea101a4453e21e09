import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";

const headings = (marked: string): void => check(["heading"], marked);

describe("a line begins with a marker", () => {
  test.each([
    "{heading level=1 number=1 form=一、:一、总体要求}",
    "{heading level=1 number=12:十二、保障措施}",
    "{heading level=1 number=1:一.总体要求}",
    "{heading level=1 number=1 form=第一章:第一章 总则}",
    "{heading level=2 number=1 form=(一):（一）指导思想}",
    "{heading level=2 number=3:(三)基本原则}",
    "{heading level=2 number=2 form=第一节:第二节 财政支持}",
    "{heading level=3 number=1 form=1.:1.坚持党的领导}",
    "{heading level=3 number=10:10．坚持党的领导}",
    "{heading level=3 number=2:2、坚持改革创新}",
    "{heading level=3 number=1:1. 2025年底前建成}",
    "{heading level=3 number=5 form=第一条:第五条 适用范围}",
    "{heading level=4 number=1 form=(1):（1）优化布局}",
    "{heading level=4 number=2 form=①:②优化布局}",
    "　　{heading level=1 number=1:一、总体要求}",
  ])("%s", headings);

  test.each([
    "1.4万人参加。",
    "3.5亿元投资落地。",
    "12.5%的企业增收。",
    "2023年，全省经济稳中向好。",
    "3、4月份是农忙季节。",
    "五、六月份雨水多。",
    "一、二产业协同发展。",
    "一、二、三产业融合发展。",
    "三、四线城市平稳发展。",
    "第一条和第二条规定的情形除外。",
    "一、",
    "1.",
  ])("%s is none", headings);

  test("the title ends with the sentence", () =>
    headings("{heading:（一）稳投资}。抓项目，强服务。\n{heading:（二）促消费}；办活动，增场景，让群众愿意消费。"));

  test("the title ends at a colon behind which the text goes on", () =>
    headings("{heading:三、主要目标}：生产总值增长6%，财政收入增长5%。"));

  test("a title of several clauses is whole", () =>
    headings("{heading:三、坚持稳字当头，全面推进高质量发展，奋力开创新局面}"));

  test("the words of the title leave out marker and mark", () => {
    const [found] = analyzed("（一）“稳投资”，促消费。要抓项目。").annotations.filter(({ kind }) => kind === "heading");
    expect(found).toMatchObject({ title: "“稳投资”,促消费", number: 1 });
  });
});

describe("points inside a paragraph", () => {
  test.each([
    "{heading level=inline number=1 form=一要:一要加强领导}，明确分工。{heading number=2:二要狠抓落实}，{heading number=3:三要严格考核}。",
    "重点是：{heading number=1 form=一是:一是稳就业}；{heading number=2:二是稳投资}；{heading number=3:三是稳外贸}。",
    "{heading number=1 form=第一:第一，要提高认识}。{heading number=2:第二，要压实责任}。",
    "{heading number=1 form=首先:首先，要压实责任}。{heading number=2:其次，要严格考核}。{heading number=3:最后，要总结经验}。",
    "{heading level=2:（一）稳投资}。{heading level=inline:一要抓项目}，{heading:二要抓环境}。",
    "他说“{heading:一要防风险}，{heading:二要保民生}”。",
  ])("%s", headings);

  test("a comma in quotation marks ends no clause", () =>
    headings("{heading:一要落实“抓大，不放小”的要求}，{heading:二要督查}。"));

  test.each([
    "一要加强领导。",
    "首先感谢大家。",
    "坚持一是一、二是二，实事求是。",
    "第一产业和第二产业都在增长。",
    "这项工作一是重要，要抓紧。",
    "五是丰收的年景。",
  ])("%s has none", headings);
});

describe("Markdown", () => {
  const markdown = (marked: string): void => check(["heading"], marked, "markdown");

  test("# and ** stay outside", () =>
    markdown(
      "# {heading level=0:工作要点}\n\n## {heading level=1 number=1:一、总体要求}\n\n**{heading level=2 number=1:（一）指导思想}。** 坚持统筹。\n\n## {heading level=1:附则}",
    ));

  test("the depths that are used count, whatever they are", () =>
    markdown("## {heading level=0:工作要点}\n\n#### {heading level=1:总体要求}\n\n###### {heading level=2:指导思想}"));

  test("# is no heading in plain text", () => headings("# 说明\n#1号楼"));
});
