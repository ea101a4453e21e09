import type { LocationLink, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Span } from "../model/span.js";
import { annotationAt, type Term } from "./annotation-at.js";
import { type Named, nameAt, names } from "./names.js";
import { offsetOf, rangeOf } from "./position.js";

/** Where one leads that has no place in the texts. */
export interface Beyond {
  /** The text itself. */
  readonly uri: string;
  /** The page of a glossary term, where the editor can open one. */
  termPage?(term: string): string;
  /** Where a text with this title begins, among those that are known: 《纲要》 in the folder. */
  titled?(title: string): string | undefined;
}

/**
 * Where a name is explained: the words of the text that spell the set out, the full name of a short one, the document
 * itself where it lies beside the text, else the glossary's entry, else the first mention.
 */
export function definition(analysis: Analysis, position: Position, beyond: Beyond): LocationLink[] {
  const offset = offsetOf(analysis, position);
  const named = nameAt(analysis, offset);
  if (named === undefined) return [];
  const from = rangeOf(analysis, named.span);
  const annotation = annotationAt(analysis, offset);
  const place = placeInText(analysis, annotation, named);
  if (place !== undefined) {
    const range = rangeOf(analysis, place);
    return [{ originSelectionRange: from, targetUri: beyond.uri, targetRange: range, targetSelectionRange: range }];
  }
  const term = annotation?.kind === "document" ? annotation.title : named.name;
  const file = named.kind === "document" ? beyond.titled?.(named.name) : undefined;
  const page = analysis.setup.lexicon.senses(term).length > 0 ? beyond.termPage?.(term) : undefined;
  const uri = file ?? page;
  if (uri !== undefined) {
    return [{ originSelectionRange: from, targetUri: uri, targetRange: top, targetSelectionRange: top }];
  }
  const first = names(analysis).find(({ name }) => name === named.name);
  if (first === undefined || covers(first.span, offset)) return [];
  const range = rangeOf(analysis, first.span);
  return [{ originSelectionRange: from, targetUri: beyond.uri, targetRange: range, targetSelectionRange: range }];
}

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function placeInText(analysis: Analysis, annotation: Term | undefined, { name, span }: Named): Span | undefined {
  if (annotation === undefined || annotation.kind === "quantity") return undefined;
  // Beside the members themselves one wants to know more than they say.
  if (
    annotation.kind !== "document" &&
    annotation.explainedAt !== undefined &&
    !isBeside(annotation.explainedAt, span)
  ) {
    return annotation.explainedAt;
  }
  if (annotation.full === undefined) return undefined;
  return names(analysis).find((each) => each.name === name && each.span.end - each.span.start > span.end - span.start)
    ?.span;
}

function isBeside(place: Span, span: Span): boolean {
  return place.start <= span.end + reach && span.start <= place.end + reach;
}

/** A colon and a quotation mark or two. */
const reach = 4;

function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
