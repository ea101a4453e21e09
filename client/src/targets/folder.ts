import ignore, { type Ignore } from "ignore";
import { type CancellationToken, type Progress, RelativePattern, Uri, workspace } from "vscode";
import { decoded } from "../files.js";

/** A text of a folder as it lies on the disk. */
export interface FolderText {
  readonly uri: Uri;
  /** Its path in the folder. */
  readonly name: string;
  readonly languageId: string;
  readonly text: string;
}

/** The glob of the files that a folder is read for. */
export const textFiles = "**/*.{txt,md,markdown,policy}";

/** The texts of a folder one by one, without what .gitignore and the editor's settings leave out; until it is cancelled. */
export async function* folderTexts(
  folder: Uri,
  progress: Progress<{ readonly message?: string; readonly increment?: number }>,
  token: CancellationToken,
): AsyncGenerator<FolderText> {
  const found = await workspace.findFiles(new RelativePattern(folder, textFiles), undefined, undefined, token);
  const rules = await ignoreRules(folder, token);
  const files = found.filter((uri) => !isIgnored(pathIn(folder, uri), rules));
  files.sort((a, b) => pathIn(folder, a).localeCompare(pathIn(folder, b), "zh", { numeric: true }));
  for (const [index, uri] of files.entries()) {
    if (token.isCancellationRequested) return;
    progress.report({ message: `${index + 1} / ${files.length}`, increment: 100 / files.length });
    const text = await folderText(folder, uri);
    if (text !== undefined) yield text;
  }
}

/** One text of a folder; nothing where it can't be read or is no text. */
export async function folderText(folder: Uri, uri: Uri): Promise<FolderText | undefined> {
  const name = pathIn(folder, uri);
  const languageId = /\.(?:md|markdown)$/iu.test(uri.path) ? "markdown" : "plaintext";
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return { uri, name, languageId: open.languageId, text: open.getText() };
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > largest) return undefined;
    return { uri, name, languageId, text: decoded(await workspace.fs.readFile(uri)) };
  } catch {
    return undefined;
  }
}

/** The path of a file in its folder: 2024/report.txt. */
export function pathIn(folder: Uri, uri: Uri): string {
  const base = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : (uri.path.split("/").at(-1) ?? uri.path);
}

/** Each .gitignore, with the folder that it speaks for. */
async function ignoreRules(folder: Uri, token: CancellationToken): Promise<readonly (readonly [string, Ignore])[]> {
  const files = await workspace.findFiles(new RelativePattern(folder, "**/.gitignore"), undefined, undefined, token);
  return Promise.all(
    files.map(async (uri) => {
      const lines = await workspace.fs.readFile(uri).then(decoded, () => "");
      return [pathIn(folder, Uri.joinPath(uri, "..", "x")).slice(0, -1), ignore().add(lines)] as const;
    }),
  );
}

function isIgnored(path: string, rules: readonly (readonly [string, Ignore])[]): boolean {
  return rules.some(([base, rule]) => path.startsWith(base) && rule.ignores(path.slice(base.length)));
}

/** A text larger than this is no speech. */
const largest = 20_000_000;
