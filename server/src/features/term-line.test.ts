import { describe, expect, test } from "vitest";
import type { Entry } from "../lexicon/lexicon.js";
import { parseTermFile, type TermFormat } from "./term-file.js";
import { newTerms, withTerms } from "./term-line.js";

async function add(text: string, format: TermFormat, ...entries: readonly Entry[]): Promise<string> {
  let result = text;
  for (const entry of entries) result = withTerms(result, await parseTermFile(result, format), [entry]);
  expect((await parseTermFile(result, format)).faults).toEqual([]);
  return result;
}

const island: Entry = { term: "智慧岛", sub: "zone" };
const field: Entry = {
  term: "标准地",
  sub: "other",
  gloss: "带着指标出让的土地: 拿地即开工。",
  aliases: ["标准田", "a, b"],
};

test.each([
  ["yaml", "# 头\n- { term: 两湖, sub: motto } # 尾\n- term: 甲乙\n  sub: plan\n"],
  ["yaml", "  - { term: 两湖, sub: motto }\r\n  - { term: 甲乙, sub: plan }\r\n"],
  ["yaml", '[{ "term": "两湖", "sub": "motto" }, { "term": "甲乙", "sub": "plan" }]'],
  ["yaml", ""],
  ["yaml", "# 头\n"],
  ["json", '[\n  { "term": "两湖", "sub": "motto" },\n  { "term": "甲乙", "sub": "plan" }\n]\n'],
  ["json", "[]"],
  ["json", ""],
  ["csv", "term,kind,gloss\n两湖,motto,\n甲乙,plan,"],
  ["csv", ""],
  ["tsv", "词语\t种类\t释义\t又作\r\n"],
] as const)("%s %j: in its place, whichever comes first", async (format, text) => {
  const one = await add(text, format, island, field);
  expect(await add(text, format, field, island)).toBe(one);
  expect(withTerms(text, await parseTermFile(text, format), [field, island])).toBe(one);
  const { entries } = await parseTermFile(one, format);
  const terms = entries.map(({ term }) => term);
  expect(terms).toEqual(terms.toSorted());
  expect(terms).toContain("智慧岛");
  const added = entries.find(({ term }) => term === "标准地");
  expect(added?.sub).toBe("other");
  if (format !== "csv") expect(added?.aliases).toEqual(["标准田", "a, b"]);
});

test("one line a term, and remarks stay where they are", async () => {
  expect(await add("# 头\n- { term: 两湖, sub: motto } # 尾\n- { term: 甲乙, sub: plan }\n", "yaml", island)).toBe(
    "# 头\n- { term: 两湖, sub: motto } # 尾\n- { term: 智慧岛, sub: zone }\n- { term: 甲乙, sub: plan }\n",
  );
  expect(await add('[\n  { "term": "甲乙", "sub": "plan" }\n]\n', "json", island)).toBe(
    '[\n  { "term": "智慧岛", "sub": "zone" },\n  { "term": "甲乙", "sub": "plan" }\n]\n',
  );
});

test("a list in brackets that is no JSON is left as it is", async () => {
  const text = "[{ term: 两湖, sub: motto }]";
  expect(withTerms(text, await parseTermFile(text, "yaml"), [island])).toBe(text);
});

describe("a new glossary", () => {
  test.each(["智慧岛", "1+8", "true", "三区: 一县", "“两高”", "a # b", "- x", "两个'确保\"", "岛{1}"])(
    "%s",
    async (term) => {
      const text = newTerms([{ term, sub: "formula", members: ["是", "no"], quiet: true }]);
      const { entries, faults } = await parseTermFile(text, "yaml");
      expect(faults).toEqual([]);
      expect(entries).toEqual([
        { term: term.replace(/^“(.*)”$/u, "$1"), sub: "formula", members: ["是", "no"], quiet: true },
      ]);
    },
  );
});
