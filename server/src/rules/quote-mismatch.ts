import type { Lexicon } from "../lexicon/lexicon.js";
import { closingPlace, openingPlace } from "../lexicon/quotation-bounds.js";
import type { Defect, Edit, Fix, Loose } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { TextView } from "../model/text-view.js";
import type { ParagraphRule, TextRule } from "./rule.js";

/**
 * Quotation marks, 《》 and brackets without a partner, doubles nested in doubles, marks that face the wrong way, and
 * straight quotation marks where Chinese ones are due.
 *
 * A paragraph pairs what it can and leaves the rest as evidence. The whole decides: a quotation may run on over paragraphs,
 * each of which opens it again and only the last of which closes it.
 */
export const quoteMismatch: ParagraphRule & TextRule = {
  id: "quote-mismatch",
  reads: "raw",
  *read(lexicon, { raw }) {
    const marks = marksIn(raw);
    if (marks.length === 0) return;
    const lead = raw.length - raw.trimStart().length;
    const first = raw.charAt(lead);
    if (isOpening.test(first)) yield { kind: "loose", span: { start: lead, end: lead + 1 }, mark: first, side: "lead" };
    for (const family of families) {
      const { pairs, lone } = paired(raw, family, marks);
      if (family === quotes) {
        yield* nested(raw, pairs, lone);
        yield* straight(raw, marks, pairs, lone);
        yield* turnedOrLoose(lexicon, raw, lone);
      } else {
        // Brackets of another language break their lines where they like.
        for (const [order, each] of lone.entries())
          if (isByChinese(raw, each.at)) yield loose(lexicon, raw, each, order);
      }
    }
  },
  *check(view) {
    for (const family of overParagraphs) yield* unpaired(view, family);
  },
};

const isOpening = /[“「『"]/u;
const chinese = /[\u3001-\u9fff\uff01-\uff60]/u;

/** Marks that pair among themselves. */
interface Family {
  readonly variant: string;
  readonly opens: string;
  /** The closing marks, each at the place of its opening one. */
  readonly closes: string;
}

/** The straight mark is of neither side until its neighbors say. */
const quotes: Family = { variant: "unpaired", opens: "“‘「『", closes: '”’」』"' };
const families: readonly Family[] = [
  quotes,
  { variant: "title", opens: "《〈", closes: "》〉" },
  // Widths mix: （一) is a matter of another rule.
  { variant: "bracket", opens: "（(【〔", closes: "）)】〕" },
];
/** Over the paragraphs, straight marks pair among themselves. */
const overParagraphs: readonly Family[] = [
  { variant: "unpaired", opens: "“‘「『", closes: "”’」』" },
  { variant: "unpaired", opens: '"', closes: '"' },
  ...families.slice(1),
];

/** The places of all marks, in order; none of those in addresses, tags and code. */
function marksIn(raw: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < raw.length; at++) if (isMark[raw.charCodeAt(at)] === 1) places.push(at);
  if (places.length === 0 || !mayHoldSpared.test(raw)) return places;
  const spared = [...raw.matchAll(sparedPattern)];
  let next = 0;
  return places.filter((at) => {
    for (let gap = spared[next]; gap !== undefined && gap.index + gap[0].length <= at; gap = spared[++next]);
    return at < (spared[next]?.index ?? Number.POSITIVE_INFINITY);
  });
}

/** By code, for this is asked of every character. */
const isMark = new Uint8Array(65536);
for (const mark of "“”‘’「」『』《》〈〉（）()【】〔〕\"'") isMark[mark.charCodeAt(0)] = 1;

const mayHoldSpared = /:\/\/|[@<`]/u;
const sparedPattern =
  /(?:https?|ftp):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,2000}|<\/?[a-zA-Z][^<>]{0,500}>|`[^`\n]{1,500}`|\]\([^()\s]{0,2000}\)/gu;

// ---------------------------------------------------------------------------------------------------------------------
// Inside a paragraph.

/** A mark left without a partner. */
interface Lone {
  readonly at: number;
  readonly side: "open" | "close";
  /** Its place among the marks of its family: neighbors have no other between them. */
  readonly order: number;
}

/** What a paragraph's marks of one family make. */
interface Pairing {
  readonly pairs: readonly (readonly [open: number, close: number])[];
  readonly lone: readonly Lone[];
}

/** Pairs marks that show which way they face; a straight quotation mark among them faces as its neighbors and the others let it. */
function paired(raw: string, { opens, closes }: Family, marks: readonly number[]): Pairing {
  const open: number[] = [];
  const lone: Lone[] = [];
  const pairs: [number, number][] = [];
  const own = marks.filter((at) => isOwn(raw, at, opens, closes));
  if (own.length === 0) return nothing;
  const markAt = (order: number | undefined): string => (order === undefined ? "" : raw.charAt(own[order] ?? -1));
  const lose = (order: number, side: Lone["side"]): void => {
    lone.push({ at: own[order] as number, side, order });
  };
  for (let order = 0; order < own.length; order++) {
    const mark = markAt(order);
    const opening = mark === '"' ? straightOpens(raw, own, order, markAt(open.at(-1))) : opens.includes(mark);
    if (opening === undefined) continue;
    if (opening) {
      // A straight mark that was open and sees another open has lost its partner.
      if (mark === '"' && markAt(open.at(-1)) === '"') lose(open.pop() as number, "open");
      open.push(order);
      continue;
    }
    let partner = open.length - 1;
    const deepest = Math.max(0, open.length - deepestNesting);
    while (partner >= deepest && !matches(markAt(open[partner]), mark, opens, closes)) partner--;
    if (partner < deepest) {
      if (!isNoMark(raw, own[order] as number, mark)) lose(order, "close");
      continue;
    }
    // What was opened inside and not closed there never will be.
    for (const lost of open.splice(partner + 1)) lose(lost, "open");
    pairs.push([own[open.pop() as number] as number, own[order] as number]);
  }
  for (const order of open) lose(order, "open");
  return { pairs, lone: lone.sort((a, b) => a.at - b.at) };
}

const nothing: Pairing = { pairs: [], lone: [] };
const deepestNesting = 8;

function isOwn(raw: string, at: number, opens: string, closes: string): boolean {
  const mark = raw.charAt(at);
  return mark === '"' ? closes.includes(mark) && isInChinese(raw, at) : opens.includes(mark) || closes.includes(mark);
}

/** Whether the two marks are partners; the widths of brackets mix, and straight quotation marks stand for either. */
function matches(opening: string, closing: string, opens: string, closes: string): boolean {
  if (opening === '"') return closing === '"' || closing === "”";
  if (closing === '"') return opening === "“";
  const isRound = (mark: string): boolean => mark === "(" || mark === "（" || mark === ")" || mark === "）";
  return isRound(opening) ? isRound(closing) : closes[opens.indexOf(opening)] === closing;
}

/** Whether the straight mark at `own[order]` opens, with `top` open; `undefined` where it is no quotation mark. */
function straightOpens(raw: string, own: readonly number[], order: number, top: string): boolean | undefined {
  const at = own[order] as number;
  const facing = facingOf(raw, at);
  if (top === '"') return facing === "open";
  if (top === "“" && facing !== "open") {
    // “关怀模式" is closed by it; in “他说"好"” the curly one that follows closes, and the straight ones between are even.
    let next = order + 1;
    while (next < own.length && next - order < 9 && raw.charAt(own[next] as number) === '"') next++;
    return raw.charAt(own[next] ?? -1) === "”" && (next - order) % 2 === 0;
  }
  // 27"显示器: behind a figure, with nothing to close, it is a unit.
  if (facing === undefined && /\d/u.test(raw.charAt(at - 1))) return undefined;
  return facing !== "close";
}

/** ’ between letters is an apostrophe; 1) a) 一) at the start of a point number it; :) smiles. */
function isNoMark(raw: string, at: number, mark: string): boolean {
  if (mark === "’") return /[A-Za-z]/u.test(raw.charAt(at - 1)) && !/[“‘]/u.test(raw.slice(Math.max(0, at - 40), at));
  if (mark !== ")" && mark !== "）") return false;
  return (
    pointNumber.test(raw.slice(Math.max(0, at - 5), at)) ||
    /[:;]-?$/u.test(raw.slice(Math.max(0, at - 2), at)) ||
    brokenReading.test(raw.slice(Math.max(0, at - 10), at))
  );
}

const pointNumber = /(?:^|[\s,，。；;：:、])[0-9a-zA-Z一二三四五六七八九十]{1,3}$/u;
const brokenReading = /\?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}$/u;

/** Doubles directly inside doubles that are closed as well: “……“……”……”. */
function* nested(raw: string, pairs: Pairing["pairs"], lone: readonly Lone[]): Iterable<Defect> {
  if (lone.length > 0) return;
  // Pairs come in the order of their closing marks: what a pair holds stands before it.
  const inner: (readonly [number, number])[] = [];
  for (const pair of pairs) {
    const [start, end] = pair;
    const within: (readonly [number, number])[] = [];
    while ((inner.at(-1)?.[0] ?? -1) > start) within.push(inner.pop() as readonly [number, number]);
    inner.push(pair);
    if (raw.charAt(start) !== "“" || raw.charAt(end) !== "”") continue;
    for (const [from, until] of within.reverse()) {
      if (raw.charAt(from) !== "“" || raw.charAt(until) !== "”") continue;
      const span = { start: from, end: until + 1 };
      const edits = convert(from, until, "‘", "’");
      yield { kind: "defect", code: "quote-mismatch", variant: "nested", span, fixes: [{ safe: false, edits }] };
    }
  }
}

/** Marks without a partner: of two neighbors that face one way, one was turned by mistake; the others are for the whole to judge. */
function* turnedOrLoose(lexicon: Lexicon, raw: string, lone: readonly Lone[]): Iterable<Defect | Loose> {
  for (let index = 0; index < lone.length; index++) {
    const each = lone[index] as Lone;
    const next = lone[index + 1];
    const turned = next === undefined ? undefined : reversed(raw, each, next);
    if (turned === undefined) yield loose(lexicon, raw, each, index);
    else {
      yield turned;
      index++;
    }
  }
}

/** In a paragraph of many lone marks the words tell nothing of where their partners belong. */
const mostRepaired = 12;

function loose(lexicon: Lexicon, raw: string, { at, side }: Lone, order: number): Loose {
  if (order >= mostRepaired) return { kind: "loose", span: { start: at, end: at + 1 }, mark: raw.charAt(at), side };
  const reach = side === "open" ? closingPlace(lexicon, raw, at) - at : at - openingPlace(lexicon, raw, at);
  return { kind: "loose", span: { start: at, end: at + 1 }, mark: raw.charAt(at), side, reach };
}

/** The turned one of two: “甲“ and ”甲”. */
function reversed(raw: string, first: Lone, second: Lone): Defect | undefined {
  const mark = raw.charAt(first.at);
  if (first.side !== second.side || second.order !== first.order + 1 || mark !== raw.charAt(second.at))
    return undefined;
  // A quotation that runs on is long; a mark that was turned by mistake has its partner near.
  if (mark === '"' || second.at - first.at < 2 || second.at - first.at > farthestPartner) return undefined;
  const { at, side } = first.side === "open" ? second : first;
  if (facingOf(raw, at) === side) return undefined;
  const likely =
    side === "open" ? partnerOf[mark] : Object.keys(partnerOf).find((opening) => partnerOf[opening] === mark);
  if (likely === undefined) return undefined;
  const span = { start: at, end: at + 1 };
  return {
    kind: "defect",
    code: "quote-mismatch",
    variant: "reversed",
    span,
    data: { mark, likely },
    fixes: [{ safe: false, edits: [{ span, newText: likely }] }],
  };
}

const partnerOf: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "『": "』" };
const farthestPartner = 60;

/** Which way a mark faces by what stands around it; neither where both or none speak. */
function facingOf(raw: string, at: number): "open" | "close" | undefined {
  const before = raw.charAt(at - 1);
  const after = raw.charAt(at + 1);
  // 。” ends a quotation that may go on into the sentence (“…。”他说), so a final mark before it says nothing.
  const opens = before === "" || /[\s，,、；;：:（(《【[“‘—…]/u.test(before);
  const closes = after === "" || /[\s，,、。；;：:！!？?）)》】\]”’—…]/u.test(after);
  return opens === closes ? undefined : opens ? "open" : "close";
}

// ---------------------------------------------------------------------------------------------------------------------
// Straight marks.

function* straight(
  raw: string,
  marks: readonly number[],
  pairs: Pairing["pairs"],
  lone: readonly Lone[],
): Iterable<Defect> {
  if (!raw.includes('"') && !raw.includes("'")) return;
  const singles = straightSingles(raw, marks);
  const places = [...singles.flat(), ...pairs.flat(), ...lone.map(({ at }) => at)].filter(
    (at) => raw.charAt(at) === '"' || raw.charAt(at) === "'",
  );
  if (places.length === 0) return;
  const edits: Edit[] = singles.flatMap(([start, end]) => convert(start, end, "‘", "’"));
  for (const [start, end] of pairs) {
    // Where all pair up there is one way only to read them. Where one is lost, only a pair that shows both its faces is sure.
    const faces = facingOf(raw, start) === "open" && facingOf(raw, end) === "close" && end - start <= farthestPartner;
    if (lone.length > 0 && !faces) continue;
    edits.push(...convert(start, end, "“", "”").filter(({ span }) => raw.charAt(span.start) === '"'));
  }
  edits.sort((a, b) => a.span.start - b.span.start);
  const spans = places.sort((a, b) => a - b).map((at): Span => ({ start: at, end: at + 1 }));
  yield {
    kind: "defect",
    code: "quote-mismatch",
    variant: "straight",
    span: spans[0] as Span,
    places: spans,
    ...(edits.length > 0 && { fixes: [{ safe: true, edits }] }),
  };
}

function convert(start: number, end: number, opening: string, closing: string): Edit[] {
  return [
    { span: { start, end: start + 1 }, newText: opening },
    { span: { start: end, end: end + 1 }, newText: closing },
  ];
}

/** Whether a straight mark stands by Chinese: in English and code it is right as it is. */
function isInChinese(raw: string, at: number): boolean {
  const near = (by: 1 | -1): string => {
    const next = raw.charAt(at + by);
    return next === " " ? raw.charAt(at + 2 * by) : next;
  };
  const before = near(-1);
  const after = near(1);
  if (/[=\\<>]/u.test(before) || /[=\\<>]/u.test(after)) return false;
  return chinese.test(before) || chinese.test(after) || (isEdge(before) && isEdge(after) && chinese.test(raw));
}

/** Whether a bracket stands by Chinese, or alone on its line. */
function isByChinese(raw: string, at: number): boolean {
  if (raw.length < 8 && raw.trim().length === 1) return true;
  return chinese.test(raw.charAt(at - 1)) || chinese.test(raw.charAt(at + 1));
}

/** Neither letter nor Chinese: what stands by it doesn't tell the language. */
function isEdge(unit: string): boolean {
  return unit === "" || !/[A-Za-z]/u.test(unit);
}

/** Pairs of straight single marks around Chinese: a quotation inside a quotation. */
function straightSingles(raw: string, marks: readonly number[]): [number, number][] {
  const places = marks.filter((at) => raw.charAt(at) === "'" && !isApostrophe(raw, at));
  const pairs: [number, number][] = [];
  for (let index = 0; index + 1 < places.length; index += 2) {
    const start = places[index] as number;
    const end = places[index + 1] as number;
    if (end - start < 2 || end - start > farthestPartner || !chinese.test(raw.slice(start, end))) return [];
    pairs.push([start, end]);
  }
  return places.length % 2 === 0 ? pairs : [];
}

function isApostrophe(raw: string, at: number): boolean {
  return /[A-Za-z\d]/u.test(raw.charAt(at - 1)) && /[A-Za-z\d\s]/u.test(raw.charAt(at + 1));
}

// ---------------------------------------------------------------------------------------------------------------------
// Over the paragraphs.

/** How many paragraphs a quotation may run on that opens and closes once. */
const longestQuotation = 8;

function* unpaired({ cues, paragraphs }: TextView, { variant, opens, closes }: Family): Iterable<Defect> {
  let waiting: { cue: Loose; paragraph: number } | undefined;
  let paragraph = 0;
  const indexOf = (at: number): number => {
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph]?.end ?? 0) <= at) paragraph++;
    return paragraph;
  };
  for (const cue of cues) {
    if (cue.kind !== "loose") continue;
    const opening = opens.includes(cue.mark) && cue.side !== "close";
    if (!opening && !(closes.includes(cue.mark) && cue.side === "close")) continue;
    const here = indexOf(cue.span.start);
    if (waiting !== undefined && here - waiting.paragraph > longestQuotation) {
      yield lone(waiting.cue, variant);
      waiting = undefined;
    }
    if (cue.side === "lead") {
      // The next paragraph of a quotation opens it again; whether it closes it, its own marks say.
      if (waiting !== undefined && here === waiting.paragraph + 1 && waiting.cue.mark === cue.mark) waiting = undefined;
    } else if (cue.side === "open") {
      if (waiting !== undefined) yield lone(waiting.cue, variant);
      waiting = { cue, paragraph: here };
    } else if (waiting === undefined) yield lone(cue, variant);
    else waiting = undefined;
  }
  if (waiting !== undefined) yield lone(waiting.cue, variant);
}

function lone({ span, mark, side, reach }: Loose, variant: string): Defect {
  return {
    kind: "defect",
    code: "quote-mismatch",
    variant,
    span,
    data: { mark, side: side === "close" ? "close" : "open" },
    fixes: repairs(span, mark, side, reach),
  };
}

/** To give it the partner that it lacks, where the words say; or to take it out. */
function repairs(span: Span, mark: string, side: Loose["side"], reach: number | undefined): Fix[] {
  const partner = mark === '"' ? mark : side === "close" ? openingOf(mark) : closingOf(mark);
  const at = side === "close" ? span.start - (reach ?? 0) : span.start + (reach ?? 0);
  const removal: Fix = { safe: false, edits: [{ span, newText: "" }] };
  if (partner === undefined || reach === undefined || reach < 2) return [removal];
  return [{ safe: false, edits: [{ span: { start: at, end: at }, newText: partner }] }, removal];
}

function closingOf(mark: string): string | undefined {
  for (const { opens, closes } of families) {
    const at = opens.indexOf(mark);
    if (at >= 0) return closes.charAt(at);
  }
  return undefined;
}

function openingOf(mark: string): string | undefined {
  for (const { opens, closes } of families) {
    const at = closes.indexOf(mark);
    if (at >= 0 && at < opens.length) return opens.charAt(at);
  }
  return undefined;
}
