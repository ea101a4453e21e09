import {
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Setup } from "../analysis/analyze.js";
import { configurationName } from "../features/configuration.js";
import { faultDiagnostics } from "../features/file-fault-diagnostics.js";
import type { Client } from "./client.js";
import type { Files, FolderItem } from "./files.js";
import { type Checked, createProjects, type Projects, type Standing } from "./projects.js";
import { fileExistsRequest, listFolderRequest, readFileRequest } from "./protocol.js";
import { tell } from "./tell.js";
import { nameOf, pathWithin, sameFile } from "./uri.js";

/** The projects of an editor's folders: read through what can read there, kept up to date, their faults shown. */
export interface Workspace {
  readonly projects: Projects;
  /** The files of this machine, or those that the client reads for us. */
  readonly files: Required<Files>;
  /** The folders that are open in the editor. */
  folders(): readonly string[];
  /** The session begins: what changes on disk is watched from now on. */
  start(): void;
  /** The folders that are open in the editor changed. */
  regroup(added: readonly string[], removed: readonly string[]): void;
  /** Whether an open document is a configuration or glossary, and no text. */
  isSource(uri: string): boolean;
  /** What is wrong with a configuration or glossary that is open. */
  faultsOf(uri: string): Promise<Diagnostic[]>;
  /** A text stands under this: the files that it comes from are shown with their faults, and watched. */
  met(standing: Standing): void;
  /** A configuration or glossary may have changed, on disk or in the editor; all are read again. */
  reread(): Promise<void>;
}

/** `changed` is called when texts must be looked at anew. `client` is asked each time: it is known only after `initialize`. */
export function createWorkspace(
  connection: Connection,
  documents: Pick<TextDocuments<TextDocument>, "get" | "all">,
  client: () => Client,
  platform: { readonly files?: Files; readonly home?: string },
  onFault: Setup["onFault"],
  changed: () => void,
): Workspace {
  let roots: readonly string[] | undefined;
  const met = new WeakSet<Standing>();
  /** What was pushed for files that the client doesn't ask about. */
  const pushed = new Map<string, string>();
  const watched = new Set<string>();
  let rereading: Promise<void> | undefined;
  let again = false;
  let complaint = "";

  const projects = createProjects({
    files: { read, exists },
    open: (uri) => opened(uri)?.getText(),
    limit,
    home: platform.home,
    onFault,
  });

  async function read(uri: string): Promise<string | undefined> {
    if (uri.startsWith("file:") && platform.files !== undefined) return platform.files.read(uri);
    if (!client().files) return undefined;
    const answer: unknown = await connection.sendRequest(readFileRequest, { uri }).catch(() => undefined);
    return typeof answer === "string" ? answer : undefined;
  }

  async function exists(uri: string): Promise<boolean> {
    if (uri.startsWith("file:") && platform.files !== undefined) return platform.files.exists(uri);
    return client().files && (await connection.sendRequest(fileExistsRequest, { uri }).catch(() => false)) === true;
  }

  async function list(uri: string): Promise<readonly FolderItem[]> {
    if (uri.startsWith("file:") && platform.files !== undefined) return (await platform.files.list?.(uri)) ?? [];
    if (!client().files) return [];
    const answer: unknown = await connection.sendRequest(listFolderRequest, { uri }).catch(() => []);
    return Array.isArray(answer) ? answer.filter(isItem) : [];
  }

  /** An open document, however its URI is written. */
  function opened(uri: string): TextDocument | undefined {
    const there = documents.get(uri);
    if (there !== undefined) return there;
    const name = sameFile(uri);
    return documents.all().find((document) => sameFile(document.uri) === name);
  }

  function folders(): readonly string[] {
    roots ??= client().folders;
    return roots;
  }

  /** The innermost open folder that holds it. */
  function limit(folder: string): string | undefined {
    return folders()
      .filter((root) => pathWithin(root, folder) !== undefined)
      .reduce<string | undefined>(
        (best, root) => (best !== undefined && best.length >= root.length ? best : root),
        undefined,
      );
  }

  function isSource(uri: string): boolean {
    return nameOf(uri) === configurationName || projects.isSource(uri);
  }

  async function faultsOf(uri: string): Promise<Diagnostic[]> {
    // A configuration is read where it lies, whether or not a text beside it was opened.
    if (nameOf(uri) === configurationName) await projects.of(uri);
    const file = (await projects.checked()).find((each) => sameFile(each.uri) === sameFile(uri));
    return file === undefined ? [] : worded(file);
  }

  function worded({ text, faults }: Checked): Diagnostic[] {
    const { language, pages } = client();
    return faultDiagnostics(text, faults, { language, pages });
  }

  /** Pushes the faults of the files that the client can't ask about: those that aren't open, and all where it can't ask at all. */
  async function publish(): Promise<void> {
    const found = await projects.checked();
    const current = new Map(
      found.map((file) => [
        opened(file.uri)?.uri ?? file.uri,
        client().can.pull && opened(file.uri) ? [] : worded(file),
      ]),
    );
    for (const uri of pushed.keys()) if (!current.has(uri)) current.set(uri, []);
    for (const [uri, diagnostics] of current) {
      const words = JSON.stringify(diagnostics);
      if ((pushed.get(uri) ?? "[]") === words) continue;
      if (diagnostics.length === 0) pushed.delete(uri);
      else pushed.set(uri, words);
      tell(connection.sendDiagnostics({ uri, diagnostics }));
    }
    watch();
  }

  /** Watches for files of the names that were looked for; which of them is meant is told when one changes. */
  function watch(): void {
    if (!client().can.watchFiles) return;
    const names = [configurationName, ...projects.names().map(nameOf)].filter((name) => !watched.has(name));
    if (names.length === 0) return;
    for (const name of names) watched.add(name);
    const watchers = [...new Set(names)].map((name) => ({ globPattern: `**/${name.replace(/[[\]{}*?!\\]/gu, "?")}` }));
    tell(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }

  async function rereadOnce(): Promise<void> {
    do {
      again = false;
      if (await projects.refresh()) changed();
      await publish();
    } while (again);
  }

  return {
    projects,
    files: { read, exists, list },
    folders,
    start: watch,
    regroup(added, removed) {
      const gone = new Set(removed.map(sameFile));
      roots = [...folders().filter((root) => !gone.has(sameFile(root))), ...added];
    },
    isSource,
    faultsOf,
    met(standing) {
      if (met.has(standing)) return;
      met.add(standing);
      tell(publish());
      const lost = standing.lost.join(", ");
      if (lost === "" || lost === complaint) return;
      complaint = lost;
      const message =
        client().language === "zh"
          ? `读不到设置 policyLens.glossaries 所列的词库：${lost}。请核对路径（绝对路径，或以 ~/ 开头）。`
          : `The glossaries in the setting policyLens.glossaries can't be read: ${lost}. Check the paths: absolute, or beginning with ~/.`;
      tell(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }));
    },
    reread() {
      // One at a time; what comes meanwhile is met by one more round.
      again = true;
      rereading ??= rereadOnce().finally(() => {
        rereading = undefined;
      });
      return rereading;
    },
  };
}

/** An item of a folder as a client names it. */
function isItem(value: unknown): value is FolderItem {
  if (typeof value !== "object" || value === null) return false;
  const { name, folder } = value as { readonly name?: unknown; readonly folder?: unknown };
  return typeof name === "string" && name !== "" && !name.includes("/") && typeof folder === "boolean";
}
