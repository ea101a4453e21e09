import type { CodeLens, Location, LocationLink, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Span } from "../model/span.js";
import { type LedgerEntry, ledger } from "../rules/count-mismatch.js";
import type { LensCommand } from "./code-lens.js";
import type { Language } from "./language.js";
import { offsetOf, positionOf, rangeOf } from "./position.js";

/** Where one gets to from a promise (讲三点意见: its items) or from an item (the promise, and the other items). */
export interface Counterparts {
  /** What stands at the place asked about: the promise's words, or the item's heading. */
  readonly origin: Span;
  /** The items, or the promise. */
  readonly places: readonly Span[];
  /** The promise and all its items, in text order. */
  readonly all: readonly Span[];
}

/** “承诺 9 · 实有 3” over each promise of so many points; a click leads to the items. */
export function promiseLenses(analysis: Analysis, { uri, command = "" }: LensCommand, language: Language): CodeLens[] {
  return [...ledger(analysis)].map((entry): CodeLens => {
    const { cue, items, kept } = entry;
    const title = `${kept ? "" : "$(warning) "}${words[language](cue.count, items.length)}`;
    const at = positionOf(analysis, cue.span.start);
    const arguments_ = [uri, at, itemSpans(entry).map((span) => positionOf(analysis, span.start))];
    return {
      range: rangeOf(analysis, cue.span),
      command: {
        title: command === "" ? title.replace("$(warning) ", "") : title,
        command,
        ...(command && { arguments: arguments_ }),
      },
    };
  });
}

/** “Go to definition” on a promise leads to its items, on an item's heading to the promise. */
export function promiseLinks(analysis: Analysis, position: Position, uri: string): LocationLink[] {
  const found = counterparts(analysis, offsetOf(analysis, position));
  return (found?.places ?? []).map((span): LocationLink => {
    const range = rangeOf(analysis, span);
    return {
      originSelectionRange: rangeOf(analysis, found?.origin ?? span),
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    };
  });
}

/** “References” of a promise or of an item: the promise and all its items. */
export function promiseReferences(analysis: Analysis, position: Position, uri: string): Location[] {
  const found = counterparts(analysis, offsetOf(analysis, position));
  return (found?.all ?? []).map((span) => ({ uri, range: rangeOf(analysis, span) }));
}

/** The other side of the promise whose words, or of the item whose heading, covers an offset. */
export function counterparts(analysis: Analysis, offset: number): Counterparts | undefined {
  return found(analysis, offset, ({ heading }) => heading.span);
}

/** The same from anywhere inside an item: of items in one another the innermost. */
export function counterpartsAround(analysis: Analysis, offset: number): Counterparts | undefined {
  return found(analysis, offset, ({ span }) => span);
}

function found(
  analysis: Analysis,
  offset: number,
  reach: (item: LedgerEntry["items"][number]) => Span,
): Counterparts | undefined {
  let best:
    | { readonly entry: LedgerEntry; readonly reach: Span; readonly origin: Span; readonly places: readonly Span[] }
    | undefined;
  const consider = (entry: LedgerEntry, span: Span, origin: Span, places: readonly Span[]): void => {
    if (offset < span.start || offset > span.end) return;
    if (best === undefined || span.end - span.start < best.reach.end - best.reach.start)
      best = { entry, reach: span, origin, places };
  };
  for (const entry of ledger(analysis)) {
    consider(entry, entry.cue.span, entry.cue.span, itemSpans(entry));
    for (const item of entry.items) consider(entry, reach(item), item.heading.span, [entry.cue.span]);
  }
  if (best === undefined) return undefined;
  const { entry, origin, places } = best;
  return { origin, places, all: [entry.cue.span, ...itemSpans(entry)].sort((a, b) => a.start - b.start) };
}

function itemSpans({ items }: LedgerEntry): Span[] {
  return items.map(({ heading }) => heading.span);
}

const words: Readonly<Record<Language, (promised: number, given: number) => string>> = {
  zh: (promised, given) => `承诺 ${promised} · 实有 ${given}`,
  en: (promised, given) => `promised ${promised} · given ${given}`,
};
