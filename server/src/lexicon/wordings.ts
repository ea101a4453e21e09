import wordingsData from "../../data/wordings/wordings.json" with { type: "json" };
import { normalize } from "../model/normal-text.js";
import type { Span } from "../model/span.js";
import type { Match } from "./term-matcher.js";

/** A formulation that is often miswritten, and how it stands: 统筹发展与安全, 统筹发展和安全. One line of `server/data/wordings`. */
export interface Wording {
  readonly wrong: string;
  readonly right: string;
  /** `warning`: the right form stands in at least three of the official texts read, the wrong one in none, or a printed source says so. */
  readonly grade: "warning" | "hint";
  /** Why, in a few words; shown in Chinese. */
  readonly note: string;
  readonly source: string;
  /** Patterns of what must stand, or must not, right before and right behind the wrong form. */
  readonly before?: string;
  readonly after?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** Not wrong where it is part of the name of a body: 筑牢中华民族共同体意识研究基地. */
  readonly names?: true;
  /** Looked for in titles too, where most is left alone. */
  readonly titles?: true;
  /** The right form says what is meant and doesn't fit in its place. */
  readonly noFix?: true;
  /** A sentence of ours in which it stands, where it is not found in any. */
  readonly example?: string;
}

/** A wrong form at its place in a text as read. */
export interface WordingHit extends Span {
  readonly wording: Wording;
  /** The right form, in the quotation marks that the text uses. */
  readonly right: string;
}

/** All pairs, in the order of their file. */
export function wordings(): readonly Wording[] {
  pairs ??= [...(wordingsData as readonly Wording[])];
  return pairs;
}

let pairs: readonly Wording[] | undefined;

/** All wrong forms as they can stand in a text as read: in quotation marks of either sort, or without. */
export function wrongPhrases(): readonly string[] {
  made ??= prepared(wordings());
  return made.phrases;
}

/** The places of wrong forms where what stands around them makes them so. */
export function wordingsAt(text: string, matches: readonly Match[]): readonly WordingHit[] {
  made ??= prepared(wordings());
  const hits: WordingHit[] = [];
  for (const { start, end, phrase } of matches) {
    const { wording, right, around } = made.forms[phrase] as Form;
    if (around !== undefined && !fits(around, text, start, end)) continue;
    hits.push({ start, end, wording, right });
  }
  return hits;
}

interface Around {
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
  readonly notBefore: RegExp | undefined;
  readonly notAfter: RegExp | undefined;
}

interface Form {
  readonly wording: Wording;
  readonly right: string;
  readonly around: Around | undefined;
}

let made: { readonly phrases: readonly string[]; readonly forms: readonly Form[] } | undefined;

function prepared(all: readonly Wording[]): NonNullable<typeof made> {
  const phrases: string[] = [];
  const forms: Form[] = [];
  for (const wording of all) {
    const { before, after, notBefore, notAfter } = wording;
    const some = before ?? after ?? notBefore ?? notAfter;
    const around =
      some === undefined
        ? undefined
        : {
            before: before === undefined ? undefined : new RegExp(`(?:${before})$`, "u"),
            after: after === undefined ? undefined : new RegExp(`^(?:${after})`, "u"),
            notBefore: notBefore === undefined ? undefined : new RegExp(`(?:${notBefore})$`, "u"),
            notAfter: notAfter === undefined ? undefined : new RegExp(`^(?:${notAfter})`, "u"),
          };
    for (const write of writings(wording.wrong)) {
      phrases.push(normalize(write(wording.wrong)).text);
      forms.push({ wording, right: write(wording.right), around });
    }
  }
  return { phrases, forms };
}

/** With its quotation marks, with straight ones, without any. */
function writings(words: string): readonly ((words: string) => string)[] {
  const same = (each: string): string => each;
  if (!/[“”]/u.test(words)) return [same];
  return [same, (each) => each.replace(/[“”]/gu, '"'), (each) => each.replace(/[“”]/gu, "")];
}

function fits({ before, after, notBefore, notAfter }: Around, text: string, start: number, end: number): boolean {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach * 2);
  if (before !== undefined && !before.test(head)) return false;
  if (after !== undefined && !after.test(tail)) return false;
  return !(notBefore?.test(head) ?? false) && !(notAfter?.test(tail) ?? false);
}

const reach = 24;
