import { describe, expect, test } from "vitest";
import { fileFaultMessage } from "./file-fault.js";
import { parseTermFile, type TermFormat, termFormat } from "./term-file.js";

async function faults(text: string, format: TermFormat): Promise<[string, string][]> {
  const { faults } = await parseTermFile(text, format);
  for (const fault of faults) {
    expect(fileFaultMessage(fault, "zh")).not.toContain("undefined");
    expect(fileFaultMessage(fault, "en")).not.toContain("undefined");
  }
  return faults.map(({ sort, span }) => [sort, text.slice(span.start, span.end)]);
}

const entries = [
  { term: "三个一批", sub: "numbered", members: ["签约一批", "开工一批", "投产一批"], gloss: "项目建设活动。" },
  { term: "智慧岛", sub: "zone", since: "2021", quiet: true },
];

describe("one glossary in four writings", () => {
  test.each([
    [
      "yaml",
      `# 本市的提法
- { term: 三个一批, sub: numbered, members: [签约一批, 开工一批, 投产一批], gloss: 项目建设活动。 }
- term: "智慧岛"
  sub: zone
  since: 2021
  quiet: true
`,
    ],
    [
      "json",
      `[
  // 本市的提法
  { "term": "三个一批", "sub": "numbered", "members": ["签约一批", "开工一批", "投产一批"], "gloss": "项目建设活动。" },
  { "term": "智慧岛", "sub": "zone", "since": "2021", "quiet": true },
]`,
    ],
    [
      "csv",
      `词语,种类,包括,释义,始于,只释不标\r\n三个一批,口号,签约一批、开工一批、投产一批,"项目建设活动。",,\r\n“智慧岛”,zone,,,2021,是\r\n`,
    ],
    [
      "tsv",
      "term\tkind\tmembers\tgloss\tsince\tquiet\n三个一批\tnumbered\t签约一批;开工一批;投产一批\t项目建设活动。\t\t\n\n智慧岛\tzone\t\t\t2021\ttrue",
    ],
  ] as const)("%s", async (format, text) => {
    const file = await parseTermFile(text, format);
    expect(file.faults).toEqual([]);
    expect(file.entries).toEqual(entries);
    expect(file.items.map(({ term }) => term)).toEqual(["三个一批", "智慧岛"]);
  });

  test("a name tells the writing", () => {
    expect(["a.yml", "b.JSON", "c.tsv", "d.txt"].map(termFormat)).toEqual(["yaml", "json", "tsv", undefined]);
  });
});

describe("a table", () => {
  test("may be bare: what a term is, it tells itself", async () => {
    const { entries } = await parseTermFile("term\n两个确保\n崤函英才计划\n万人助万企活动\n稳中求进\n", "csv");
    expect(entries.map(({ sub }) => sub)).toEqual(["numbered", "plan", "campaign", "formula"]);
  });

  test("has quotes, commas and breaks in its cells", async () => {
    const { entries } = await parseTermFile('term,gloss\n智慧岛,"科创园区,又称""岛""。\n见规划。"\n', "csv");
    expect(entries[0]?.gloss).toBe('科创园区,又称"岛"。\n见规划。');
  });

  test("needs a column of terms", async () => {
    expect(await faults("名字,意思\n智慧岛,园区\n", "csv")).toEqual([["no-term-column", "名字,意思"]]);
    expect((await faults("term,颜色\n智慧岛,红\n", "csv"))[0]).toEqual(["unknown-key", "颜色"]);
  });
});

describe("a fault points at its place, and the rest stands", () => {
  test.each([
    ["- { term: 智慧岛, sub: zone, glos: 园区 }", "yaml", "unknown-key", "glos"],
    ["- { term: 智慧岛, sub: island }", "yaml", "bad-choice", "island"],
    ["- { term: 智慧岛 }", "yaml", "no-sub", "{ term: 智慧岛 }"],
    ["- { sub: zone }", "yaml", "no-term", "{ sub: zone }"],
    ["- { term: 岛, sub: zone }", "yaml", "short-term", "岛"],
    ["- 智慧岛", "yaml", "not-entry", "智慧岛"],
    ["- { term: 三大改造, sub: numbered, members: [高端化, 智能化] }", "yaml", "member-count", "[高端化, 智能化]"],
    ["- { term: 智慧岛, sub: zone, since: 去年 }", "yaml", "bad-date", "去年"],
    ["- { term: 智慧岛, sub: zone, quiet: 不 }", "yaml", "wrong-type", "不"],
    ["- { term: 智慧岛, sub: zone, aliases: 岛 }", "yaml", "wrong-type", "岛"],
    ['[{ "term": "智慧岛", "sub": "zone", "__proto__": "x" }]', "json", "unknown-key", '"__proto__"'],
    ['[{ "term": 5, "sub": "zone" }]', "json", "short-term", "5"],
    ["term,kind\n智慧岛,island\n", "csv", "bad-choice", "island"],
  ] as const)("%s", async (text, format, sort, words) => {
    expect((await faults(text, format))[0]).toEqual([sort, words]);
  });

  test("the same sense twice is told with the first line", async () => {
    const text = "- { term: 智慧岛, sub: zone }\n- { term: 双碳, sub: numbered }\n- { term: 智慧岛, sub: plan }\n";
    const file = await parseTermFile(text, "yaml");
    expect(file.faults.map(({ sort, data }) => [sort, data?.line])).toEqual([["duplicate-term", "1"]]);
    expect(file.broken).toBe(false);
  });
});

describe("a broken file", () => {
  test.each([
    ["- { term: 智慧岛", "yaml"],
    ["term: 智慧岛", "yaml"],
    ["- &a { term: *a, sub: zone }\n- !!binary x\n\t- y", "yaml"],
    ["{}", "json"],
    ["[{]", "json"],
    ["[".repeat(100_000), "json"],
    ["[".repeat(20_000), "yaml"],
    ["名字\n", "csv"],
  ] as const)("%.20s", async (text, format) => {
    const { broken, faults } = await parseTermFile(text, format);
    expect(broken).toBe(true);
    for (const { span } of faults) expect(span.end).toBeLessThanOrEqual(text.length);
  });

  test("an empty one is an empty glossary", async () => {
    for (const format of ["yaml", "json", "csv", "tsv"] as const) {
      expect(await parseTermFile("", format)).toMatchObject({ entries: [], faults: [], broken: false });
    }
  });
});
