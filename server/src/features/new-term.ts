import type { CodeAction } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Entry } from "../lexicon/lexicon.js";
import type { Span } from "../model/span.js";
import { annotationAt } from "./annotation-at.js";
import { type FileChange, workspaceEdit } from "./file-edit.js";
import { withItem } from "./json-edit.js";
import type { Language } from "./language.js";
import type { ProjectFiles } from "./project-files.js";
import type { Desk } from "./silencing.js";
import { newTerms, withTerms } from "./term-line.js";
import { subOf } from "./term-list.js";

/**
 * "Add to the project's glossary": for the words that are selected, or for a slogan or program at the caret that was found
 * by its form alone. Nothing for what the glossaries know already.
 */
export function newTermActions(analysis: Analysis, desk: Desk, selection: Span): CodeAction[] {
  const { files, language, canCreate } = desk;
  if (files === undefined) return [];
  const found = unknownAt(analysis, selection);
  if (found === undefined) return [];
  return found.kinds.flatMap((kind): CodeAction[] => {
    const entry: Entry = { term: found.term, sub: subOf(kind, found.term) as Entry["sub"] };
    const changes = changesFor(files, [entry]);
    if (changes.length === 0) return [];
    const title = words[language][kind](found.term);
    return [{ title, kind: "quickfix", edit: workspaceEdit(changes, canCreate) }];
  });
}

/** What files become with entries added; a project without a glossary is given one. */
export function changesFor(
  { configuration, glossary, newGlossary }: ProjectFiles,
  entries: readonly Entry[],
): FileChange[] {
  if (glossary !== undefined) {
    const { uri, text, file } = glossary;
    const after = withTerms(text, file, entries);
    return after === text ? [] : [{ uri, before: text, after }];
  }
  const { uri, text } = configuration;
  const named = withItem(text, "glossaries", newGlossary.path, () => "");
  return [
    { uri: newGlossary.uri, before: undefined, after: newTerms(entries) },
    { uri, before: text, after: named },
  ];
}

type Kind = "slogan" | "program";

interface Unknown {
  readonly term: string;
  /** What it may be added as, the likelier first. */
  readonly kinds: readonly Kind[];
}

function unknownAt(analysis: Analysis, selection: Span): Unknown | undefined {
  const { text, setup } = analysis;
  if (selection.end > selection.start) {
    const term = bare(text.slice(selection.start, Math.min(selection.end, selection.start + 200)));
    if (!isTerm(term) || setup.lexicon.senses(term).length > 0) return undefined;
    return {
      term,
      kinds: /(?:计划|工程|行动|活动|规划|专项|战略|机制|制度)$/u.test(term) ? ["program", "slogan"] : both,
    };
  }
  const annotation = annotationAt(analysis, selection.start) ?? annotationAt(analysis, selection.start - 1);
  if (annotation?.kind !== "slogan" && annotation?.kind !== "program") return undefined;
  if (annotation.source !== "form" || !isTerm(annotation.term)) return undefined;
  return { term: bare(annotation.term), kinds: annotation.kind === "slogan" ? both : ["program", "slogan"] };
}

const both: readonly Kind[] = ["slogan", "program"];

/** On one line, long enough to be found safely, no sentence, and no date or figure: 2月30日. */
function isTerm(term: string): boolean {
  if (/^[\d.,%年月日时分秒个元万亿]+$/u.test(term)) return false;
  return [...term].length >= 2 && term.length <= 40 && /[㐀-鿿]/u.test(term) && !/[\r\n。；！？;!?*]/u.test(term);
}

function bare(words: string): string {
  const trimmed = words.trim();
  const inner = /^[“"「『‘'](?<inside>[^“”"「」『』‘’']*)[”"」』’']$/u.exec(trimmed)?.groups?.inside;
  return inner ?? trimmed;
}

const words: Readonly<Record<Language, Readonly<Record<Kind, (term: string) => string>>>> = {
  zh: {
    slogan: (term) => `加入项目词库，作为政治表述：“${term}”`,
    program: (term) => `加入项目词库，作为工程计划：“${term}”`,
  },
  en: {
    slogan: (term) => `Add to the project's glossary as a slogan: “${term}”`,
    program: (term) => `Add to the project's glossary as a program: “${term}”`,
  },
};
