import type { Analysis } from "../analysis/analyze.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Annotation, Defect, Slogan } from "../model/annotation.js";
import { defects, type Severity, severityOf } from "../model/defect.js";

/** What a program reads of one annotation: one line of JSON, its keys in the order that is promised (interfaces.md). */
export type AnnotationRecord = Readonly<Record<string, unknown>>;

export type Language = "zh" | "en";

/** The annotations of an analysis but its defects, as records. */
export function annotationRecords(analysis: Analysis, file: string): AnnotationRecord[] {
  return analysis.annotations
    .filter((annotation) => annotation.kind !== "defect")
    .map((annotation) => record(analysis, annotation, file));
}

/** The defects of an analysis that are not switched off, as records. */
export function diagnosticRecords(analysis: Analysis, file: string, language: Language): AnnotationRecord[] {
  return shownDefects(analysis).map((defect) => diagnosticRecord(analysis, defect, file, language));
}

/** The defects whose severity is not `off`, in reading order. */
export function shownDefects(analysis: Analysis): Defect[] {
  return analysis.annotations.filter(
    (annotation): annotation is Defect => annotation.kind === "defect" && level(annotation) !== "off",
  );
}

function level(defect: Defect): Severity {
  return severityOf(defect.code, defect.variant);
}

function record(analysis: Analysis, annotation: Exclude<Annotation, Defect>, file: string): AnnotationRecord {
  const place = placeRecord(analysis, annotation, file);
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
      return { ...place, level: annotation.level, number: annotation.number ?? null, title: annotation.title };
  }
}

function diagnosticRecord(analysis: Analysis, defect: Defect, file: string, _language: Language): AnnotationRecord {
  const fix = defect.fixes?.[0];
  return {
    ...placeRecord(analysis, defect, file),
    code: defect.code,
    severity: level(defect),
    message: defects[defect.code].zh,
    places: defect.places?.map(({ start, end }) => [start, end]) ?? null,
    fix: fix?.edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText, safe: fix.safe })) ?? null,
  };
}

function placeRecord(analysis: Analysis, { kind, span }: Annotation, file: string): AnnotationRecord {
  const line = lineOf(analysis.starts, span.start);
  return {
    file,
    kind: kind === "defect" ? "diagnostic" : kind,
    start: span.start,
    end: span.end,
    line: line + 1,
    column: span.start - (analysis.starts[line] ?? 0) + 1,
    text: analysis.text.slice(span.start, span.end),
  };
}

/** The set that a slogan stands for, as this text spells it out, else as the glossary does. */
function expansion(lexicon: Lexicon, slogan: Slogan): AnnotationRecord {
  if (slogan.members !== undefined) return { members: slogan.members, source: "document" };
  const senses = slogan.source === "glossary" ? lexicon.senses(slogan.term) : [];
  const members = senses.find((sense) => sense.members !== undefined)?.members;
  return { members: members ?? null, source: slogan.source === "glossary" ? "glossary" : null };
}

/** The line, from 0, in which an offset lies. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
