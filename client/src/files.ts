import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { fileExistsRequest, listFolderRequest, readFileRequest } from "../../server/src/lsp/protocol.js";

/**
 * Reads for the server what it can't read by itself: in the browser every file, on the desktop those of virtual file
 * systems. The server asks for `.policy-lens.json` and the glossaries that it names,
 * and for the texts of the folder where a question is about all of them.
 */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, async ({ uri }: { uri: string }): Promise<string | null> => {
    try {
      return decoded(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest<boolean, void>(fileExistsRequest, async ({ uri }: { uri: string }): Promise<boolean> => {
    try {
      await workspace.fs.stat(Uri.parse(uri));
      return true;
    } catch {
      return false;
    }
  });
  client.onRequest(
    listFolderRequest,
    async ({ uri }: { uri: string }): Promise<{ name: string; folder: boolean }[]> => {
      try {
        const items = await workspace.fs.readDirectory(Uri.parse(uri));
        // A link to a folder is not followed: it may lead round in a circle.
        return items
          .filter(([, type]) => type !== (FileType.Directory | FileType.SymbolicLink))
          .map(([name, type]) => ({ name, folder: type === FileType.Directory }));
      } catch {
        return [];
      }
    },
  );
}

/** The text of a file in UTF-8, in UTF-16 with a byte-order mark, or else in GB18030, as spreadsheet programs save lists. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
