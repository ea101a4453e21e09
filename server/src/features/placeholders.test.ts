import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { placeholders } from "./placeholders.js";

test("all placeholders are listed, in order and with their words", () => {
  const found = placeholders(analyzed("一、实施**英才计划。\n　　2024年，××市推进**英才计划，某市政府牵头。\n"));
  expect(found.map(({ range, words, alike }) => [range.start.line, range.start.character, words, alike])).toEqual([
    [0, 4, "一、实施**英才计划。", 2],
    [1, 8, "2024年，××市推进**英才计划，某市政府牵头…", 1],
    [1, 13, "2024年，××市推进**英才计划，某市政府牵头。", 2],
    [1, 20, "…24年，××市推进**英才计划，某市政府牵头。", 1],
  ]);
});

test("a finished text has none", () => {
  expect(placeholders(analyzed("各项工作取得新的进展。"))).toEqual([]);
});
