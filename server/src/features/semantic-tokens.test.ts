import { describe, expect, test } from "vitest";
import { containing, spanOf } from "../../test/cursor.js";
import { pick, random } from "../../test/random.js";
import type { Analysis } from "../analysis/analyze.js";
import type { Quantity, Slogan } from "../model/annotation.js";
import { difference, legend, semanticTokens } from "./semantic-tokens.js";

const slogan = (text: string, words: string, more: Partial<Slogan> = {}): Slogan => ({
  kind: "slogan",
  span: spanOf(text, words),
  sub: "formula",
  term: words,
  source: "glossary",
  ...more,
});
const quantity = (text: string, words: string, more: Partial<Quantity> = {}): Quantity => ({
  kind: "quantity",
  span: spanOf(text, words),
  value: 1,
  unit: "",
  cmp: "=",
  role: { value: "other", stated: true },
  ...more,
});
const heading = (text: string, words: string) =>
  ({ kind: "heading", span: spanOf(text, words), level: 1, number: 1, title: words, form: "一、" }) as const;

/** The tokens as `type.modifier:words`, one a line of the answer. */
function painted(analysis: Analysis, data = semanticTokens(analysis)): string[] {
  const lines = analysis.text.split(/\r\n|\r|\n/u);
  const tokens: string[] = [];
  let line = 0;
  let start = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    line += down;
    start = down === 0 ? start + right : right;
    const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    tokens.push(`${[legend.tokenTypes[type], ...names].join(".")}:${lines[line]?.slice(start, start + length)}`);
  }
  return tokens;
}

describe("tokens", () => {
  test("a heading goes on behind what stands in it", () => {
    const text = "一、坚持新发展理念推动转型。";
    const analysis = containing(text, heading(text, "一、坚持新发展理念推动转型"), slogan(text, "新发展理念"));
    expect(painted(analysis)).toEqual(["heading:一、坚持", "slogan.glossary:新发展理念", "heading:推动转型"]);
  });

  test("of three that nest, the innermost wins", () => {
    const text = "甲乙丙丁戊";
    const analysis = containing(text, heading(text, "甲乙丙丁戊"), slogan(text, "乙丙丁"), quantity(text, "丙"));
    expect(painted(analysis)).toEqual([
      "heading:甲",
      "slogan.glossary:乙",
      "quantity:丙",
      "slogan.glossary:丁",
      "heading:戊",
    ]);
  });

  test("of two that cross, the later wins where both are", () => {
    const text = "甲乙丙丁";
    const analysis = containing(text, slogan(text, "甲乙丙"), quantity(text, "丙丁"));
    expect(painted(analysis)).toEqual(["slogan.glossary:甲乙", "quantity:丙丁"]);
  });

  test("one over several lines is one a line, without the indentation", () => {
    const text = "贯彻新发展\r\n　　理念。";
    const analysis = containing(text, slogan(text, "新发展\r\n　　理念"));
    expect(painted(analysis)).toEqual(["slogan.glossary:新发展", "slogan.glossary:理念"]);
  });

  test("figures say what they are, and what they measure", () => {
    const text = "生产总值增长6.5%";
    const found = quantity(text, "6.5%", {
      role: { value: "target", stated: true },
      by: { value: "今年", stated: false },
      indicatorSpan: spanOf(text, "生产总值"),
    });
    expect(painted(containing(text, found))).toEqual(["indicator:生产总值", "quantity.target.deadline:6.5%"]);
  });

  test("a slogan that the text itself explains is marked so", () => {
    const text = "“三清两建”";
    const found = slogan(text, "三清两建", { source: "form", members: ["清脏", "清乱"] });
    expect(painted(containing(text, found))).toEqual(["slogan.documentDefined:三清两建"]);
  });

  test("of a range come those that touch it", () => {
    const text = "甲甲\n乙乙\n丙丙";
    const analysis = containing(text, slogan(text, "甲甲"), slogan(text, "乙乙"), slogan(text, "丙丙"));
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
    expect(painted(analysis, semanticTokens(analysis, range))).toEqual(["slogan.glossary:乙乙"]);
  });

  test("never overlap, never cross a line, and lie in order, however the spans lie", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = random(seed);
      const text = Array.from({ length: 60 }, () => pick(next, ["甲", "乙", "丙", "\n", "\r\n", "\r", "　", " "])).join(
        "",
      );
      const spans = Array.from({ length: 12 }, () => {
        const start = Math.floor(next() * text.length);
        return { start, end: Math.min(text.length, start + Math.floor(next() * 20)) };
      });
      const found = spans.map((span): Slogan => ({ kind: "slogan", span, sub: "motto", term: "", source: "form" }));
      const analysis = containing(text, ...found.sort((a, b) => a.span.start - b.span.start));
      const data = semanticTokens(analysis);
      const lines = text.split(/\r\n|\r|\n/u);
      let [line, end] = [0, 0];
      let start = 0;
      let covered = 0;
      for (let index = 0; index < data.length; index += 5) {
        const [down = 0, right = 0, length = 0] = data.slice(index, index + 3);
        start = down > 0 ? right : start + right;
        if (down > 0) end = 0;
        line += down;
        expect(start).toBeGreaterThanOrEqual(end);
        expect(length).toBeGreaterThan(0);
        end = start + length;
        expect(end, `seed ${seed}`).toBeLessThanOrEqual(lines[line]?.length ?? 0);
        covered += lines[line]?.slice(start, end).replace(/\s/gu, "").length ?? 0;
      }
      const wanted = [...text].filter((unit, at) => /\S/u.test(unit) && spans.some((s) => s.start <= at && at < s.end));
      expect(covered, `seed ${seed}`).toBe(wanted.length);
    }
  });

  test("marks of defects paint nothing", () => {
    const text = "630日";
    const analysis = containing(text, { kind: "defect", code: "lost-character", span: spanOf(text, "630日") });
    expect(semanticTokens(analysis)).toEqual([]);
  });
});

test.each([
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [[], [1, 2]],
  [[1, 2], []],
  [
    [1, 2, 3, 4],
    [1, 9, 4],
  ],
  [
    [1, 1, 1],
    [1, 1, 1, 1, 1],
  ],
  [
    [1, 2, 1, 2],
    [1, 2],
  ],
])("the difference of %j and %j makes one of the other", (before, after) => {
  const data = [...before];
  for (const edit of difference(before, after)) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  expect(data).toEqual(after);
});
