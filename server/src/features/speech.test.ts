import { describe, expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { charactersIn, seconds, speech } from "./speech.js";

const words = (analysis: ReturnType<typeof analyzed>, { start, end }: { start: number; end: number }) =>
  analysis.text.slice(start, end);

describe("characters", () => {
  test("marks count, blanks and breaks don't", () => {
    expect(speech(analyzed("　　同志们： \n\n开会。\n")).characters).toBe(7);
  });

  test("readings in brackets are not said", () => {
    expect(speech(analyzed("強(qiáng)化項(xiàng)目支撐。")).characters).toBe(7);
  });

  test("a character outside the basic plane is one, Markdown's signs are none", () => {
    expect(speech(analyzed("𠮷日。")).characters).toBe(3);
    expect(speech(analyzed("日𠮷")).characters).toBe(2);
    expect(speech(analyzed("## 一、**总要求**\n", "markdown")).characters).toBe(5);
  });

  test("of a part are those of the part, wherever it begins", () => {
    const analysis = analyzed("一、总结成绩\n过去一年，报(bào)告说：稳中有进。成效明显！");
    for (let start = 0; start < analysis.text.length; start++)
      for (let end = start; end <= analysis.text.length; end++)
        expect(charactersIn(analysis, { start, end })).toBe(speech(analysis, { start, end }).characters);
  });
});

describe("sentences", () => {
  test("headings are none, a run-in heading neither", () => {
    const text = "一、总结成绩\n（一）产业升级。产业结构持续优化。增速加快！\n";
    expect(speech(analyzed(text)).sentences).toBe(2);
  });

  test("a closing quotation mark belongs to the sentence that it closes", () => {
    const analysis = analyzed(`他说：“${"要抓好落实，".repeat(15)}加油！”大家鼓掌。`);
    const [long] = speech(analysis).long;
    expect(long && words(analysis, long).endsWith("加油！”")).toBe(true);
    expect(speech(analysis).sentences).toBe(2);
  });

  test("points of a list are heard one by one", () => {
    const points = ["一要统筹推进项目建设", "二要深化重点领域改革", "三要保障和改善民生"].map(
      (point) => `${point}，${"真抓实干、".repeat(8)}务求实效`,
    );
    const { long, sentences } = speech(analyzed(`一、工作安排\n　　${points.join("；")}。\n`));
    expect(sentences).toBe(3);
    expect(long).toEqual([]);
  });

  test("more than 80 characters are long, 80 are not", () => {
    const { long, longest } = speech(analyzed(`${"好".repeat(79)}。${"好".repeat(80)}。`));
    expect(long.map(({ characters }) => characters)).toEqual([81]);
    expect(longest).toBe(81);
  });
});

test("figures are counted by sentence", () => {
  const text = "工业增长5%、投资增长6%、消费增长7%、出口增长8%、收入增长9%。城镇新增就业5万人。";
  const analysis = analyzed(text);
  const { figures, most, dense } = speech(analysis);
  expect([figures, most]).toEqual([6, 5]);
  expect(dense.map((sentence) => words(analysis, sentence).slice(-7))).toEqual(["收入增长9%。"]);
});

test("the time follows from the rate", () => {
  expect(seconds(3000, 200)).toBe(900);
});

test("a text without anything is silent", () => {
  expect(speech(analyzed("")).characters).toBe(0);
  expect(charactersIn(analyzed(" \n"), { start: 0, end: 2 })).toBe(0);
});
