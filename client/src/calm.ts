import {
  type Diagnostic,
  Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { Middleware } from "vscode-languageclient";
import { type Finding, isAtWork, isWithheld, type Typing, typed } from "./typing.js";

/** Keeps what is found in a clause back for as long as somebody is writing it. */
export interface Calm extends Disposable {
  /** Stands between the diagnostics that are pulled and the editor. */
  readonly provideDiagnostics: NonNullable<Middleware["provideDiagnostics"]>;
}

/** `pull` asks for diagnostics anew, when what was kept back may be shown. */
export function keepCalm(pull: (document: TextDocument) => void): Calm {
  /** Somebody writes in one place at a time. */
  let now: { readonly document: TextDocument; readonly typing: Typing; held: boolean } | undefined;
  /** What was found last, shown or not. */
  const found = new WeakMap<TextDocument, readonly Finding[]>();

  function follow({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const [change, more] = contentChanges;
    if (change === undefined) return;
    const editor = window.activeTextEditor;
    // Undo, several carets, what a command changes elsewhere: nobody is writing there.
    const writes = editor?.document === document && more === undefined && reason === undefined;
    if (!writes || !isAtCaret(editor, change.range.start, change.rangeOffset + change.text.length)) {
      rest(document);
      return;
    }
    const { line, character } = document.positionAt(change.rangeOffset + change.text.length);
    const written = change.text.slice(change.text.lastIndexOf("\n") + 1).length;
    const removed = change.range.isSingleLine ? change.rangeLength : 0;
    const keystroke = { line, start: character - written, removed, inserted: written };
    const here = change.range.start.line;
    const before = (found.get(document) ?? []).filter(({ startLine, endLine }) => startLine <= here && here <= endLine);
    const last = now?.document === document ? now.typing : undefined;
    const next = typed(last, keystroke, document.lineAt(line).text, new Set(before.map(({ sort }) => sort)));
    // The change itself makes the editor ask for diagnostics; nothing has to be pulled here.
    now = next && { document, typing: next, held: now?.held === true };
  }

  /** Nobody writes in the document any more. */
  function rest(document: TextDocument): void {
    if (now?.document !== document) return;
    const { held } = now;
    now = undefined;
    if (held) pull(document);
  }

  const listeners = Disposable.from(
    workspace.onDidChangeTextDocument(follow),
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
      if (now?.document !== document) return;
      const { typing } = now;
      if (!selections.some(({ active }) => isAtWork(typing, active))) rest(document);
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (now !== undefined && editor !== undefined && editor.document !== now.document) rest(now.document);
    }),
    workspace.onDidSaveTextDocument(rest),
    workspace.onDidCloseTextDocument((document) => {
      if (now?.document === document) now = undefined;
    }),
  );

  return {
    dispose: () => listeners.dispose(),
    async provideDiagnostics(subject, previous, token, next) {
      const report = await next(subject, previous, token);
      const document = "uri" in subject ? subject : documentOf(subject);
      if (report?.kind !== "full" || document === undefined) return report;
      found.set(document, report.items.map(findingOf));
      if (now?.document !== document) return report;
      const { typing } = now;
      const items = report.items.filter((item) => !isWithheld(typing, findingOf(item)));
      now.held = items.length < report.items.length;
      if (!now.held) return report;
      // Without an id: the next report is a full one, also where nothing has changed for the server.
      return { kind: report.kind, items };
    },
  };
}

/** Whether a change happened at the caret; the event of the selection may come before or after. */
function isAtCaret({ document, selection }: TextEditor, start: { readonly line: number }, end: number): boolean {
  return Math.abs(selection.active.line - start.line) <= 1 || document.offsetAt(selection.active) === end;
}

function documentOf(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function findingOf({ code, range }: Diagnostic): Finding {
  const sort = typeof code === "object" ? String(code.value) : String(code);
  const { start, end } = range;
  return { sort, startLine: start.line, start: start.character, endLine: end.line, end: end.character };
}
