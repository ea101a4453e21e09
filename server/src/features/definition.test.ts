import { expect, test } from "vitest";
import { cursor, wordsOf } from "../../test/cursor.js";
import { type Beyond, definition } from "./definition.js";

const beyond: Beyond = { uri: "file:///here.txt", termPage: (term) => `policy-lens-term:/${term}` };

/** Where the cursor leads: the words of a place of the text, or the URI of another. */
function led(text: string, around: Beyond = beyond): string[] {
  const { analysis, position } = cursor(text);
  return definition(analysis, position, around).map(({ targetUri, targetRange }) =>
    targetUri === around.uri ? wordsOf(analysis, targetRange) : targetUri,
  );
}

test("to the words of the text that spell a set out", () => {
  const text = "实施对标提升、数字转型、人才引育“三大行动”。\n一年来，“三大$0行动”成效明显。";
  expect(led(text)[0]).toContain("对标提升");
});

test("from the short name to the full one", () => {
  const text = "印发《全省人才发展规划纲要》（以下简称《纲要》）。\n《纲$0要》提出八项任务。";
  expect(led(text)).toEqual(["全省人才发展规划纲要"]);
});

test("to the glossary's entry, with the range of the term alone", () => {
  expect(led("增强“四个$0意识”。")).toEqual(["policy-lens-term:/四个意识"]);
  const { analysis, position } = cursor("增强“四个$0意识”。");
  const [link] = definition(analysis, position, beyond);
  expect(link?.originSelectionRange && wordsOf(analysis, link.originSelectionRange)).toBe("四个意识");
});

test("to the document itself where it lies in the folder", () => {
  const titled = (title: string) => (title === "《全市数字经济发展规划》" ? "file:///plan.txt" : undefined);
  expect(led("印发《全市数字$0经济发展规划》。", { ...beyond, titled })).toEqual(["file:///plan.txt"]);
});

test("to the first mention of what nobody explains", () => {
  expect(led("实施崤滨英才培育计划。\n继续实施崤滨英才$0培育计划。")).toEqual(["崤滨英才培育计划"]);
  expect(led("实施崤滨英才$0培育计划。")).toEqual([]);
});

test("nowhere from an ordinary word, and for an editor without pages", () => {
  expect(led("同$0志们，增强“四个意识”。")).toEqual([]);
  expect(led("增强“四个$0意识”。", { uri: "file:///here.txt" })).toEqual([]);
});
