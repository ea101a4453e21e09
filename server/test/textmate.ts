import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { grammars } from "../src/features/grammar.js";
import type { Span } from "../src/model/span.js";

/** A stretch of one line that the grammar gives the same scopes. */
export interface Painted extends Span {
  readonly scopes: readonly string[];
}

/** One of our grammars in the engine that VS Code runs. */
export async function loaded(scopeName: string): Promise<IGrammar> {
  return required(await (await registry()).loadGrammar(scopeName));
}

/** The engine with our grammars in it, as they are generated, and with others that are given. */
export async function registry(others: Readonly<Record<string, string>> = {}): Promise<Registry> {
  wasm ??= loadWASM(readFileSync(resolver.resolve("vscode-oniguruma/release/onig.wasm")).buffer as ArrayBuffer);
  await wasm;
  const sources = new Map(Object.values(grammars()).map((grammar) => [grammar.scopeName, JSON.stringify(grammar)]));
  for (const [name, source] of Object.entries(others)) sources.set(name, source);
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (name) => {
      const source = sources.get(name);
      return source === undefined ? null : parseRawGrammar(source, `${name}.json`);
    },
    getInjections: (name) => (name === "text.html.markdown" ? ["text.policy.injection"] : undefined),
  });
}

/** What the grammar paints in a text, in offsets of the text. */
export function painted(grammar: IGrammar, text: string): Painted[] {
  const all: Painted[] = [];
  let stack = INITIAL;
  let offset = 0;
  for (const line of text.split("\n")) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const end = Math.min(endIndex, line.length);
      if (startIndex < end) all.push({ start: offset + startIndex, end: offset + end, scopes });
    }
    offset += line.length + 1;
  }
  return all;
}

/** The stretches whose scopes hold `scope`; what touches is one. */
export function spansOf(all: readonly Painted[], scope: string): Span[] {
  const spans: Span[] = [];
  for (const { start, end, scopes } of all) {
    if (!scopes.some((name) => name.includes(scope))) continue;
    const last = spans.at(-1);
    if (last?.end === start) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

function required<T>(value: T | null): T {
  if (value === null) throw new Error("there is no such grammar");
  return value;
}

const resolver = createRequire(import.meta.url);
let wasm: Promise<void> | undefined;
