import type { DocumentHighlight, Position } from "vscode-languageserver-types";
import type { Analysis, Annotation } from "../analysis/analyze.js";
import { annotationAt } from "./annotation-at.js";
import { offsetOf, rangeOf } from "./position.js";

/**
 * All places of the term under the cursor, in whatever wording and script. An editor that gets no answer marks the whole
 * run of Chinese around the cursor, so a text with annotations always gets one, if an empty one.
 */
export function documentHighlight(analysis: Analysis, position: Position): DocumentHighlight[] | undefined {
  if (analysis.annotations.length === 0) return undefined;
  const here = annotationAt(analysis, offsetOf(analysis, position));
  if (here === undefined) return [];
  const name = nameOf(here);
  const places = name === undefined ? [here] : analysis.annotations.filter((annotation) => nameOf(annotation) === name);
  return places.map(({ span }) => ({ range: rangeOf(analysis, span) }));
}

/** What makes two places places of one thing; none for what is only itself. */
function nameOf(annotation: Annotation): string | undefined {
  switch (annotation.kind) {
    case "slogan":
    case "program":
      return `${annotation.kind} ${annotation.term}`;
    case "document":
      return `document ${annotation.title}`;
    default:
      return undefined;
  }
}
