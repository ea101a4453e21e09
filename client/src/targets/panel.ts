import {
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  ProgressLocation,
  Range,
  RelativePattern,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { AnalyzeTextParams, TargetsAnswer } from "../../../server/src/lsp/protocol.js";
import { type FolderText, folderText, folderTexts, pathIn, textFiles } from "./folder.js";
import type { FromPage, Row, SaveFormat, Table, TableDocument } from "./messages.js";
import { words } from "./strings.js";

/** What the table asks the server. */
export interface Questions {
  /** The figures of an open document; none where the server does not hold it. */
  targets(uri: string): Promise<TargetsAnswer | null>;
  analyzeText(params: AnalyzeTextParams): Promise<TargetsAnswer | null>;
  /** As the server writes it. */
  nameOf(uri: Uri): string;
}

/** The table of targets of a document, in a page beside it that follows its edits. */
export async function showDocumentTable(
  context: ExtensionContext,
  ask: Questions,
  document: TextDocument,
  part?: { readonly start: number; readonly end: number },
): Promise<void> {
  const { uri } = document;
  const name = uri.path.split("/").at(-1) ?? "";
  const read = async (): Promise<Table> => {
    const shown = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString()) ?? document;
    const answer = await ofDocument(ask, shown);
    const documents = answer === null ? [] : [{ ...answer, uri: uri.toString(), name }];
    const title = part && document.getText(new Range(document.positionAt(part.start), document.positionAt(part.end)));
    return {
      ...{ scope: "document", name: documents[0]?.title ?? name, documents, passed: 0 },
      ...(part && { part: { ...part, title: (title ?? "").trim().split(/\r?\n/u)[0] ?? "" } }),
    };
  };
  const page = open(context, uri.toString(), l10n.t("Targets: {0}", name));
  if (page === undefined) return refreshed(uri.toString(), await read());
  const later = delayed(async () => page.show(await read()));
  page.with(
    workspace.onDidChangeTextDocument((event) => {
      if (event.document.uri.toString() === uri.toString()) later();
    }),
  );
  page.show(await read());
}

/** The table of targets of a whole folder, which follows what is edited and saved in it. */
export async function showFolderTable(context: ExtensionContext, ask: Questions, folder: Uri): Promise<void> {
  const root = workspace.getWorkspaceFolder(folder);
  const name = root?.uri.toString() === folder.toString() ? root.name : (folder.path.split("/").at(-1) ?? "");
  const known = new Map<string, TableDocument>();
  const table = (): Table => {
    const documents = [...known.values()];
    const shown = documents.filter((document) => document.shown);
    return { scope: "folder", name, documents: shown, passed: documents.length - shown.length };
  };
  const learn = async ({ uri, name, languageId, text }: FolderText): Promise<void> => {
    const answer = await ask.analyzeText({ uri: ask.nameOf(uri), languageId, text });
    if (answer !== null) known.set(uri.toString(), { ...answer, uri: uri.toString(), name });
  };
  const complete = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Reading the figures of {0}", name), cancellable: true },
    async (progress, token) => {
      for await (const text of folderTexts(folder, progress, token)) await learn(text);
      return !token.isCancellationRequested;
    },
  );
  // What was read before it was cancelled is of no use as the table of a folder.
  if (!complete) return;
  const page = open(context, folder.toString(), l10n.t("Targets: {0}", name));
  if (page === undefined) return refreshed(folder.toString(), table());
  const changed = new Map<string, Uri>();
  const later = delayed(async () => {
    const files = [...changed.values()];
    changed.clear();
    for (const uri of files) {
      const text = await folderText(folder, uri);
      if (text !== undefined) await learn(text);
      else if (known.delete(uri.toString())) await ask.analyzeText({ uri: ask.nameOf(uri), languageId: "plaintext" });
    }
    page.show(table());
  });
  const note = (uri: Uri) => {
    changed.set(uri.toString(), uri);
    later();
  };
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, textFiles));
  page.with(
    watcher,
    watcher.onDidChange((uri) => known.has(uri.toString()) && note(uri)),
    watcher.onDidCreate(note),
    watcher.onDidDelete((uri) => known.has(uri.toString()) && note(uri)),
    workspace.onDidChangeTextDocument(({ document }) => known.has(document.uri.toString()) && note(document.uri)),
  );
  page.show(table());
}

/** The folder whose table is wanted: the only one that is open, or the one that is chosen. */
export async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  if (folders[0] === undefined) await window.showInformationMessage(l10n.t("Open a folder first."));
  return folders[0]?.uri;
}

async function ofDocument(ask: Questions, document: TextDocument): Promise<TargetsAnswer | null> {
  const uri = ask.nameOf(document.uri);
  // A document that was never looked at is not open to the server.
  return (
    (await ask.targets(uri)) ??
    (await ask.analyzeText({ uri, languageId: document.languageId, text: document.getText() }))
  );
}

// Pages: one a document or folder.

interface Page {
  show(table: Table): void;
  /** Ends with the page. */
  with(...disposables: readonly Disposable[]): void;
}

const pages = new Map<string, { readonly panel: WebviewPanel; readonly show: Page["show"] }>();

function refreshed(id: string, table: Table): void {
  const page = pages.get(id);
  page?.show(table);
  page?.panel.reveal();
}

/** A new page; none where there is one already. */
function open(context: ExtensionContext, id: string, title: string): Page | undefined {
  if (pages.has(id)) return undefined;
  const dist = Uri.joinPath(context.extensionUri, "client", "dist");
  // Beside the text; where another table is looked at, in its place.
  const column = window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside;
  const panel = window.createWebviewPanel("policyLens.targets", title, column, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [dist],
  });
  panel.iconPath = Uri.joinPath(context.extensionUri, "client", "icon.png");
  const disposables: Disposable[] = [];
  let last: Table | undefined;
  let ready = false;
  const show = (table: Table) => {
    last = table;
    if (ready) void panel.webview.postMessage({ type: "table", table });
  };
  panel.webview.onDidReceiveMessage(
    async (message: FromPage) => {
      switch (message.type) {
        case "ready":
          ready = true;
          if (last !== undefined) show(last);
          return;
        case "jump":
          return jump(Uri.parse(message.uri), message.row, panel);
        case "copy":
          await env.clipboard.writeText(message.text);
          window.setStatusBarMessage(l10n.t("The table was copied."), 4000);
          return;
        case "save":
          return save(id, message.name, message.format, message.content);
      }
    },
    undefined,
    disposables,
  );
  panel.onDidDispose(() => {
    pages.delete(id);
    for (const disposable of disposables) disposable.dispose();
  });
  pages.set(id, { panel, show });
  panel.webview.html = html(panel, dist);
  return { show, with: (...more) => void disposables.push(...more) };
}

/** The frame of the page. Nothing may run or load but what comes with the extension. */
function html({ webview }: WebviewPanel, dist: Uri): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uri.joinPath(dist, "targets.js"));
  const style = webview.asWebviewUri(Uri.joinPath(dist, "targets.css"));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    "img-src data:",
  ].join("; ");
  const strings = JSON.stringify(words()).replace(/[&"'<>]/gu, (unit) => `&#${unit.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html lang="${env.language.startsWith("zh") ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Policy Lens</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-nonce="${nonce}" data-words="${strings}">
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** Shows the place of a row: in the editor where the text is open, else beside the page. */
async function jump(uri: Uri, row: Row, panel: WebviewPanel): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const beside = panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, shown?.viewColumn ?? beside);
  const { start, end } = placeIn(document.getText(), row);
  const range = new Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where a row stands now: what was edited since may have moved it. */
function placeIn(text: string, { start, end, text: words, sentence }: Row): { start: number; end: number } {
  if (text.slice(start, end).includes(words)) return { start, end };
  const at = text.indexOf(sentence);
  if (at < 0) return { start, end };
  const inside = sentence.indexOf(words);
  return inside < 0 ? { start: at, end: at } : { start: at + inside, end: at + inside + words.length };
}

async function save(id: string, name: string, format: SaveFormat, content: string): Promise<void> {
  const source = Uri.parse(id);
  const folder = workspace.getWorkspaceFolder(source)?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  const file = `${name.replace(/[\\/:*?"<>|\s]+/gu, "-")}.${format}`;
  const target = await window.showSaveDialog({
    filters: { [format.toUpperCase()]: [format] },
    ...(folder && { defaultUri: Uri.joinPath(folder, file) }),
  });
  if (target === undefined) return;
  const bytes =
    format === "png" ? Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0)) : new TextEncoder().encode(content);
  await workspace.fs.writeFile(target, bytes);
  window.setStatusBarMessage(l10n.t("Saved: {0}", folder ? pathIn(folder, target) : target.path), 4000);
}

/** Runs what is asked for once, a little later: not at every key that is pressed. */
function delayed(run: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), 300);
  };
}
