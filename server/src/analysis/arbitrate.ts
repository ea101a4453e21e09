import type { Kind, Mark } from "../model/annotation.js";
import { contains, length, overlaps } from "../model/span.js";

/**
 * Who gives way where two overlap: a kind yields to those behind it. Kinds that are not named overlap in peace:
 * a heading contains, a defect comments.
 */
const yieldsTo: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  slogan: ["program", "document"],
  program: ["document"],
  quantity: ["slogan", "program", "document"],
};

/** The marks of one paragraph without those that give way; of one kind, the longer stays. In order of their start. */
export function arbitrate(marks: readonly Mark[]): Mark[] {
  const ordered = marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Mark[] = [];
  for (let index = 0; index < ordered.length; index++) {
    const mark = ordered[index] as Mark;
    if (!isRuled(mark)) kept.push(mark);
    else if (!losesToAny(ordered, index, mark)) kept.push(mark);
  }
  return kept;
}

type Ruled = Extract<Mark, { kind: "slogan" | "program" | "quantity" | "document" }>;

function isRuled(mark: Mark): mark is Ruled {
  return mark.kind === "slogan" || mark.kind === "program" || mark.kind === "quantity" || mark.kind === "document";
}

function losesToAny(ordered: readonly Mark[], index: number, mark: Ruled): boolean {
  for (let other = index - 1; other >= 0 && index - other < reach; other--) {
    if (loses(mark, ordered[other] as Mark, true)) return true;
  }
  for (let other = index + 1; other < ordered.length; other++) {
    const rival = ordered[other] as Mark;
    if (rival.span.start >= mark.span.end) break;
    if (loses(mark, rival, false)) return true;
  }
  return false;
}

/** How many earlier marks are asked: spans nest a few deep, and headings and defects stand between. */
const reach = 24;

function loses(mark: Ruled, rival: Mark, rivalFirst: boolean): boolean {
  if (!isRuled(rival) || !overlaps(mark.span, rival.span)) return false;
  const same = contains(mark.span, rival.span) && contains(rival.span, mark.span);
  if (mark.kind !== rival.kind) {
    // The glossary knows better than the form whether 供给侧结构性改革 is a formula or a program.
    if (same && isKnown(mark) !== isKnown(rival)) return isKnown(rival);
    if (!yieldsTo[mark.kind]?.includes(rival.kind)) return false;
    // A slogan gives way to the program that it is part of, not to a shorter name inside it.
    return mark.kind === "quantity" || rival.kind === "document" || same || !contains(mark.span, rival.span);
  }
  const difference = length(rival.span) - length(mark.span);
  return difference > 0 || (difference === 0 && rivalFirst);
}

function isKnown(mark: Ruled): boolean {
  return (mark.kind === "slogan" || mark.kind === "program") && mark.source === "glossary";
}
