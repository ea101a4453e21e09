import type { CodeLens } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Language } from "./language.js";
import { rangeOf } from "./position.js";
import { contentEnd } from "./symbols.js";
import { type TargetRow, targets } from "./targets.js";

/** What a click on a lens does: the command, called with the document and the section's offsets. */
export interface LensCommand {
  readonly uri: string;
  /** Without one the lens only tells. */
  readonly command?: string;
}

/** “12 项指标 · 目标 5” over each section that has figures of its own or below it. */
export function codeLenses(analysis: Analysis, { uri, command = "" }: LensCommand, language: Language): CodeLens[] {
  const rows = targets(analysis);
  /** How many targets stand before each row. */
  const before = [0];
  for (const { role } of rows) before.push((before.at(-1) ?? 0) + (role === "target" ? 1 : 0));
  return analysis.sections.flatMap(({ heading, span }) => {
    if (heading.level === "inline") return [];
    const end = Math.max(contentEnd(analysis, span), heading.span.end);
    const first = firstFrom(rows, span.start);
    const last = firstFrom(rows, end);
    if (first === last) return [];
    const aims = (before[last] ?? 0) - (before[first] ?? 0);
    const title = words[language](last - first, aims);
    const range = rangeOf(analysis, heading.span);
    return [{ range, command: { title, command, ...(command && { arguments: [uri, span.start, end] }) } }];
  });
}

/** The index of the first row that begins at an offset or behind it. */
function firstFrom(rows: readonly TargetRow[], offset: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const words: Readonly<Record<Language, (figures: number, aims: number) => string>> = {
  zh: (figures, aims) => `${figures} 项指标${aims > 0 ? ` · 目标 ${aims}` : ""}`,
  en: (figures, aims) =>
    `${figures} ${figures === 1 ? "figure" : "figures"}${aims > 0 ? ` · ${aims} ${aims === 1 ? "target" : "targets"}` : ""}`,
};
