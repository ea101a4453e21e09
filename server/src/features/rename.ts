import type { AnnotatedTextEdit, Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { FileTerms, Mention } from "./file-terms.js";
import { mentionOf } from "./file-terms.js";
import type { Language } from "./language.js";
import { nameAt } from "./names.js";
import { offsetOf, rangeOf } from "./position.js";

/** The program under the cursor, which alone can be renamed: a slogan is not ours to word, a document's title its issuer's. */
export function prepareRename(
  analysis: Analysis,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const named = nameAt(analysis, offsetOf(analysis, position));
  if (named?.kind !== "program") return undefined;
  const { start, end } = named.span;
  return { range: rangeOf(analysis, named.span), placeholder: analysis.text.slice(start, end) };
}

/** What the editor can take. */
export interface RenameSupport {
  readonly language: Language;
  /** Edits that name a version, and others that the user is asked about. */
  readonly versions: boolean;
  readonly asks: boolean;
  /** The version of a document that is open. */
  version(uri: string): number | undefined;
}

/**
 * The edits that give a program another name over all files. What is written just as under the cursor is changed; other
 * forms (short names, other quotation marks, Traditional) are offered for choice where the editor can ask, else left as
 * they are. A short name is made from the new name as the old one was from the old.
 */
export function rename(
  analysis: Analysis,
  position: Position,
  newName: string,
  files: readonly FileTerms[],
  support: RenameSupport,
): WorkspaceEdit | undefined {
  const named = nameAt(analysis, offsetOf(analysis, position));
  const wanted = newName.replace(/[\r\n]+/gu, "").trim();
  if (named?.kind !== "program" || wanted === "") return undefined;
  const here = mentionOf(analysis, named);
  const changed = files.flatMap(({ uri, mentions }) => {
    const edits = mentions
      .filter(({ name, kind }) => name === named.name && kind !== "word")
      .map((mention) => editOf(mention, here, wanted, support.asks))
      .filter((edit) => edit !== undefined);
    return edits.length > 0 ? [{ uri, edits }] : [];
  });
  if (!support.versions) {
    return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, edits as TextEdit[]])) };
  }
  const documentChanges = changed.map(({ uri, edits }) => ({
    textDocument: { uri, version: support.version(uri) ?? null },
    edits,
  }));
  if (!support.asks) return { documentChanges };
  const say = words[support.language];
  return {
    documentChanges,
    changeAnnotations: {
      [same]: { label: say.same },
      [other]: { label: say.other, needsConfirmation: true, description: say.why },
    },
  };
}

function editOf(
  mention: Mention,
  here: Mention,
  wanted: string,
  asks: boolean,
): AnnotatedTextEdit | TextEdit | undefined {
  const { range, form, plain } = mention;
  const isSame = form === here.form && plain === here.plain;
  if (!asks) return isSame ? { range, newText: wanted } : undefined;
  if (isSame) return { range, newText: wanted, annotationId: same };
  return { range, newText: madeLike(form, here.form, wanted), annotationId: other };
}

/** The new form for another form of the old name: 英才计划 of 崤函英才计划 becomes 精英计划 when 崤函精英计划 is the new name. */
function madeLike(form: string, old: string, wanted: string): string {
  if (old.endsWith(form)) {
    const dropped = old.slice(0, old.length - form.length);
    return wanted.startsWith(dropped) && wanted.length > dropped.length ? wanted.slice(dropped.length) : wanted;
  }
  // The cursor was on the short name: what the full one has in front stays.
  if (form.endsWith(old)) return form.slice(0, form.length - old.length) + wanted;
  const bare = (text: string) => text.replace(/["“”‘’]/gu, "");
  if (bare(form) !== bare(old)) return wanted;
  return /["“]/u.test(form) ? wanted : bare(wanted);
}

const same = "name";
const other = "other-form";

const words: Readonly<Record<Language, { same: string; other: string; why: string }>> = {
  zh: { same: "名称", other: "简称及其他写法", why: "请逐处确认" },
  en: { same: "Name", other: "Short names and other forms", why: "please confirm each" },
};
