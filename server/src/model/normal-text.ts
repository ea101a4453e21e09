import { foldTable } from "./fold.js";
import type { Span } from "./span.js";

/** How the paragraph's file is marked up: in Markdown `**` can be emphasis, in plain text it never is. */
export type Format = "plain" | "markdown";

/**
 * A paragraph as the rules read it: 報(bào)告增长５.５％ is read as 报告增长5.5%.
 *
 * Folded: width (（，％ are read as (,%), Traditional characters (as Simplified), 「」『』 (as “”‘’), radicals that PDF
 * files use for characters, all blanks (as a space). Dropped: readings in brackets, breaks of hard-wrapped lines with
 * the indentation behind them, invisible characters, Markdown's emphasis. Kept: `*` that stands for a name.
 */
export interface NormalText {
  /** The paragraph as written, without the break at its end. */
  readonly raw: string;
  readonly text: string;
  readonly format: Format;
  /** The readings in brackets that `text` leaves out, in offsets of `raw`: (bào). */
  readonly glosses: readonly Span[];
  /** The span of `raw` that was read as `span` of `text`; what was dropped inside it belongs to it. */
  toRaw(span: Span): Span;
}

/** Reads a paragraph. Never fails; an empty paragraph is an empty text. */
export function normalize(raw: string, format: Format = "plain"): NormalText {
  const folded = foldTable();
  if (isPlain(raw, folded)) return { raw, text: raw, format, glosses: none, toRaw: (span) => span };
  const skipped = format === "markdown" ? emphasis(raw) : none;
  const glosses: Span[] = [];
  /** The offset in `raw` of each unit of `text`; only written once something was dropped, for until then they agree. */
  let offsets: number[] | undefined;
  let text = "";
  // Units that stay what they are wait from `kept` on and are copied as one slice.
  let kept = 0;
  const take = (until: number): void => {
    if (until <= kept) return;
    if (offsets !== undefined) for (let at = kept; at < until; at++) offsets.push(at);
    text += raw.slice(kept, until);
  };
  const drop = (start: number, end: number): void => {
    take(start);
    offsets ??= Array.from({ length: text.length }, (_, at) => at);
    kept = end;
  };
  const put = (start: number, unit: number): void => {
    take(start);
    offsets?.push(start);
    text += String.fromCharCode(unit);
    kept = start + 1;
  };
  let nextSkip = 0;
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    const reading = folded[unit] as number;
    if (reading === unit && unit > star && unit !== underscore) continue;
    const skip = skipped[nextSkip];
    if (skip !== undefined && at === skip.start) {
      drop(at, skip.end);
      at = skip.end - 1;
      nextSkip++;
      continue;
    }
    if (reading === openBracket) {
      const end = glossEnd(raw, at);
      if (end > 0) {
        glosses.push({ start: at, end });
        drop(at, end);
        at = end - 1;
        continue;
      }
    }
    if (unit === lineFeed || unit === carriageReturn) {
      const end = breakEnd(raw, at);
      // Latin words broken over two lines stay two words.
      const apart = isLatin(raw.charCodeAt(at - 1)) && isLatin(raw.charCodeAt(end));
      if (apart) put(at, space);
      drop(apart ? at + 1 : at, end);
      at = end - 1;
    } else if (reading === 0) drop(at, at + 1);
    else if (reading !== unit) put(at, reading);
  }
  take(raw.length);
  const map = offsets;
  return {
    raw,
    text,
    format,
    glosses,
    toRaw: map === undefined ? (span) => span : (span) => toRaw(map, raw.length, span),
  };
}

/** The clause around an offset of a text as read: what stands between two of 。;!?, and the like. */
export function clauseAt(text: string, offset: number): Span {
  return bounded(text, offset, clauseMark);
}

/** The sentence around an offset of a text as read: what stands between two of 。;!?. */
export function sentenceAt(text: string, offset: number): Span {
  return bounded(text, offset, sentenceMark);
}

/** What stands further off than this has no say in it, and a text without marks costs no more than another. */
const longestSentence = 600;

function bounded(text: string, offset: number, mark: number): Span {
  let start = offset;
  const floor = Math.max(0, offset - longestSentence);
  while (start > floor && ((marks[text.charCodeAt(start - 1)] as number) & mark) === 0) start--;
  let end = offset;
  const ceiling = Math.min(text.length, offset + longestSentence);
  while (end < ceiling && ((marks[text.charCodeAt(end)] as number) & mark) === 0) end++;
  return { start, end };
}

const sentenceMark = 1;
const clauseMark = 2;
/** What each unit ends: a sentence, a clause, both, nothing. */
const marks = new Uint8Array(65536);
for (const unit of "。!?;") marks[unit.charCodeAt(0)] = sentenceMark | clauseMark;
for (const unit of ",:") marks[unit.charCodeAt(0)] = clauseMark;

// ---------------------------------------------------------------------------------------------------------------------

const none: readonly Span[] = [];
const openBracket = 0x28;
const star = 0x2a;
const space = 0x20;
const underscore = 0x5f;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Whether it is read just as it stands. */
function isPlain(raw: string, folded: Uint16Array): boolean {
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (folded[unit] !== unit || unit === openBracket || unit === lineFeed || unit === carriageReturn) return false;
    if (unit === star || unit === underscore) return false;
  }
  return true;
}

function toRaw(offsets: readonly number[], rawLength: number, span: Span): Span {
  if (span.end <= span.start) {
    const at = offsets[span.start] ?? rawLength;
    return { start: at, end: at };
  }
  return { start: offsets[span.start] ?? rawLength, end: (offsets[span.end - 1] ?? rawLength - 1) + 1 };
}

/** The end of a break, of the indentation of the line below it, and of a page number that stands alone between two breaks. */
export function breakEnd(raw: string, at: number): number {
  let end = at;
  while (end < raw.length && " \t\r\n\u3000\u00a0".includes(raw.charAt(end))) end++;
  pageNumber.lastIndex = end;
  return pageNumber.test(raw) ? breakEnd(raw, pageNumber.lastIndex) : end;
}

/** 7, - 7 -, — 7 —, 第7页 with a break on either side. */
const pageNumber = /(?<=[\r\n][ \t\u3000]*)(?:[-—–]{0,2} ?\d{1,3} ?[-—–]{0,2}|第 ?\d{1,3} ?页)(?=[ \t\u3000]*[\r\n])/uy;

/** Whether a unit is a letter of a Latin word: of two such a break keeps the words apart. */
export function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/**
 * The end of a reading that opens at `at`, or 0 when the bracket is none: 報(bào), 長(zhǎng), cut readings too: 強(qiáng).
 * A reading stands behind a Chinese character and has a vowel with a tone mark, or belongs to one of the few characters
 * that are read without tone (們(men)): so (RCEP), (a) and (kg) are none.
 */
function glossEnd(raw: string, at: number): number {
  const before = raw.charCodeAt(at - 1);
  if (!(before >= 0x3400 && before <= 0x9fff) && !(before >= 0xf900 && before <= 0xfaff)) return 0;
  let end = at + 1;
  let toned = false;
  while (end < raw.length && end - at <= 7) {
    const unit = raw.charCodeAt(end);
    if (unit >= 0x61 && unit <= 0x7a) end++;
    else if (tonedVowels.includes(raw.charAt(end))) {
      toned = true;
      end++;
    } else break;
  }
  const close = raw.charCodeAt(end);
  if (close !== 0x29 && close !== 0xff09) return 0;
  if (!toned && !toneless.has(raw.charAt(at - 1) + raw.slice(at + 1, end))) return 0;
  return end + 1;
}

const tonedVowels = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ";
const toneless = new Set(
  "的de 地de 得de 了le 著zhe 着zhe 們men 们men 子zi 嗎ma 吗ma 呢ne 吧ba 啊a 麼me 么me 個ge 个ge 頭tou 头tou 邊bian 边bian 面mian 裡li 里li 上shang 下xia 務wu 识shi 識shi 興xing 處chu 系xi 們men 應ying".split(
    " ",
  ),
);

/**
 * The `*`, `**`, `__` and back-ticks that are Markdown's emphasis, in order. A redacted name is written with the same
 * stars (结合**实际, **英才计划): a pair counts as emphasis only when it is set off from the words outside it, as emphasis
 * of a lead or a heading is (**一、总体要求**, **重点任务：**抓…), and holds no blank at its inner ends.
 */
function emphasis(raw: string): readonly Span[] {
  if (!raw.includes("*") && !raw.includes("__")) return none;
  const spans: Span[] = [];
  const runs = [...raw.matchAll(/\*{1,3}|__/gu)].map((match) => ({ start: match.index, mark: match[0] }));
  for (let index = 0; index + 1 < runs.length; index++) {
    const open = runs[index];
    const close = runs[index + 1];
    if (open === undefined || close === undefined || open.mark !== close.mark) continue;
    const openEnd = open.start + open.mark.length;
    const closeEnd = close.start + close.mark.length;
    const inner = raw.slice(openEnd, close.start);
    if (inner === "" || /^\s|\s$/u.test(inner)) continue;
    const setOffBefore = open.start === 0 || /[\s\p{P}]/u.test(raw.charAt(open.start - 1));
    const setOffAfter =
      closeEnd === raw.length || /[\s\p{P}]/u.test(raw.charAt(closeEnd)) || /[：:。！!？?]$/u.test(inner);
    if (!setOffBefore || !setOffAfter) continue;
    spans.push({ start: open.start, end: openEnd }, { start: close.start, end: closeEnd });
    index++;
  }
  return spans;
}
