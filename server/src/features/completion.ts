import type { CompletionItem, CompletionItemKind, CompletionList, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Entry, Lexicon } from "../lexicon/lexicon.js";
import { pinyinFit } from "../lexicon/pinyin.js";
import { sensesFor } from "../lexicon/sense.js";
import { normalize } from "../model/normal-text.js";
import type { Span } from "../model/span.js";
import type { Language } from "./language.js";
import { names } from "./names.js";
import { offsetOf, positionOf } from "./position.js";

/** What a completion item carries, so that its documentation can be written when it is looked at. */
export interface CompletionData {
  readonly uri: string;
  readonly term: string;
}

/** What is known besides the text. */
export interface Desk {
  readonly uri: string;
  readonly language: Language;
  /** Whether the text counts as a policy text; in others only the beginnings of one are completed. */
  readonly admitted: boolean;
}

/**
 * The formulations that may be meant before the cursor: by their first characters (两个 → “两个确保”), by pinyin and initials
 * (lgqb), and behind 《 the documents of the text and the glossary. Each is inserted whole, with the quotation marks it
 * is written in; a numbered one also with what it stands for. The range is our own: to an editor, the whole run of
 * Chinese before the cursor is one word.
 */
export function completion(analysis: Analysis, position: Position, desk: Desk): CompletionList {
  const offset = offsetOf(analysis, position);
  const typed = typedBefore(analysis, offset, desk.admitted);
  const items = typed === undefined ? [] : itemsFor(analysis, offset, typed, desk);
  // Asked again with every letter: what fits is for us to say.
  return { isIncomplete: items.length > 0, items };
}

/** What was typed of a name, and how it is to be read. */
interface Typed {
  readonly how: "title" | "letters" | "characters";
  readonly start: number;
  readonly words: string;
  readonly candidates: readonly Candidate[];
}

/** A name that could be meant. */
interface Candidate {
  readonly wording: string;
  readonly sort: "slogan" | "program" | "document" | "word";
  readonly senses: readonly Entry[];
  /** Whether the text has it already. */
  readonly own: boolean;
  readonly rank: number;
}

function typedBefore(analysis: Analysis, offset: number, admitted: boolean): Typed | undefined {
  const before = analysis.text.slice(Math.max(0, offset - longestTyped), offset);
  const title = /《(?<words>[^《》。；！？\r\n]{0,30})$/u.exec(before)?.groups?.words;
  if (title !== undefined) {
    const candidates = pool(analysis, offset).filter(({ sort }) => sort === "document");
    return typed("title", offset, title, answering(candidates, normalize(title).text));
  }
  // A long text that is none of ours is left alone; a short one may become one.
  if (!admitted && analysis.text.length > shortText) return undefined;
  const letters = /(?:^|[^A-Za-z\d@_./\\-])(?<words>[a-z]{1,30})$/u.exec(before)?.groups?.words;
  if (letters !== undefined) {
    const quoted = /["“]$/u.test(before.slice(0, -letters.length));
    if ((letters.length < 2 && !quoted) || !/[㐀-鿿]/u.test(analysis.text.slice(0, shortText))) return undefined;
    return typed("letters", offset, letters, answering(terms(analysis, offset), letters));
  }
  const run = /[㐀-鿿\d+、·]{1,16}$/u.exec(before)?.[0] ?? "";
  const least = /["“「]$/u.test(before.slice(0, before.length - run.length)) ? 1 : 2;
  if (run.length < least) return undefined;
  const all = terms(analysis, offset);
  for (let from = 0; run.length - from >= least; from++) {
    const words = run.slice(from);
    const read = normalize(words).text;
    const found = all.filter(({ wording }) => wording.startsWith(read));
    // Who has written a term to its end wants no longer one: Enter is to break the line.
    if (found.some(({ wording }) => wording === read)) return undefined;
    if (found.length > 0) return typed("characters", offset, words, found);
  }
  return undefined;
}

const longestTyped = 48;
const shortText = 300;

function typed(how: Typed["how"], offset: number, words: string, candidates: readonly Candidate[]): Typed {
  return { how, start: offset - words.length, words, candidates };
}

/** Those that answer to letters or to characters from somewhere. */
function answering(candidates: readonly Candidate[], words: string): readonly Candidate[] {
  if (words === "") return candidates;
  const byLetters = /^[a-z]+$/u.test(words);
  return candidates.flatMap((candidate) => {
    const at = byLetters ? -1 : candidate.wording.indexOf(words);
    const fit = byLetters ? pinyinFit(candidate.wording, words) : at < 0 ? undefined : at === 0 ? "start" : "inside";
    if (fit === undefined) return [];
    return [{ ...candidate, rank: candidate.rank + (fit === "start" ? 0 : 100) }];
  });
}

function terms(analysis: Analysis, offset: number): readonly Candidate[] {
  return pool(analysis, offset).filter(({ sort }) => sort !== "document");
}

/** The names of the text itself, but not the one that is being written, then those of the glossary. */
function pool(analysis: Analysis, offset: number): readonly Candidate[] {
  const own = new Map<string, Candidate>();
  for (const { candidate, spans } of ownNames(analysis)) {
    if (!spans.every(({ start, end }) => start <= offset && offset <= end)) own.set(candidate.wording, candidate);
  }
  return [...own.values(), ...known(analysis.setup.lexicon).filter(({ wording }) => !own.has(wording))];
}

interface OwnName {
  readonly candidate: Candidate;
  /** The first two places: one of them at least is not the one at the cursor, if there are two. */
  readonly spans: Span[];
}

function ownNames(analysis: Analysis): Iterable<OwnName> {
  const kept = ownOf.get(analysis);
  if (kept !== undefined) return kept;
  const { lexicon } = analysis.setup;
  const found = new Map<string, OwnName>();
  for (const { kind, span } of names(analysis)) {
    const wording = normalize(analysis.text.slice(span.start, span.end), analysis.format).text;
    const before = found.get(wording);
    if (before !== undefined) {
      if (before.spans.length < 2) before.spans.push(span);
    } else if (wording.length > 1) {
      const candidate = { wording, sort: kind, senses: lexicon.senses(wording), own: true, rank: 0 };
      found.set(wording, { candidate, spans: [span] });
    }
  }
  const own = [...found.values()];
  ownOf.set(analysis, own);
  return own;
}

function known(lexicon: Lexicon): readonly Candidate[] {
  let candidates = ofLexicons.get(lexicon);
  if (candidates === undefined) {
    candidates = [...lexicon.wordings()].flatMap(([wording, senses]): Candidate[] => {
      const entry = senses.find(({ quiet }) => quiet !== true) ?? senses[0];
      if (entry === undefined) return [];
      const alias = normalize(entry.term).text !== wording;
      const rank = 10 + (entry.quiet === true ? 20 : 0) + (alias ? 5 : 0);
      return [{ wording, sort: sortOf(entry), senses, own: false, rank }];
    });
    ofLexicons.set(lexicon, candidates);
  }
  return candidates;
}

function sortOf({ sub, quiet }: Entry): Candidate["sort"] {
  if (sub === "document") return "document";
  if (quiet === true) return "word";
  return sub === "numbered" || sub === "motto" || sub === "formula" ? "slogan" : "program";
}

function itemsFor(analysis: Analysis, offset: number, typed: Typed, desk: Desk): CompletionItem[] {
  const fitting = typed.candidates
    .map((candidate) => {
      const senses = sensesFor(candidate.senses, analysis);
      // A term of another province is seldom meant.
      const foreign = senses[0]?.place !== undefined && analysis.place?.startsWith(senses[0].place) !== true;
      // What another has taken the place of comes behind it: 四个自信 before 三个自信.
      const past = senses[0]?.replacedBy !== undefined || senses[0]?.until !== undefined;
      return { candidate: { ...candidate, senses }, rank: candidate.rank + (foreign ? 40 : 0) + (past ? 15 : 0) };
    })
    .sort((a, b) => a.rank - b.rank || a.candidate.wording.length - b.candidate.wording.length)
    .slice(0, most);
  const frame = frameOf(analysis, offset, typed);
  return fitting
    .flatMap(({ candidate }) => itemsOf(candidate, frame, desk))
    .map((item, index) => ({ ...item, sortText: String(index).padStart(3, "0") }));
}

const most = 40;

/** What stands around the words that are replaced. */
interface Frame {
  readonly before: string;
  readonly quoted: boolean;
  /** To be written behind: a mark that is open and not closed yet. */
  readonly close: string;
  readonly typed: string;
  edit(newText: string): { readonly range: { start: Position; end: Position }; readonly newText: string };
}

function frameOf(analysis: Analysis, offset: number, { how, start, words }: Typed): Frame {
  const { text } = analysis;
  const open = text.charAt(start - 1);
  const quoted = how !== "title" && closing[open] !== undefined;
  const close = how === "title" ? "》" : (closing[open] ?? "");
  // Many editors write the closing mark with the opening one: it is replaced with the rest.
  const end = close !== "" && text.charAt(offset) === close ? offset + 1 : offset;
  const range = { start: positionOf(analysis, start), end: positionOf(analysis, end) };
  return {
    before: text.slice(Math.max(0, start - 12), start),
    quoted,
    close,
    typed: words,
    edit: (newText) => ({ range, newText }),
  };
}

const closing: Readonly<Record<string, string>> = { "“": "”", '"': '"', "「": "」" };

function itemsOf({ wording, sort, senses, own }: Candidate, frame: Frame, desk: Desk): CompletionItem[] {
  const say = words[desk.language];
  const sense = senses[0];
  const term = inFull(frame, wording, wantsQuotes(sense));
  const data: CompletionData = { uri: desk.uri, term: wording };
  const item = (label: string, newText: string, description: string): CompletionItem => ({
    label,
    labelDetails: { description },
    kind: kinds[sort],
    // Whatever was typed, it is what this answers to.
    filterText: frame.typed === "" ? label : frame.typed,
    textEdit: frame.edit(newText),
    ...(sense !== undefined && { data }),
  });
  const items = [item(wording, term, own ? say.own : [say[sort], sense?.place].filter(Boolean).join(" · "))];
  if (sort === "document" || frame.close === '"') return items;
  const { members, collocations = [] } = sense ?? {};
  if (members !== undefined) items.push(item(`${wording}（…）`, expanded(term, members), say.expanded));
  if (frame.quoted) return items;
  for (const collocation of collocations.slice(0, 2)) {
    const head = collocation.slice(0, Math.max(0, collocation.indexOf(wording))).replace(/[“"]$/u, "");
    if (!collocation.includes(wording) || (head !== "" && frame.before.endsWith(head))) continue;
    items.push(item(collocation, collocation, say.collocation));
  }
  return items;
}

function wantsQuotes(sense: Entry | undefined): boolean {
  if (sense === undefined) return false;
  return sense.sub === "numbered" || (sense.collocations ?? []).some((each) => each.includes(`“${sense.term}”`));
}

/** A wording with the marks it is written in, of which the first may stand already. */
function inFull({ quoted, close }: Frame, wording: string, wantsQuotes: boolean): string {
  if (quoted || close !== "") return wording + close;
  return wantsQuotes ? `“${wording}”` : wording;
}

/** “四个意识”（政治意识、大局意识、核心意识、看齐意识） */
function expanded(term: string, members: readonly string[]): string {
  const mark = members.some((member) => /[、，；]/u.test(member)) ? "；" : "、";
  return `${term}（${members.join(mark)}）`;
}

/** Constant, Class, File, Text. */
const kinds: Readonly<Record<Candidate["sort"], CompletionItemKind>> = {
  slogan: 21,
  program: 7,
  document: 17,
  word: 1,
};

const words = {
  zh: {
    slogan: "提法",
    program: "工作项目",
    document: "政策文件",
    word: "用语",
    own: "本文",
    expanded: "连同内容",
    collocation: "搭配",
  },
  en: {
    slogan: "slogan",
    program: "program",
    document: "policy document",
    word: "term",
    own: "this text",
    expanded: "with its members",
    collocation: "collocation",
  },
} as const satisfies Record<Language, Record<Candidate["sort"] | "own" | "expanded" | "collocation", string>>;

const ownOf = new WeakMap<Analysis, readonly OwnName[]>();
const ofLexicons = new WeakMap<Lexicon, readonly Candidate[]>();
