import type { ProgramSub, SloganSub } from "../model/annotation.js";
import { normalize } from "../model/normal-text.js";
import { glossary } from "./glossary.js";
import { TermMatcher } from "./term-matcher.js";

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
  /** In a glossary of one's own: what lower layers say of the term no longer holds, and nothing takes its place. */
  readonly removed?: boolean;
}

/** A term at its place in a text as read. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** The entry's own wording, of which the text may have an alias. */
  readonly term: string;
  /** What the first sense is. */
  readonly sub: Entry["sub"];
  /** Explained on hover and look-up, but no slogan and no program. */
  readonly quiet: boolean;
}

/** What is known before reading. A value: a glossary that changes makes a new lexicon. */
export interface Lexicon {
  /**
   * All senses of a term or alias, in the order of the glossary; empty for an unknown one. Read as a text is: Traditional
   * and half-width writing find the same entry.
   */
  senses(term: string): readonly Entry[];
  /**
   * The terms and aliases in a text as read: leftmost, longest, without overlap. Quiet ones only where they touch no
   * other. One linear pass, however large the glossary; asked again about the same text it gives the same answer.
   */
  find(text: string): readonly Hit[];
  /** Every wording, terms and aliases, as it is read, with its senses; in no order. */
  wordings(): Iterable<readonly [wording: string, senses: readonly Entry[]]>;
  /** How many terms it knows, for the status item. */
  readonly size: number;
}

/**
 * The lexicon of glossaries, one above the other: the built-in one, the user's, the project's. What a higher layer says of
 * a term goes before what a lower one says. Without layers it is the built-in one alone. What it needs to look things up
 * is made at first use.
 */
export function createLexicon(...layers: readonly (readonly Entry[])[]): Lexicon {
  let index: Index | undefined;
  let finder: ((text: string) => readonly Hit[]) | undefined;
  const all = (): Index => {
    index ??= indexed(layers.length === 0 ? [glossary()] : layers);
    return index;
  };
  const senses = (term: string): readonly Entry[] => all().get(normalize(term).text)?.senses ?? [];
  // Several rules ask about one paragraph in turn.
  let lastText = "";
  let lastHits: readonly Hit[] = [];
  return {
    senses,
    find(text) {
      if (text === lastText) return lastHits;
      finder ??= finderOf(all());
      lastHits = finder(text);
      lastText = text;
      return lastHits;
    },
    *wordings() {
      for (const [wording, { senses }] of all()) yield [wording, senses] as const;
    },
    get size() {
      return new Set([...all().values()].flatMap((wording) => wording.senses.map(({ term }) => term))).size;
    },
  };
}

/** What is known of a wording as read. */
interface Wording {
  /** Of all layers, the highest first. */
  readonly senses: readonly Entry[];
  /** Of the highest layer that has the wording: it decides what the term is. */
  readonly decisive: readonly Entry[];
}

type Index = ReadonlyMap<string, Wording>;

/** The senses by every wording as read: the highest layer first, and in a layer terms before aliases. */
function indexed(layers: readonly (readonly Entry[])[]): Index {
  const index = new Map<string, Wording>();
  for (const layer of layers) {
    removeFrom(index, layer);
    for (const [key, entries] of indexedLayer(layer)) {
      index.set(key, { senses: [...entries, ...(index.get(key)?.senses ?? [])], decisive: entries });
    }
  }
  return index;
}

/** Takes away, with their aliases, the terms that a layer above wants removed. */
function removeFrom(index: Map<string, Wording>, layer: readonly Entry[]): void {
  const unwanted = new Set(layer.flatMap(({ term, removed }) => (removed === true ? [normalize(term).text] : [])));
  if (unwanted.size === 0) return;
  const stays = ({ term }: Entry) => !unwanted.has(normalize(term).text);
  for (const [key, { senses, decisive }] of index) {
    if (senses.every(stays)) continue;
    const left = senses.filter(stays);
    if (left.length === 0) index.delete(key);
    else index.set(key, { senses: left, decisive: decisive.some(stays) ? decisive.filter(stays) : left });
  }
}

function indexedLayer(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  const add = (wording: string, entry: Entry): void => {
    const key = normalize(wording).text;
    const senses = index.get(key);
    if (senses === undefined) index.set(key, [entry]);
    else if (!senses.includes(entry)) senses.push(entry);
  };
  for (const entry of entries) if (entry.removed !== true) add(entry.term, entry);
  for (const entry of entries) for (const alias of entry.aliases ?? []) add(alias, entry);
  return index;
}

function finderOf(index: Index): (text: string) => readonly Hit[] {
  const wordings = [...index].map(([wording, { decisive }]) => {
    const loud = decisive.find(({ quiet }) => quiet !== true);
    const { term, sub } = loud ?? (decisive[0] as Entry);
    return { wording, term, sub, quiet: loud === undefined };
  });
  const ordered = [...wordings.filter(({ quiet }) => !quiet), ...wordings.filter(({ quiet }) => quiet)];
  const texts = ordered.map(({ wording }) => wording);
  const loud = wordings.reduce((count, { quiet }) => count + (quiet ? 0 : 1), 0);
  const matcher = new TermMatcher(texts.slice(0, loud), texts.slice(loud));
  return (text) =>
    matcher.find(text).map(({ start, end, phrase }) => {
      const { term, sub, quiet } = ordered[phrase] as (typeof ordered)[number];
      return { start, end, term, sub, quiet };
    });
}
