import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { positionOf } from "./position.js";
import { selectedFixes } from "./selected-fixes.js";

const text = '要強(qiáng)化落實,做到"两个维护"。\n要強(qiáng)化落實,做到"两个维护"。\n';
const analysis = analyzed(text);

function offered(start: number, end: number, only?: string[]) {
  const [action] = selectedFixes(analysis, {
    uri: "file:///a.txt",
    range: { start: positionOf(analysis, start), end: positionOf(analysis, end) },
    diagnostics: [],
    levels: {},
    language: "zh",
    ...(only && { only }),
  });
  return action && [action.title, action.edit?.changes?.["file:///a.txt"]?.map(({ range }) => range.start.line)];
}

test("the selection is mended, and nothing outside it", () => {
  expect(offered(0, text.indexOf("\n"))).toEqual(["改正所选部分所有可稳妥改正之处（4处）", [0, 0, 0, 0]]);
});

test("half a pair is left alone", () => {
  expect(offered(0, text.indexOf("两个"))).toEqual(["改正所选部分所有可稳妥改正之处（2处）", [0, 0]]);
});

test("nothing is offered at a caret, for one sort alone, or to who wants something else", () => {
  expect(offered(3, 3)).toBeUndefined();
  expect(offered(0, 12)).toBeUndefined();
  expect(offered(0, text.length, ["refactor"])).toBeUndefined();
});
