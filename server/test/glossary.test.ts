import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { glossary as builtIn } from "../src/lexicon/glossary.js";
import { createLexicon, type Entry } from "../src/lexicon/lexicon.js";
import { normalize } from "../src/model/normal-text.js";

const folder = new URL("../data/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const source = readFileSync(new URL(name, folder), "utf8");
    return { name, source, entries: JSON.parse(source) as Entry[] };
  });
const glossary = builtIn();
const lexicon = createLexicon();

/** The entries that break a rule, named so that the failure reads as a list of things to mend. */
function offenders(breaks: (entry: Entry) => boolean): string[] {
  return files.flatMap(({ name, entries }) => entries.filter(breaks).map(({ term }) => `${name}: ${term}`));
}

describe("the files", () => {
  test("every one is part of the built-in glossary", () => {
    expect(glossary.length).toBe(files.reduce((sum, { entries }) => sum + entries.length, 0));
  });

  test.each(files)("$name has one entry a line, keys and entries in order", ({ source, entries }) => {
    expect(source).toBe(canonical(entries));
  });
});

describe("every entry", () => {
  test("has a term as it stands in running text, and a gloss", () => {
    expect(offenders(({ term, gloss }) => term.length < 2 || quotes.test(term) || !gloss?.trim())).toEqual([]);
  });

  test("is of a known sort", () => expect(offenders(({ sub }) => !sorts.has(sub))).toEqual([]));

  test("names a source for its facts", () => {
    expect(
      offenders(
        ({ members, origin, since, until, replacedBy, source }) =>
          (members ?? origin ?? since ?? until ?? replacedBy) !== undefined && source === undefined,
      ),
    ).toEqual([]);
  });

  test("has as many members as its numeral says", () => {
    expect(
      offenders(({ term, members }) => {
        const numeral = counted.exec(term)?.groups?.numeral;
        return members !== undefined && numeral !== undefined && members.length !== values[numeral];
      }),
    ).toEqual([]);
  });

  test("gives dates as YYYY, YYYY-MM or YYYY-MM-DD", () => {
    const wrong = (date: string | undefined) => date !== undefined && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(date);
    expect(offenders(({ since, until }) => wrong(since) || wrong(until))).toEqual([]);
  });

  test("has nothing empty", () => {
    expect(offenders((entry) => Object.values(entry).some((value) => value === null || value.length === 0))).toEqual(
      [],
    );
  });
});

describe("the glossary", () => {
  test("has each sense once", () => {
    const seen = new Set<string>();
    const twice = glossary.filter(({ term, place, since }) => {
      const sense = [term, place, since].join(" ");
      return seen.has(sense) || !seen.add(sense);
    });
    expect(twice.map(({ term }) => term)).toEqual([]);
  });

  test("has no wording that means two terms", () => {
    const terms = new Set(glossary.map(({ term }) => term));
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { term, aliases = [] } of glossary) {
      for (const alias of aliases) {
        if (terms.has(alias) || (owners.get(alias) ?? term) !== term) clashes.push(`${alias}: ${term}`);
        owners.set(alias, term);
      }
    }
    expect(clashes).toEqual([]);
  });

  test("finds every wording where it stands; a quiet one may give way to another inside it", () => {
    const lost = glossary.flatMap(({ term, aliases = [], quiet = false }) =>
      [term, ...aliases].filter((wording) => {
        const text = `要${normalize(wording).text}。`;
        return !lexicon.find(text).some((hit) => quiet || (hit.start === 1 && hit.end === text.length - 1));
      }),
    );
    expect(lost).toEqual([]);
    expect(lexicon.size).toBe(new Set(glossary.map(({ term }) => term)).size);
  });
});

describe("looking up", () => {
  test("a term, an alias and Traditional writing give the same senses", () => {
    const [sense] = lexicon.senses("四个意识");
    expect(sense?.members).toHaveLength(4);
    expect(lexicon.senses("四個意識")[0]).toBe(sense);
    const aliased = glossary.find(({ aliases }) => aliases !== undefined) as Entry;
    expect(lexicon.senses(aliased.aliases?.[0] ?? "")).toContain(aliased);
  });

  test("an unknown term has none", () => expect(lexicon.senses("不是提法的提法")).toEqual([]));

  test("a term with several senses gives all", () => {
    const two = createLexicon([
      { term: "三大改造", sub: "numbered", since: "1953" },
      { term: "三大改造", sub: "numbered", place: "河南" },
    ]);
    expect(two.senses("三大改造")).toHaveLength(2);
    expect(two.find("实施三大改造")).toEqual([{ start: 2, end: 6, term: "三大改造", sub: "numbered", quiet: false }]);
  });

  test("a quiet term is found, and says that it is quiet", () => {
    const some = createLexicon([
      { term: "营商环境", sub: "other", quiet: true },
      { term: "环境整治", sub: "campaign", aliases: ["环境大整治"] },
    ]);
    expect(some.find("优化营商环境").map(({ quiet }) => quiet)).toEqual([true]);
    expect(some.find("营商环境整治")).toEqual([{ start: 2, end: 6, term: "环境整治", sub: "campaign", quiet: false }]);
    expect(some.find("环境大整治")[0]?.term).toBe("环境整治");
  });
});

const keys = [
  "term",
  "sub",
  "aliases",
  "members",
  "gloss",
  "en",
  "origin",
  "since",
  "until",
  "replacedBy",
  "place",
  "collocations",
  "source",
  "quiet",
] as const satisfies readonly (keyof Entry)[];

function canonical(entries: readonly Entry[]): string {
  const lines = entries
    .toSorted((a, b) => byCodePoint(a.term, b.term) || byCodePoint(a.place ?? "", b.place ?? ""))
    .map((entry) => {
      const pairs = keys.filter((key) => entry[key] !== undefined).map((key) => `"${key}": ${inline(entry[key])}`);
      return `  { ${pairs.join(", ")} }`;
    });
  return `[\n${lines.join(",\n")}\n]\n`;
}

function inline(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]` : JSON.stringify(value);
}

function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const quotes = /["“”‘’《》]/u;
const sorts: ReadonlySet<string> = new Set<Entry["sub"]>([
  "numbered",
  "motto",
  "formula",
  "plan",
  "campaign",
  "strategy",
  "zone",
  "mechanism",
  "other",
  "document",
]);
/** 四个意识, 十大战略, 八项规定: the numeral counts what follows. 三严三实 counts twice and is left to the eye. */
const counted = /^(?<numeral>十[一二三四五六七八九]?|[二三四五六七八九两双])(?:个|大|项|种|条|件)(?!.*[、和])/u;
const values: Readonly<Record<string, number>> = {
  ...{ 两: 2, 双: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 十三: 13 },
  ...{ 十四: 14, 十五: 15, 十六: 16, 十七: 17, 十八: 18, 十九: 19 },
};
