import { listingOf } from "../lexicon/listings.js";
import type { Mark } from "../model/annotation.js";

/**
 * The marks of a paragraph, with the members of the numeral abbreviations that the paragraph itself spells out:
 * 坚持产业、工业“两业”, “三会”即…、…和….
 */
export function withMembers(text: string, marks: readonly Mark[]): readonly Mark[] {
  if (!marks.some(isSet)) return marks;
  let asked = 0;
  return marks.map((mark) => {
    if (!isSet(mark) || ++asked > mostAsked) return mark;
    const span = inside(text, mark.span);
    const listing = listingOf(text, span, text.slice(span.start, span.end));
    return listing === undefined ? mark : { ...mark, members: listing.members, explainedAt: listing.span };
  });
}

/** In one paragraph: more would be no paragraph. */
const mostAsked = 60;

type Set = Extract<Mark, { kind: "slogan" | "program" }>;

function isSet(mark: Mark): mark is Set {
  if (mark.kind === "slogan") return mark.sub === "numbered";
  return mark.kind === "program" && numbered.test(mark.term);
}

/** A program that is named by a set: “三大行动”计划, “1+8”人才政策. */
const numbered = /^["“]?(?:\d|[两三四五六七八九十双][㐀-鿿])/u;

/** The words in quotation marks, where the name begins with such. */
function inside(text: string, span: { start: number; end: number }): { start: number; end: number } {
  if (!/["“]/u.test(text.charAt(span.start))) return span;
  const close = text.slice(span.start + 1, span.end).search(/["”]/u);
  return close < 0 ? span : { start: span.start + 1, end: span.start + 1 + close };
}
