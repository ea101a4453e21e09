import type { Position, Range } from "vscode-languageserver-types";
import type { Span } from "../model/span.js";

/** A text and the offsets of its lines; an analysis is one. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Line and character (UTF-16 units, from 0) of an offset. */
export function positionOf({ text, starts }: Lines, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  const line = lineAt(starts, at);
  return { line, character: at - (starts[line] ?? 0) };
}

/** The range of a span. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionOf(lines, span.start), end: positionOf(lines, span.end) };
}

/** The offset of a position; a place behind the end of its line is that end, as the protocol says. */
export function offsetOf({ text, starts }: Lines, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = starts[line];
  if (start === undefined) return text.length;
  let end = starts[line + 1] ?? text.length;
  while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
  return Math.min(start + Math.max(0, character), end);
}

/** The number of the line in which an offset lies. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
