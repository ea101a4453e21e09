import type { CodeAction, CodeActionKind, Diagnostic, Range, TextEdit } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Defect, Edit, Fix } from "../model/annotation.js";
import { defects } from "../model/defect.js";
import type { Span } from "../model/span.js";
import { type Levels, levelOf } from "./diagnostics.js";
import { safeEdits, wholePairs } from "./fix.js";
import type { Language } from "./language.js";
import { newTermActions } from "./new-term.js";
import { offsetOf, rangeOf } from "./position.js";
import { type Desk, silencing } from "./silencing.js";

/** What an editor asks the light bulb for. */
export interface ActionRequest {
  readonly uri: string;
  /** The selection, or the caret. */
  readonly range: Range;
  /** The diagnostics that the editor shows there; an action names those that it settles. */
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds wanted; all where it is absent. */
  readonly only?: readonly CodeActionKind[];
  readonly levels: Levels;
  readonly language: Language;
  /** The command behind "explain this rule"; without one it is not offered. */
  readonly explain?: string;
  /** Where silenced findings and new terms are written; without it neither is offered. */
  readonly desk?: Omit<Desk, "uri" | "language">;
}

/** The kind of the action that makes every safe repair of the document at once. */
export const fixAllKind = "source.fixAll.policyLens";

/**
 * What can be done about the defects in a selection: each one's repairs, the likeliest first; those of the selected places
 * only; those of all defects of its sort; the page of its rule. And, for the whole document, every safe repair at once.
 */
export function codeActions(analysis: Analysis, request: ActionRequest): CodeAction[] {
  const all = analysis.annotations.filter(
    (annotation): annotation is Defect => annotation.kind === "defect" && levelOf(annotation, request.levels) !== "off",
  );
  const actions: CodeAction[] = [];
  if (wants(request, "quickfix")) {
    const selection = { start: offsetOf(analysis, request.range.start), end: offsetOf(analysis, request.range.end) };
    const here = all.filter((defect) => (defect.places ?? [defect.span]).some((place) => touches(place, selection)));
    for (const defect of here) actions.push(...repairs(analysis, request, defect, selection));
    for (const defect of firstOfSort(here)) actions.push(...allOfSort(analysis, request, defect, all));
    for (const defect of firstOfCode(here)) actions.push(...explanation(request, defect));
    const { desk, uri, language } = request;
    if (desk !== undefined) {
      for (const defect of firstOfCode(here)) {
        const place = (defect.places ?? [defect.span]).find((each) => touches(each, selection)) ?? defect.span;
        const diagnostics = settled(analysis, request, [defect]);
        const ways = silencing(analysis, { ...desk, uri, language }, defect, place);
        actions.push(...ways.map((way) => ({ ...way, ...(diagnostics.length > 0 && { diagnostics }) })));
      }
      actions.push(...newTermActions(analysis, { ...desk, uri, language }, selection));
    }
  }
  if (wants(request, fixAllKind)) actions.push(...everything(analysis, request, all));
  return actions;
}

/** Kinds nest by their dots: who wants source.fixAll wants source.fixAll.policyLens. */
function wants({ only }: ActionRequest, kind: string): boolean {
  return only === undefined || only.some((each) => each === "" || kind === each || kind.startsWith(`${each}.`));
}

function touches(place: Span, selection: Span): boolean {
  return place.start <= selection.end && selection.start <= place.end;
}

function repairs(analysis: Analysis, request: ActionRequest, defect: Defect, selection: Span): CodeAction[] {
  const fixes = defect.fixes ?? [];
  const actions = fixes.map(
    (fix, index): CodeAction => ({
      title: titleOf(analysis, request.language, defect, fix),
      kind: "quickfix",
      diagnostics: settled(analysis, request, [defect]),
      ...(index === 0 && fix.safe && { isPreferred: true }),
      edit: workspaceEdit(analysis, request.uri, fix.edits),
    }),
  );
  const first = fixes[0];
  if (first === undefined || selection.start === selection.end) return actions;
  const selected = wholePairs(
    first.edits.filter(({ span }) => selection.start <= span.start && span.end <= selection.end),
  );
  if (selected.length === 0 || selected.length === first.edits.length) return actions;
  actions.push({
    title: words[request.language].selected(selected.length),
    kind: "quickfix",
    edit: workspaceEdit(analysis, request.uri, selected),
  });
  return actions;
}

/** One defect of each sort, for what is offered once a sort. */
function firstOfSort(found: readonly Defect[]): Defect[] {
  return [...new Map(found.toReversed().map((defect) => [sortOf(defect), defect])).values()];
}

function firstOfCode(found: readonly Defect[]): Defect[] {
  return [...new Map(found.toReversed().map((defect) => [defect.code, defect])).values()];
}

function sortOf({ code, variant }: Defect): string {
  return `${code} ${variant ?? ""}`;
}

/** The safe repairs of all defects of one sort, where there are several. */
function allOfSort(analysis: Analysis, request: ActionRequest, defect: Defect, all: readonly Defect[]): CodeAction[] {
  const alike = all.filter((other) => sortOf(other) === sortOf(defect) && other.fixes?.[0]?.safe === true);
  if (alike.length < 2) return [];
  const edits = safeEdits(alike);
  const name = defects[defect.code][request.language];
  return [
    {
      title: words[request.language].allOfSort(name, edits.length),
      kind: "quickfix",
      diagnostics: settled(analysis, request, alike),
      edit: workspaceEdit(analysis, request.uri, edits),
    },
  ];
}

function everything(analysis: Analysis, request: ActionRequest, all: readonly Defect[]): CodeAction[] {
  const edits = safeEdits(all);
  if (edits.length === 0) return [];
  const title = words[request.language].everything(edits.length);
  return [{ title, kind: fixAllKind, edit: workspaceEdit(analysis, request.uri, edits) }];
}

function explanation({ language, explain }: ActionRequest, { code }: Defect): CodeAction[] {
  if (explain === undefined) return [];
  const title = words[language].explain(defects[code][language]);
  return [{ title, kind: "quickfix", command: { title, command: explain, arguments: [code] } }];
}

/** The editor's own diagnostics for these defects. */
function settled(analysis: Analysis, request: ActionRequest, found: readonly Defect[]): Diagnostic[] {
  const keys = new Set(found.map(({ code, span }) => key(code, rangeOf(analysis, span))));
  return request.diagnostics.filter(
    ({ code, range, source }) => source === "policy-lens" && keys.has(key(code, range)),
  );
}

function key(code: unknown, { start, end }: Range): string {
  return `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

function workspaceEdit(analysis: Analysis, uri: string, edits: readonly Edit[]): NonNullable<CodeAction["edit"]> {
  const changes = edits.map(({ span, newText }): TextEdit => ({ range: rangeOf(analysis, span), newText }));
  return { changes: { [uri]: changes } };
}

/** What a repair does, in a few words. */
function titleOf({ text }: Analysis, language: Language, defect: Defect, { edits }: Fix): string {
  const say = words[language];
  const [edit] = edits;
  const own = say.own[sortOf(defect).trim()] ?? say.own[defect.code];
  if (own !== undefined) return own(edits.length);
  if (edit === undefined) return say.change("");
  const old = short(text.slice(edit.span.start, edit.span.end));
  if (defect.code === "count-mismatch") return say.change(`${edit.newText}${defect.data?.noun ?? ""}`);
  if (defect.code === "numbering") return say.renumber(`${edit.newText}`, edits.length);
  if (edits.length > 1) return say.changeAll(edits.length);
  return edit.newText.trim() === "" ? say.remove(old) : say.change(short(edit.newText));
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 16 ? `${line.slice(0, 15)}…` : line;
}

interface Titles {
  readonly change: (to: string) => string;
  readonly changeAll: (count: number) => string;
  readonly remove: (what: string) => string;
  readonly renumber: (to: string, count: number) => string;
  readonly selected: (count: number) => string;
  readonly allOfSort: (name: string, count: number) => string;
  readonly everything: (count: number) => string;
  readonly explain: (name: string) => string;
  /** Of sorts whose repair has a name of its own. */
  readonly own: Readonly<Record<string, (count: number) => string>>;
}

const words: Readonly<Record<Language, Titles>> = {
  zh: {
    change: (to) => `改为“${to}”`,
    changeAll: (count) => `改正全部${count}处`,
    remove: (what) => `删去“${what}”`,
    renumber: (to, count) => (count > 1 ? `序号改为“${to}”，以下${count - 1}条顺改` : `序号改为“${to}”`),
    selected: (count) => `只改所选部分（${count}处）`,
    allOfSort: (name, count) => `改正全文同类问题：${name}（${count}处）`,
    everything: (count) => `改正全文所有可稳妥改正之处（${count}处）`,
    explain: (name) => `说明这条规则：${name}`,
    own: {
      "pinyin-gloss": (count) => `删去全部夹注拼音（${count}处）`,
      "halfwidth-punctuation": (count) => `全部改为全角标点（${count}处）`,
      "quote-mismatch straight": (count) => `改为中文引号“ ”（${count}处）`,
      "quote-mismatch nested": () => "里层改为单引号‘ ’",
      "html-residue furniture": () => "删去网页残留的行",
      "html-residue page": () => "删去页码",
      "html-residue tag": (count) => (count > 1 ? `删去全部标签（${count}处）` : "删去标签"),
    },
  },
  en: {
    change: (to) => `Change to “${to}”`,
    changeAll: (count) => `Correct all ${count} places`,
    remove: (what) => `Delete “${what}”`,
    renumber: (to, count) =>
      count > 1 ? `Renumber to “${to}”, and the ${count - 1} that follow` : `Renumber to “${to}”`,
    selected: (count) => `Correct the selected places only (${count})`,
    allOfSort: (name, count) => `Correct all of this kind: ${name} (${count})`,
    everything: (count) => `Make all safe corrections in this document (${count})`,
    explain: (name) => `Explain this rule: ${name}`,
    own: {
      "pinyin-gloss": (count) => `Delete all readings in brackets (${count})`,
      "halfwidth-punctuation": (count) => `Change all to full-width punctuation (${count})`,
      "quote-mismatch straight": (count) => `Change to Chinese quotation marks “ ” (${count})`,
      "quote-mismatch nested": () => "Change the inner pair to ‘ ’",
      "html-residue furniture": () => "Delete the lines of the web page",
      "html-residue page": () => "Delete the page number",
      "html-residue tag": (count) => (count > 1 ? `Delete all tags (${count})` : "Delete the tag"),
    },
  },
};
