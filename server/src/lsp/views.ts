import { type Connection, MessageType, ShowMessageNotification, type TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, analyze, type Setup } from "../analysis/analyze.js";
import { admit, type DocumentsMode } from "../features/admit.js";
import type { Language } from "../features/language.js";
import { createLexicon } from "../lexicon/lexicon.js";
import type { Format } from "../model/normal-text.js";
import { rules } from "../rules/index.js";
import type { Client } from "./client.js";
import { section } from "./protocol.js";
import { faultMessage, parseSettings, type Settings } from "./settings.js";
import { tell } from "./tell.js";

/** An open document under its settings: all that a feature answers from. */
export interface View {
  readonly uri: string;
  readonly version: number;
  /** As it may be shown: without findings where the text is none of ours. */
  readonly analysis: Analysis;
  /** As it is. */
  readonly whole: Analysis;
  readonly settings: Settings;
  readonly language: Language;
  /** Whether it is treated as a policy text, by its own switch or by the settings. */
  readonly mode: DocumentsMode;
  /** Whether the mode is the document's own. */
  readonly own: boolean;
}

/** The views of the open documents. What was computed for one is kept until its next version. */
export interface Views {
  /** `outdated`: the document was closed or changed while its settings were fetched. */
  of(uri: string): Promise<View | "outdated" | undefined>;
  /** The view of a text that isn't open, under its settings; nothing of it is kept. */
  reading(uri: string, languageId: string, text: string): Promise<View>;
  /** The settings changed; `given` are the new ones where the client sent them along. */
  reconfigure(given: unknown): void;
  /** From now on the document has a mode of its own; without one, that of the settings again. */
  treat(uri: string, mode: DocumentsMode | undefined): void;
  forget(uri: string): void;
}

/** `client` is asked anew each time: it is known only after `initialize`. */
export function createViews(
  connection: Connection,
  documents: Pick<TextDocuments<TextDocument>, "get">,
  client: () => Client,
): Views {
  /** Made at the first question: an editor that has just started waits for no glossary. */
  let setup: Setup | undefined;
  const analyses = new Map<string, { readonly version: number; readonly analysis: Analysis }>();
  const modes = new Map<string, DocumentsMode>();
  /** One set a document, for folders may differ; asked for once. */
  const asked = new Map<string, Promise<Settings>>();
  let sent: unknown;
  let complaint = "";
  /** Rules that threw: one report each is enough. */
  const faulty = new Set<string>();

  function analysisOf(document: TextDocument): Analysis {
    const { uri, version, languageId } = document;
    const last = analyses.get(uri);
    if (last?.version === version) return last.analysis;
    const analysis = analyze(currentSetup(), document.getText(), formatOf(languageId), last?.analysis);
    analyses.set(uri, { version, analysis });
    return analysis;
  }

  function currentSetup(): Setup {
    setup ??= { lexicon: createLexicon(), rules, onFault };
    return setup;
  }

  function onFault({ id }: { readonly id: string }, error: unknown): void {
    if (faulty.has(id)) return;
    faulty.add(id);
    connection.console.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  function settingsOf(uri: string): Promise<Settings> {
    let settings = asked.get(uri);
    if (settings === undefined) {
      settings = client().can.configure
        ? connection.workspace.getConfiguration({ scopeUri: uri, section }).then(accepted, () => accepted(undefined))
        : Promise.resolve(accepted(undefined));
      asked.set(uri, settings);
    }
    return settings;
  }

  /** What the client answered; where it has no answer, what it sent. */
  function accepted(answer: unknown): Settings {
    const { settings, faults } = parseSettings(answer ?? sent ?? client().settings);
    const words = faults.length === 0 ? "" : faultMessage(faults, settings.language ?? client().language);
    // The same fault is not told again for every document.
    if (words !== "" && words !== complaint) {
      tell(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: words }));
    }
    complaint = words;
    return settings;
  }

  return {
    async of(uri) {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      const { version } = document;
      const settings = await settingsOf(uri);
      if (documents.get(uri) !== document || document.version !== version) return "outdated";
      const whole = analysisOf(document);
      const mode = modes.get(uri) ?? settings.documents;
      const language = settings.language ?? client().language;
      return { uri, version, analysis: admit(whole, mode), whole, settings, language, mode, own: modes.has(uri) };
    },
    async reading(uri, languageId, text) {
      const settings = await settingsOf(uri);
      if (documents.get(uri) === undefined) asked.delete(uri);
      const whole = analyze(currentSetup(), text, formatOf(languageId));
      const mode = modes.get(uri) ?? settings.documents;
      const language = settings.language ?? client().language;
      return { uri, version: 0, analysis: admit(whole, mode), whole, settings, language, mode, own: modes.has(uri) };
    },
    reconfigure(given) {
      if (given !== undefined) sent = given;
      asked.clear();
    },
    treat(uri, mode) {
      if (mode === undefined) modes.delete(uri);
      else modes.set(uri, mode);
    },
    forget(uri) {
      analyses.delete(uri);
      asked.delete(uri);
    },
  };
}

function formatOf(languageId: string): Format {
  return /markdown/iu.test(languageId) ? "markdown" : "plain";
}
