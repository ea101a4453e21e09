import * as vscode from "vscode";
import {
  type CancellationToken,
  Disposable,
  type DocumentSelector,
  l10n,
  languages,
  type Range,
  type TextDocument,
} from "vscode";
import type { Asks } from "./asks.js";

/**
 * Offers what is pasted in a cleaned form beside the plain one, where the editor has ways of pasting (from 1.97 on). The plain
 * form stays the first: nothing is changed that nobody asked to be changed.
 */
export function offerCleanPaste(asks: Asks, selector: DocumentSelector): Disposable {
  const api = vscode as unknown as PasteApi;
  const register = (languages as unknown as PasteLanguages).registerDocumentPasteEditProvider;
  const { DocumentDropOrPasteEditKind: Kind, DocumentPasteEdit } = api;
  if (register === undefined || Kind === undefined || DocumentPasteEdit === undefined) return Disposable.from();
  const kind = Kind.Empty.append("policyLens", "clean");
  const provider: PasteProvider = {
    async provideDocumentPasteEdits(document, _ranges, data, context, token) {
      const text = await data.get("text/plain")?.asString();
      // A word or two is no pasted text, and nobody wants to choose there.
      if (text === undefined || text.length < shortest || text.length > longest || token.isCancellationRequested)
        return [];
      if (context.only !== undefined && !context.only.contains(kind)) return [];
      const clean = await asks.cleanText(document, text);
      if (clean === null || token.isCancellationRequested) return [];
      const edit = new DocumentPasteEdit(clean, l10n.t("Paste cleaned up"), kind);
      edit.yieldTo = [Kind.Text];
      return [edit];
    },
  };
  try {
    return register.call(languages, selector, provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ["text/plain"],
    });
  } catch {
    // Before 1.97 it was a proposal: there, but not for everybody.
    return Disposable.from();
  }
}

/** In characters. */
const shortest = 10;
const longest = 200_000;

/*
 * The part of VS Code's API that is used here: it came after the oldest version that the extension runs in, so that the
 * types of that version don't have it.
 */

interface PasteKind {
  append(...parts: string[]): PasteKind;
  contains(other: PasteKind): boolean;
}

interface PasteEdit {
  yieldTo?: readonly PasteKind[];
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: { get(type: string): { asString(): Thenable<string> } | undefined },
    context: { readonly only?: PasteKind },
    token: CancellationToken,
  ): Promise<PasteEdit[]>;
}

interface PasteApi {
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: PasteKind; readonly Text: PasteKind };
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: PasteKind) => PasteEdit;
}

interface PasteLanguages {
  readonly registerDocumentPasteEditProvider?: (
    selector: DocumentSelector,
    provider: PasteProvider,
    metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
  ) => Disposable;
}
