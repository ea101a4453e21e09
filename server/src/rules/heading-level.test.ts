import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { edited } from "../features/fix.js";
import type { Defect } from "../model/annotation.js";

function found(text: string): readonly Defect[] {
  return analyzed(text).annotations.filter(
    (each): each is Defect => each.kind === "defect" && each.code === "heading-level",
  );
}

function repaired(text: string): string {
  return edited(text, found(text)[0]?.fixes?.[0]?.edits ?? []);
}

test("（一） inside 1. is reversed, told once", () => {
  const text = "一、任务\n1.抓产业。\n（一）工业。\n（二）农业。\n2.抓项目。\n（一）交通。\n（二）水利。\n3.抓民生。";
  expect(found(text).map(({ variant, data }) => [variant, data?.given, data?.outer])).toEqual([
    ["order", "（一）", "1."],
  ]);
});

test("一、 inside （一） is reversed", () => {
  const text = "（一）抓产业。\n一、工业。\n二、农业。\n（二）抓项目。";
  expect(found(text).map(({ variant }) => variant)).toEqual(["order"]);
  expect(repaired(text)).toBe("（一）抓产业。\n1.工业。\n2.农业。\n（二）抓项目。");
});

test("one section skips a level that the others have", () => {
  const text =
    "一、产业\n（一）工业\n1.装备。\n2.电子。\n（二）农业\n二、项目\n（一）交通\n（二）水利\n三、民生\n1.教育。\n2.医疗。";
  expect(found(text).map(({ variant, data }) => [variant, data?.given, data?.expected])).toEqual([
    ["skip", "1.", "（一）"],
  ]);
  expect(repaired(text)).toContain("三、民生\n（一）教育。\n（二）医疗。");
});

test.each([
  ["a level skipped throughout", "一、产业\n1.工业。\n2.农业。\n二、项目\n1.交通。\n2.水利。"],
  ["numbers that run on", "一、任务\n（一）产业\n1.工业。\n2.农业。\n（二）项目\n3.交通。\n4.水利。"],
  ["articles through chapters", "第一章 总则\n第一条 目的。\n第二条 范围。\n第二章 职责\n第三条 分工。\n第四条 配合。"],
  ["all in order", "一、任务\n（一）产业\n1.工业。\n（1）装备。\n（2）电子。\n2.农业。\n（二）项目\n二、保障"],
  ["a preface with a list of its own", "1.背景。\n2.依据。\n一、任务\n二、保障\n三、附则"],
])("%s", (_, text) => expect(found(text)).toEqual([]));
