import { isLegalDoubling, isLegalWordDoubling } from "../lexicon/doublings.js";
import { isSpared, sparedIn } from "../lexicon/spared.js";
import type { Copy, Defect } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { TextView } from "../model/text-view.js";
import type { ParagraphRule, TextRule } from "./rule.js";

/**
 * A character, a word, a clause or a paragraph that stands twice: 灯光秀秀圈, 进一步进一步, a paragraph pasted two times. Doublings
 * of the language are known (人人, 方方面面, 财政政策), and a text that is printed twice as a whole is left alone.
 */
export const repeatedText: ParagraphRule & TextRule = {
  id: "repeated-text",
  reads: "text",
  *read(_lexicon, { text: raw, format }) {
    const spans = repeats(raw);
    if (spans.length > 0) {
      const spared = sparedIn(raw, format === "markdown");
      for (const each of spans) if (!isSpared(spared, each.copy.start)) yield defect(raw, each);
    }
    const copy = copyOf(raw);
    if (copy !== undefined) yield copy;
  },
  *check(view) {
    yield* paragraphs(view);
  },
};

// ---------------------------------------------------------------------------------------------------------------------
// Inside a paragraph.

/** A stretch that equals what stands directly before it. */
interface Repeat {
  /** The second of the two, and what is to be taken out to be rid of it. */
  readonly copy: Span;
  readonly removed: Span;
}

/**
 * Looks at every two neighbors, and where the same two stood a little before: there a copy may begin. One look at a table a
 * character, for most texts repeat nothing.
 */
function repeats(raw: string): Repeat[] {
  const found: Repeat[] = [];
  const base = fresh(raw.length);
  let previous = 0;
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (unit === previous) take(raw, found, { start: at, end: at + 1 }, 0);
    const place = (Math.imul(previous, 31) + unit) & mask;
    previous = unit;
    const lag = base + at - (last[place] as number);
    last[place] = base + at;
    if (lag > longest || lag > at || lag < 2) continue;
    const end = copyEnd(raw, at, lag, found);
    if (end <= at) continue;
    if (found.length >= most) return found;
    at = end - 1;
    previous = raw.charCodeAt(at);
  }
  return found;
}

/** The end of the copy that `at` lies in, if all of it stands `lag` before as well; kept among those found. */
function copyEnd(raw: string, at: number, lag: number, found: Repeat[]): number {
  let end = at;
  while (end < raw.length && end - at < lag && raw.charCodeAt(end) === raw.charCodeAt(end - lag)) end++;
  let start = at;
  while (start > lag && end - start < lag && raw.charCodeAt(start - 1) === raw.charCodeAt(start - 1 - lag)) start--;
  // Of a text that goes on repeating, the copy that begins first.
  if (end - start === lag) {
    for (let by = 0; by < lag && start > lag && raw.charCodeAt(start - 1) === raw.charCodeAt(start - 1 - lag); by++) {
      start--;
      end--;
    }
  }
  if (end - start === lag) {
    take(raw, found, { start, end }, 0);
    return Math.max(end, at + 1);
  }
  // 要抓好落实，要抓好落实。 differ in their last mark.
  const differs =
    end - start === lag - 1 && lag > 4 && isMark(raw, end - lag) && (end === raw.length || isMark(raw, end));
  return differs && take(raw, found, { start, end }, 1) ? end : 0;
}

/** Keeps a repeat if it is one; `joint` units before it go with it. */
function take(raw: string, found: Repeat[], copy: Span, joint: number): boolean {
  if (!isRepeat(raw, copy)) return false;
  found.push({ copy, removed: { start: copy.start - joint, end: copy.end } });
  return true;
}

const longest = 80;
const most = 40;
const firstHan = 0x4e00;
const lastHan = 0x9fff;

function isMark(raw: string, at: number): boolean {
  return ",。;:!?".includes(raw.charAt(at));
}

/** Where each two characters stood last, by a hash. The places count on from paragraph to paragraph: none needs clearing. */
const mask = 0x3fff;
const last = new Int32Array(mask + 1).fill(-longest - 2);
let counted = 0;

/** What to count the places of a text from, so that all that was kept before lies too far back. */
function fresh(length: number): number {
  if (counted > 0x3fffffff) {
    last.fill(-longest - 2);
    counted = 0;
  }
  const base = counted;
  counted += length + longest + 2;
  return base;
}

const widestIndent = 8;

function isRepeat(raw: string, { start, end }: Span): boolean {
  const size = end - start;
  if (start < size) return false;
  if (size === 1) return isHan(raw.charCodeAt(start)) && !isLegalDoubling(raw, start - 1);
  let hans = 0;
  for (let at = start; at < end; at++) if (isHan(raw.charCodeAt(at))) hans++;
  if (hans < 2) return false;
  // The same three times is a form of speech, or a line of a table.
  if (raw.startsWith(raw.slice(start, end), end) || raw.endsWith(raw.slice(start, end), start - size)) return false;
  if (size === 2) {
    if (hans < 2 || triedOut.test(raw.slice(start, end))) return false;
    return !isLegalWordDoubling(raw, start - size, end);
  }
  // A title that is printed again below itself.
  if (
    size >= 8 &&
    start - size <= widestIndent &&
    raw.slice(0, start - size).trim() === "" &&
    !/[,。;]/u.test(raw.slice(start, end))
  )
    return false;
  // 奋斗，奋斗， is said on purpose.
  if (hans < size) return hans >= 4 && hans * 2 > size && !/[\n|\t、]/u.test(raw.slice(start, end));
  return true;
}

/** Words of two characters that reduplicate: 研究研究, 很多很多. */
const triedOut =
  /研究|学习|讨论|考虑|商量|交流|休息|很多|非常|十分|好多|许多|多少|每个|多次|逐步|逐项|彻底|放松|锻炼|打听|认识|收拾|照顾|了解|活动|体验|感受|轻松|高兴|逐个|反复|^[很一太]/u;

function isHan(unit: number): boolean {
  return unit >= firstHan && unit <= lastHan;
}

function defect(raw: string, { copy, removed }: Repeat): Defect {
  const size = copy.end - copy.start;
  const words = raw.slice(copy.start, copy.end);
  const single = size === 1;
  return {
    kind: "defect",
    code: "repeated-text",
    variant: single ? "character" : "word",
    span: { start: removed.start - size, end: copy.end },
    data: { given: words + words, likely: size > 20 ? `${words.slice(0, 19)}…` : words },
    fixes: [{ safe: false, edits: [{ span: removed, newText: "" }] }],
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// Paragraphs.

/** A sentence or more: headings and the cells of a table may well stand twice. */
function copyOf(raw: string): Copy | undefined {
  const end = raw.trimEnd().length;
  if (end < shortest || !finalMark.test(raw.charAt(end - 1))) return undefined;
  const start = raw.length - raw.trimStart().length;
  if (end - start < shortest) return undefined;
  let print = 0;
  for (let at = start; at < end; at++) print = (Math.imul(print, 31) + raw.charCodeAt(at)) | 0;
  return { kind: "copy", span: { start, end }, print, size: end - start };
}

const finalMark = /[。!?;”]/u;
/** A paragraph shorter than this may stand twice, one right behind the other; one elsewhere must be longer. */
const shortest = 15;
const shortestElsewhere = 40;

function* paragraphs(view: TextView): Iterable<Defect> {
  const copies = view.cues.filter((cue): cue is Copy => cue.kind === "copy");
  const firsts = new Map<string, number>();
  const counts = new Map<string, number>();
  /** For each paragraph that repeats another, the first of its print. */
  const earlier = copies.map(({ print, size }, index) => {
    const key = `${print} ${size}`;
    const first = firsts.get(key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (first === undefined) firsts.set(key, index);
    return first;
  });
  let next = 0;
  for (let index = 0; index < copies.length; index++) {
    const first = earlier[index];
    const copy = copies[index] as Copy;
    if (first === undefined || isReprinted(earlier, index)) continue;
    // What stands three times is a form, not a slip.
    if ((counts.get(`${copy.print} ${copy.size}`) ?? 0) > 2) continue;
    const isNext = first === index - 1;
    if (!isNext && copy.size < shortestElsewhere) continue;
    while (next < view.paragraphs.length && (view.paragraphs[next]?.end ?? 0) < copy.span.end) next++;
    const removed = {
      start: view.paragraphs[next - 1]?.end ?? copy.span.start,
      end: view.paragraphs[next]?.end ?? copy.span.end,
    };
    yield {
      kind: "defect",
      code: "repeated-text",
      variant: "paragraph",
      span: copy.span,
      related: [(copies[first] as Copy).span],
      fixes: [{ safe: false, edits: [{ span: removed, newText: "" }] }],
    };
  }
}

/** Whether it stands among others that repeat those around the first, too: the whole text is printed twice. */
function isReprinted(earlier: readonly (number | undefined)[], index: number): boolean {
  const first = earlier[index] as number;
  let run = 1;
  for (let by = 1; by < fewest && earlier[index - by] === first - by; by++) run++;
  for (let by = 1; by < fewest && earlier[index + by] === first + by; by++) run++;
  return run >= fewest;
}

const fewest = 3;
