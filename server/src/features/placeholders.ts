import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Span } from "../model/span.js";
import { onOneLine } from "./markdown.js";
import { rangeOf } from "./position.js";

/** A sign that still stands for a name or a figure: the ** of **英才计划. */
export interface Placeholder {
  readonly range: Range;
  /** The words around it, on one line. */
  readonly words: string;
  /** How many places of the text have the same words: what is filled in here belongs there too. */
  readonly alike: number;
}

/** All placeholders left in a text, in its order, whatever level the rule about them is set to: for the check before release. */
export function placeholders(analysis: Analysis): Placeholder[] {
  const spans = analysis.annotations.flatMap((mark) =>
    mark.kind === "defect" && mark.code === "redaction" ? (mark.places ?? [mark.span]) : [],
  );
  const keys = spans.map((span) => keyOf(analysis, span));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return spans
    .map((span, index) => ({ span, alike: counts.get(keys[index] ?? "") ?? 1 }))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, alike }) => ({ range: rangeOf(analysis, span), words: around(analysis, span), alike }));
}

/** The sign with the name that it is part of: **英才计划 here and there is the same name. */
function keyOf({ text }: Analysis, { start, end }: Span): string {
  const behind = /^[\u3400-\u9fff]{0,4}/u.exec(text.slice(end, end + 4))?.[0] ?? "";
  return text.slice(start, end) + behind;
}

function around({ text }: Analysis, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - reach), start).replace(/^[\s\S]*[\r\n]/u, "");
  const behind = text.slice(end, end + reach).replace(/[\r\n][\s\S]*$/u, "");
  const open = start - reach > 0 && before.length === reach ? "…" : "";
  const more = end + reach < text.length && behind.length === reach ? "…" : "";
  return onOneLine(`${open}${before}${text.slice(start, end)}${behind}${more}`);
}

const reach = 16;
