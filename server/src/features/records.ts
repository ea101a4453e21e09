import type { Analysis } from "../analysis/analyze.js";
import type { Entry, Lexicon } from "../lexicon/lexicon.js";
import type { Annotation, Defect, Heading, Program, Quantity, Slogan } from "../model/annotation.js";
import type { Severity } from "../model/defect.js";
import { normalize } from "../model/normal-text.js";
import type { Section } from "../model/text-view.js";
import { type Levels, levelOf } from "./diagnostics.js";
import type { Language } from "./language.js";
import { message } from "./messages.js";
import { positionOf } from "./position.js";

/**
 * What other programs read: one JSON object a finding. The keys of each sort and their order are promised in the
 * interface of the command line, so they are written out here one by one; a new key goes to the end.
 */
export type Row = Readonly<Record<string, unknown>>;

/** Every annotation but the defects, in reading order. */
export function annotationRows(analysis: Analysis, file: string): Row[] {
  const rows: Row[] = [];
  for (const annotation of analysis.annotations) {
    if (annotation.kind !== "defect") rows.push(annotationRow(analysis, annotation, file));
  }
  return rows;
}

/** A defect that is shown, with the severity it is shown at. */
export interface Finding {
  readonly defect: Defect;
  readonly severity: Exclude<Severity, "off">;
}

/** The defects that are not switched off, in reading order. `levels` goes before the defaults. */
export function findings(analysis: Analysis, levels: Levels): Finding[] {
  const found: Finding[] = [];
  for (const defect of analysis.annotations) {
    if (defect.kind !== "defect") continue;
    const severity = levelOf(defect, levels);
    if (severity !== "off") found.push({ defect, severity });
  }
  return found;
}

/** A finding as the line of a report. */
export function findingRow(analysis: Analysis, finding: Finding, file: string, language: Language): Row {
  const { defect, severity } = finding;
  const fix = defect.fixes?.[0];
  return {
    ...placeRow(analysis, defect, file),
    code: defect.code,
    severity,
    message: message(defect, language),
    places: defect.places?.map(({ start, end }) => [start, end]) ?? null,
    fix: fix?.edits.map(({ span, newText }) => ({ ...span, newText, safe: fix.safe })) ?? null,
  };
}

/** The outline: one row a root, what stands under it nested in `children`. */
export function outlineRows(analysis: Analysis, file: string): Row[] {
  return analysis.outline.map((section) => ({ file, ...sectionRow(analysis, section) }));
}

/** The table of targets: one row a quantity. */
export function targetRows(analysis: Analysis, file: string): Row[] {
  const rows: Row[] = [];
  let below = 0;
  let section: Section | undefined;
  for (const annotation of analysis.annotations) {
    if (annotation.kind !== "quantity") continue;
    for (;;) {
      const next = analysis.sections[below];
      if (next === undefined || next.heading.span.start > annotation.span.start) break;
      section = next;
      below++;
    }
    rows.push(targetRow(analysis, annotation, section, file));
  }
  return rows;
}

/** Slogans and programs by term: how often, where first, and what they stand for; in order of first appearance. */
export function termRows(analysis: Analysis, file: string): Row[] {
  const groups = new Map<string, (Slogan | Program)[]>();
  for (const annotation of analysis.annotations) {
    if (annotation.kind !== "slogan" && annotation.kind !== "program") continue;
    const key = `${annotation.kind} ${annotation.term}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [annotation]);
    else group.push(annotation);
  }
  return [...groups.values()].map((group) => {
    const first = group[0] as Slogan | Program;
    const spelled = group.find((each) => each.kind === "slogan" && each.members !== undefined) ?? first;
    return {
      file,
      kind: first.kind,
      term: first.term,
      sub: first.sub,
      count: group.length,
      line: lineNumber(analysis, first.span.start),
      ...expansion(analysis.setup.lexicon, spelled),
    };
  });
}

/** One sense of a term, as the glossary has it. */
export function entryRow(entry: Entry): Row {
  return {
    term: entry.term,
    sub: entry.sub,
    aliases: entry.aliases ?? [],
    members: entry.members ?? null,
    gloss: entry.gloss ?? null,
    origin: entry.origin ?? null,
    since: entry.since ?? null,
    until: entry.until ?? null,
    replacedBy: entry.replacedBy ?? null,
    place: entry.place ?? null,
    en: entry.en ?? null,
    source: entry.source ?? null,
  };
}

/** The number, from 1, of the line in which an offset lies. */
function lineNumber(analysis: Analysis, offset: number): number {
  return positionOf(analysis, offset).line + 1;
}

function annotationRow(analysis: Analysis, annotation: Exclude<Annotation, Defect>, file: string): Row {
  const place = placeRow(analysis, annotation, file);
  switch (annotation.kind) {
    case "quantity":
      return {
        ...place,
        role: annotation.role.value,
        value: annotation.value,
        unit: annotation.unit,
        cmp: annotation.cmp,
        indicator: annotation.indicator?.value ?? null,
        by: annotation.by?.value ?? null,
        from: annotation.from ?? null,
        max: annotation.max ?? null,
      };
    case "slogan":
      return { ...place, sub: annotation.sub, term: annotation.term, ...expansion(analysis.setup.lexicon, annotation) };
    case "program":
      return { ...place, sub: annotation.sub, term: annotation.term };
    case "document":
      return place;
    case "heading":
      return {
        ...place,
        level: annotation.level,
        number: annotation.number ?? null,
        title: titleAsWritten(analysis, annotation),
      };
  }
}

/** What every annotation has: file, kind, and its place in offsets and as line and column from 1. */
function placeRow(analysis: Analysis, { kind, span }: Annotation, file: string): Row {
  const { line, character } = positionOf(analysis, span.start);
  return {
    file,
    kind: kind === "defect" ? "diagnostic" : kind,
    start: span.start,
    end: span.end,
    line: line + 1,
    column: character + 1,
    text: analysis.text.slice(span.start, span.end),
  };
}

/** The set that a term stands for, as its text spells it out, else as the glossary does, and which of the two says so. */
function expansion(
  lexicon: Lexicon,
  term: Slogan | Program,
): { members: readonly string[] | null; source: string | null } {
  if (term.kind === "slogan" && term.members !== undefined) return { members: term.members, source: "document" };
  if (term.source !== "glossary") return { members: null, source: null };
  const sense = lexicon.senses(term.term).find(({ members }) => members !== undefined);
  return { members: sense?.members ?? null, source: "glossary" };
}

function sectionRow(analysis: Analysis, { heading, span, children }: Section): Row {
  return {
    level: heading.level,
    number: heading.number ?? null,
    title: titleAsWritten(analysis, heading),
    start: span.start,
    end: span.end,
    line: lineNumber(analysis, span.start),
    children: children.map((child) => sectionRow(analysis, child)),
  };
}

function targetRow(analysis: Analysis, quantity: Quantity, section: Section | undefined, file: string): Row {
  return {
    file,
    line: lineNumber(analysis, quantity.span.start),
    indicator: quantity.indicator?.value ?? null,
    role: quantity.role.value,
    cmp: quantity.cmp,
    value: quantity.value,
    unit: quantity.unit,
    from: quantity.from ?? null,
    by: quantity.by?.value ?? null,
    sentence: sentenceAround(analysis.text, quantity.span.start, quantity.span.end),
    max: quantity.max ?? null,
    change: quantity.change ?? null,
    scope: quantity.scope ?? null,
    byYear: yearOf(quantity.by?.value),
    section: section === undefined ? null : titleAsWritten(analysis, section.heading),
  };
}

/** A heading's title in the characters of its text, which the rule has read in Simplified and one width. */
function titleAsWritten({ text, format }: Analysis, { span, title }: Heading): string {
  const read = normalize(text.slice(span.start, span.end), format);
  const start = read.text.lastIndexOf(title);
  if (start < 0) return title;
  const place = read.toRaw({ start, end: start + title.length });
  return read.raw.slice(place.start, place.end);
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

/** The year that a deadline names: 2025年, "十四五"末; `null` for 今年 and 届时, whose year only another text tells. */
function yearOf(by: string | undefined): number | null {
  if (by === undefined) return null;
  const year = /(?:19|20)\d\d/u.exec(by)?.[0];
  if (year !== undefined) return Number(year);
  const plan = /(十[一二三四五]?)五/u.exec(by)?.[1];
  return plan === undefined ? null : (planEnds[plan] ?? null);
}

/** A bound for texts without any punctuation. */
const longestSentence = 400;

/** The last year of each five-year plan, by the numeral before 五. */
const planEnds: Readonly<Record<string, number>> = {
  十: 2005,
  十一: 2010,
  十二: 2015,
  十三: 2020,
  十四: 2025,
  十五: 2030,
};
