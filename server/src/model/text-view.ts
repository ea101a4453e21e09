import type { Annotation, Cue, DateLine, Heading } from "./annotation.js";
import type { Span } from "./span.js";

/** A heading and what stands under it, up to the next heading of its level or above. */
export interface Section {
  /** Its place among the headings of the text, in reading order; an index into `TextView.sections`. */
  readonly index: number;
  readonly heading: Heading;
  /** From the heading's start to the end of the last thing under it. */
  readonly span: Span;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

/** A whole text as evidence: what was found in it, in text offsets and reading order. It has no characters, on purpose. */
export interface TextView {
  readonly annotations: readonly Annotation[];
  readonly cues: readonly Cue[];
  /** The sections without a parent. */
  readonly outline: readonly Section[];
  /** All sections in reading order. */
  readonly sections: readonly Section[];
  /** Where each paragraph lies, blank ones left out. */
  readonly paragraphs: readonly Span[];
  /** How many UTF-16 units the text has. */
  readonly length: number;
  /** The document's own date, as far as it can be told from itself. */
  readonly date?: Pick<DateLine, "year" | "month" | "day">;
}

/** The place of a section among its siblings, which stand in the order of their indices. */
export function placeAmong(siblings: readonly Section[], { index }: Section): number {
  let low = 0;
  let high = siblings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((siblings[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
