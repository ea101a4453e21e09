import { describe, expect, test } from "vitest";
import { type Analysis, analyze } from "../src/analysis/analyze.js";
import { type Format, normalize } from "../src/model/normal-text.js";
import { setup } from "./markup.js";
import { pick, random } from "./random.js";

/** What a text is made of: the genre, and all that goes wrong in it. */
const pieces = [
  "在全市经济工作会议上的讲话",
  "同志们：",
  "一、坚持高质量发展",
  "二、",
  "（三）深化改革",
  "(四)",
  "1. ",
  "第一章　总则",
  "一要统筹推进项目建设，",
  "二是压实责任。",
  "下面，我讲三点意见。",
  "今年生产总值增长6.5%左右，",
  "城镇新增就业1.4万人以上；",
  "从12.8%增加到15%",
  "到2025年，力争突破800亿元",
  "增强“四个意识”、坚定“四个自信”，",
  '做好"六稳"工作',
  "实施“千百”工程",
  "**英才计划",
  "《关于推动高质量发展的意见》",
  "两個(gè)確保",
  "貫徹新發展理念",
  "51920日",
  "630日",
  "&ldquo;",
  "<br>",
  "「十四五」",
  "，",
  ",",
  "。",
  "“",
  "”",
  '"',
  "（",
  ")",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "\n　　",
  "　　",
  " ",
  "\t",
  "\u200b",
  "\ufeff",
  "\ufffd",
  "𠮷",
  "\ud800",
  "\udc00",
  "```\n",
  "# ",
  "- ",
  "| 甲 | 乙 |\n",
  "5",
  "％",
  "亿",
  "百分之",
];

function words(next: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(next, pieces)).join("");
}

/** The text with some of it replaced, somewhere. */
function edited(next: () => number, text: string): string {
  const start = Math.floor(next() * (text.length + 1));
  const end = Math.min(text.length, start + (next() < 0.5 ? 0 : Math.floor(next() * 12)));
  return text.slice(0, start) + (next() < 0.3 ? "" : words(next, 1 + Math.floor(next() * 2))) + text.slice(end);
}

/** What an analysis says, without how it came about. */
function said({ setup: _setup, ...rest }: Analysis): unknown {
  return rest;
}

describe("an analysis from the one before", () => {
  for (const format of ["plain", "markdown"] satisfies Format[]) {
    test(`is the same as one from nothing: ${format}`, () => {
      for (let seed = 1; seed <= 6; seed++) {
        const next = random(seed);
        let text = words(next, 60);
        let last = analyze(setup, text, format);
        for (let step = 0; step < 8; step++) {
          text = edited(next, text);
          last = analyze(setup, text, format, last);
          expect(said(last), `seed ${seed}, step ${step}`).toEqual(said(analyze(setup, text, format)));
        }
      }
    }, 30_000);
  }

  test("reads one paragraph for one keystroke", () => {
    const paragraphs = Array.from({ length: 50 }, (_, at) => `　　第${at}个项目今年完成投资${at}亿元，增长${at}%。`);
    let reads = 0;
    const counting = {
      ...setup,
      rules: [
        {
          id: "counting",
          reads: "text" as const,
          read: () => {
            reads++;
            return [];
          },
        },
      ],
    };
    const first = analyze(counting, paragraphs.join("\n"));
    expect(reads).toBe(50);
    paragraphs[20] += "好";
    const second = analyze(counting, paragraphs.join("\n"), "plain", first);
    expect(reads).toBe(51);
    // What is inserted above moves the others and leaves them unread.
    analyze(counting, `新的一段。\n${paragraphs.join("\n")}`, "plain", second);
    expect(reads).toBe(52);
  });

  test("does not use what was read under another setup or another format", () => {
    const first = analyze(setup, "做好“六稳”工作，**推进**改革。");
    expect(analyze({ ...setup }, first.text, "plain", first).read[0]?.reading).not.toBe(first.read[0]?.reading);
    expect(analyze(setup, first.text, "markdown", first).read[0]?.reading).not.toBe(first.read[0]?.reading);
    expect(analyze(setup, first.text, "plain", first).read[0]?.reading).toBe(first.read[0]?.reading);
  });
});

describe("every span of an analysis", () => {
  test("lies in the text and is not turned round", () => {
    for (let seed = 100; seed < 130; seed++) {
      const text = words(random(seed), 80);
      for (const { kind, span } of analyze(setup, text).annotations) {
        const inside = 0 <= span.start && span.start <= span.end && span.end <= text.length;
        expect(inside, `seed ${seed}: ${kind} ${span.start}–${span.end}`).toBe(true);
      }
    }
  });
});

describe("the way back from the text as read", () => {
  test("keeps order, stays inside and loses nothing between", () => {
    for (let seed = 200; seed < 260; seed++) {
      const raw = words(random(seed), 30);
      for (const format of ["plain", "markdown"] satisfies Format[]) {
        const paragraph = normalize(raw, format);
        let last = 0;
        for (let at = 0; at < paragraph.text.length; at++) {
          const { start, end } = paragraph.toRaw({ start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBe(start + 1);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(raw.length);
        const whole = paragraph.toRaw({ start: 0, end: paragraph.text.length });
        if (paragraph.text !== "") expect(whole.end).toBe(last);
      }
    }
  });

  test("leads each unit to the one it was read from, and a second reading changes nothing", () => {
    for (let seed = 300; seed < 340; seed++) {
      const raw = words(random(seed), 30);
      const paragraph = normalize(raw);
      for (let at = 0; at < paragraph.text.length; at++) {
        const { start, end } = paragraph.toRaw({ start: at, end: at + 1 });
        const unit = raw.slice(start, end);
        const read = normalize(unit).text;
        if (unit !== "\n" && unit !== "\r") expect(read).toBe(paragraph.text.charAt(at));
      }
    }
  });

  test("a reading in brackets inside a span belongs to it, at its end it does not", () => {
    const paragraph = normalize("锚定两個(gè)確(què)保(bǎo)不动摇");
    const start = paragraph.text.indexOf("两个确保");
    const span = paragraph.toRaw({ start, end: start + 4 });
    expect(paragraph.raw.slice(span.start, span.end)).toBe("两個(gè)確(què)保");
  });

  test("an empty span stands before what it stood before", () => {
    const paragraph = normalize("两個(gè)確保");
    expect(paragraph.toRaw({ start: 2, end: 2 })).toEqual({ start: 6, end: 6 });
    expect(paragraph.toRaw({ start: 4, end: 4 })).toEqual({ start: 8, end: 8 });
  });
});
