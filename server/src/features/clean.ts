import { type Analysis, analyze, type Setup } from "../analysis/analyze.js";
import type { Defect, Edit, Fix } from "../model/annotation.js";
import type { DefectCode } from "../model/defect.js";
import type { Format } from "../model/normal-text.js";
import type { Span } from "../model/span.js";
import { type Levels, levelOf } from "./diagnostics.js";
import { edited, together, wholePairs } from "./fix.js";
import { joiningEdits } from "./join-lines.js";

/**
 * What makes pasted text clean: leftovers of the web page taken out, readings in brackets too, punctuation and quotation
 * marks in their Chinese form, invisible characters away, broken lines joined. Only what came with the paste: wording,
 * figures and numbering are the author's. Of a part, only what lies in it whole. One round: what a repair brings to light
 * (&amp;ldquo;) is for the next.
 */
export function cleaning(analysis: Analysis, levels: Levels, part?: Span): Edit[] {
  const span = part ?? { start: 0, end: analysis.text.length };
  const found = arrived(analysis, levels);
  const within = (defects: readonly Defect[]) =>
    defects.flatMap(({ fixes }) => fixes?.slice(0, 1) ?? []).flatMap((fix) => inside(fix, span));
  // The page first: the ; of an entity is no punctuation, and nobody knows what it was before it is a character.
  const page = together(within(found.filter(({ code }) => code === "html-residue")));
  if (page.length > 0) return page;
  const unseen = invisible(analysis).flatMap((fix) => inside(fix, span));
  const joints = joiningEdits(analysis, span).map((edit) => ({ edits: [edit] }));
  return together([...within(found), ...unseen, ...joints]);
}

/** A text cleaned to the end, whatever comes to light on the way. */
export function cleaned(setup: Setup, text: string, format: Format, levels: Levels): string {
  let clean = text;
  let analysis: Analysis | undefined;
  for (let round = 0; round < mostRounds; round++) {
    analysis = analyze(setup, clean, format, analysis);
    const edits = cleaning(analysis, levels);
    if (edits.length === 0) break;
    clean = edited(clean, edits);
  }
  return clean;
}

const mostRounds = 6;

type Repair = Pick<Fix, "edits">;

/** The defects that came with the paste and whose repair takes no judgment; the page's is asked for by name. */
function arrived({ annotations }: Analysis, levels: Levels): Defect[] {
  return annotations.filter((mark): mark is Defect => {
    if (mark.kind !== "defect" || levelOf(mark, levels) === "off") return false;
    return mark.code === "html-residue" || (mark.fixes?.[0]?.safe === true && arrivals.has(mark.code));
  });
}

const arrivals: ReadonlySet<DefectCode> = new Set([
  "pinyin-gloss",
  "halfwidth-punctuation",
  "quote-mismatch",
  "mixed-script",
]);

/** The part of a repair that lies in a span, without halves of pairs. */
function inside({ edits }: Repair, { start, end }: Span): Repair[] {
  const kept = edits.filter(({ span }) => start <= span.start && span.end <= end);
  if (kept.length === edits.length) return [{ edits }];
  const whole = wholePairs(kept);
  return whole.length > 0 ? [{ edits: whole }] : [];
}

/** Characters that nobody sees and that break words for a search: each its own repair. */
function invisible({ read }: Analysis): Repair[] {
  return read.flatMap(({ start, raw }) =>
    [...raw.matchAll(hidden)].map(({ index, 0: run }) => ({
      edits: [{ span: { start: start + index, end: start + index + run.length }, newText: "" }],
    })),
  );
}

/** Zero-width space and word joiner, soft hyphen, direction marks, a byte-order mark inside; joiners hold emoji together and stay. */
const hidden = /[\u200b\u200e\u200f\u2060\u00ad\u202a-\u202e\u2066-\u2069]+|(?<!^)\ufeff+/gu;
