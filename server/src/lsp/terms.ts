import type {
  CancellationToken,
  CompletionItem,
  Connection,
  Location,
  LocationLink,
  Position,
  RenameParams,
  TextDocumentPositionParams,
  TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isAdmitted } from "../features/admit.js";
import { completion } from "../features/completion.js";
import { definition } from "../features/definition.js";
import type { FileTerms } from "../features/file-terms.js";
import { cardText, termCard } from "../features/hover.js";
import { nameAt } from "../features/names.js";
import { offsetOf } from "../features/position.js";
import { promiseLinks, promiseReferences } from "../features/promises.js";
import { references } from "../features/references.js";
import { prepareRename, rename } from "../features/rename.js";
import { tallyOf, termCounts } from "../features/term-counts.js";
import { termPage } from "../features/term-page.js";
import { workspaceSymbols } from "../features/workspace-symbols.js";
import type { Client } from "./client.js";
import type { Folder } from "./folder.js";
import type { Projects } from "./projects.js";
import { type TermsAnswer, termPageRequest, termScheme, termsRequest } from "./protocol.js";
import type { View, Views } from "./views.js";

/** What the answers are drawn from. */
export interface TermSources {
  readonly connection: Connection;
  readonly documents: Pick<TextDocuments<TextDocument>, "get" | "keys">;
  readonly views: Views;
  readonly projects: Projects;
  readonly folder: Folder;
  client(): Client;
  /** Makes a handler that answers from the document's view; nothing for one that isn't open. */
  on<P extends { readonly textDocument: { readonly uri: string } }, R>(
    project: (view: View, params: P) => R | undefined,
  ): (params: P, token: CancellationToken) => Promise<R | null>;
}

/**
 * Answers what is asked about terms: where they are explained, where else they stand, what else they could be called, how
 * they go on. The folder is read where the question is about all of it, and never for a hover.
 */
export function answerTerms({ connection, documents, views, projects, folder, client, on }: TermSources): void {
  const isOnName = on(
    ({ analysis }: View, { position }: TextDocumentPositionParams) =>
      nameAt(analysis, offsetOf(analysis, position)) !== undefined,
  );
  const promised = on(({ uri, analysis }: View, { position }: TextDocumentPositionParams) =>
    promiseReferences(analysis, position, uri),
  );
  connection.onDefinition(async (params, token) => {
    const files = await folder.known();
    return on((view: View, { position }: typeof params) => defined(view, position, files))(params, token);
  });
  connection.onReferences(async (params, token) => {
    // Beside a name there is nothing to read the folder for.
    if ((await isOnName(params, token)) !== true) return promised(params, token);
    const files = await folder.survey(token);
    return on((view: View, { position }: typeof params) => referred(view, position, files))(params, token);
  });
  connection.onPrepareRename(on(({ analysis }, { position }) => prepareRename(analysis, position)));
  connection.onRenameRequest(async (params, token) => {
    if ((await isOnName(params, token)) !== true) return null;
    const files = await folder.survey(token);
    return on((view: View, asked: RenameParams) => renamed(view, asked, files))(params, token);
  });
  connection.onWorkspaceSymbol(async ({ query }, token) => workspaceSymbols(await wanted(token), query));
  connection.onCompletion(on((view, { position }) => completed(view, position)));
  connection.onCompletionResolve(documented);
  connection.onRequest(termPageRequest, async (params: unknown): Promise<unknown> => {
    const { term, near } = fields(params);
    if (typeof term !== "string" || typeof near !== "string") return null;
    const view = await views.of(near);
    if (typeof view === "object") return termPage(view.analysis.setup.lexicon, term, view.language) ?? null;
    return termPage((await projects.of(near)).setup.lexicon, term, client().language) ?? null;
  });
  connection.onRequest(termsRequest, async (params: unknown, token: CancellationToken): Promise<TermsAnswer> => {
    const { uri, scope } = fields(params);
    const all = scope === "workspace" ? await folder.survey(token) : await folder.known();
    const files = scope === "workspace" ? all : all.filter((file) => file.uri === uri);
    return {
      files: files.map(({ uri, title, year }) => ({
        uri,
        ...(title !== undefined && { title }),
        ...(year !== undefined && { year }),
      })),
      terms: termCounts(files.map(tallyOf)),
    };
  });

  function defined({ uri, analysis }: View, position: Position, files: readonly FileTerms[]) {
    const found = definition(analysis, position, {
      uri,
      ...(client().termPages && { termPage: (term) => termPageUri(term, uri) }),
      titled: (title) => files.find((file) => file.uri !== uri && file.title && `《${file.title}》` === title)?.uri,
    });
    return places(found.length > 0 ? found : promiseLinks(analysis, position, uri));
  }

  /** With the words that lead there, where the client can show them; else the bare places. */
  function places(found: LocationLink[]): LocationLink[] | Location[] {
    if (client().can.linkDefinitions) return found;
    return found.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  }

  function referred({ analysis }: View, position: Position, files: readonly FileTerms[]): Location[] | undefined {
    const named = nameAt(analysis, offsetOf(analysis, position));
    return named && references(files, named.name);
  }

  function renamed({ analysis, language }: View, { position, newName }: RenameParams, files: readonly FileTerms[]) {
    const { versionEdits, askEdits } = client().can;
    return rename(analysis, position, newName, files, {
      language,
      versions: versionEdits,
      asks: askEdits,
      version: (uri) => documents.get(uri)?.version,
    });
  }

  /** The terms of what the user wants read: of the whole folder, or of what is known without. */
  async function wanted(token: CancellationToken): Promise<readonly FileTerms[]> {
    for (const uri of documents.keys()) {
      const view = await views.of(uri);
      if (typeof view === "object" && view.settings.scope === "workspace") return folder.survey(token);
    }
    return folder.known();
  }

  function completed({ uri, analysis, whole, language, mode }: View, position: Position) {
    if (mode === "never") return undefined;
    const admitted = isAdmitted(whole, mode) || documents.get(uri)?.languageId === "policy-text";
    return completion(analysis, position, { uri, language, admitted });
  }

  async function documented(item: CompletionItem): Promise<CompletionItem> {
    const { uri, term } = fields(item.data);
    if (typeof uri !== "string" || typeof term !== "string") return item;
    const view = await views.of(uri);
    if (typeof view !== "object") return item;
    const card = termCard(view.analysis.setup.lexicon.senses(term), term, view.language);
    if (card === undefined) return item;
    const kind = client().hoverFormat;
    return { ...item, documentation: { kind, value: cardText(card, view.language, kind) } };
  }
}

/** policy-lens-term:/四个意识?<the text from which it was asked>, encoded. */
function termPageUri(term: string, near: string): string {
  return `${termScheme}:/${encodeURIComponent(term)}?${encodeURIComponent(near)}`;
}

/** A message whose shape nobody vouches for. */
function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
