import { describe, expect, test } from "vitest";
import { analyzed, setup } from "../../test/markup.js";
import type { Format } from "../model/normal-text.js";
import { cleaned, cleaning } from "./clean.js";
import type { Levels } from "./diagnostics.js";
import { edited } from "./fix.js";

const clean = (text: string, format: Format = "plain", levels: Levels = {}) => cleaned(setup, text, format, levels);

describe("pasted text", () => {
  test("loses readings, entities, half-width marks, straight quotes and what nobody sees", () => {
    expect(clean('要強(qiáng)化&ldquo;四个意识&rdquo;,做到"两个维护",抓好落\u200b实。')).toBe(
      "要強化“四个意识”，做到“两个维护”，抓好落实。",
    );
  });

  test("is cleaned to the end, though one repair brings the next to light", () => {
    expect(clean("增强&amp;ldquo;四个意识&amp;rdquo;。")).toBe("增强“四个意识”。");
  });

  test("loses the lines and tags of the page", () => {
    const body = "<p>全市上下真抓实干，各项工作取得新的进展，经济运行稳中有进。</p>";
    expect(clean(`首页 > 政务公开 > 领导讲话 > 正文\n${body}\n`)).toBe(
      "全市上下真抓实干，各项工作取得新的进展，经济运行稳中有进。\n",
    );
  });

  test("has its broken lines joined", () => {
    const line = "要坚持以推动高质量发展为主题把实施扩大内需战略";
    expect(clean(`${line}\n${line}\n${line}\n取得实效。\n`)).toBe(`${line}${line}${line}取得实效。\n`);
  });

  test("keeps its words, its figures and its numbering", () => {
    const text = "一、总结\n　　下面讲三点意见。630日前完成。\n三、展望\n　　**英才计划。\n";
    expect(clean(text)).toBe(text);
  });

  test("keeps what a rule that is off would mend", () => {
    const text = "要強(qiáng)化落實。";
    expect(clean(text, "plain", { "pinyin-gloss": "off" })).toBe(text);
  });

  test("keeps code and tables of Markdown", () => {
    const text = "```\na, b;\u200b\n```\n\n| 甲,乙 | 丙 |\n| --- | --- |\n";
    expect(clean(text, "markdown")).toBe(text);
  });

  test("once clean stays as it is", () => {
    const once = clean('首页 > 新闻 > 正文\n要强化"落实",抓好&nbsp;整改.\n第二段,真抓实干。\n');
    expect(clean(once)).toBe(once);
  });
});

test("of a part only what lies in it, and no half of a pair", () => {
  const text = '抓落实,促发展。做到"两个维护",抓整改。';
  const analysis = analyzed(text);
  const part = (words: string) => {
    const start = text.indexOf(words);
    return edited(text, cleaning(analysis, {}, { start, end: start + words.length }));
  };
  expect(part("抓落实,促")).toBe('抓落实，促发展。做到"两个维护",抓整改。');
  expect(part('到"两个维护",抓')).toBe("抓落实,促发展。做到“两个维护”，抓整改。");
  expect(part('"两个')).toBe(text);
});
