import type { DocumentHighlight, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import { annotationAt } from "./annotation-at.js";
import { nameAt, names } from "./names.js";
import { offsetOf, rangeOf } from "./position.js";

/**
 * All places of the term under the cursor, in whatever wording and script, short names too. An editor that gets no answer
 * marks the whole run of Chinese around the cursor, so a text with annotations always gets one, if an empty one.
 */
export function documentHighlight(analysis: Analysis, position: Position): DocumentHighlight[] | undefined {
  if (analysis.annotations.length === 0) return undefined;
  const offset = offsetOf(analysis, position);
  const here = nameAt(analysis, offset) ?? annotationAt(analysis, offset);
  if (here === undefined) return [];
  const places = "name" in here ? names(analysis).filter(({ name }) => name === here.name) : [here];
  return places.map(({ span }) => ({ range: rangeOf(analysis, span) }));
}
