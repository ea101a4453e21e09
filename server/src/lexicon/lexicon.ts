import type { ProgramSub, SloganSub } from "../model/annotation.js";

/** One sense of a term, as a line of `server/data/*.json` or of a user's glossary gives it. */
export interface Entry {
  /** Simplified, without quotation marks. */
  readonly term: string;
  readonly sub: SloganSub | ProgramSub | "document";
  readonly aliases?: readonly string[];
  /** What a numeral abbreviation stands for, in the standing order. */
  readonly members?: readonly string[];
  readonly gloss?: string;
  /** The standard English rendering. */
  readonly en?: string;
  /** Occasion or document in which it was first put forward. */
  readonly origin?: string;
  /** The period of use, YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
  readonly replacedBy?: string;
  /** The province or city whose term it is; absent for a national one. */
  readonly place?: string;
  /** What usually stands around it: 增强“四个意识”. */
  readonly collocations?: readonly string[];
  /** The document and date in which the facts can be checked. */
  readonly source?: string;
  /** Explained on hover and look-up, but no slogan and no program: 规上工业. */
  readonly quiet?: boolean;
}

/** A term at its place in a text as read. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** The entry's own wording, of which the text may have an alias. */
  readonly term: string;
}

/** What is known before reading. A value: a glossary that changes makes a new lexicon. */
export interface Lexicon {
  /** All senses of a term or alias, the order of the glossary; empty for an unknown one. */
  senses(term: string): readonly Entry[];
  /** The terms and aliases in a text as read: leftmost, longest, without overlap. One linear pass. */
  find(text: string): readonly Hit[];
  /** How many terms it knows, for the status item. */
  readonly size: number;
}

/** The built-in glossary. */
export function createLexicon(): Lexicon {
  return { senses: () => [], find: () => [], size: 0 };
}
