import type { CodeAction } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Defect } from "../model/annotation.js";
import { type DefectCode, defects } from "../model/defect.js";
import type { Span } from "../model/span.js";
import type { Suppression } from "./configuration.js";
import { workspaceEdit } from "./file-edit.js";
import { withItem, withProperty } from "./json-edit.js";
import type { Language } from "./language.js";
import { lineAt, positionOf } from "./position.js";
import type { ProjectFiles } from "./project-files.js";
import { quotation, quoted } from "./silence.js";

/** Where what the reader silences is written. */
export interface Desk {
  readonly uri: string;
  readonly language: Language;
  /** Absent where the text belongs to no project: then only a comment or the user's own settings can hold it. */
  readonly files?: ProjectFiles | undefined;
  readonly canCreate: boolean;
  /** The command that sets the level of a rule in the user's settings, where the client has one. */
  readonly setRule?: string;
}

/**
 * The ways to silence a finding: this place, this term, this rule in this file, in the folder, everywhere. In Markdown a
 * place is silenced by a comment above its paragraph, elsewhere by an entry of the project's configuration.
 */
export function silencing(analysis: Analysis, desk: Desk, { code }: Defect, place: Span): CodeAction[] {
  const { files, language } = desk;
  const say = words[language];
  const name = defects[code][language];
  const actions: CodeAction[] = [];
  const offer = (title: string, rest: Partial<CodeAction>) => actions.push({ title, kind: "quickfix", ...rest });
  const comment = commentAbove(analysis, desk, code, place);
  if (comment !== undefined) offer(say.place(name), { edit: comment });
  if (files !== undefined) {
    const { text, path: file } = { text: analysis.text, path: files.path };
    const suppress = (entry: Suppression) => ({ edit: configured(desk, files, (before) => withEntry(before, entry)) });
    if (comment === undefined) offer(say.place(name), suppress({ rule: code, file, ...quotation(text, place) }));
    const term = quoted(text, place);
    if (isTerm(term)) offer(say.term(term, name), suppress({ rule: code, text: term }));
    offer(say.file(name), suppress({ rule: code, file }));
    const off = (before: string | undefined) => withProperty(before, ["rules", code], "off");
    offer(say.folder(name), { edit: configured(desk, files, off) });
  }
  if (desk.setRule !== undefined) {
    const title = say.everywhere(name);
    offer(title, { command: { title, command: desk.setRule, arguments: [code, "off"] } });
  }
  return actions;
}

function configured(
  { canCreate }: Desk,
  { configuration: { uri, text } }: ProjectFiles,
  change: (before: string | undefined) => string,
): NonNullable<CodeAction["edit"]> {
  return workspaceEdit([{ uri, before: text, after: change(text) }], canCreate);
}

function withEntry(before: string | undefined, entry: Suppression): string {
  return withItem(before, "suppress", entry, orderOf);
}

/** By file, then by rule and words: the entries of one text stand together. */
function orderOf(item: unknown): string {
  const { file = "", rule = "", text = "", before = "" } = (item ?? {}) as Partial<Suppression>;
  return [file, rule, text, before].join("\n");
}

/** Words that one could want to use freely, as against a mark or a number. */
function isTerm(term: string): boolean {
  return term.length <= 30 && /[㐀-鿿]{2}/u.test(term) && !/[，。；：！？,;!?]/u.test(term);
}

/** A comment above the line, where the line begins its paragraph: in the middle of one it would tear it apart. */
function commentAbove(
  { text, starts, format, paragraphs }: Analysis,
  { uri }: Desk,
  code: DefectCode,
  place: Span,
): CodeAction["edit"] {
  if (format !== "markdown") return undefined;
  const start = starts[lineAt(starts, place.start)] ?? 0;
  if (!paragraphs.some((paragraph) => paragraph.start === start)) return undefined;
  const at = positionOf({ text, starts }, start);
  const newText = `<!-- policy-lens-disable-next-line ${code} -->${text.includes("\r\n") ? "\r\n" : "\n"}`;
  return { changes: { [uri]: [{ range: { start: at, end: at }, newText }] } };
}

interface Titles {
  readonly place: (name: string) => string;
  readonly term: (term: string, name: string) => string;
  readonly file: (name: string) => string;
  readonly folder: (name: string) => string;
  readonly everywhere: (name: string) => string;
}

const words: Readonly<Record<Language, Titles>> = {
  zh: {
    place: (name) => `此处不再提示：${name}`,
    term: (term, name) => `“${term}”一概不再提示：${name}`,
    file: (name) => `本文件不再检查：${name}`,
    folder: (name) => `本文件夹不再检查：${name}`,
    everywhere: (name) => `所有地方不再检查：${name}`,
  },
  en: {
    place: (name) => `Silence this place: ${name}`,
    term: (term, name) => `Silence “${term}” everywhere in this folder: ${name}`,
    file: (name) => `Silence this rule in this file: ${name}`,
    folder: (name) => `Silence this rule in this folder: ${name}`,
    everywhere: (name) => `Silence this rule everywhere: ${name}`,
  },
};
