import type { Analysis } from "../analysis/analyze.js";
import type { Goal, Quantity, Role } from "../model/annotation.js";
import type { Section } from "../model/text-view.js";
import { titleAsWritten } from "./as-written.js";
import { indicatorKey } from "./indicator-key.js";
import { positionOf } from "./position.js";

/**
 * One figure of a text with all that is known of it, or an aim without a number (进出口总值保持稳定增长), as the table of targets
 * shows it. Plain data: it goes over the wire.
 */
export interface TargetRow {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** The figure as written; of an aim without one, the words of the wish. */
  readonly text: string;
  readonly indicator?: string;
  /** The one name for all names of the indicator, where it has one. */
  readonly key?: string;
  readonly role: Role;
  /** The words that decided on the role. */
  readonly because?: string;
  /** Absent for an aim without a number. */
  readonly value?: number;
  readonly max?: number;
  readonly cmp?: Quantity["cmp"];
  readonly unit?: string;
  readonly from?: number;
  readonly by?: string;
  readonly byYear?: number;
  readonly change?: string;
  readonly scope?: string;
  readonly body?: string;
  readonly section?: string;
  readonly sentence: string;
}

/** The rows of one text, and what tells its place among others. */
export interface DocumentTargets {
  readonly uri: string;
  /** The text's own title. */
  readonly title?: string;
  /** The text's own year. */
  readonly year?: number;
  /** The province or city that speaks, where the text says. */
  readonly place?: string;
  /** Whose figures they are: texts of one voice can be compared. Empty: the nation's; a text that speaks for an unnamed place has its own. */
  readonly voice: string;
  readonly rows: readonly TargetRow[];
}

/** The table of targets of a text, with what a table of many texts needs besides. */
export function documentTargets(analysis: Analysis, uri: string): DocumentTargets {
  const head = analysis.sections.find(({ heading }) => heading.level === 0);
  return {
    uri,
    ...(head && { title: titleAsWritten(analysis, head.heading) }),
    ...(analysis.date && { year: analysis.date.year }),
    ...(analysis.place !== undefined && { place: analysis.place }),
    voice: analysis.place ?? (analysis.verdict.local ? uri : ""),
    rows: targets(analysis),
  };
}

/** The rows of the table of targets, in text order: one a quantity, and one an aim without a number. */
export function targets(analysis: Analysis): TargetRow[] {
  const kept = known.get(analysis);
  if (kept !== undefined) return kept;
  const rows: TargetRow[] = [];
  const titles = new Map<Section, string>();
  let below = 0;
  let section: Section | undefined;
  const marks = inOrder(analysis);
  for (const [index, mark] of marks.entries()) {
    for (;;) {
      const next = analysis.sections[below];
      if (next === undefined || next.heading.span.start > mark.span.start) break;
      section = next;
      below++;
    }
    let title = section && titles.get(section);
    if (section !== undefined && title === undefined) {
      title = titleAsWritten(analysis, section.heading);
      titles.set(section, title);
    }
    const place = placed(analysis, mark);
    const facts =
      mark.kind === "goal" ? goalRow(analysis, mark, figureBeside(analysis, marks, index)) : figureRow(mark);
    const byYear = facts.byYear ?? yearOfSection(section, facts.by);
    rows.push({ ...place, ...facts, ...(byYear && { byYear }), ...(title !== undefined && { section: title }) });
  }
  known.set(analysis, rows);
  return rows;
}

/** An analysis never changes, and hover, lenses and the table all ask. */
const known = new WeakMap<Analysis, TargetRow[]>();

/** Of 过去一年 under 一、2023年工作回顾, or of a figure without a period there: the only year of the nearest title that names one. */
function yearOfSection(section: Section | undefined, by: string | undefined): number | undefined {
  if (by !== undefined && !/^(?:过去(?:的)?|这|近)?一年来?$/u.test(by)) return undefined;
  for (let around = section; around !== undefined && around.heading.level !== 0; around = around.parent) {
    const years = new Set([...around.heading.title.matchAll(/(?:19|20)\d\d(?=年)/gu)].map(([year]) => Number(year)));
    if (years.size > 0) return years.size === 1 ? [...years][0] : undefined;
  }
  return undefined;
}

function inOrder({ annotations, cues }: Analysis): (Quantity | Goal)[] {
  const quantities = annotations.filter((mark): mark is Quantity => mark.kind === "quantity");
  const goals = cues.filter((cue): cue is Goal => cue.kind === "goal");
  if (goals.length === 0) return quantities;
  return [...quantities, ...goals].sort((a, b) => a.span.start - b.span.start);
}

function placed(analysis: Analysis, { span }: Quantity | Goal) {
  const { start, end } = span;
  return {
    start,
    end,
    line: positionOf(analysis, start).line + 1,
    text: analysis.text.slice(start, end).replace(/\s*[\r\n]\s*/gu, ""),
    sentence: sentenceAround(analysis.text, start, end),
  };
}

function figureRow(quantity: Quantity): Omit<TargetRow, "start" | "end" | "line" | "text" | "sentence"> {
  const { indicator, role, value, max, cmp, unit, from, by, byYear, change, scope, body } = quantity;
  const key = indicator && indicatorKey({ indicator: indicator.value, unit, change, scope });
  return {
    ...(indicator !== undefined && { indicator: indicator.value }),
    ...(key !== undefined && { key }),
    role: role.value,
    ...(role.because !== undefined && { because: role.because }),
    ...{ value, cmp, unit },
    ...(max !== undefined && { max }),
    ...(from !== undefined && { from }),
    ...(by !== undefined && { by: by.value }),
    ...(byYear !== undefined && { byYear }),
    ...(change !== undefined && { change }),
    ...(scope !== undefined && { scope }),
    ...(body !== undefined && { body }),
  };
}

/** What is wished of an indicator is no figure, but it is what the same indicator's figures elsewhere stand beside. */
function goalRow(
  { text }: Analysis,
  { span, indicator, wish, by }: Goal,
  beside: Quantity | undefined,
): Omit<TargetRow, "start" | "end" | "line" | "sentence"> {
  const written = text.slice(span.start, span.end);
  const at = written.lastIndexOf(wish);
  const key = indicatorKey({ indicator });
  return {
    text: at < 0 ? wish : written.slice(at, at + wish.length),
    indicator: at > 0 && written.includes(indicator) ? written.slice(written.indexOf(indicator), at) : indicator,
    ...(key !== undefined && { key }),
    role: "target",
    ...(by !== undefined && { by: by.value }),
    ...(by === undefined && beside?.by !== undefined && { by: beside.by.value }),
    ...(by === undefined && beside?.byYear !== undefined && { byYear: beside.byYear }),
  };
}

/** The figure of the same list, whose deadline holds for the aim beside it. */
function figureBeside({ text }: Analysis, marks: readonly (Quantity | Goal)[], index: number): Quantity | undefined {
  const goal = marks[index];
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const mark = marks[at];
      if (goal === undefined || mark === undefined) break;
      const [first, second] = step < 0 ? [mark, goal] : [goal, mark];
      if (/[。\r\n]/u.test(text.slice(first.span.end, second.span.start))) break;
      if (mark.kind === "quantity") return mark;
    }
  }
  return undefined;
}

/** The sentence in which a span stands, without the blanks around it. */
function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < longestSentence && !isSentenceEnd(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < longestSentence && !isSentenceEnd(text.charCodeAt(to))) to++;
  // The mark that ends it belongs to it, the end of the line doesn't.
  if (to < text.length && text.charCodeAt(to) > 0x20) to++;
  return text.slice(from, to).trim();
}

function isSentenceEnd(unit: number): boolean {
  // LF, CR, 。 ！ ？ ； ! ?
  return (
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x3002 ||
    unit === 0xff01 ||
    unit === 0xff1f ||
    unit === 0xff1b ||
    unit === 0x21 ||
    unit === 0x3f
  );
}

/** A bound for texts without any punctuation. */
const longestSentence = 400;
