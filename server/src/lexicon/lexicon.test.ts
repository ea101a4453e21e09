import { describe, expect, test } from "vitest";
import { createLexicon, type Entry } from "./lexicon.js";

const ground: readonly Entry[] = [
  { term: "三大改造", sub: "numbered", gloss: "下层的解释。", aliases: ["三大转型"] },
  { term: "智慧岛", sub: "zone", gloss: "下层的解释。" },
];

describe("layers", () => {
  test("what a higher layer says of a term goes before what a lower one says", () => {
    const lexicon = createLexicon(ground, [{ term: "三大改造", sub: "formula", gloss: "上层的解释。" }]);
    expect(lexicon.senses("三大改造").map(({ gloss }) => gloss)).toEqual(["上层的解释。", "下层的解释。"]);
    expect(lexicon.find("推进三大改造").map(({ sub }) => sub)).toEqual(["formula"]);
  });

  test("a term that is quiet above is not marked, but explained", () => {
    const lexicon = createLexicon(ground, [{ term: "智慧岛", sub: "zone", quiet: true }]);
    expect(lexicon.find("建设智慧岛").map(({ quiet }) => quiet)).toEqual([true]);
    expect(lexicon.senses("智慧岛")).toHaveLength(2);
  });

  test("a term that is removed is gone with its aliases, and the layer above may bring it back", () => {
    const removal: Entry = { term: "三大改造", sub: "numbered", removed: true };
    const lexicon = createLexicon(ground, [removal]);
    expect(lexicon.senses("三大改造")).toEqual([]);
    expect(lexicon.find("推进三大改造、三大转型")).toEqual([]);
    const again = createLexicon(ground, [removal], [{ term: "三大改造", sub: "motto" }]);
    expect(again.senses("三大改造").map(({ sub }) => sub)).toEqual(["motto"]);
  });

  test("the size counts a term once", () => {
    expect(createLexicon(ground, [{ term: "智慧岛", sub: "plan" }]).size).toBe(2);
  });
});
