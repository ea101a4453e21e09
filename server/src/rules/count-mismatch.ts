import type { Announcement, Defect } from "../model/annotation.js";
import { placeAmong, type Section, type TextView } from "../model/text-view.js";
import type { TextRule } from "./rule.js";

/**
 * 讲三点意见, and two follow. The promise is an announcement, its keeping the list that begins behind it: numbered headings
 * or the points of its own paragraph. A promise behind which no list begins speaks of something else and is left alone.
 */
export const countMismatch: TextRule = {
  id: "count-mismatch",
  *check(view) {
    for (const { cue, items, kept } of ledger(view)) if (!kept) yield mismatch(cue, items, view.length);
  },
};

/** A promise of so many points with the items of the list that is its keeping. */
export interface LedgerEntry {
  readonly cue: Announcement;
  readonly items: readonly Section[];
  /** Whether there are as many items as promised. */
  readonly kept: boolean;
}

/** Every promise of a text behind which a list begins, in text order. */
export function* ledger(view: TextView): Generator<LedgerEntry> {
  const runs = new Map<number, Section[]>();
  const runFrom = (first: Section): Section[] => {
    const known = runs.get(first.index) ?? run(view, first);
    runs.set(first.index, known);
    return known;
  };
  for (const cue of view.cues) {
    if (cue.kind !== "announcement") continue;
    const lists = listsBehind(view, cue).map(runFrom);
    const keeping = lists.find((list) => isKept(cue, list));
    const items = keeping ?? lists[0];
    if (items !== undefined) yield { cue, items, kept: keeping !== undefined };
  }
}

/** The first items of the lists that could keep a promise, the likeliest first; each is a number one. */
function listsBehind(view: TextView, cue: Announcement): Section[] {
  const from = firstBehind(view.sections, cue.span.end);
  const behind = view.sections[from];
  if (behind === undefined) return [];
  const here = paragraphAt(view, cue.span.start);
  const own = view.paragraphs[here]?.end ?? view.length;
  const next = view.paragraphs[here + 1];
  const { number, span, level } = behind.heading;
  // 两条标准:第一是…第二是… in the same paragraph, or a list that begins with the next.
  const isNear = span.start < own || (next !== undefined && span.start <= next.start + widestIndent);
  const near = isNear && number === 1 ? [behind] : [];
  // The points of a speech are its sections; an introduction, with points of its own, may stand before them.
  const spoken =
    cue.reach === "text" && (level === "inline" || near.length === 0) ? sectionBehind(view, from) : undefined;
  return spoken === undefined ? near : [spoken, ...near];
}

const widestIndent = 4;

/** The first heading of the sections behind a place, if it is a number one. */
function sectionBehind({ sections }: TextView, from: number): Section | undefined {
  for (let at = from; at < sections.length && at < from + longestIntroduction; at++) {
    const section = sections[at] as Section;
    if (isHeadingOfSections(section)) return section.heading.number === 1 ? section : undefined;
  }
  return undefined;
}

/** In points. */
const longestIntroduction = 20;

function isHeadingOfSections({ heading }: Section): boolean {
  return heading.level === 1 || heading.level === 2 || heading.level === 3;
}

/** The headings that count on from a first one, among its siblings. */
function run(view: TextView, first: Section): Section[] {
  const siblings = first.parent?.children ?? view.outline;
  const found = [first];
  for (let at = placeAmong(siblings, first) + 1; at < siblings.length; at++) {
    const section = siblings[at] as Section;
    if (section.heading.form !== first.heading.form) {
      // A heading of the sections ends a list of points.
      if (first.heading.level === "inline" && section.heading.level !== "inline") break;
      continue;
    }
    const number = section.heading.number ?? 0;
    if (number <= (found.at(-1)?.heading.number ?? 0)) break;
    found.push(section);
  }
  return found;
}

/** Kept by as many items, or by items that count as far: where one was skipped, its number is the matter of another rule. */
function isKept({ count }: Announcement, list: readonly Section[]): boolean {
  return list.length === count || list.at(-1)?.heading.number === count;
}

function mismatch(cue: Announcement, list: readonly Section[], length: number): Defect {
  const given = list.length;
  // The list is the last thing in the text: what is missing may have been cut off with it.
  const cut = given < cue.count && (list.at(-1)?.span.end ?? 0) >= length;
  const newText = numeralLike(cue.written, given);
  const numeral = { start: cue.span.start, end: cue.span.start + cue.written.length };
  return {
    kind: "defect",
    code: "count-mismatch",
    span: cue.span,
    data: { announced: cue.count, given, noun: cue.noun, ...(cut && { cut: 1 }) },
    related: list.slice(0, mostRelated).map(({ heading }) => heading.span),
    ...(newText !== undefined && { fixes: [{ safe: false, edits: [{ span: numeral, newText }] }] }),
  };
}

const mostRelated = 20;

/** The number in the script of the numeral that it replaces; 2 is 两 before a measure. */
function numeralLike(written: string, number: number): string | undefined {
  if (/^\d/u.test(written)) return String(number);
  if (number > 10) return undefined;
  return number === 2 ? "两" : "〇一二三四五六七八九十".charAt(number);
}

function paragraphAt({ paragraphs }: TextView, offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index of the first section whose heading begins at or behind the offset. */
function firstBehind(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.heading.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
