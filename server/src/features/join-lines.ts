import type { CodeAction, TextEdit } from "vscode-languageserver-types";
import type { Analysis, Paragraph } from "../analysis/analyze.js";
import type { Edit } from "../model/annotation.js";
import { breakEnd, isLatin } from "../model/normal-text.js";
import type { Span } from "../model/span.js";
import type { ActionRequest } from "./code-actions.js";
import type { Language } from "./language.js";
import { offsetOf, rangeOf } from "./position.js";

/** The kind of the actions that join the lines of a paragraph. */
export const joinLinesKind = "refactor.rewrite.joinLines";

/**
 * Text pasted from a PDF file has a break at the end of every printed line. Offered on such a paragraph: its lines joined,
 * and those of all such paragraphs of the selection, of the document.
 */
export function joinLines(analysis: Analysis, request: ActionRequest): CodeAction[] {
  const { uri, range, only, language } = request;
  if (only !== undefined && !only.some((kind) => `${joinLinesKind}.`.startsWith(kind === "" ? "" : `${kind}.`)))
    return [];
  const selection = { start: offsetOf(analysis, range.start), end: offsetOf(analysis, range.end) };
  const broken = brokenParagraphs(analysis);
  const here = broken.filter(({ start, raw }) => start <= selection.end && selection.start <= start + raw.length);
  const action = (title: string, of: readonly Paragraph[]): CodeAction => {
    const edits = of.flatMap((paragraph) => joints(analysis, paragraph));
    const changes = edits.map(({ span, newText }): TextEdit => ({ range: rangeOf(analysis, span), newText }));
    return { title, kind: joinLinesKind, edit: { changes: { [uri]: changes } } };
  };
  const [first] = here;
  if (first === undefined) return [];
  const lines = here.reduce((sum, paragraph) => sum + joints(analysis, paragraph).length + 1, 0);
  const actions = [action(words[language].here(lines, here.length), here)];
  if (broken.length > here.length) actions.push(action(words[language].everywhere(broken.length), broken));
  return actions;
}

/** What takes out the breaks inside the paragraphs of a span, one edit a break. */
export function joiningEdits(analysis: Analysis, { start, end }: Span): Edit[] {
  return brokenParagraphs(analysis)
    .filter((paragraph) => paragraph.start < end && start < paragraph.start + paragraph.raw.length)
    .flatMap((paragraph) => joints(analysis, paragraph))
    .filter(({ span }) => start <= span.start && span.end <= end);
}

/** The paragraphs that lie on several lines. */
function brokenParagraphs({ read, format }: Analysis): Paragraph[] {
  // In Markdown two blanks or a backslash before the break mean that it is meant.
  return read.filter(({ raw }) => /[\r\n]/u.test(raw) && !(format === "markdown" && / {2}\r?\n|\\\r?\n/u.test(raw)));
}

/** The breaks of a paragraph with the blanks around them, and with a page number that stands alone between two. */
function joints({ text }: Pick<Analysis, "text">, { start, raw }: Paragraph): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < raw.length; ) {
    const unit = raw.charCodeAt(at);
    if (unit !== 0x0a && unit !== 0x0d) {
      at++;
      continue;
    }
    let from = at;
    while (from > 0 && " \t\u3000\u00a0".includes(raw.charAt(from - 1))) from--;
    const to = breakEnd(raw, at);
    const apart = isLatin(text.charCodeAt(start + from - 1)) && isLatin(text.charCodeAt(start + to));
    edits.push({ span: { start: start + from, end: start + to }, newText: apart ? " " : "" });
    at = to;
  }
  return edits;
}

const words: Readonly<
  Record<Language, { here(lines: number, paragraphs: number): string; everywhere(paragraphs: number): string }>
> = {
  zh: {
    here: (lines, paragraphs) =>
      paragraphs === 1 ? `合并被断开的 ${lines} 行为一段` : `合并所选 ${paragraphs} 段中被断开的行`,
    everywhere: (paragraphs) => `合并全文 ${paragraphs} 段中被断开的行`,
  },
  en: {
    here: (lines, paragraphs) =>
      paragraphs === 1
        ? `Join the ${lines} broken lines of this paragraph`
        : `Join the broken lines of ${paragraphs} paragraphs`,
    everywhere: (paragraphs) => `Join the broken lines of all ${paragraphs} paragraphs`,
  },
};
