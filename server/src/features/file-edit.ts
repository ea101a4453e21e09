import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { lineStarts } from "../analysis/paragraphs.js";
import { rangeOf } from "./position.js";

/** A file as it is and as it shall be; without a text where it is to be made. */
export interface FileChange {
  readonly uri: string;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * The changes as an editor takes them, each as small as it can be. An editor that can't be told to make files makes one by
 * itself when it is told to write into it.
 */
export function workspaceEdit(changes: readonly FileChange[], canCreate: boolean): WorkspaceEdit {
  if (!canCreate) return { changes: Object.fromEntries(changes.map((change) => [change.uri, [textEdit(change)]])) };
  return {
    documentChanges: changes.flatMap((change) => {
      const { uri, before } = change;
      const edit = { textDocument: { uri, version: null }, edits: [textEdit(change)] };
      return before === undefined
        ? [{ kind: "create" as const, uri, options: { ignoreIfExists: true } }, edit]
        : [edit];
    }),
  };
}

function textEdit({ before = "", after }: FileChange): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  // Whole lines: a person who looks at the change sees what was added.
  start = before.lastIndexOf("\n", start - 1) + 1;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  const lines = { text: before, starts: lineStarts(before) };
  return {
    range: rangeOf(lines, { start, end: before.length - same }),
    newText: after.slice(start, after.length - same),
  };
}
