import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";

/** The short names of a text with what they are short for. */
function tied(text: string): (readonly [string, string])[] {
  return analyzed(text).annotations.flatMap((annotation) => {
    if (!("full" in annotation) || annotation.full === undefined) return [];
    return [[text.slice(annotation.span.start, annotation.span.end), annotation.full] as const];
  });
}

test("a title that is introduced for another", () => {
  const text =
    "省政府编制了《全省人才发展第十四个五年规划纲要》（以下简称《纲要》）。\n《纲要》提出八项任务。\n《章程》已经修订。";
  const full = "全省人才发展第十四个五年规划纲要";
  expect(tied(text)).toEqual([
    ["纲要", full],
    ["纲要", full],
  ]);
});

test("a program by the end of its name", () => {
  expect(tied("实施崤滨英才培育计划。深入实施英才培育计划。")).toEqual([["英才培育计划", "崤滨英才培育计划"]]);
});

test("a name that could be of two is tied to neither", () => {
  expect(tied("实施崤滨英才培育计划，实施河朔英才培育计划。深入实施英才培育计划。")).toEqual([]);
});

test("a catchphrase by which a program goes", () => {
  expect(tied("开展“百企帮百村”活动。以“百企帮百村”为抓手。")).toEqual([["百企帮百村", "“百企帮百村”活动"]]);
});

test("a hostile text takes no time", () => {
  const text = Array.from({ length: 3000 }, (_, at) => `实施甲乙${String.fromCharCode(0x4e00 + at)}丙丁计划。`).join(
    "",
  );
  expect(tied(text)).toEqual([]);
});
