import type { Lexicon } from "../lexicon/lexicon.js";
import type { Defect, Mark } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";
import type { TextView } from "../model/text-view.js";

/**
 * Reads one paragraph and nothing else, so that its answer can be kept for as long as the paragraph stands.
 *
 * A rule that looks at language reads `paragraph.text` (Simplified, one width, without readings and breaks) and answers
 * in its offsets. A rule that looks at how the text is written (quotation marks, widths) reads `paragraph.raw`.
 */
export interface ParagraphRule {
  readonly id: string;
  /** Which of the two the spans of the answer point into. */
  readonly reads: "text" | "raw";
  read(lexicon: Lexicon, paragraph: NormalText): Iterable<Mark>;
}

/** Weighs what the paragraphs left; it sees marks, never characters. */
export interface TextRule {
  readonly id: string;
  check(view: TextView): Iterable<Defect>;
}

export type Rule = ParagraphRule | TextRule;
