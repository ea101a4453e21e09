import { expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import { edited } from "../features/fix.js";
import type { Defect } from "../model/annotation.js";

function found(text: string): readonly Defect[] {
  return analyzed(text).annotations.filter(
    (each): each is Defect => each.kind === "defect" && each.code === "repeated-text",
  );
}

function repaired(text: string): string {
  return edited(text, found(text)[0]?.fixes?.[0]?.edits ?? []);
}

test("characters, words, clauses", () => {
  check(["defect"], "打造滨河灯光{defect code=repeated-text:秀秀}圈。");
  check(["defect"], "要{defect code=repeated-text variant=word:进一步进一步}优化营商环境。");
  check(["defect"], "要推动{defect:产业产业}升级。");
});

test.each([
  ["打造灯光秀秀圈。", "打造灯光秀圈。"],
  ["要优化营商营商环境。", "要优化营商环境。"],
  ["要压实责任，抓好落实，抓好落实，确保见效。", "要压实责任，抓好落实，确保见效。"],
  ["要压实责任，抓好落实，抓好落实。", "要压实责任，抓好落实。"],
  [
    "要压实责任、抓好落实、确保见效。\n要压实责任、抓好落实、确保见效。\n散会。",
    "要压实责任、抓好落实、确保见效。\n散会。",
  ],
])("%s", (text, expected) => expect(repaired(text)).toBe(expected));

test.each([
  "人人参与，常常总结，方方面面配合，扎扎实实推进，件件有着落，一项项抓好。",
  "发展全过程人民民主，落实财政政策，健全宪法法律，加强水生生物保护，建设中国国际展馆。",
  "市市场监管局局长、县县长、财政厅厅长参加，洛阳市市长讲话。",
  "二〇一一年，一九五五年，“十五五”时期，2012年年底，今年年初。",
  "企业创业创新平台，作出贡献，互利和和平共处，改进进口结构，提高高等教育质量。",
  "哈哈哈，他笑了。研究研究再说，一步一步来，抓得很紧很紧。",
  "奋斗，奋斗，再奋斗。学习、学习、再学习。",
])("by right: %s", (text) => expect(found(text)).toEqual([]));

test("a text that is printed twice is not told paragraph by paragraph", () => {
  const lines = ["总结", "形势", "任务", "保障"].map(
    (word) => `各级各部门要深入${word}，坚持稳中求进，扎实推进各项工作，确保完成全年目标任务，向人民交出满意答卷。`,
  );
  const text = `${lines.join("\n")}\n`;
  expect(found(text + text)).toEqual([]);
});

test("long texts of one character end", () => {
  for (const unit of ["一", "国", "国民", "甲乙丙丁戊己庚辛", "，", "国，"])
    expect(found(unit.repeat(20_000)).length).toBeLessThan(60);
});

test("a chain and its chief: 产业链链长制, 链链主 after 产业", () => {
  check(["defect"], "实施产业链链长制，发挥产业链链主企业带动作用。");
});
