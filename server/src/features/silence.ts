import type { Analysis } from "../analysis/analyze.js";
import type { Annotation, Defect } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { Suppression } from "./configuration.js";
import { wholePairs } from "./fix.js";
import { type SilentRange, silentRanges } from "./silent-ranges.js";

/**
 * The analysis without the findings that the reader has silenced: by entries of the project's configuration that concern
 * this file, and in Markdown by comments. What is silenced is gone from the fixes too: nobody wants a place mended that
 * he said is right. An entry quotes the words and what stands around them; where both sides have changed, it no longer
 * holds; where one has, it still does, unless another place fits on both.
 */
export function silenced(analysis: Analysis, entries: readonly Suppression[]): Analysis {
  const ranges = analysis.format === "markdown" ? silentRanges(analysis.text) : [];
  if (entries.length === 0 && ranges.length === 0) return analysis;
  const known = memo.get(analysis);
  if (known?.entries === entries) return known.shown;
  const isSilent = silenceOf(analysis, entries, ranges);
  let changed = false;
  const annotations: Annotation[] = [];
  for (const annotation of analysis.annotations) {
    const left = annotation.kind === "defect" ? without(annotation, isSilent) : annotation;
    if (left !== annotation) changed = true;
    if (left !== undefined) annotations.push(left);
  }
  // What is reported once may now be reported further down.
  if (changed) annotations.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const shown = changed ? { ...analysis, annotations } : analysis;
  memo.set(analysis, { entries, shown });
  return shown;
}

/** How a place is quoted in an entry. */
export function quotation(text: string, { start, end }: Span): Pick<Suppression, "text" | "before" | "after"> {
  const before = lineBefore(text, start).slice(-context);
  const after = lineBehind(text, end).slice(0, context);
  return { text: quoted(text, { start, end }), ...(before !== "" && { before }), ...(after !== "" && { after }) };
}

/** The words of a place on one line, a long passage by its beginning. */
export function quoted(text: string, { start, end }: Span): string {
  return onOneLine(text.slice(start, Math.min(end, start + 4 * longest))).slice(0, longest);
}

/** One shown analysis an analysis and list of entries, so that what is kept by analysis is kept for these too. */
const memo = new WeakMap<Analysis, { readonly entries: readonly Suppression[]; readonly shown: Analysis }>();

type IsSilent = (code: string, place: Span) => boolean;

function silenceOf(analysis: Analysis, entries: readonly Suppression[], ranges: readonly SilentRange[]): IsSilent {
  const { text } = analysis;
  const rules = new Set<string>();
  const places = new Set<string>();
  const quotes = quotesIn(analysis, new Set(entries.map(({ rule }) => rule)));
  for (const entry of entries) {
    if (entry.text === undefined) {
      rules.add(entry.rule);
      continue;
    }
    const alike = quotes.get(`${entry.rule} ${onOneLine(entry.text).slice(0, longest)}`) ?? [];
    for (const place of fitting(text, alike, entry)) places.add(key(entry.rule, place));
  }
  const stretches = byRule(ranges);
  const inside = (rule: string | undefined, place: Span) =>
    touched(stretches.get(rule) ?? [], { start: place.start, end: place.start + 1 });
  return (code, place) =>
    rules.has(code) || places.has(key(code, place)) || inside(code, place) || inside(undefined, place);
}

function byRule(ranges: readonly SilentRange[]): ReadonlyMap<string | undefined, readonly Span[]> {
  const groups = new Map<string | undefined, Span[]>();
  for (const range of ranges) {
    const group = groups.get(range.rule);
    if (group === undefined) groups.set(range.rule, [range]);
    else group.push(range);
  }
  return new Map([...groups].map(([rule, group]) => [rule, union(group)]));
}

/** Spans joined where they meet, in order. */
function union(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Whether one of some spans, which are in order and don't meet, has a part in another. */
function touched(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && next.start < end;
}

/** The places of the named rules, by rule and words. */
function quotesIn({ text, annotations }: Analysis, rules: ReadonlySet<string>): ReadonlyMap<string, readonly Span[]> {
  const quotes = new Map<string, Span[]>();
  for (const annotation of annotations) {
    if (annotation.kind !== "defect" || !rules.has(annotation.code)) continue;
    for (const place of annotation.places ?? [annotation.span]) {
      const name = `${annotation.code} ${quoted(text, place)}`;
      const same = quotes.get(name);
      if (same === undefined) quotes.set(name, [place]);
      else same.push(place);
    }
  }
  return quotes;
}

/** Of places with the same words those that the entry means. */
function fitting(text: string, alike: readonly Span[], { before, after }: Suppression): readonly Span[] {
  if (before === undefined && after === undefined) return alike;
  const fits = alike.map((place) => ({
    place,
    left: before !== undefined && lineBefore(text, place.start).endsWith(onOneLine(before)),
    right: after !== undefined && lineBehind(text, place.end).startsWith(onOneLine(after)),
  }));
  const whole = fits.filter(({ left, right }) => (left || before === undefined) && (right || after === undefined));
  const chosen = whole.length > 0 ? whole : fits.filter(({ left, right }) => left || right);
  return chosen.map(({ place }) => place);
}

/** A defect without its silent places; the same where none is, `undefined` where all are. */
function without(defect: Defect, isSilent: IsSilent): Defect | undefined {
  const places = defect.places ?? [defect.span];
  const loud = places.filter((place) => !isSilent(defect.code, place));
  const [first] = loud;
  if (first === undefined) return undefined;
  if (loud.length === places.length) return defect;
  const quiet = union(places.filter((place) => isSilent(defect.code, place)));
  const { fixes = [], ...rest } = defect;
  const left = fixes.flatMap(({ safe, edits }) => {
    const kept = wholePairs(
      edits.filter(({ span: { start, end } }) => !touched(quiet, { start, end: Math.max(end, start + 1) })),
    );
    return kept.length === 0 ? [] : [{ safe, edits: kept }];
  });
  return {
    ...rest,
    span: first,
    places: loud,
    data: { ...defect.data, places: loud.length },
    ...(left.length > 0 && { fixes: left }),
  };
}

function lineBefore(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - widest), offset);
  return onOneLine(near.slice(Math.max(near.lastIndexOf("\n"), near.lastIndexOf("\r")) + 1));
}

function lineBehind(text: string, offset: number): string {
  const near = text.slice(offset, offset + widest);
  const end = near.search(/[\r\n]/u);
  return onOneLine(end < 0 ? near : near.slice(0, end));
}

/** Blanks come and go with an editor's settings, and count for nothing. */
function onOneLine(words: string): string {
  return words.replace(/\s+/gu, "");
}

function key(code: string, { start, end }: Span): string {
  return `${code} ${start}-${end}`;
}

/** How many characters are quoted on each side, how far is looked for them, and how much of a long passage is quoted. */
const context = 10;
const widest = 120;
const longest = 60;
