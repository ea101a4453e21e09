import { describe, expect, test } from "vitest";
import { MarkupContent } from "vscode-languageserver-types";
import { cursor, wordsOf } from "../../test/cursor.js";
import { duration, headingHover } from "./heading-hover.js";
import type { Language } from "./language.js";

function said(marked: string, language: Language = "zh", rate = 200): string {
  const { analysis, position } = cursor(marked);
  const contents = headingHover(analysis, position, language, rate, "plaintext")?.contents;
  return MarkupContent.is(contents) ? contents.value : "";
}

const text = `一、总$0结成绩\n　　工业增长5%，投资增长6%。${"产业结构持续优化，".repeat(10)}成效明显。\n二、安排任务\n　　抓好落实。\n`;

describe("the hover of a heading", () => {
  test("tells what stands under it, for the ear", () => {
    expect(said(text)).toBe(
      [
        "一、总结成绩 — 章节",
        "字数：115（占全文 91%）",
        "念：约35秒（每分钟 200 字）",
        "句子：2 句，最长 95 字，超过 80 字的 1 句",
        "数字：2 个，平均每句 1.0 个，一句最多 2 个",
      ].join("\n"),
    );
  });

  test("goes by the reader's rate and language", () => {
    expect(said(text, "en", 100)).toContain("spoken: about 1 min 9 s (100 characters a minute)");
  });

  test("is silent beside headings", () => {
    expect(said("一、总结成绩\n　　产业$0结构持续优化。\n")).toBe("");
    expect(said("")).toBe("");
  });

  test("covers the heading, and shows Markdown of the text to the letter", () => {
    const { analysis, position } = cursor("一、总$0结[成绩](http://a.b)\n正文。\n");
    const hover = headingHover(analysis, position, "zh", 200);
    expect(hover?.range && wordsOf(analysis, hover.range)).toContain("一、总结");
    expect(MarkupContent.is(hover?.contents) && hover.contents.value).toContain("\\[成绩\\]");
  });
});

test("durations", () => {
  expect([0, 59, 60, 372, 3600, 3725].map((time) => duration(time, "zh"))).toEqual([
    "0秒",
    "59秒",
    "1分",
    "6分12秒",
    "1小时",
    "1小时2分",
  ]);
});
