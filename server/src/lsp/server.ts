import {
  type CancellationToken,
  type CodeActionContext,
  type CodeActionParams,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  type Position,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isAdmitted } from "../features/admit.js";
import { type ActionRequest, codeActions, fixAllKind } from "../features/code-actions.js";
import { codeLenses } from "../features/code-lens.js";
import { diagnostics, pageOf } from "../features/diagnostics.js";
import { documentHighlight } from "../features/document-highlight.js";
import type { FileTerms } from "../features/file-terms.js";
import { folding } from "../features/folding.js";
import { headingHover } from "../features/heading-hover.js";
import { hover } from "../features/hover.js";
import { inlayHints } from "../features/inlay-hints.js";
import { joinLines, joinLinesKind } from "../features/join-lines.js";
import type { ProjectFiles } from "../features/project-files.js";
import { promiseLenses } from "../features/promises.js";
import { selectedFixes } from "../features/selected-fixes.js";
import { selectionRanges } from "../features/selection-ranges.js";
import { difference, legend, semanticTokens } from "../features/semantic-tokens.js";
import { flatSymbols, symbols } from "../features/symbols.js";
import { reasonsInWords } from "../features/verdict-words.js";
import { type DefectCode, defects } from "../model/defect.js";
import { type Client, clientOf } from "./client.js";
import type { Files } from "./files.js";
import { createFolder } from "./folder.js";
import { importTerms } from "./import-terms.js";
import { answerProofreader } from "./proofreading.js";
import {
  analyzeTextRequest,
  documentsNotification,
  explainRuleCommand,
  importTermsRequest,
  section,
  targetsRequest,
  type VerdictParams,
  verdictNotification,
} from "./protocol.js";
import { createTables } from "./tables.js";
import { tell } from "./tell.js";
import { answerTerms } from "./terms.js";
import { createViews, type View } from "./views.js";
import { createWorkspace } from "./workspace.js";

/** What the server can't know of itself: where it runs. */
export interface Platform {
  /** Where the rule pages lie, as a URI, unless the client says otherwise. */
  readonly pages?: string;
  /** The system's locale, unless the client says otherwise. */
  readonly locale?: string;
  /** The files of this machine; other file systems are read through the client. */
  readonly files?: Files;
  /** Where `~` leads, as a URI. */
  readonly home?: string;
}

/**
 * Answers an editor over a connection. Nothing is computed until something is asked (or, for an editor that can't ask
 * for diagnostics, until the text changes), and then once a version.
 */
export function startServer(connection: Connection, platform: Platform = {}): void {
  let client: Client = clientOf({ processId: null, rootUri: null, capabilities: {} }, platform);
  const documents = new TextDocuments(TextDocument);
  const workspace = createWorkspace(connection, documents, () => client, platform, onFault, refresh);
  const { projects } = workspace;
  const views = createViews(connection, documents, () => client, projects);
  const tables = createTables(views, () => documents.keys());
  const folder = createFolder({
    ...{ connection, views, client: () => client, files: workspace.files, roots: workspace.folders },
    open: () => documents.keys().filter((uri) => !workspace.isSource(uri)),
  });

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params, platform);
    return { serverInfo: { name: "policy-lens" }, capabilities: capabilities(client) };
  });
  connection.onInitialized(() => {
    if (client.can.watchConfiguration) {
      tell(connection.client.register(DidChangeConfigurationNotification.type, { section }));
    }
    if (client.can.changeFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.regroup(...([added, removed].map((each) => each.map(({ uri }) => uri)) as [string[], string[]]));
        attempt(workspace.reread());
      });
    }
    workspace.start();
  });

  // One line a feature: what is asked, and the function of the analysis that knows.
  connection.onHover(async (params, token) => {
    const files = folder.surveyed ? await folder.known() : [];
    return on((view: View, { position }: typeof params) => explained(view, position, files))(params, token);
  });
  connection.onDocumentSymbol(on((view) => outlineOf(view)));
  connection.onFoldingRanges(on(({ analysis }) => folding(analysis)));
  connection.onSelectionRanges(on(({ analysis }, { positions }) => selectionRanges(analysis, positions)));
  connection.onDocumentHighlight(on(({ analysis }, { position }) => documentHighlight(analysis, position)));
  connection.onCodeAction(async (params, token) => {
    const files = await projects.filesFor(params.textDocument.uri);
    return on((view: View, asked: CodeActionParams) => actions(view, asked, files))(params, token);
  });
  connection.onCodeLens(on((view) => lenses(view)));
  connection.languages.inlayHint.on(
    on(({ analysis, settings }, { range }) => (settings.valueHints ? inlayHints(analysis, range) : [])),
  );
  answerProofreader(connection, views, on);
  answerTerms({ connection, documents, views, projects, folder, client: () => client, on });
  connection.languages.semanticTokens.on(on((view) => painted(view)));
  connection.languages.semanticTokens.onDelta(on((view, params) => repainted(view, params.previousResultId)));
  connection.languages.semanticTokens.onRange(
    on((view, { range }) => ({ data: semanticTokens(view.analysis, range) })),
  );
  connection.languages.diagnostics.on(async (params, token) => {
    const { uri } = params.textDocument;
    if (workspace.isSource(uri)) return { kind: "full", items: await workspace.faultsOf(uri) };
    const answer = on((view: View, { previousResultId }: typeof params) => report(view, previousResultId));
    return (await answer(params, token)) ?? { kind: "full", items: [] };
  });

  /** A handler that answers from the document's view: nothing for a document that isn't open, never for an older version. */
  function on<P extends { readonly textDocument: { readonly uri: string } }, R>(
    project: (view: View, params: P) => R | undefined,
  ): (params: P, token: CancellationToken) => Promise<R | null> {
    return async (params, token) => {
      if (workspace.isSource(params.textDocument.uri)) return null;
      const view = await views.of(params.textDocument.uri);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      // The editor asks again by itself.
      if (view === "outdated")
        throw new ResponseError(LSPErrorCodes.ServerCancelled, "outdated", { retriggerRequest: true });
      if (view === undefined) return null;
      workspace.met(view.standing);
      tellVerdict(view);
      return project(view, params) ?? null;
    };
  }

  function explained(
    { uri, analysis, language, settings }: View,
    position: Position,
    files: readonly FileTerms[],
  ): Hover | undefined {
    // Who wants the whole folder read has it counted too, from the next hover on.
    if (settings.scope === "workspace" && !folder.current) attempt(folder.begin());
    return (
      hover(analysis, position, language, client.hoverFormat, tables.beside(uri), files) ??
      headingHover(analysis, position, language, settings.speechRate, client.hoverFormat)
    );
  }

  function lenses({ uri, analysis, settings, language }: View) {
    const { table, places } = client;
    return [
      ...(settings.promiseLenses ? promiseLenses(analysis, { uri, ...(places && { command: places }) }, language) : []),
      ...(settings.figureLenses ? codeLenses(analysis, { uri, ...(table && { command: table }) }, language) : []),
    ];
  }

  function outlineOf({ uri, analysis, language }: View) {
    return client.can.nestSymbols ? symbols(analysis, language) : flatSymbols(analysis, uri);
  }

  function actions(
    { uri, analysis, settings, language }: View,
    { range, context }: CodeActionParams,
    files: ProjectFiles | undefined,
  ) {
    const { diagnostics } = context;
    const only = askedFor(context);
    const request: ActionRequest = {
      ...{ uri, range, diagnostics, language },
      ...(only && { only }),
      levels: settings.levels,
      explain: explainRuleCommand,
      desk: {
        files,
        canCreate: client.can.createFiles,
        ...(client.setRule !== undefined && { setRule: client.setRule }),
      },
    };
    return [...codeActions(analysis, request), ...selectedFixes(analysis, request), ...joinLines(analysis, request)];
  }

  // Diagnostics: pulled where the client can, else pushed; never both.

  let serial = 0;
  const opened = new Set<string>();
  const reports = new Map<string, { readonly of: View; readonly id: string }>();
  /** Documents for which the client holds diagnostics that were pushed. */
  const marked = new Set<string>();

  function found({ uri, analysis, settings, language }: View) {
    return diagnostics(analysis, settings.levels, {
      language,
      ...(client.pages !== undefined && { pages: client.pages }),
      ...(client.can.showRelated && { uri }),
    });
  }

  function report(view: View, previous: string | undefined): DocumentDiagnosticReport {
    const last = reports.get(view.uri);
    const same = last !== undefined && last.of.analysis === view.analysis && last.of.settings === view.settings;
    const resultId = same ? last.id : String(++serial);
    reports.set(view.uri, { of: view, id: resultId });
    if (same && previous === resultId) return { kind: "unchanged", resultId };
    return { kind: "full", resultId, items: found(view) };
  }

  /** Rules that threw: one report each is enough. */
  const faulty = new Set<string>();

  function onFault({ id }: { readonly id: string }, error: unknown): void {
    if (faulty.has(id)) return;
    faulty.add(id);
    connection.console.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  /** Nobody waits for the answer, so a failure would go unseen. */
  function attempt(work: Promise<void>): void {
    work.catch((error: unknown) => connection.console.error(error instanceof Error ? `${error.stack}` : `${error}`));
  }

  async function push(uri: string): Promise<void> {
    if (workspace.isSource(uri)) return;
    const view = await views.of(uri);
    // A newer version pushes for itself.
    if (view === undefined || view === "outdated") return;
    workspace.met(view.standing);
    tellVerdict(view);
    const items = found(view);
    if (items.length === 0 && !marked.delete(uri)) return;
    if (items.length > 0) marked.add(uri);
    await connection.sendDiagnostics({ uri, version: view.version, diagnostics: items });
  }

  documents.onDidChangeContent(({ document: { uri } }) => {
    // A client that watches no files is not trusted to have told of changes before it opened a text.
    if (workspace.isSource(uri) || (!client.can.watchFiles && !opened.has(uri))) attempt(workspace.reread());
    opened.add(uri);
    if (!client.can.pull) attempt(push(uri));
  });
  documents.onDidSave(() => {
    if (!client.can.watchFiles) attempt(workspace.reread());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const changed = changes.map(({ uri }) => uri);
    folder.stale(changed);
    if (changed.some((uri) => workspace.isSource(uri))) attempt(workspace.reread());
  });
  documents.onDidClose(({ document: { uri } }) => {
    opened.delete(uri);
    // What was not saved is gone.
    if (workspace.isSource(uri)) attempt(workspace.reread());
    if (marked.delete(uri)) tell(connection.sendDiagnostics({ uri, diagnostics: [] }));
    views.forget(uri);
    for (const store of [reports, paints, told]) store.delete(uri);
  });

  // Colours: the last are kept, so that a change to them is all that is sent.

  const paints = new Map<string, { readonly id: string; readonly data: readonly number[] }>();

  function painted({ uri, analysis }: View): SemanticTokens & { readonly resultId: string } {
    const data = semanticTokens(analysis);
    const resultId = String(++serial);
    paints.set(uri, { id: resultId, data });
    return { resultId, data };
  }

  function repainted(view: View, previous: string): SemanticTokens | SemanticTokensDelta {
    const last = paints.get(view.uri);
    const { resultId, data } = painted(view);
    return last?.id === previous ? { resultId, edits: difference(last.data, data) } : { resultId, data };
  }

  // What was right to show no longer is, though no text changed.

  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    views.reconfigure(field(settings, section));
    refresh();
  });
  connection.onNotification(documentsNotification, (params: unknown) => {
    const uri = field(params, "uri");
    const mode = field(params, "mode");
    if (typeof uri !== "string") return;
    views.treat(uri, mode === "auto" || mode === "always" || mode === "never" ? mode : undefined);
    refresh();
  });

  function refresh(): void {
    const { can } = client;
    folder.forget();
    if (!can.pull) for (const { uri } of documents.all()) attempt(push(uri));
    if (can.pull && can.refreshDiagnostics) tell(connection.languages.diagnostics.refresh());
    if (can.refreshTokens) tell(connection.languages.semanticTokens.refresh());
    if (can.refreshFolding) tell(connection.languages.foldingRange.refresh());
    if (can.refreshLenses) tell(connection.sendRequest(CodeLensRefreshRequest.type));
    if (can.refreshHints) tell(connection.languages.inlayHint.refresh());
  }

  // The verdict on the whole, for the status bar of our own client.

  const told = new Map<string, string>();

  function tellVerdict({ uri, version, whole, analysis, mode, own, language }: View): void {
    if (!client.verdicts) return;
    const { policy, score } = whole.verdict;
    const reasons = reasonsInWords(whole.verdict, language);
    const verdict = { policy, score, reasons, mode, own, shown: isAdmitted(whole, mode), counts: countsOf(analysis) };
    const words = JSON.stringify(verdict);
    if (told.get(uri) === words) return;
    told.set(uri, words);
    tell(connection.sendNotification(verdictNotification, { uri, version, ...verdict } satisfies VerdictParams));
  }

  // The table of targets: of a document, of a text that isn't open, of all that is known.

  connection.onRequest(targetsRequest, async (params: unknown): Promise<unknown> => {
    if (field(params, "scope") === "workspace") return tables.all();
    const uri = field(params, "uri");
    return (typeof uri === "string" ? await tables.of(uri) : undefined) ?? null;
  });
  connection.onRequest(analyzeTextRequest, async (params: unknown, token: CancellationToken): Promise<unknown> => {
    const [uri, languageId, text] = ["uri", "languageId", "text"].map((name) => field(params, name));
    if (typeof uri !== "string" || typeof languageId !== "string" || token.isCancellationRequested) return null;
    return (await tables.read(uri, languageId, typeof text === "string" ? text : undefined)) ?? null;
  });

  // Terms from a list, into the project's glossary.

  connection.onRequest(importTermsRequest, async (params: unknown): Promise<unknown> => {
    const [name, text, near] = ["name", "text", "near"].map((each) => field(params, each));
    if (typeof name !== "string" || typeof text !== "string" || typeof near !== "string") return null;
    return importTerms(projects, client, { name, text, near });
  });

  // "Explain this rule", for editors without our client.

  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const rule: unknown = given?.[0];
    if (command !== explainRuleCommand || !isCode(rule)) return null;
    const uri = client.pages === undefined ? undefined : pageOf(client.pages, client.language, rule);
    if (uri !== undefined && client.can.showDocument) await connection.window.showDocument({ uri, takeFocus: true });
    else {
      const message = [defects[rule][client.language], uri].filter(Boolean).join(" — ");
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    }
    return null;
  });

  documents.listen(connection);
  connection.listen();
}

function capabilities(client: Client): InitializeResult["capabilities"] {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.can.changeFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
    hoverProvider: true,
    documentSymbolProvider: { label: "Policy Lens" },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.can.prepareRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    completionProvider: { triggerCharacters: ["《", "“"], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    codeActionProvider: { codeActionKinds: ["quickfix", joinLinesKind, fixAllKind] },
    semanticTokensProvider: {
      legend: { tokenTypes: [...legend.tokenTypes], tokenModifiers: [...legend.tokenModifiers] },
      full: { delta: true },
      range: true,
    },
    ...(client.can.pull && {
      diagnosticProvider: { identifier: "policy-lens", interFileDependencies: false, workspaceDiagnostics: false },
    }),
    ...(!client.explains && { executeCommandProvider: { commands: [explainRuleCommand] } }),
  };
}

function countsOf({ annotations }: View["analysis"]): VerdictParams["counts"] {
  const counts = { slogan: 0, program: 0, document: 0, quantity: 0, target: 0, heading: 0, defect: 0 };
  for (const annotation of annotations) {
    counts[annotation.kind]++;
    if (annotation.kind === "quantity" && annotation.role.value === "target") counts.target++;
  }
  return counts;
}

/**
 * The kinds of actions that are asked for. On save a text is mended only for who named that in the settings:
 * `source.fixAll` alone is often meant for code.
 */
function askedFor({ only, triggerKind }: CodeActionContext): string[] | undefined {
  if (triggerKind !== CodeActionTriggerKind.Automatic) return only;
  return only?.filter((kind) => kind === fixAllKind || !fixAllKind.startsWith(`${kind}.`));
}

function isCode(rule: unknown): rule is DefectCode {
  return typeof rule === "string" && Object.hasOwn(defects, rule);
}

/** A field of a message whose shape nobody vouches for. */
function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
