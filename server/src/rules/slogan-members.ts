import type { Lexicon } from "../lexicon/lexicon.js";
import { type Listing, listedBehind, listedInFront, mayBeListed } from "../lexicon/listings.js";
import type { Defect } from "../model/annotation.js";
import { normalize } from "../model/normal-text.js";
import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A numeral abbreviation whose members stand beside it and are not those that the glossary has: 全局意识 among the
 * “四个意识”, “四个自信” with three. Only where all the others agree: the same numeral means other sets elsewhere.
 */
export const sloganMembers: ParagraphRule = {
  id: "slogan-members",
  reads: "text",
  *read(lexicon, { text }) {
    let asked = 0;
    for (const hit of lexicon.find(text)) {
      if (hit.sub !== "numbered" || !mayBeListed(text, hit)) continue;
      if (++asked > mostAsked) return;
      const sets = setsOf(lexicon, hit.term);
      if (sets.length === 0) continue;
      const defects = sets.map((set) => against(text, hit, hit.term, set));
      // One of its senses is listed as it should be, or none is meant.
      if (defects.includes("kept")) continue;
      const found = defects.find((each): each is Defect => typeof each === "object");
      if (found !== undefined) yield found;
    }
  },
};

/** In one paragraph: more would be no paragraph. */
const mostAsked = 60;

/** The members of each sense, as they are read in a text. */
function setsOf(lexicon: Lexicon, term: string): readonly (readonly string[])[] {
  const terms = memo.get(lexicon) ?? new Map<string, readonly (readonly string[])[]>();
  memo.set(lexicon, terms);
  const sets = terms.get(term) ?? membersOf(lexicon, term);
  terms.set(term, sets);
  return sets;
}

const memo = new WeakMap<Lexicon, Map<string, readonly (readonly string[])[]>>();

function membersOf(lexicon: Lexicon, term: string): readonly (readonly string[])[] {
  return lexicon
    .senses(term)
    .flatMap(({ members }) =>
      members === undefined || members.length < 3 ? [] : [members.map((each) => normalize(each).text)],
    );
}

/** How the list beside a term compares with a set: kept to, broken, or about something else. */
function against(text: string, span: Span, term: string, set: readonly string[]): Defect | "kept" | undefined {
  const whole = beside(text, span, set.length);
  if (whole !== undefined) {
    const given = whole.members.map(plain);
    const lost = set.filter((member) => !given.includes(plain(member)));
    const odd = given.filter((member) => !set.some((each) => plain(each) === member));
    if (lost.length === 0) return "kept";
    const [right = ""] = lost;
    const [wrong = ""] = odd;
    if (lost.length > 1 || odd.length !== 1 || !isAlike(right, wrong)) return undefined;
    const start = text.indexOf(wrong, whole.span.start);
    if (start < 0 || start > whole.span.end) return undefined;
    return {
      kind: "defect",
      code: "slogan-members",
      variant: "changed",
      span: { start, end: start + wrong.length },
      data: { name: term, given: wrong, right },
      fixes: [{ safe: false, edits: [{ span: { start, end: start + wrong.length }, newText: right }] }],
    };
  }
  const part = set.length < 4 ? undefined : beside(text, span, set.length - 1);
  if (part === undefined) return undefined;
  const given = part.members.map(plain);
  const lost = set.filter((member) => !given.includes(plain(member)));
  if (lost.length !== 1 || endsOpen.test(text.slice(part.span.end, part.span.end + 2))) return undefined;
  return {
    kind: "defect",
    code: "slogan-members",
    variant: "missing",
    span: part.span,
    data: { name: term, right: lost[0] ?? "" },
  };
}

function beside(text: string, span: Span, count: number): Listing | undefined {
  return listedBehind(text, span.end, [count]) ?? listedInFront(text, span, [count]);
}

/** …等 names some of them only. */
const endsOpen = /^["”]?等/u;

function plain(words: string): string {
  return words.replace(/["“”《》]/gu, "");
}

/** Whether one could be the other miswritten: half of its characters at least. */
function isAlike(right: string, wrong: string): boolean {
  if (wrong.length === 0 || Math.abs(right.length - wrong.length) > 2) return false;
  const shared = [...wrong].filter((character) => right.includes(character)).length;
  return shared * 2 >= Math.max(right.length, wrong.length);
}
