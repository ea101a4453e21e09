import type { Defect, Edit, Fix } from "../model/annotation.js";

/**
 * The edits of all safe fixes that can be made at once, in reading order. Of two fixes that touch one place, the first
 * defect's stands and the other is left for the next round; a fix is made whole or not at all.
 */
export function safeEdits(defects: readonly Defect[]): Edit[] {
  return together(defects.flatMap(({ fixes }) => (fixes?.[0]?.safe === true ? [fixes[0]] : [])));
}

/** The edits of the fixes that can be made at once, in reading order; of two that touch, the first stands. */
export function together(fixes: readonly Pick<Fix, "edits">[]): Edit[] {
  const touched = new Uint8Array(furthest(fixes.flatMap(({ edits }) => edits)) + 1);
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    if (edits.some(({ span }) => touched.subarray(span.start, Math.max(span.end, span.start + 1)).includes(1)))
      continue;
    for (const edit of edits) {
      // An insertion takes the place before which it stands: which of two came first would be chance.
      touched.fill(1, edit.span.start, Math.max(edit.span.end, edit.span.start + 1));
      taken.push(edit);
    }
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

/** The text with edits made, which are in reading order and don't overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { span, newText } of edits) {
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}

/** Without halves of pairs, where some edits were left out: a quotation mark whose partner stays as it is would be worse. */
export function wholePairs(edits: readonly Edit[]): Edit[] {
  const open: Edit[] = [];
  const left = new Set<Edit>();
  for (const edit of edits) {
    if (/^[“‘（]$/u.test(edit.newText)) open.push(edit);
    else if (/^[”’）]$/u.test(edit.newText) && open.pop() === undefined) left.add(edit);
  }
  for (const edit of open) left.add(edit);
  return edits.filter((edit) => !left.has(edit));
}

function furthest(edits: readonly Edit[]): number {
  let end = 0;
  for (const { span } of edits) end = Math.max(end, span.end);
  return end;
}
