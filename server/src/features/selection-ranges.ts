import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { Analysis, Paragraph } from "../analysis/analyze.js";
import { clauseAt, type NormalText, normalize, sentenceAt } from "../model/normal-text.js";
import { contains, length, type Span, shift } from "../model/span.js";
import { offsetOf, rangeOf } from "./position.js";
import { contentEnd } from "./symbols.js";

/** What "expand selection" takes in, step by step: the term, its clause, sentence, paragraph, section, the text. */
export function selectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = around(analysis, offsetOf(analysis, position));
    let range: SelectionRange | undefined;
    for (const span of spans.reverse()) range = { range: rangeOf(analysis, span), ...(range && { parent: range }) };
    return range ?? { range: { start: position, end: position } };
  });
}

/** The spans around an offset, the smallest first, each really larger than the one before. */
function around(analysis: Analysis, offset: number): Span[] {
  const spans: Span[] = [];
  for (const annotation of analysis.annotations) {
    if (annotation.span.start > offset) break;
    if (annotation.kind !== "defect" && offset <= annotation.span.end) spans.push(annotation.span);
  }
  const paragraph = paragraphAt(analysis, offset);
  if (paragraph !== undefined) {
    spans.push(...sentences(paragraph, analysis, offset), {
      start: paragraph.start,
      end: paragraph.start + paragraph.raw.length,
    });
  }
  for (const { span } of analysis.sections) {
    if (span.start <= offset && offset <= span.end) spans.push({ start: span.start, end: contentEnd(analysis, span) });
  }
  spans.push({ start: 0, end: analysis.text.length });
  const ordered = spans
    .filter((span) => span.start <= offset && offset <= span.end)
    .sort((a, b) => length(a) - length(b));
  const kept: Span[] = [];
  for (const span of ordered) {
    const last = kept.at(-1);
    if (last === undefined || (contains(span, last) && length(span) > length(last))) kept.push(span);
  }
  return kept;
}

/** The clause and the sentence around an offset of the text, and the sentence with its final mark. */
export function sentences({ start, raw }: Paragraph, { format }: Analysis, offset: number): Span[] {
  const paragraph = normalize(raw, format);
  const at = readAt(paragraph, offset - start);
  const sentence = sentenceAt(paragraph.text, at);
  const closed = { start: sentence.start, end: Math.min(sentence.end + 1, paragraph.text.length) };
  return [clauseAt(paragraph.text, at), sentence, closed].map((span) => shift(paragraph.toRaw(span), start));
}

/** The offset in the paragraph as read of an offset in the paragraph as written. */
function readAt(paragraph: NormalText, offset: number): number {
  let low = 0;
  let high = paragraph.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraph.toRaw({ start: middle, end: middle + 1 }).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The paragraph in which an offset lies, its end included. */
export function paragraphAt(analysis: Analysis, offset: number): Paragraph | undefined {
  let low = 0;
  let high = analysis.read.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const paragraph = analysis.read[middle] as Paragraph;
    if (offset < paragraph.start) high = middle - 1;
    else if (offset > paragraph.start + paragraph.raw.length) low = middle + 1;
    else return paragraph;
  }
  return undefined;
}
