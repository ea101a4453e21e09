import { expect, test } from "vitest";
import { quotations } from "./quotations.js";

const words = (text: string) => quotations(text).map((quotation) => quotation.words);

test("curly marks", () => {
  expect(words("实现“两个确保”、实施“十大战略”")).toEqual(["两个确保", "十大战略"]);
  expect(quotations("锚定“两个确保”")).toEqual([{ start: 3, end: 7, words: "两个确保" }]);
});

test("straight marks side by side and in a sentence", () => {
  expect(words('落实"两个确保""十大战略",坚持创新')).toEqual(["两个确保", "十大战略"]);
  expect(words('推进"三个一批"和"万人助万企"活动')).toEqual(["三个一批", "万人助万企"]);
});

test("a pair of one curly and one straight mark", () => {
  expect(words('深化“一件事"清单,扩大“一网通办"和"跨省通办”范围')).toEqual(["一件事", "一网通办", "跨省通办"]);
});

test("a missing mark does not turn the rest inside out", () => {
  expect(words('以"河洛计划为统领,坚持"三清两建"。紧盯"六稳",抓好"六保"')).toContain("六保");
  expect(words('一方面抓"六稳。另一方面抓"六保"')).toEqual(["六保"]);
});

test("nested marks of two sorts give both, of one sort the inner", () => {
  expect(words("会上提出“以‘两个确保’为纲”的要求")).toEqual(["两个确保", "以‘两个确保’为纲"]);
  expect(words("“坚持“一国两制”方针”")).toEqual(["一国两制"]);
});

test("a speech is no quotation here, and nothing is one without marks", () => {
  expect(words("他说:“大家好。今天讲三点。”")).toEqual([]);
  expect(words("两个确保")).toEqual([]);
  expect(words("“".repeat(1000))).toEqual([]);
  expect(words("””””")).toEqual([]);
});
