import type { InitializeParams, MarkupKind } from "vscode-languageserver";
import { type Language, languageOf } from "../features/language.js";
import { type Options, setRuleCommand, showPlacesCommand, showTargetsCommand } from "./protocol.js";

/** What the editor at the other end can do and wants, as far as it makes a difference to us. */
export interface Client {
  readonly language: Language;
  /** Where the rule pages lie. */
  readonly pages: string | undefined;
  readonly verdicts: boolean;
  readonly explains: boolean;
  /** The command that shows the table of targets, where the client has one. */
  readonly table: string | undefined;
  /** The command that leads to places of a document, where the client has one. */
  readonly places: string | undefined;
  /** Whether it opens the pages of the glossary's terms. */
  readonly termPages: boolean;
  /** Whether it reads files for us. */
  readonly files: boolean;
  /** The command that sets a rule's level in the user's settings, where the client has one. */
  readonly setRule: string | undefined;
  /** The folders that were open at the start. */
  readonly folders: readonly string[];
  /** Settings that came with `initialize`. */
  readonly settings: unknown;
  readonly can: {
    /** Be asked for its settings, and tell when they change. */
    readonly configure: boolean;
    readonly watchConfiguration: boolean;
    /** Ask for diagnostics; then they are never pushed. */
    readonly pull: boolean;
    /** Tell of changes on disk, of the folders that are open, and make files. */
    readonly watchFiles: boolean;
    readonly changeFolders: boolean;
    readonly createFiles: boolean;
    /** Take edits with versions, or such as the user is asked about. */
    readonly versionEdits: boolean;
    readonly askEdits: boolean;
    readonly prepareRename: boolean;
    readonly showProgress: boolean;
    readonly nestSymbols: boolean;
    readonly showRelated: boolean;
    readonly linkDefinitions: boolean;
    readonly showDocument: boolean;
    readonly refreshDiagnostics: boolean;
    readonly refreshTokens: boolean;
    readonly refreshFolding: boolean;
    readonly refreshLenses: boolean;
    readonly refreshHints: boolean;
  };
  readonly hoverFormat: MarkupKind;
}

/** Read from `initialize`; what comes from outside is believed only where it has the right form. */
export function clientOf(
  params: InitializeParams,
  platform: { readonly pages?: string; readonly locale?: string },
): Client {
  const { textDocument, workspace, window } = params.capabilities;
  const given: unknown = params.initializationOptions;
  const options = typeof given === "object" && given !== null ? (given as { [name in keyof Options]?: unknown }) : {};
  const publish = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  return {
    language: languageOf(word(options.language) ?? params.locale ?? platform.locale),
    pages: word(options.pages) ?? platform.pages,
    verdicts: options.verdicts === true,
    explains: options.explains === true,
    places: options.places === true ? showPlacesCommand : undefined,
    table: options.tables === true ? showTargetsCommand : undefined,
    termPages: options.termPages === true,
    files: options.files === true,
    setRule: options.setsRules === true ? setRuleCommand : undefined,
    folders: foldersOf(params),
    settings: options.settings,
    can: {
      configure: workspace?.configuration === true,
      watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
      pull: pull !== undefined,
      watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
      changeFolders: workspace?.workspaceFolders === true,
      createFiles:
        workspace?.workspaceEdit?.documentChanges === true &&
        workspace.workspaceEdit.resourceOperations?.includes("create") === true,
      versionEdits: workspace?.workspaceEdit?.documentChanges === true,
      askEdits:
        workspace?.workspaceEdit?.documentChanges === true &&
        workspace.workspaceEdit.changeAnnotationSupport !== undefined,
      prepareRename: textDocument?.rename?.prepareSupport === true,
      showProgress: window?.workDoneProgress === true,
      nestSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
      showRelated: (pull?.relatedInformation ?? publish?.relatedInformation) === true,
      linkDefinitions: textDocument?.definition?.linkSupport === true,
      showDocument: window?.showDocument?.support === true,
      refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
      refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
      refreshFolding: workspace?.foldingRange?.refreshSupport === true,
      refreshLenses: workspace?.codeLens?.refreshSupport === true,
      refreshHints: workspace?.inlayHint?.refreshSupport === true,
    },
    hoverFormat: textDocument?.hover?.contentFormat?.includes("markdown") ? "markdown" : "plaintext",
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? [rootUri];
  return folders.filter((uri): uri is string => typeof uri === "string" && uri !== "");
}

function word(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
