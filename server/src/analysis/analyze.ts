import type { Lexicon } from "../lexicon/lexicon.js";
import { type Annotation, type Defect, type Edit, type Fix, isCue, type Mark } from "../model/annotation.js";
import { type Format, type NormalText, normalize } from "../model/normal-text.js";
import { type Span, shift } from "../model/span.js";
import type { Section, TextView } from "../model/text-view.js";
import type { ParagraphRule, Rule, TextRule } from "../rules/rule.js";
import { arbitrate } from "./arbitrate.js";
import { documentDate } from "./document-date.js";
import { documentPlace } from "./document-place.js";
import { explain } from "./explain.js";
import { fullNames } from "./full-names.js";
import { gather } from "./gather.js";
import { headings } from "./headings.js";
import { outline } from "./outline.js";
import { lineStarts, paragraphs } from "./paragraphs.js";
import { rankDates } from "./rank-dates.js";
import { relate } from "./relate.js";
import { resolve } from "./resolve.js";
import { type Evidence, evidence, type Verdict, verdict } from "./verdict.js";

/** What an analysis depends on besides the text. A new lexicon makes a new setup, and nothing kept under another is used. */
export interface Setup {
  readonly lexicon: Lexicon;
  readonly rules: readonly Rule[];
  /** Told of a rule that threw: a bug in one rule, which the others outlive. */
  onFault(rule: Rule, error: unknown): void;
}

/** What is known of one paragraph by itself; its spans are offsets in the paragraph as written. Kept by content. */
export interface Reading {
  readonly marks: readonly Mark[];
  readonly evidence: Evidence;
}

/** A paragraph in its text. */
export interface Paragraph {
  readonly start: number;
  readonly raw: string;
  readonly reading: Reading;
}

/** All that is known of one version of a text. Never changes. Spans are UTF-16 offsets into `text`. */
export interface Analysis extends TextView {
  readonly setup: Setup;
  readonly text: string;
  readonly format: Format;
  /** Where each line begins. */
  readonly starts: readonly number[];
  readonly read: readonly Paragraph[];
  /** Whether it is a policy text, and why. */
  readonly verdict: Verdict;
  /** The province or city that speaks, as the glossary writes it: 河南, 河南洛阳. None for a national text. */
  readonly place?: string;
}

/**
 * Analyzes a text: reads its paragraphs one by one, then weighs the whole from what they left.
 * `previous` saves the reading of paragraphs that stand unchanged, and changes nothing else. Never throws, on any text.
 */
export function analyze(setup: Setup, text: string, format: Format = "plain", previous?: Analysis): Analysis {
  const starts = lineStarts(text);
  const known =
    previous?.setup === setup && previous.format === format ? readings(previous) : new Map<string, Reading>();
  const read = paragraphs(text, starts, format).map(({ start, raw }): Paragraph => {
    let reading = known.get(raw);
    if (reading === undefined) {
      reading = readParagraph(setup, normalize(raw, format));
      known.set(raw, reading);
    }
    return { start, raw, reading };
  });
  const places = read.map(({ start, raw }) => ({ start, end: start + raw.length }));
  const placed = read.flatMap(({ start, reading }) => reading.marks.map((mark) => placedAt(mark, start)));
  const cues = placed.filter(isCue);
  const judged = verdict(read.map(({ reading }) => reading.evidence));
  const body = read.find(({ reading }) => reading.evidence.prose)?.start;
  const date = documentDate(cues);
  const { roots, sections } = outline(headings(placed, body), places, text.length);
  const resolved = resolve(placed, sections, judged.local, date);
  const place = documentPlace(cues);
  const explained = explain(setup.lexicon, { annotations: resolved, cues, sections, roots, date, place });
  const annotations = fullNames(explained);
  const view: TextView = {
    annotations,
    cues,
    outline: roots,
    sections,
    paragraphs: places,
    length: text.length,
    ...(date !== undefined && { date }),
  };
  const defects = setup.rules.filter(isTextRule).flatMap((rule) => collect(setup, rule, () => rule.check(view)));
  return {
    ...view,
    annotations: gather([...rankDates(annotations, date), ...defects]),
    setup,
    text,
    format,
    starts,
    read,
    verdict: judged,
    ...(place !== undefined && { place }),
  };
}

/** The readings of an analysis by content: a changed paragraph is another key, an unchanged one the same object. */
function readings(analysis: Analysis): Map<string, Reading> {
  return new Map(analysis.read.map(({ raw, reading }) => [raw, reading]));
}

function readParagraph(setup: Setup, paragraph: NormalText): Reading {
  const found: Mark[] = [];
  const raw: Mark[] = [];
  for (const rule of setup.rules) {
    if (!isParagraphRule(rule)) continue;
    const marks = collect(setup, rule, () => rule.read(setup.lexicon, paragraph));
    // One by one: a hostile text can have more marks than a call has room for arguments.
    for (const mark of marks) (rule.reads === "raw" ? raw : found).push(mark);
  }
  const related = relate(paragraph, arbitrate(found));
  const marks = [...related.map((mark) => asWritten(mark, paragraph)), ...raw].sort(byPlace);
  return { marks, evidence: evidence(paragraph) };
}

function collect<M>(setup: Setup, rule: Rule, found: () => Iterable<M>): M[] {
  try {
    return [...found()];
  } catch (error) {
    setup.onFault(rule, error);
    return [];
  }
}

function isParagraphRule(rule: Rule): rule is ParagraphRule {
  return "read" in rule;
}

function isTextRule(rule: Rule): rule is TextRule {
  return "check" in rule;
}

function byPlace(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/** A mark found in the paragraph as read, with its spans in the paragraph as written. */
function asWritten(mark: Mark, paragraph: NormalText): Mark {
  // Nothing was dropped, as in most paragraphs: the offsets agree.
  if (paragraph.text.length === paragraph.raw.length) return mark;
  return moved(mark, (span) => paragraph.toRaw(span));
}

/** A mark of a paragraph, with its spans in the text. */
function placedAt(mark: Mark, start: number): Mark {
  return start === 0 ? mark : moved(mark, (span) => shift(span, start));
}

function moved(mark: Mark, move: (span: Span) => Span): Mark {
  if (mark.kind === "quantity" && mark.indicatorSpan !== undefined) {
    return { ...mark, span: move(mark.span), indicatorSpan: move(mark.indicatorSpan) };
  }
  if ((mark.kind === "slogan" || mark.kind === "program") && mark.explainedAt !== undefined) {
    return { ...mark, span: move(mark.span), explainedAt: move(mark.explainedAt) };
  }
  if (mark.kind === "reckoning") {
    return { ...mark, span: move(mark.span), terms: mark.terms.map((term) => ({ ...term, span: move(term.span) })) };
  }
  if (mark.kind !== "defect") return { ...mark, span: move(mark.span) };
  const defect: Defect = { ...mark, span: move(mark.span) };
  return {
    ...defect,
    ...(mark.places && { places: mark.places.map(move) }),
    ...(mark.related && { related: mark.related.map(move) }),
    ...(mark.fixes && { fixes: mark.fixes.map((fix) => movedFix(fix, move)) }),
  };
}

function movedFix(fix: Fix, move: (span: Span) => Span): Fix {
  return { safe: fix.safe, edits: fix.edits.map((edit): Edit => ({ span: move(edit.span), newText: edit.newText })) };
}

export type { Annotation, Section };
