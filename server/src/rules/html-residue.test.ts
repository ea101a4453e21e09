import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import { edited } from "../features/fix.js";
import type { Defect } from "../model/annotation.js";

const defects = (marked: string): void => check(["defect"], marked);
const body = "全市上下要深入学习贯彻重要讲话精神，坚持稳中求进工作总基调，扎实推进各项工作，确保完成全年目标任务。";
/** More paragraphs than the ends of a text reach. */
const article = Array.from({ length: 60 }, () => body).join("\n");

function found(text: string): Defect[] {
  return analyzed(text).annotations.filter((each): each is Defect => each.kind === "defect");
}

/** The text after the first repair of each defect. */
function repaired(text: string): string {
  const edits = found(text).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return edited(
    text,
    edits.toSorted((a, b) => a.span.start - b.span.start),
  );
}

describe("entities", () => {
  test("with and without their semicolon", () => {
    defects("坚持{defect code=html-residue variant=entity:&ldquo;}两手抓{defect code=html-residue:&rdquo}，两手硬。");
    expect(repaired("坚持&ldquo;两手抓&rdquo;，&#8212;&#x2014;落实&nbsp;到位。")).toBe("坚持“两手抓”，——落实 到位。");
  });
  test("not every &", () => defects("加强R&D投入，引进P&G公司，a=1&b=2。"));
  test("in Markdown they are a way to write", () => check(["defect"], "坚持&ldquo;两手抓&rdquo;。", "markdown"));
});

describe("tags", () => {
  test("a run of them is one", () =>
    defects(
      '要抓好落实{defect code=html-residue variant=tag:</p><p style="x">}各单位要务实{defect code=html-residue:<br/>}高效。',
    ));
  test("signs of comparison are none", () => defects("当a<b且c>d时，<b类>企业可以申请。"));
  test("five hundred are one remark", () => {
    const text = "要抓好落实<br>".repeat(500);
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]?.places).toHaveLength(500);
  });
});

describe("lines of the page", () => {
  test("above and below the article", () => {
    defects(
      `{defect code=html-residue variant=furniture:首页 > 要闻 > 正文}\n\n全市召开大会\n\n{defect code=html-residue:收藏 打印}\n\n${article}\n\n{defect code=html-residue:责任编辑：李明\n\n热点推荐\n\n更多>}`,
    );
  });
  test("what a line of buttons is made of", () => {
    for (const line of [
      "【字体：大 中 小】 【关闭窗口】 【打印】",
      "来源： 发布日期：2021-12-20 打印",
      "admin 分享 时间: 加入收藏 共计20050个字,预计阅读时长67分钟",
      "微信扫码分享",
      "相关稿件：",
      "扫一扫在手机打开当前页",
      "上一篇：全市召开大会",
    ]) {
      expect(
        found(`${article}\n${line}`)
          .filter(({ code }) => code === "html-residue")
          .map(({ span }) => span.start),
        line,
      ).toEqual([article.length + 1]);
    }
  });
  test("a path told line by line", () => {
    const path = "当前位置：\n首页\n>\n政务信息\n>\n";
    expect(found(`${path}${article}`).map(({ span }) => span)).toEqual([{ start: 0, end: path.length - 1 }]);
  });
  test("dates and bylines stay", () => {
    for (const line of ["来源：人民日报", "2022年1月5日", "发布时间：2022-01-05", "作者：李明"])
      defects(`${line}\n${article}`);
  });
  test("in the middle of a text such words are its own", () => {
    defects(`${article}\n分享\n联系方式\n${article}`);
    defects("分享经济加快发展。\n打印机等产业集群初具规模。\n收藏文物三千件。");
  });
  test("the repair takes the lines out", () => {
    expect(repaired(`首页 > 要闻 > 正文\n\n${body}\n\n热点推荐\n\n更多>`)).toBe(`${body}`);
  });
});

describe("page numbers", () => {
  const pages = [1, 2, 3, 4].map((page) => `${body.repeat(4)}\n\n${page}\n\n`).join("");
  test("rise, with a page between", () => {
    expect(found(pages).map(({ variant, data }) => [variant, data?.number])).toEqual(
      [1, 2, 3, 4].map((n) => ["page", n]),
    );
  });
  test("inside a sentence, which the repair joins", () => {
    const text = [1, 2, 3]
      .map((page) => `${body.repeat(4)}我们要抓好重点项目建设，推动一批\n\n${page}\n\n重大工程落地见效。`)
      .join("\n");
    expect(found(text).map(({ data }) => data?.number)).toEqual([1, 2, 3]);
    expect(repaired(text)).not.toMatch(/一批\s/u);
  });
  test("a list of numbers is none", () => {
    defects("0\n1\n2\n3\n4\n5\n");
    defects("1\n抓项目\n2\n抓民生\n3\n抓党建\n");
  });
});
