import type { Analysis, Annotation } from "../analysis/analyze.js";
import type { DocumentTitle, Program, Quantity, Slogan } from "../model/annotation.js";

/** What can be pointed at: the terms and figures, not the headings around them and the remarks on them. */
export type Term = Slogan | Program | DocumentTitle | Quantity;

/** The innermost term or figure that covers an offset. */
export function annotationAt(analysis: Analysis, offset: number): Term | undefined {
  let best: Term | undefined;
  for (const annotation of analysis.annotations) {
    if (annotation.span.start > offset) break;
    if (offset >= annotation.span.end || !isTerm(annotation)) continue;
    const shorter = best === undefined || annotation.span.end - annotation.span.start < best.span.end - best.span.start;
    if (shorter) best = annotation;
  }
  return best;
}

function isTerm(annotation: Annotation): annotation is Term {
  return annotation.kind !== "heading" && annotation.kind !== "defect";
}
