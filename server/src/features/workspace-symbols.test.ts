import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { fileTerms } from "./file-terms.js";
import { workspaceSymbols } from "./workspace-symbols.js";

const files = [
  fileTerms(
    analyzed(
      "在全市工作会议上的讲话\n\n同志们：\n一、坚持高质量发展\n做到“两个维护”，做到“两个维护”。\n二、深化改革\n实施崤滨英才培育计划。",
    ),
    "file:///%E8%AE%B2%E8%AF%9D.txt",
  ),
  fileTerms(analyzed("要做到“两个维护”。"), "file:///b.txt"),
];

function found(query: string): string[] {
  return workspaceSymbols(files, query).map(({ name }) => name);
}

test("terms and sections by characters, a term once a file", () => {
  expect(found("两个维护")).toEqual(["两个维护", "两个维护"]);
  expect(found("兩個維護")).toEqual(["两个维护", "两个维护"]);
  expect(found("深化")).toEqual(["二、深化改革"]);
  expect(found("英计")).toEqual(["崤滨英才培育计划"]);
});

test("by pinyin", () => {
  expect(found("lgwh")).toEqual(["两个维护", "两个维护"]);
});

test("around them the title, else the file", () => {
  expect(workspaceSymbols(files, "两个维护").map(({ containerName }) => containerName)).toEqual([
    "在全市工作会议上的讲话",
    "b.txt",
  ]);
});

test("everything for an empty query, nothing for nonsense", () => {
  expect(found("").length).toBeGreaterThan(4);
  expect(found("不在此中")).toEqual([]);
});
