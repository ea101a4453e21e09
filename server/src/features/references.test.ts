import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { fileTerms } from "./file-terms.js";
import { countOf, references } from "./references.js";

const files = [
  fileTerms(analyzed("增强“四个意识”，做到“两个维护”。\n增強「四個意識」。"), "file:///a.txt"),
  fileTerms(analyzed("规上工业增长。要增强四个意识。"), "file:///b.txt"),
];

test("all forms of a term in all files", () => {
  expect(references(files, "四个意识").map(({ uri, range }) => [uri, range.start])).toEqual([
    ["file:///a.txt", { line: 0, character: 3 }],
    ["file:///a.txt", { line: 1, character: 3 }],
    ["file:///b.txt", { line: 0, character: 10 }],
  ]);
  expect(references(files, "规上工业")).toHaveLength(1);
});

test("how often, in how many files", () => {
  expect(countOf(files, "四个意识")).toEqual({ times: 3, files: 2 });
  expect(countOf(files, "六稳")).toEqual({ times: 0, files: 0 });
});
