import type { Range, SemanticTokensEdit } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Annotation, Quantity } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import { lineAt, offsetOf } from "./position.js";

/** The names behind the numbers, in the order of the numbers. */
export const legend = {
  tokenTypes: ["slogan", "program", "policyDocument", "quantity", "indicator", "heading"],
  tokenModifiers: ["target", "outcome", "deadline", "glossary", "documentDefined"],
} as const;

type TokenType = (typeof legend.tokenTypes)[number];
type TokenModifier = (typeof legend.tokenModifiers)[number];

/**
 * The colours of a text, five numbers a token as the protocol wants them. Tokens may not overlap there, so the innermost
 * wins and the heading around a slogan goes on behind it; a token over several lines is one a line.
 */
export function semanticTokens(analysis: Analysis, range?: Range): number[] {
  const within = range && { start: offsetOf(analysis, range.start), end: offsetOf(analysis, range.end) };
  const data: number[] = [];
  let lastLine = 0;
  let lastStart = 0;
  for (const { line, start, end, coat } of byLine(analysis, flattened(coats(analysis, within)))) {
    const character = start - (analysis.starts[line] ?? 0);
    const right = line === lastLine ? character - lastStart : character;
    data.push(line - lastLine, right, end - start, coat.type, coat.modifiers);
    lastLine = line;
    lastStart = character;
  }
  return data;
}

/** What a span is painted with; the numbers are those of the legend. */
interface Coat {
  readonly span: Span;
  readonly type: number;
  readonly modifiers: number;
}

interface Piece extends Span {
  readonly coat: Coat;
}

/** Everything to paint, in order of its start, the outer before the inner. */
function coats(analysis: Analysis, within: Span | undefined): Coat[] {
  const all: Coat[] = [];
  for (const annotation of analysis.annotations) {
    if (within !== undefined && annotation.span.start >= within.end) break;
    if (within !== undefined && annotation.span.end <= within.start) continue;
    all.push(...coatsOf(annotation));
  }
  return all
    .filter(({ span }) => span.start < span.end)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function coatsOf(annotation: Annotation): Coat[] {
  const { span } = annotation;
  switch (annotation.kind) {
    case "slogan":
      return [
        coat(
          span,
          "slogan",
          annotation.source === "glossary" && "glossary",
          annotation.members !== undefined && "documentDefined",
        ),
      ];
    case "program":
      return [
        coat(
          span,
          "program",
          annotation.source === "glossary" && "glossary",
          annotation.members !== undefined && "documentDefined",
        ),
      ];
    case "document":
      return [coat(span, "policyDocument")];
    case "quantity":
      return [
        quantityCoat(annotation),
        ...(annotation.indicatorSpan ? [coat(annotation.indicatorSpan, "indicator")] : []),
      ];
    case "heading":
      return [coat(span, "heading")];
    case "defect":
      return [];
  }
}

function quantityCoat({ span, role, by }: Quantity): Coat {
  return coat(span, "quantity", role.value !== "other" && role.value, by !== undefined && "deadline");
}

function coat(span: Span, type: TokenType, ...modifiers: readonly (TokenModifier | false)[]): Coat {
  const bits = modifiers.map((name) => (name === false ? 0 : 1 << legend.tokenModifiers.indexOf(name)));
  return { span, type: legend.tokenTypes.indexOf(type), modifiers: bits.reduce((sum, bit) => sum | bit, 0) };
}

/** The coats without overlap: at each place the one that began last, for that is the innermost. */
function flattened(all: readonly Coat[]): Piece[] {
  const pieces: Piece[] = [];
  const open: Coat[] = [];
  let at = 0;
  const paintUntil = (offset: number): void => {
    for (;;) {
      const top = open.at(-1);
      if (top === undefined) break;
      const end = Math.min(top.span.end, offset);
      if (at < end) {
        pieces.push({ start: at, end, coat: top });
        at = end;
      }
      if (top.span.end > offset) break;
      open.pop();
    }
    at = Math.max(at, offset);
  };
  for (const next of all) {
    paintUntil(next.span.start);
    open.push(next);
  }
  paintUntil(Number.POSITIVE_INFINITY);
  return pieces;
}

/** The pieces cut at line ends, without the blanks at the edges of the lines. */
function* byLine({ text, starts }: Analysis, pieces: readonly Piece[]): Generator<Piece & { readonly line: number }> {
  let line = pieces[0] === undefined ? 0 : lineAt(starts, pieces[0].start);
  const lineEnd = () => starts[line + 1] ?? text.length + 1;
  for (const { start, end, coat } of pieces) {
    while (lineEnd() <= start) line++;
    let at = start;
    for (; lineEnd() < end; line++) {
      const right = trimBreak(text, at, lineEnd());
      if (at < right) yield { line, start: at, end: right, coat };
      at = skipBlanks(text, lineEnd(), end);
    }
    const right = trimBreak(text, at, end);
    if (at < right) yield { line, start: at, end: right, coat };
  }
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && " \t\u3000".includes(text.charAt(at))) at++;
  return at;
}

function trimBreak(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && " \t\u3000\r\n".includes(text.charAt(at - 1))) at--;
  return at;
}

/** What turns one list of numbers into another: all that lies between their common beginning and end. */
export function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start, deleteCount: before.length - tail - start, data: after.slice(start, after.length - tail) }];
}
