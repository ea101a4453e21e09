import { type Analysis, analyze, type Setup } from "../src/analysis/analyze.js";
import { createLexicon } from "../src/lexicon/lexicon.js";
import { rules } from "../src/rules/index.js";
import type { Rule } from "../src/rules/rule.js";
import { againstScan, medianTime, scanTime } from "./measure.js";
import type { Measured } from "./table.js";
import { hostile, policyText } from "./texts.js";

/** A megabyte of Chinese in UTF-8. */
const megabyte = 333_000;

const setup: Setup = {
  lexicon: createLexicon(),
  rules,
  onFault(rule, error) {
    throw new Error(`the rule ${rule.id} threw`, { cause: error });
  },
};

/** Whole analyses and keystrokes, on a speech and on a megabyte. */
export function analysisRows(): Measured[] {
  const rows: Measured[] = [];
  for (const [name, units] of [
    ["20,000 characters", 20_000],
    ["1 MB", megabyte],
  ] as const) {
    const text = policyText(units);
    const whole = againstScan(text, () => analyze(setup, text), { warmUp: units < megabyte ? 20 : 4 });
    const goal = units < megabyte ? {} : { goal: "≤ 40" };
    rows.push({ work: `analysis, ${name}`, ...whole, to: "scan", ...goal });
    rows.push({ work: `keystroke, ${name}`, ...againstScan(text, typing(text), { rounds: 21 }), to: "scan" });
  }
  const [small = 0, large = 0] = [1, 10].map((times) => {
    const text = policyText(times * megabyte);
    return medianTime(() => analyze(setup, text), { rounds: 3, warmUp: 1 });
  });
  rows.push({ work: "analysis, 10 MB", milliseconds: large, ratio: large / small, to: "1 MB", goal: "≤ 11" });
  return rows;
}

/** A character typed in the middle, each time into the text that it made. */
function typing(text: string): () => void {
  let analysis: Analysis = analyze(setup, text);
  const middle = text.indexOf("。", text.length >> 1);
  return () => {
    const next = `${analysis.text.slice(0, middle)}稳${analysis.text.slice(middle)}`;
    analysis = analyze(setup, next, "plain", analysis);
  };
}

/** What a careless algorithm chokes on, against twice as much of it: linear work takes twice as long. */
export function hostileRows(): Measured[] {
  return Object.entries(hostile).map(([name, make]): Measured => {
    const options = { rounds: 3, warmUp: 1 };
    const [half, whole] = [make(megabyte / 2), make(megabyte)];
    const small = medianTime(() => analyze(setup, half), options);
    const large = medianTime(() => analyze(setup, whole), options);
    return { work: `1 MB of ${name}`, milliseconds: large, ratio: large / small, to: "½ MB", goal: "≤ 2.2" };
  });
}

/** What each rule costs on a megabyte, by leaving all others out, and what is left without any. */
export function ruleRows(): Measured[] {
  const text = policyText(megabyte);
  const scan = scanTime(text);
  const spent = new Map<string, number>();
  const watched = rules.map((rule) => watch(rule, spent));
  const options = { rounds: 5, warmUp: 3 };
  const none = medianTime(() => analyze({ ...setup, rules: [] }, text), options);
  for (let round = 0; round < 3; round++) analyze({ ...setup, rules: watched }, text);
  spent.clear();
  const rounds = 5;
  for (let round = 0; round < rounds; round++) analyze({ ...setup, rules: watched }, text);
  const rows = [...spent].map(([work, total]) => ({ work, milliseconds: total / rounds }));
  return [{ work: "no rule at all", milliseconds: none }, ...rows.sort((a, b) => b.milliseconds - a.milliseconds)].map(
    ({ work, milliseconds }) => ({ work: `rule: ${work}`, milliseconds, ratio: milliseconds / scan, to: "scan" }),
  );
}

/** The rule, with its time on the wall clock kept: a call is too short for the processor's. */
function watch(rule: Rule, spent: Map<string, number>): Rule {
  const keep = <T>(found: () => Iterable<T>): T[] => {
    const start = performance.now();
    const list = [...found()];
    spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - start);
    return list;
  };
  return "read" in rule
    ? { ...rule, read: (lexicon, paragraph) => keep(() => rule.read(lexicon, paragraph)) }
    : { ...rule, check: (view) => keep(() => rule.check(view)) };
}
