import type { Position } from "vscode-languageserver-types";
import { type Analysis, analyze } from "../src/analysis/analyze.js";
import { positionOf } from "../src/features/position.js";
import type { Annotation } from "../src/model/annotation.js";
import type { Span } from "../src/model/span.js";
import { analyzed, setup } from "./markup.js";

/** A text with the cursor written in as `$0`, analyzed. */
export function cursor(marked: string): { analysis: Analysis; position: Position } {
  const offset = marked.indexOf("$0");
  const analysis = analyzed(marked.replace("$0", ""));
  return { analysis, position: positionOf(analysis, offset) };
}

/** The analysis of a text in which exactly these were found, whatever the rules say. */
export function containing(text: string, ...annotations: readonly Annotation[]): Analysis {
  return { ...analyze({ ...setup, rules: [] }, text), annotations };
}

/** The first place of some words in a text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text`);
  return { start, end: start + words.length };
}

/** The words of a range, its breaks written as ⏎. */
export function wordsOf({ text, starts }: Analysis, range: { start: Position; end: Position }): string {
  const offset = ({ line, character }: Position) => (starts[line] ?? 0) + character;
  return text.slice(offset(range.start), offset(range.end)).replaceAll("\n", "⏎");
}
