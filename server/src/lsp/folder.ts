import ignore, { type Ignore } from "ignore";
import {
  CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import { type FileTerms, fileTerms } from "../features/file-terms.js";
import type { Client } from "./client.js";
import type { Files } from "./files.js";
import { tell } from "./tell.js";
import { nameOf, pathWithin, sameFile } from "./uri.js";
import type { Views } from "./views.js";

/** The terms of all texts of the open folders. Nothing is read before somebody asks for the whole. */
export interface Folder {
  /**
   * Of every text, open ones as they stand; files are read one by one, what has not changed is known from the last time.
   * Between two files others have their turn, and a cancelled question ends there.
   */
  survey(token: CancellationToken): Promise<readonly FileTerms[]>;
  /** Of the open documents alone, with what is known of the folder from the last survey. */
  known(): Promise<readonly FileTerms[]>;
  /** Whether the folder has been surveyed. */
  readonly surveyed: boolean;
  /** Whether, as far as is known, nothing has changed since. */
  readonly current: boolean;
  /** A survey for which nobody waits; one at a time. */
  begin(): Promise<void>;
  /** Files changed on disk. */
  stale(uris: readonly string[]): void;
  /** What was read was read under other settings. */
  forget(): void;
}

/** What a folder is read with. */
export interface FolderAccess {
  readonly connection: Connection;
  readonly files: Required<Files>;
  readonly views: Views;
  client(): Client;
  /** The open folders. */
  roots(): readonly string[];
  /** The open documents that are texts. */
  open(): readonly string[];
}

export function createFolder({ connection, files, views, client, roots, open }: FolderAccess): Folder {
  const read = new Map<string, Kept>();
  let surveyed = false;
  let current = false;
  let begun: Promise<void> | undefined;
  let watching: Promise<Disposable> | undefined;

  async function openTerms(): Promise<Map<string, FileTerms>> {
    const found = new Map<string, FileTerms>();
    for (const uri of open()) {
      const view = await views.of(uri);
      if (view !== undefined && view !== "outdated") found.set(sameFile(uri), fileTerms(view.analysis, uri));
    }
    return found;
  }

  /** The texts of a folder and of those below it, without what its .gitignore leaves out. */
  async function* texts(folder: string, above: readonly Rules[], token: CancellationToken): AsyncGenerator<string> {
    if (token.isCancellationRequested) return;
    const items = await files.list(folder);
    const rules = items.some(({ name }) => name === ".gitignore") ? [...above, ...(await rulesOf(folder))] : above;
    for (const { name, folder: isFolder } of items.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const uri = `${folder.replace(/\/+$/u, "")}/${encodeURIComponent(name)}`;
      if (!isFolder && !isText.test(name)) continue;
      if (isIgnored(rules, uri, isFolder)) continue;
      if (isFolder) yield* texts(uri, rules, token);
      else yield uri;
    }
  }

  async function rulesOf(folder: string): Promise<Rules[]> {
    const text = await files.read(`${folder.replace(/\/+$/u, "")}/.gitignore`);
    return text === undefined ? [] : [{ folder, rules: ignore().add(text) }];
  }

  async function termsOf(uri: string): Promise<FileTerms | undefined> {
    const name = sameFile(uri);
    const last = read.get(name);
    if (last?.fresh === true) return last.terms;
    const text = await files.read(uri);
    if (text === undefined || text.length > largest) {
      read.delete(name);
      return undefined;
    }
    const fresh = watching !== undefined;
    const mark = markOf(text);
    if (last?.mark === mark) {
      last.fresh = fresh;
      return last.terms;
    }
    const view = await views.reading(uri, /\.(?:md|markdown)$/iu.test(uri) ? "markdown" : "plaintext", text);
    const terms = fileTerms(view.analysis, uri);
    read.set(name, { mark, terms, fresh });
    return terms;
  }

  function watch(): void {
    if (watching !== undefined || !client().can.watchFiles) return;
    const watchers = [{ globPattern: "**/*.{txt,md,markdown,policy}" }];
    watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    tell(watching);
  }

  return {
    async survey(token) {
      watch();
      current = true;
      const found = await openTerms();
      const seen = new Set<string>();
      let progress: WorkDoneProgressServerReporter | undefined;
      let unread = 0;
      const stop = () => token.isCancellationRequested || progress?.token.isCancellationRequested === true;
      try {
        for (const root of roots()) {
          for await (const uri of texts(root, [], token)) {
            if (stop()) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
            const name = sameFile(uri);
            if (seen.has(name)) continue;
            seen.add(name);
            if (seen.size > mostFiles) break;
            if (read.get(name)?.fresh !== true && ++unread === worthTelling && client().can.showProgress) {
              progress = await connection.window.createWorkDoneProgress();
              progress.begin(titles[client().language], undefined, nameOf(uri), true);
            } else if (seen.size % 16 === 0) progress?.report(`${seen.size} · ${nameOf(uri)}`);
            const terms = found.has(name) ? undefined : await termsOf(uri);
            if (terms !== undefined) found.set(name, terms);
          }
        }
      } finally {
        progress?.done();
      }
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      // What is no longer there is let go.
      for (const name of read.keys()) if (!seen.has(name)) read.delete(name);
      surveyed = true;
      return [...found.values()];
    },
    async known() {
      const found = await openTerms();
      for (const [name, { terms }] of read) if (!found.has(name)) found.set(name, terms);
      return [...found.values()];
    },
    begin() {
      begun ??= this.survey(CancellationToken.None)
        .then(() => undefined)
        .finally(() => {
          begun = undefined;
        });
      return begun;
    },
    get surveyed() {
      return surveyed;
    },
    get current() {
      return current;
    },
    stale(uris) {
      current = false;
      for (const uri of uris) {
        const kept = read.get(sameFile(uri));
        if (kept !== undefined) kept.fresh = false;
      }
    },
    forget() {
      read.clear();
      surveyed = false;
      current = false;
    },
  };
}

/** What is known of a file that isn't open. */
interface Kept {
  readonly mark: string;
  readonly terms: FileTerms;
  /** Whether its watcher would have told of a change. */
  fresh: boolean;
}

/** The rules of a .gitignore, for what lies below its folder. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The deepest .gitignore that has a rule for a file decides. */
function isIgnored(all: readonly Rules[], uri: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, rules } of all) {
    const path = pathWithin(folder, uri);
    if (path === undefined || path === "") continue;
    const verdict = rules.test(isFolder ? `${path}/` : path);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** Tells texts apart without keeping them: the length, and 53 bits of what stands there. */
function markOf(text: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  return `${text.length} ${low >>> 0} ${high >>> 0}`;
}

const isText = /\.(?:txt|md|markdown|policy)$/iu;
/** In characters. What is longer is a database, and would keep others waiting. */
const largest = 4_000_000;
const mostFiles = 10_000;
/** Fewer files are read before anybody wonders. */
const worthTelling = 16;
const titles = { zh: "政策透镜：读文件夹", en: "Policy Lens: reading the folder" } as const;
