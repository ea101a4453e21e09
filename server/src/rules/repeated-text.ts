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
 * Follows, from character to character, whether the text says again what it said `lag` characters before. The lag is how
 * far the character lies behind that stands there, so that one look a character is enough.
 */
function repeats(raw: string): Repeat[] {
  const found: Repeat[] = [];
  const base = fresh(raw.length);
  let lag = 0;
  let run = 0;
  for (let at = 0; at <= raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (lag > 0 && raw.charCodeAt(at - lag) === unit) run++;
    else {
      // 要抓好落实，要抓好落实。 differ in their last mark.
      if (
        lag > 4 &&
        run === lag - 1 &&
        marks.test(raw.charAt(at - lag)) &&
        (at === raw.length || marks.test(raw.charAt(at)))
      ) {
        const copy = { start: at - run, end: at };
        if (isRepeat(raw, copy)) found.push({ copy, removed: { start: copy.start - 1, end: copy.end } });
      }
      const before = (last[unit] as number) - base;
      lag = before < 0 || at - before > longest ? 0 : at - before;
      run = lag > 0 ? 1 : 0;
      // What stands before it in the copy may have stood nearer, too.
      while (lag > 1 && run < lag && at - run - lag >= 0 && raw.charCodeAt(at - run) === raw.charCodeAt(at - run - lag))
        run++;
    }
    last[unit] = base + at;
    if (lag === 0 || run < lag) continue;
    const copy = { start: at - lag + 1, end: at + 1 };
    if (isRepeat(raw, copy)) {
      found.push({ copy, removed: copy });
      if (found.length >= most) return found;
    }
    lag = 0;
    run = 0;
  }
  return found;
}

const longest = 80;
const most = 40;
const marks = /[,。;:!?]/u;

/** Where each character stood last, by its code. The places count on from paragraph to paragraph: none needs clearing. */
const last = new Int32Array(65536).fill(-1);
let counted = 0;

/** What to count the places of a text from, so that all that was kept before lies below it. */
function fresh(length: number): number {
  if (counted > 0x3fffffff) {
    last.fill(-1);
    counted = 0;
  }
  const base = counted;
  counted += length + 1;
  return base;
}

function isRepeat(raw: string, { start, end }: Span): boolean {
  const size = end - start;
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
  if (size >= 8 && raw.slice(0, start - size).trim() === "" && !/[,。;]/u.test(raw.slice(start, end))) return false;
  // 奋斗，奋斗， is said on purpose.
  if (hans < size) return hans >= 4 && hans * 2 > size && !/[\n|\t]/u.test(raw.slice(start, end));
  return true;
}

/** Words of two characters that reduplicate: 研究研究, 很多很多. */
const triedOut =
  /研究|学习|讨论|考虑|商量|交流|休息|很多|非常|十分|好多|许多|多少|每个|多次|逐步|逐项|彻底|放松|锻炼|打听|认识|收拾|照顾|了解|活动|体验|感受|轻松|高兴|逐个|反复|^[很一太]/u;

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
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
  let print = 0;
  let size = 0;
  for (let at = 0; at < end; at++) {
    const unit = raw.charCodeAt(at);
    if (unit <= 0x20 || unit === 0x3000 || unit === 0xa0) continue;
    print = (Math.imul(print, 31) + unit) | 0;
    size++;
  }
  if (size < shortest) return undefined;
  const start = raw.length - raw.trimStart().length;
  return { kind: "copy", span: { start, end }, print, size };
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
