import { expect, test } from "vitest";
import { createLexicon } from "../lexicon/lexicon.js";
import { lookup } from "./lookup.js";

const lexicon = createLexicon([
  { term: "四个意识", sub: "numbered" },
  { term: "四个自信", sub: "numbered" },
  { term: "“万人助万企”活动", sub: "campaign" },
  { term: "不敢腐、不能腐、不想腐", sub: "formula" },
  { term: "稳中求进工作总基调", sub: "formula", aliases: ["稳中求进总基调"] },
  { term: "环境保护法", sub: "document" },
  { term: "中华人民共和国审计法", sub: "document" },
  { term: "三大改造", sub: "numbered", place: "河南" },
  { term: "三大改造", sub: "numbered" },
]);

test.each([
  ["四个意识", ["四个意识"]],
  ["“四个意识”", ["四个意识"]],
  ["「四個意識」", ["四个意识"]],
  ["万人助万企活动", ["“万人助万企”活动"]],
  ["“万人助万企活动”", ["“万人助万企”活动"]],
  ["不敢腐不能腐不想腐", ["不敢腐、不能腐、不想腐"]],
  ["不敢腐，不能腐，不想腐", ["不敢腐、不能腐、不想腐"]],
  ["《中华人民共和国环境保护法》", ["环境保护法"]],
  ["审计法", ["中华人民共和国审计法"]],
  ["稳中求进总基调", ["稳中求进工作总基调"]],
  ["稳中求进工作", ["稳中求进工作总基调"]],
  ["增强“四个意识”、坚定“四个自信”", ["四个意识", "四个自信"]],
  ["三大改造", ["三大改造", "三大改造"]],
  ["“四个自信”重要论述", ["四个自信"]],
  ["四个意识工作机制与其他", []],
])("%s", (words, terms) => {
  expect(lookup(lexicon, words).map(({ term }) => term)).toEqual(terms);
});

test.each(["", "”", "的", "改革开放以来的种种成绩与四个意识", "没有的词"])("nothing for %j", (words) => {
  expect(lookup(lexicon, words)).toEqual([]);
});
