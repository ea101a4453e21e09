import type { Analysis } from "../analysis/analyze.js";
import type { Entry } from "../lexicon/lexicon.js";
import { senseOf } from "../lexicon/sense.js";
import type { Annotation, Defect, Program, Slogan } from "../model/annotation.js";
import type { Severity } from "../model/defect.js";
import type { Section } from "../model/text-view.js";
import { titleAsWritten } from "./as-written.js";
import { type Levels, levelOf } from "./diagnostics.js";
import type { Language } from "./language.js";
import { message } from "./messages.js";
import { positionOf } from "./position.js";
import { targets } from "./targets.js";

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

/** The table of targets: one row a quantity, and one an aim without a number, whose value is null. */
export function targetRows(analysis: Analysis, file: string): Row[] {
  return targets(analysis).map((row) => ({
    file,
    line: row.line,
    indicator: row.indicator ?? null,
    role: row.role,
    cmp: row.cmp ?? null,
    value: row.value ?? null,
    unit: row.unit ?? null,
    from: row.from ?? null,
    by: row.by ?? null,
    sentence: row.sentence,
    max: row.max ?? null,
    change: row.change ?? null,
    scope: row.scope ?? null,
    byYear: row.byYear ?? null,
    section: row.section ?? null,
  }));
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
    const spelled = group.find((each) => each.members !== undefined) ?? first;
    return {
      file,
      kind: first.kind,
      term: first.term,
      sub: first.sub,
      count: group.length,
      line: lineNumber(analysis, first.span.start),
      ...expansion(analysis, spelled),
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
      return { ...place, sub: annotation.sub, term: annotation.term, ...expansion(analysis, annotation) };
    case "program":
      return { ...place, sub: annotation.sub, term: annotation.term, full: annotation.full ?? null };
    case "document":
      return { ...place, reference: annotation.reference ?? null, full: annotation.full ?? null };
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
  analysis: Analysis,
  term: Slogan | Program,
): { members: readonly string[] | null; source: string | null } {
  if (term.members !== undefined) return { members: term.members, source: "document" };
  if (term.source !== "glossary") return { members: null, source: null };
  const sense = senseOf(analysis.setup.lexicon.senses(term.term), analysis);
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
