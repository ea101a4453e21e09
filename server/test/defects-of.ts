import type { Defect } from "../src/model/annotation.js";
import type { DefectCode } from "../src/model/defect.js";
import { analyzed } from "./markup.js";

/** The words that a rule objects to in a text, in reading order. */
export function defectsOf(code: DefectCode, text: string): string[] {
  return findingsOf(code, text).map(({ span }) => text.slice(span.start, span.end));
}

/** The text with the first repair of each of the rule's findings applied. */
export function repaired(code: DefectCode, text: string): string {
  const edits = findingsOf(code, text).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((fixed, { span, newText }) => fixed.slice(0, span.start) + newText + fixed.slice(span.end), text);
}

function findingsOf(code: DefectCode, text: string): Defect[] {
  return analyzed(text).annotations.filter((mark): mark is Defect => mark.kind === "defect" && mark.code === code);
}
