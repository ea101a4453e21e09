/*
 * A text is read while it is being written: half a date is an impossible date, and the first of two quotation marks has no
 * partner. What is found in the clause under the hand waits until the hand is gone. Pure, so that it can be tried without an
 * editor; `calm.ts` holds it against one.
 */

/** A stretch of one line, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is being written right now. */
export interface Typing {
  readonly line: number;
  /** The clause in which the caret stands. */
  readonly clause: Stretch;
  /** What was written in it since the caret came. */
  readonly edited: Stretch;
  /** The sorts of findings that the line had before. */
  readonly before: ReadonlySet<string>;
}

/** One change of a line: so many units at `start` replaced by so many others. */
export interface Keystroke {
  readonly line: number;
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/** A finding, as far as it matters here. */
export interface Finding {
  readonly sort: string;
  readonly startLine: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

/** The clause around a place of a line: what stands between two marks. A comma between digits is none: 1,100. */
export function clauseAround(line: string, at: number): Stretch {
  let start = at;
  while (start > 0 && !isMark(line, start - 1)) start--;
  let end = at;
  while (end < line.length && !isMark(line, end)) end++;
  return { start, end };
}

/**
 * What is being written after a keystroke, `line` being the line as it is now. An input method replaces its own letters
 * with every key (ni → ni hao → 你好): that is one and the same edit that grows and shrinks.
 */
export function typed(
  typing: Typing | undefined,
  { line, start, removed, inserted }: Keystroke,
  words: string,
  before: ReadonlySet<string>,
): Typing | undefined {
  const caret = start + inserted;
  const clause = clauseAround(words, caret);
  const goesOn =
    typing !== undefined &&
    typing.line === line &&
    start <= typing.clause.end &&
    start + removed >= typing.clause.start;
  let edited: Stretch = { start, end: caret };
  if (goesOn) {
    const shift = inserted - removed;
    const { start: first, end: last } = typing.edited;
    edited = {
      start: Math.min(start, first),
      end: Math.max(caret, last >= start + removed ? last + shift : Math.min(last, start)),
    };
  }
  const inside = { start: Math.max(edited.start, clause.start), end: Math.min(edited.end, clause.end) };
  // A mark was typed: the clause is done, and nothing is written yet in the next.
  if (inside.start >= inside.end && inserted > 0) return undefined;
  if (inside.start > inside.end) return undefined;
  return { line, clause, edited: inside, before: goesOn ? typing.before : before };
}

/** Whether the caret is still where it is being written. */
export function isAtWork(
  { line, clause }: Typing,
  caret: { readonly line: number; readonly character: number },
): boolean {
  return caret.line === line && clause.start <= caret.character && caret.character <= clause.end;
}

/**
 * Whether a finding has to wait: it lies on what is being written, or it has come up in its line since. What the line had
 * before stays, so that nothing flickers.
 */
export function isWithheld({ line, edited, before }: Typing, finding: Finding): boolean {
  if (finding.startLine > line || finding.endLine < line) return false;
  if (!before.has(finding.sort)) return true;
  const start = finding.startLine < line ? 0 : finding.start;
  const end = finding.endLine > line ? Number.POSITIVE_INFINITY : finding.end;
  return edited.start === edited.end
    ? start < edited.start && edited.start < end
    : start < edited.end && edited.start < end;
}

function isMark(line: string, at: number): boolean {
  const unit = line.charAt(at);
  if (!marks.includes(unit)) return false;
  return !(",:.".includes(unit) && isDigit(line.charAt(at - 1)) && isDigit(line.charAt(at + 1)));
}

function isDigit(unit: string): boolean {
  return unit >= "0" && unit <= "9";
}

const marks = "。！？；：，!?;:,";
