import { languages, type TextDocument, type Uri, workspace } from "vscode";

/** The languages that a policy text may have in an editor. */
export const policyLanguages: readonly string[] = ["plaintext", "markdown", "policy-text"];

/**
 * The documents that are ours: of our languages, and files. The chat box, output channels, the left side of a
 * comparison and the cells of a notebook are plain text too, and none of our business; so the selector names schemes.
 */
export function selector(schemes: Iterable<string>): { language: string; scheme: string }[] {
  return [...schemes].flatMap((scheme) => policyLanguages.map((language) => ({ language, scheme })));
}

/** The schemes of files at start: those that are well known, and those of the open folders, whatever they are called. */
export function fileSchemes(): Set<string> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return new Set([...wellKnown, ...folders]);
}

/**
 * Whether a document of our languages lies in a file system whose scheme is not among those known:
 * a virtual file system that an extension brought along (memfs:, sftp:).
 */
export function isNewFile(document: TextDocument, schemes: ReadonlySet<string>): boolean {
  const { scheme } = document.uri;
  return (
    !schemes.has(scheme) &&
    policyLanguages.includes(document.languageId) &&
    !/^(?:output|chat|vscode-(?!vfs|test-web|remote))/u.test(scheme) &&
    workspace.fs.isWritableFileSystem(scheme) === true
  );
}

/** Whether the document is one of ours. */
export function isOurs(document: TextDocument, schemes: Iterable<string>): boolean {
  return languages.match(selector(schemes), document) > 0;
}

/** A glob for `files.associations` that matches this file and nothing else of the folder. */
export function associationFor(uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  const path = folder === undefined ? (uri.path.split("/").at(-1) ?? "") : workspace.asRelativePath(uri, false);
  return `**/${path.replaceAll(/[[\]{}*?!]/gu, "?")}`;
}

const wellKnown = [
  "file",
  "untitled",
  "vscode-vfs",
  "vscode-remote",
  "vscode-test-web",
  "github",
  "azurerepos",
  "memfs",
];
