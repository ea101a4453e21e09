import { describe, expect, test } from "vitest";
import { clauseAt, normalize, sentenceAt } from "./normal-text.js";

describe("a paragraph is read", () => {
  test.each([
    ["in one width", "（一）增长５.５％，其中：", "(一)增长5.5%,其中:"],
    ["in Simplified characters", "「經濟發展」報告", "“经济发展”报告"],
    ["without readings in brackets", "報(bào)告指出，兩個(gè)確保", "报告指出,两个确保"],
    ["without readings that are cut at a letter", "強(qiáng)化我們(men)的責(zé)任", "强化我们的责任"],
    ["with brackets that hold no reading", "关于(RCEP)的方案(a)，50公斤(kg)", "关于(RCEP)的方案(a),50公斤(kg)"],
    ["without the breaks of hard-wrapped lines", "坚持稳中\n求进工\r\n　　作总基调", "坚持稳中求进工作总基调"],
    ["with Latin words kept apart", "the open\ndoor policy", "the open door policy"],
    ["without the page number between two halves", "推动高质\n\n— 12 —\n\n量发展", "推动高质量发展"],
    ["without invisible characters", "高\u200b质\ufeff量\u00ad发展", "高质量发展"],
    ["with one sort of blank", "张三\u3000李四\u00a0王五", "张三 李四 王五"],
    ["with the stars of a name left out", "**英才计划，品质*", "**英才计划,品质*"],
    ["when empty", "", ""],
  ])("%s", (_, raw, text) => expect(normalize(raw).text).toBe(text));

  test("a plain paragraph as it stands", () => {
    const raw = "坚持稳中求进工作总基调。";
    expect(normalize(raw)).toMatchObject({ raw, text: raw, glosses: [] });
  });

  test("the places of the readings are kept", () => {
    const raw = "報(bào)告，兩個(gè)確保";
    expect(normalize(raw).glosses.map(({ start, end }) => raw.slice(start, end))).toEqual(["(bào)", "(gè)"]);
  });
});

describe("Markdown", () => {
  test.each([
    ["emphasis of a lead", "**重点任务：**抓项目", "重点任务:抓项目"],
    ["emphasis of a heading", "**一、总体要求**", "一、总体要求"],
    ["a name left out", "结合**实际，推进**英才计划", "结合**实际,推进**英才计划"],
    ["a lone star", "品质*，首创*", "品质*,首创*"],
  ])("%s", (_, raw, text) => expect(normalize(raw, "markdown").text).toBe(text));

  test("plain text has no emphasis", () => expect(normalize("**一、总体要求**").text).toBe("**一、总体要求**"));
});

describe("spans lead back to what was written", () => {
  const written = (raw: string, words: string, format: "plain" | "markdown" = "plain"): string => {
    const { text, toRaw } = normalize(raw, format);
    const start = text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    const span = toRaw({ start, end: start + words.length });
    return raw.slice(span.start, span.end);
  };

  test("what was dropped inside belongs to the span, what follows it does not", () => {
    expect(written("兩個(gè)確保(bǎo)和", "两个确保")).toBe("兩個(gè)確保");
    expect(written("坚持稳中\n　　求进工作", "稳中求进")).toBe("稳中\n　　求进");
    expect(written("**总体要求**：坚持", "总体要求", "markdown")).toBe("总体要求");
  });

  test("every unit of the text", () => {
    const raw = "「報(bào)告」增长５.５％\u200b，坚持\n　　稳中求进**。";
    const { text, toRaw } = normalize(raw);
    const units = Array.from({ length: text.length }, (_, at) => toRaw({ start: at, end: at + 1 }));
    expect(units.map(({ start, end }) => raw.slice(start, end)).join("")).toBe("「報告」增长５.５％，坚持稳中求进**。");
    expect(units.every(({ start, end }) => end === start + 1)).toBe(true);
  });

  test("an empty span, also at the end", () => {
    const { text, toRaw } = normalize("報(bào)告");
    expect(toRaw({ start: 1, end: 1 })).toEqual({ start: 6, end: 6 });
    expect(toRaw({ start: text.length, end: text.length })).toEqual({ start: 7, end: 7 });
  });
});

test("the clause and the sentence round an offset", () => {
  const { text } = normalize("稳增长，促改革；调结构。惠民生");
  const at = text.indexOf("改");
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  expect(words(clauseAt(text, at))).toBe("促改革");
  expect(words(sentenceAt(text, at))).toBe("稳增长,促改革");
  expect(words(sentenceAt(text, text.length))).toBe("惠民生");
});
