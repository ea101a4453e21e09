import type { DocumentSymbol, Position, SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Analysis, Annotation, Section } from "../analysis/analyze.js";
import type { HeadingLevel, Part } from "../model/annotation.js";
import { normalize } from "../model/normal-text.js";
import type { Span } from "../model/span.js";
import type { Language } from "./language.js";
import { partsOf } from "./parts.js";
import { rangeOf } from "./position.js";
import { charactersIn } from "./speech.js";

/** The outline of a text: its sections, one in another, down to the points inside a paragraph. */
export function symbols(analysis: Analysis, language: Language): DocumentSymbol[] {
  const symbols = analysis.outline.map((section) => symbol(analysis, section, language));
  for (const part of partsOf(analysis)) place(symbols, partSymbol(analysis, part));
  return symbols;
}

/** Puts a part into the innermost symbol that it lies in, in reading order. */
function place(symbols: DocumentSymbol[], part: DocumentSymbol): void {
  const at = symbols.findLastIndex(({ range }) => isBefore(range.start, part.range.start));
  const around = symbols[at];
  // A point inside a paragraph holds no questions.
  const holds = around !== undefined && around.kind !== kinds.inline && isBefore(part.range.end, around.range.end);
  if (!holds || isBefore(part.range.start, around.selectionRange.end)) symbols.splice(at + 1, 0, part);
  else if (around.children === undefined) around.children = [part];
  else place(around.children, part);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function partSymbol(analysis: Analysis, { span, sort }: Part): DocumentSymbol {
  const range = rangeOf(analysis, span);
  return { name: nameOf(analysis, span), kind: partKinds[sort], range, selectionRange: range };
}

/** The outline for an editor that knows no nesting: each section with the name of the one around it. */
export function flatSymbols(analysis: Analysis, uri: string): SymbolInformation[] {
  return analysis.sections.map(({ heading, span, parent }) => ({
    name: nameOf(analysis, heading.span),
    kind: kinds[heading.level],
    location: { uri, range: rangeOf(analysis, { start: heading.span.start, end: contentEnd(analysis, span) }) },
    ...(parent && { containerName: nameOf(analysis, parent.heading.span) }),
  }));
}

/** Where the words of a span end: the blank lines before the next heading are no part of a section. */
export function contentEnd({ text }: Pick<Analysis, "text">, { start, end }: Span): number {
  let at = end;
  while (at > start && blanks.includes(text.charAt(at - 1))) at--;
  return at;
}

function symbol(analysis: Analysis, section: Section, language: Language): DocumentSymbol {
  const { heading, span, children } = section;
  const end = Math.max(contentEnd(analysis, span), heading.span.end);
  const detail = detailOf(analysis, { start: heading.span.start, end }, language);
  return {
    name: nameOf(analysis, heading.span),
    ...(detail !== "" && { detail }),
    kind: kinds[heading.level],
    range: rangeOf(analysis, { start: heading.span.start, end }),
    selectionRange: rangeOf(analysis, heading.span),
    children: children.map((child) => symbol(analysis, child, language)),
  };
}

/** A heading on one line, without readings in brackets: （二）强化项目支撑. An editor refuses an empty name. */
function nameOf({ text, format }: Analysis, { start, end }: Span): string {
  const raw = text.slice(start, Math.min(end, start + longestName * 2));
  let words = "";
  let at = 0;
  for (const gloss of normalize(raw, format).glosses) {
    words += raw.slice(at, gloss.start);
    at = gloss.end;
  }
  words = (words + raw.slice(at))
    .replace(/\s*[\r\n]\s*/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  if (words.length <= longestName) return words === "" ? "…" : words;
  return `${words.slice(0, longestName).replace(/[\ud800-\udbff]$/u, "")}…`;
}

const longestName = 60;

/** What a section holds: 目标 5 · 提法 3 · 1240 字. */
function detailOf(analysis: Analysis, span: Span, language: Language): string {
  let targets = 0;
  let terms = 0;
  for (const annotation of within(analysis.annotations, span)) {
    if (annotation.kind === "quantity" && annotation.role.value === "target") targets++;
    if (annotation.kind === "slogan" || annotation.kind === "program") terms++;
  }
  const characters = charactersIn(analysis, span);
  const words = language === "zh" ? { targets: "目标", terms: "提法" } : { targets: "targets", terms: "terms" };
  return [
    targets > 0 && `${words.targets} ${targets}`,
    terms > 0 && `${words.terms} ${terms}`,
    characters > 0 && (language === "zh" ? `${characters} 字` : `${characters} chars`),
  ]
    .filter((part) => part !== false)
    .join(" · ");
}

/** The annotations that begin in a span; they lie in order of their start. */
function* within(annotations: readonly Annotation[], { start, end }: Span): Generator<Annotation> {
  let low = 0;
  let high = annotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((annotations[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < annotations.length; at++) {
    const annotation = annotations[at] as Annotation;
    if (annotation.span.start >= end) return;
    yield annotation;
  }
}

const blanks = " \t\r\n\u3000\u00a0";

/** The icons of the outline: Module, Namespace, Package, Class, Property, and EnumMember for a point inside a paragraph. */
const kinds: Readonly<Record<HeadingLevel, SymbolKind>> = { 0: 2, 1: 3, 2: 4, 3: 5, 4: 7, inline: 22 };

/** String for a subtitle, Event for a question, Field for who answers, File, Constant for who signs. */
const partKinds: Readonly<Record<Part["sort"], SymbolKind>> = {
  subtitle: 15,
  question: 24,
  speaker: 8,
  attachment: 1,
  signature: 14,
};
