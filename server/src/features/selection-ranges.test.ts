import { expect, test } from "vitest";
import type { SelectionRange } from "vscode-languageserver-types";
import { cursor, wordsOf } from "../../test/cursor.js";
import { selectionRanges } from "./selection-ranges.js";

/** What is selected step by step. */
function steps(marked: string): string[] {
  const { analysis, position } = cursor(marked);
  const found: string[] = [];
  for (let range: SelectionRange | undefined = selectionRanges(analysis, [position])[0]; range; range = range.parent) {
    found.push(wordsOf(analysis, range.range));
  }
  return found;
}

test("from the term over clause, sentence, paragraph and section to the text", () => {
  const text = "一、党建\n要增强“四个$0意识”，做到“两个维护”。狠抓落实。\n二、经济\n推进项目。\n";
  expect(steps(text)).toEqual([
    "四个意识",
    "要增强“四个意识”",
    "要增强“四个意识”，做到“两个维护”",
    "要增强“四个意识”，做到“两个维护”。",
    "要增强“四个意识”，做到“两个维护”。狠抓落实。",
    "一、党建⏎要增强“四个意识”，做到“两个维护”。狠抓落实。",
    text.replace("$0", "").replaceAll("\n", "⏎"),
  ]);
});

test("readings in brackets belong to what they stand in", () => {
  expect(steps("報(bào)告$0說，(略)。再看。")).toEqual([
    "報(bào)告說",
    "報(bào)告說，(略)",
    "報(bào)告說，(略)。",
    "報(bào)告說，(略)。再看。",
  ]);
});

test("nowhere is a place too", () => {
  expect(steps("$0")).toEqual([""]);
  expect(steps("甲。\n\n$0\n乙。")).toEqual(["甲。⏎⏎⏎乙。"]);
});
