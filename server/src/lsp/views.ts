import { type Connection, MessageType, ShowMessageNotification, type TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, analyze, type Setup } from "../analysis/analyze.js";
import { admit, type DocumentsMode } from "../features/admit.js";
import type { Language } from "../features/language.js";
import { silenced } from "../features/silence.js";
import type { Format } from "../model/normal-text.js";
import type { Client } from "./client.js";
import type { Projects, Standing } from "./projects.js";
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
  /** The user's, with what its project says over them. */
  readonly settings: Settings;
  /** What its project says. */
  readonly standing: Standing;
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
  projects: Projects,
): Views {
  const analyses = new Map<string, { readonly version: number; readonly analysis: Analysis }>();
  const modes = new Map<string, DocumentsMode>();
  /** One set a document, for folders may differ; asked for once. */
  const asked = new Map<string, Promise<Settings>>();
  let sent: unknown;
  let complaint = "";

  function analysisOf(document: TextDocument, setup: Setup): Analysis {
    const { uri, version, languageId } = document;
    const last = analyses.get(uri);
    if (last?.version === version && last.analysis.setup === setup) return last.analysis;
    const analysis = analyze(setup, document.getText(), formatOf(languageId), last?.analysis);
    analyses.set(uri, { version, analysis });
    return analysis;
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

  /** A text as its settings, its project and its own switch show it. */
  function viewOf(uri: string, version: number, own: Settings, standing: Standing, whole: Analysis): View {
    const settings = merged(own, standing);
    const set = standing.ignored || table.test(uri) ? "never" : settings.documents;
    const mode = modes.get(uri) ?? set;
    const language = settings.language ?? client().language;
    const analysis = silenced(admit(whole, mode), standing.suppress);
    return { uri, version, analysis, whole, settings, standing, language, mode, own: modes.has(uri) };
  }

  return {
    async of(uri) {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      const { version } = document;
      const settings = await settingsOf(uri);
      const standing = await projects.of(uri, settings.glossaries);
      if (documents.get(uri) !== document || document.version !== version) return "outdated";
      return viewOf(uri, version, settings, standing, analysisOf(document, standing.setup));
    },
    async reading(uri, languageId, text) {
      const settings = await settingsOf(uri);
      if (documents.get(uri) === undefined) asked.delete(uri);
      const standing = await projects.of(uri, settings.glossaries);
      return viewOf(uri, 0, settings, standing, analyze(standing.setup, text, formatOf(languageId)));
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

/** A table, though its cells were taken from policy texts, is none. */
const table = /\.(?:csv|tsv)$/iu;

function formatOf(languageId: string): Format {
  return /markdown/iu.test(languageId) ? "markdown" : "plain";
}

/** The settings with what the project says over them; the same for the same. */
function merged(settings: Settings, standing: Standing): Settings {
  if (standing.documents === undefined && Object.keys(standing.levels).length === 0) return settings;
  let known = memo.get(standing);
  if (known?.of !== settings) {
    const levels = { ...settings.levels, ...standing.levels };
    known = { of: settings, merged: { ...settings, levels, documents: standing.documents ?? settings.documents } };
    memo.set(standing, known);
  }
  return known.merged;
}

const memo = new WeakMap<Standing, { readonly of: Settings; readonly merged: Settings }>();
