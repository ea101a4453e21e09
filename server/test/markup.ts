import { expect } from "vitest";
import { type Analysis, analyze, type Setup } from "../src/analysis/analyze.js";
import { attribute, type Marking, markup, unmarked } from "../src/features/markup.js";
import { createLexicon } from "../src/lexicon/lexicon.js";
import type { Kind } from "../src/model/annotation.js";
import type { Format } from "../src/model/normal-text.js";
import { rules } from "../src/rules/index.js";

/** The setup of every test: all rules, the built-in glossary, and a rule that throws fails the test. */
export const setup: Setup = {
  lexicon: createLexicon(),
  rules,
  onFault(rule, error) {
    throw new Error(`the rule ${rule.id} threw`, { cause: error });
  },
};

/** The analysis of a text by all rules. */
export function analyzed(text: string, format: Format = "plain"): Analysis {
  return analyze(setup, text, format);
}

/**
 * A text that carries its own expectation: the annotations of the given kinds are exactly those written in, with the
 * attributes that are written. `check(["quantity"], "新增就业{quantity value=14000 unit=人:1.4万人}。")`
 */
export function check(kinds: readonly Kind[], marked: string, format: Format = "plain"): void {
  const { text, markings } = unmarked(marked);
  const found = analyzed(text, format).annotations.filter(({ kind }) => kinds.includes(kind));
  const actual = found.map((annotation): Marking => {
    const { kind, span } = annotation;
    const expected = markings.find((m) => m.kind === kind && m.start === span.start && m.end === span.end);
    const names = Object.keys(expected?.attributes ?? {});
    const attributes = Object.fromEntries(names.map((name) => [name, attribute(annotation, name) ?? ""]));
    return { kind, ...span, attributes };
  });
  expect(markup(text, actual)).toBe(marked);
}
