import { expect, test } from "vitest";
import { cursor, wordsOf } from "../../test/cursor.js";
import { documentHighlight } from "./document-highlight.js";

function marked(text: string): string[] | undefined {
  const { analysis, position } = cursor(text);
  return documentHighlight(analysis, position)?.map(({ range }) => wordsOf(analysis, range));
}

test("all places of a term, in whatever script", () => {
  expect(marked("增强“四个$0意识”。\n增強「四個意識」。\n做到“两个维护”。")).toEqual(["四个意识", "四個意識"]);
});

test("nothing beside a term, so that the editor does not mark the whole sentence", () => {
  expect(marked("$0增强“四个意识”。")).toEqual([]);
});

test("no answer in a text without terms, which the editor marks as it likes", () => {
  expect(marked("hello wo$0rld")).toBeUndefined();
});
