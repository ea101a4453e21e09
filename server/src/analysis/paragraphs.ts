import type { Format } from "../model/normal-text.js";

/** A paragraph's place: `raw` stands at `start` of the text, without the break behind it. */
export interface Place {
  readonly start: number;
  readonly raw: string;
}

/** The offsets at which the lines of a text begin. Lines end at LF, CR LF or a lone CR, as in the protocol. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  const lone = text.includes("\r");
  if (!lone) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}

/**
 * The paragraphs of a text: its lines, but for blank ones, and with hard-wrapped lines joined.
 *
 * Text pasted from a PDF file has a break at the end of every printed line: neighbouring lines of like length, of which
 * some end in the middle of a sentence. Such lines are one paragraph, so that a name or a figure across the break is found.
 * In Markdown, front matter, fenced code, tables and lines of HTML are no prose and left out.
 */
export function paragraphs(text: string, starts: readonly number[], format: Format): Place[] {
  const lines: Line[] = [];
  const prose = format === "markdown" ? markdownProse() : () => true;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as number;
    const end = contentEnd(text, start, starts[index + 1] ?? text.length);
    if (!prose(text.slice(start, end), index)) continue;
    const left = skipBlanks(text, start, end);
    if (left < end) lines.push({ index, start, left, end });
  }
  const places: Place[] = [];
  for (let first = 0; first < lines.length; ) {
    let last = wrappedUntil(text, lines, first);
    while (breaksPage(text, lines, last)) last = wrappedUntil(text, lines, last + 2);
    const { start } = lines[first] as Line;
    places.push({ start, raw: text.slice(start, (lines[last] as Line).end) });
    first = last + 1;
  }
  return places;
}

interface Line {
  /** Its number, from 0: neighbours differ by one. */
  readonly index: number;
  readonly start: number;
  /** Where its words begin, behind the indentation. */
  readonly left: number;
  readonly end: number;
}

function contentEnd(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text.charCodeAt(end - 1) === 0x0a || text.charCodeAt(end - 1) === 0x0d)) end--;
  return end;
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && " \t\u3000\u00a0\ufeff".includes(text.charAt(at))) at++;
  return at;
}

/** Lines shorter than this are headings, addresses, items of a list: they were not broken for want of room. */
const shortestFullLine = 18;
/** By how many units full lines differ: a mark that may not begin a line hangs over, figures are narrow. */
const slack = 3;
/** A line longer than this is a paragraph; nothing prints so wide. */
const widestLine = 80;

/** The last of the lines that are one paragraph with `first`. */
function wrappedUntil(text: string, lines: readonly Line[], first: number): number {
  let last = first;
  let broken = 0;
  const head = lines[first] as Line;
  const width = measure(head);
  if (width < shortestFullLine || width > widestLine) return first;
  for (;;) {
    const line = lines[last] as Line;
    const next = lines[last + 1];
    if (next === undefined || next.index !== line.index + 1) break;
    // The first line may be indented by two characters; the others must agree among themselves.
    if (Math.abs(measure(line) - width) > slack + (last === first ? 0 : 2)) break;
    if (endsParagraph.test(text.slice(Math.max(line.start, line.end - 2), line.end))) break;
    if (
      measure(next) > width + slack + 2 ||
      startsParagraph.test(text.slice(next.start, Math.min(next.end, next.start + 12)))
    )
      break;
    broken++;
    last++;
  }
  // Two lines of like length could be a couplet or a list; three with two open ends are a broken paragraph. Two suffice
  // where the second is the short end of a sentence, or the page ends there.
  if (broken >= 2) return last;
  if (broken === 0 || width < shortestFullLine + 6) return first;
  const tail = lines[last] as Line;
  const ends = closesSentence.test(text.slice(tail.start, tail.end)) || breaksPage(text, lines, last);
  return ends ? last : first;
}

/**
 * Whether a page ends behind a line, in the middle of its sentence: a page number alone on the next line that is not blank,
 * and words behind it that go on.
 */
function breaksPage(text: string, lines: readonly Line[], last: number): boolean {
  const [line, number, next] = [lines[last], lines[last + 1], lines[last + 2]];
  if (line === undefined || number === undefined || next === undefined) return false;
  if (number.end - number.left > 9 || line.end - line.left < shortestFullLine || number.index - line.index > 4)
    return false;
  return (
    next.index - number.index <= 4 &&
    pageNumber.test(text.slice(number.left, number.end)) &&
    !endsParagraph.test(text.slice(Math.max(line.start, line.end - 2), line.end)) &&
    !startsParagraph.test(text.slice(next.left, Math.min(next.end, next.left + 12)))
  );
}

const pageNumber = /^(?:[-—–]{0,2} ?\d{1,3} ?[-—–]{0,2}|第 ?\d{1,3} ?页)\s*$/u;

/** The line's width in full characters as printed: its length, with leading blanks. */
function measure(line: Line): number {
  return line.end - line.start;
}

const endsParagraph = /[。！？!?；;：:]["”’」』）)]?\s*$/u;
const closesSentence = /[。！？!?；;]["”’」』）)]?\s*$/u;
/** A new paragraph is indented, numbered, quoted as a list, or a Markdown block. */
const startsParagraph =
  /^(?:[\u3000 \t]{2}|[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节条]|\d{1,3}[.．、]|[①-⑳]|[#>|]|[-*+] )/u;

/** Tells, line by line, whether a line of Markdown is prose: front matter, fenced code, tables and HTML blocks are not. */
function markdownProse(): (line: string, index: number) => boolean {
  let fence = "";
  let frontMatter = false;
  return (line, index) => {
    if (index === 0 && /^---\s*$/u.test(line)) {
      frontMatter = true;
      return false;
    }
    if (frontMatter) {
      if (/^(?:---|\.\.\.)\s*$/u.test(line)) frontMatter = false;
      return false;
    }
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence !== "") {
      if (mark?.startsWith(fence)) fence = "";
      return false;
    }
    if (mark !== undefined) {
      fence = mark;
      return false;
    }
    return (
      !/^ {0,3}(?:(?:<\/?[a-z][^>]*>|<!--.*?-->)\s*)+$/iu.test(line) &&
      !/^ {0,3}<!--/u.test(line) &&
      !/^ {0,3}\|.*\|\s*$/u.test(line)
    );
  };
}
