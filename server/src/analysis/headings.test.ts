import { describe, test } from "vitest";
import { check } from "../../test/markup.js";

const headings = (marked: string): void => check(["heading"], marked);
const body =
  "过去一年，全市上下坚持稳中求进工作总基调，扎实推进各项重点工作，经济社会发展取得新的成绩，人民生活水平不断提高，社会大局保持稳定。";

describe("the title of the document", () => {
  test("stands above the text and names its genre", () =>
    headings(`{heading level=0 form=title:在全市经济工作会议上的讲话}\n（2022年1月5日）\n张三\n\n同志们：\n\n${body}`));

  test("not the office above it, nor where and when it was published", () =>
    headings(
      `某市人民政府文件\n来源：某市日报\n{heading level=0:某市人民政府关于促进工业稳增长的实施意见}\n\n${body}`,
    ));

  test("also in the headline of a report", () =>
    headings(`{heading level=0:我市举行重大项目集中开工仪式 总投资超百亿元}\n\n本报讯 ${body}`));

  test("not a line below the first paragraph", () => headings(`${body}\n\n就业创业工作情况的报告会\n\n${body}`));

  test("a sentence is none", () => headings(`现将有关事项通知如下。\n\n${body}`));

  test("again where it is printed again, and that of the document attached", () =>
    headings(
      `{heading level=0:关于印发某市工业稳增长实施方案的通知}\n\n各县区人民政府：\n\n${body}\n\n{heading level=0:某市工业稳增长实施方案}\n\n{heading level=1:一、总体要求}\n\n${body}`,
    ));

  test("a Markdown title leaves no room for another", () =>
    check(["heading"], `# {heading level=0:工作要点}\n\n关于开展有关工作的通知\n\n${body}`, "markdown"));
});

describe("points count together", () => {
  test("one without a neighbor is none", () => headings("一要加强领导，狠抓落实。\n首先感谢大家。"));

  test("the neighbor may stand in another paragraph of the section", () =>
    headings("{heading:一要加强领导}，明确分工。\n{heading:二要狠抓落实}，严格考核。"));

  test("but not in another section", () =>
    headings("{heading:一、总体要求}\n一要加强领导。\n{heading:二、重点任务}\n三要狠抓落实。"));

  test("one may be missing between: that is for the rule of numbers", () =>
    headings("{heading number=1:一要加强领导}，{heading number=3:三要狠抓落实}。"));

  test("other forms may stand between", () =>
    headings(
      "{heading form=一要:一要投资}。{heading form=一是:一是项目}，{heading:二是园区}。{heading form=一要:二要消费}。",
    ));

  test("最后 takes the number it has", () =>
    headings(
      "{heading number=1:首先，摸清底数}。{heading number=2:其次，分类施策}。{heading number=3:最后，严格验收}。",
    ));
});

describe("a section head glued to the paragraph before it", () => {
  test("is found where the count goes on", () =>
    headings(
      "下面，我讲两点意见。{heading level=1 number=1 glued=true:一、保护市场主体活力}。要落实政策。\n{heading level=1 number=2:二、激发创新动力}",
    ));

  test("a quotation of one is none", () => headings("有关要求见文件。一、总则部分。"));
});
