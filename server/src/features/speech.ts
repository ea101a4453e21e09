import type { Analysis } from "../analysis/analyze.js";
import type { Span } from "../model/span.js";

/** What a stretch of a text is for the ear: how much there is to say, and where the listener loses the thread. */
export interface Speech {
  /** Characters and marks, without blanks and without readings in brackets. */
  readonly characters: number;
  /** How many sentences; headings that stand for themselves are none. */
  readonly sentences: number;
  /** The sentences that are too long to be followed by ear. */
  readonly long: readonly Sentence[];
  /** How many characters the longest sentence has. */
  readonly longest: number;
  /** Figures in sentences. */
  readonly figures: number;
  /** The sentences with more figures than an ear keeps. */
  readonly dense: readonly Sentence[];
  /** The most figures that one sentence has. */
  readonly most: number;
}

/** A sentence, or a point of one: 一要…；二要… is heard point by point. */
export interface Sentence extends Span {
  readonly characters: number;
  readonly figures: number;
}

/** A sentence of more characters is hard to say in one breath and to follow by ear. */
export const longSentence = 80;
/** A sentence with so many figures is one that nobody keeps. */
export const denseSentence = 5;

/** What a span of a text is for the ear; sentences that it cuts count with what of them lies inside. */
export function speech(analysis: Analysis, span: Span = { start: 0, end: analysis.text.length }): Speech {
  const { pieces } = indexOf(analysis);
  const long: Sentence[] = [];
  const dense: Sentence[] = [];
  let [characters, sentences, longest, figures, most] = [0, 0, 0, 0, 0];
  for (let at = firstEndingBehind(pieces, span.start); at < pieces.length; at++) {
    const whole = pieces[at] as Piece;
    if (whole.start >= span.end) break;
    const piece = clipped(analysis, whole, span);
    if (piece.characters === 0) continue;
    characters += piece.characters;
    if (piece.heading) continue;
    sentences++;
    figures += piece.figures;
    longest = Math.max(longest, piece.characters);
    most = Math.max(most, piece.figures);
    const { start, end } = piece;
    const sentence = { start, end, characters: piece.characters, figures: piece.figures };
    if (piece.characters > longSentence) long.push(sentence);
    if (piece.figures >= denseSentence) dense.push(sentence);
  }
  return { characters, sentences, long, longest, figures, dense, most };
}

/** How many characters a span has, blanks and readings in brackets left out. */
export function charactersIn(analysis: Analysis, span: Span): number {
  const { pieces, before } = indexOf(analysis);
  const first = firstEndingBehind(pieces, span.start);
  let last = first;
  for (let high = pieces.length; last < high; ) {
    const middle = (last + high) >> 1;
    if ((pieces[middle] as Piece).start < span.end) last = middle + 1;
    else high = middle;
  }
  if (last <= first) return 0;
  let count = (before[last] ?? 0) - (before[first] ?? 0);
  // The two at the ends may be cut.
  for (const at of new Set([first, last - 1])) {
    const piece = pieces[at] as Piece;
    count += clipped(analysis, piece, span).characters - piece.characters;
  }
  return count;
}

/** How long it takes to say so many characters, in seconds. */
export function seconds(characters: number, rate: number): number {
  return Math.round((characters / rate) * 60);
}

interface Piece extends Sentence {
  readonly heading: boolean;
}

interface Index {
  readonly pieces: readonly Piece[];
  /** How many characters stand before each piece, and behind the last. */
  readonly before: readonly number[];
}

/** An analysis never changes, and outline, hover and status bar all ask. */
const known = new WeakMap<Analysis, Index>();

function indexOf(analysis: Analysis): Index {
  const kept = known.get(analysis);
  if (kept !== undefined) return kept;
  const pieces: Piece[] = [];
  const before = [0];
  const cuts = analysis.sections.map(({ heading }) => heading.span);
  const figures = analysis.annotations.filter(({ kind }) => kind === "quantity").map(({ span }) => span.start);
  const readings = readingsIn(analysis);
  let [cut, figure, reading, title] = [0, 0, 0, -1];

  for (const { start: from, raw } of analysis.read) {
    const to = from + raw.length;
    for (let start = from; start < to; ) {
      // Titles end where they say; what begins with one and ends with it is no sentence.
      while ((cuts[cut]?.start ?? Number.POSITIVE_INFINITY) <= start) title = cuts[cut++]?.end ?? title;
      const end = Math.min(sentenceEnd(analysis.text, start, to), cuts[cut]?.start ?? to);
      let counted = countIn(analysis, start, end);
      for (; (readings[reading]?.start ?? end) < end; reading++) counted -= readingWithin(analysis, readings[reading]);
      let given = 0;
      for (; (figures[figure] ?? end) < end; figure++) given++;
      if (counted > 0) {
        const heading = title > start && withoutMarks(analysis.text, start, end) <= title;
        // Without the blanks behind it, as a section ends too: so that sections cut no piece, and need no second count.
        pieces.push({ start, end: wordsEnd(analysis.text, start, end), characters: counted, figures: given, heading });
        before.push((before.at(-1) ?? 0) + counted);
      }
      start = end;
    }
  }
  const index = { pieces, before };
  known.set(analysis, index);
  return index;
}

/** The readings in brackets, which the rule about them lists at the first. */
function readingsIn({ annotations }: Analysis): readonly Span[] {
  return annotations.flatMap((mark) =>
    mark.kind === "defect" && mark.code === "pinyin-gloss" ? (mark.places ?? [mark.span]) : [],
  );
}

function readingWithin(analysis: Analysis, reading: Span | undefined): number {
  return reading === undefined ? 0 : countIn(analysis, reading.start, reading.end);
}

/** The part of a piece that lies in a span. A figure counts where it begins. */
function clipped(analysis: Analysis, piece: Piece, span: Span): Piece {
  if (span.start <= piece.start && piece.end <= span.end) return piece;
  const start = Math.max(piece.start, span.start);
  const end = Math.min(piece.end, span.end);
  const inside = (mark: Span) => start <= mark.start && mark.start < end;
  let characters = countIn(analysis, start, end);
  for (const reading of readingsIn(analysis).filter(inside)) characters -= readingWithin(analysis, reading);
  const figures =
    piece.figures === 0 ? 0 : analysis.annotations.filter((m) => m.kind === "quantity" && inside(m.span)).length;
  return { ...piece, start, end, characters: Math.max(0, characters), figures };
}

function firstEndingBehind(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind the mark that ends a sentence, and the quotation marks and brackets that close with it. */
function sentenceEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && ((sorts[text.charCodeAt(at)] as number) & ends) === 0) at++;
  while (at < limit && ((sorts[text.charCodeAt(at)] as number) & (ends | closes)) !== 0) at++;
  return at;
}

function wordsEnd(text: string, start: number, end: number): number {
  return trimmed(text, start, end, blank);
}

/** Where the words of a piece end, the marks behind them left out: a title's own 。 is no part of it. */
function withoutMarks(text: string, start: number, end: number): number {
  return trimmed(text, start, end, blank | ends);
}

function trimmed(text: string, start: number, end: number, sort: number): number {
  let at = end;
  while (at > start && ((sorts[text.charCodeAt(at - 1)] as number) & sort) !== 0) at--;
  return at;
}

function countIn({ text, format }: Analysis, start: number, end: number): number {
  const unsaid = format === "markdown" ? blank | second | markup : blank | second;
  let count = 0;
  for (let at = start; at < end; at++) if (((sorts[text.charCodeAt(at)] as number) & unsaid) === 0) count++;
  return count;
}

const blank = 1;
const ends = 2;
const closes = 4;
const markup = 8;
/** The second half of a character outside the basic plane. */
const second = 16;

/** What each unit is; most are words, and nothing of these. */
const sorts = new Uint8Array(65536);
const mark = (sort: number, units: string) => {
  for (const unit of units) sorts[unit.charCodeAt(0)] = sort;
};
mark(ends, "。！？!?");
mark(closes, "”’」』）)]】\"'");
// How Markdown is written, and nobody says.
mark(markup, "#*_`");
mark(blank, "\u3000\u00a0\u00ad\ufeff\u2028\u2029\u202f");
sorts.fill(blank, 0, 0x21);
sorts.fill(blank, 0x2000, 0x2010);
sorts.fill(blank, 0x202a, 0x202f);
sorts.fill(blank, 0x2060, 0x2065);
sorts.fill(second, 0xdc00, 0xe000);
