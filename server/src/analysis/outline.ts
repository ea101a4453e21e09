import type { Heading } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { Section } from "../model/text-view.js";

/** The headings of a text as a tree, and in reading order. Inline points nest under the section they stand in. */
export function outline(
  headings: readonly Heading[],
  paragraphs: readonly Span[],
  end: number,
): { roots: Section[]; sections: Section[] } {
  const roots: Draft[] = [];
  const sections: Draft[] = [];
  const open: Draft[] = [];
  for (const heading of headings) {
    for (let closed = countClosed(heading, open); closed > 0; closed--) {
      (open.pop() as Draft).span.end = heading.span.start;
    }
    const parent = open.at(-1);
    const section: Draft = {
      index: sections.length,
      heading,
      span: { start: heading.span.start, end },
      parent,
      children: [],
    };
    (parent?.children ?? roots).push(section);
    sections.push(section);
    open.push(section);
  }
  endPoints(sections, paragraphs);
  return { roots, sections };
}

/** A point inside a paragraph ends with its paragraph, or with the last point that nests in it. */
function endPoints(sections: readonly Draft[], paragraphs: readonly Span[]): void {
  let at = paragraphs.length - 1;
  for (const { heading, span, children } of sections.toReversed()) {
    while (at > 0 && (paragraphs[at] as Span).start > span.start) at--;
    if (heading.level !== "inline") continue;
    const own = paragraphs[at]?.end ?? span.end;
    span.end = Math.min(span.end, Math.max(own, heading.span.end, ...children.map((child) => child.span.end)));
  }
}

interface Draft extends Section {
  readonly span: { readonly start: number; end: number } & Span;
  readonly children: Draft[];
}

/**
 * How many of the open sections, from the innermost, `next` ends: those at its level or below. A point inside a paragraph
 * ends the open points down to the last of its own form (二要 ends 一要 and what stands under it); a first point of another
 * form (一是 under 一要) nests in the point that is open.
 */
function countClosed(next: Heading, open: readonly Draft[]): number {
  const inline = open.length - open.findLastIndex(({ heading }) => heading.level !== "inline") - 1;
  const { level } = next;
  if (level !== "inline") {
    const outer = open.findIndex(({ heading }) => heading.level !== "inline" && heading.level >= level);
    return outer >= 0 ? open.length - outer : inline;
  }
  const alike = open.findLastIndex(({ heading }) => heading.level === "inline" && heading.form === next.form);
  if (alike >= 0) return open.length - alike;
  return next.number === 1 ? 0 : inline;
}
