import type { DocumentTargets } from "../features/targets.js";
import type { TermCount } from "../features/term-counts.js";

/*
 * What our client and our server say to each other beyond the Language Server Protocol: names and shapes, nothing that
 * runs, so that the client may import it. A plain editor needs none of it.
 */

/** What a client may hand over at start (`initializationOptions`). */
export interface Options {
  /**
   * Where the rule pages lie: `codeDescription.href` is `<pages>/<zh|en>/<rule>.md`. A file: URI, or a scheme that our
   * client opens. Without it the server names its own files where it has any.
   */
  readonly pages?: string;
  /** The display language, zh-cn or en; goes before the protocol's `locale`. */
  readonly language?: string;
  /** Whether the client wants `verdictNotification`s. */
  readonly verdicts?: boolean;
  /** Whether the client itself has the command `policyLens.explainRule`; else the server offers it. */
  readonly explains?: boolean;
  /** Whether the client has the command `policyLens.showTargets`, which a lens may call. */
  readonly tables?: boolean;
  /** Whether the client has the command `policyLens.showPlaces`, which a lens may call. */
  readonly places?: boolean;
  /** Whether the client opens `termScheme`, with what `termPageRequest` answers. */
  readonly termPages?: boolean;
  /** Whether the client answers `readFileRequest` and `fileExistsRequest`: it reads where the server can't. */
  readonly files?: boolean;
  /** Whether the client has the command `policyLens.setRule`, which an action may call. */
  readonly setsRules?: boolean;
  /** The settings under `policyLens`, for clients that can't be asked for them. */
  readonly settings?: unknown;
}

/** The section of the settings, and the name that everything of ours begins with. */
export const section = "policyLens";

/** The command behind "explain this rule"; its argument is the rule's id. */
export const explainRuleCommand = "policyLens.explainRule";

/** Server → client, whenever what is known of an open document as a whole changed. */
export const verdictNotification = "policyLens/verdict";

export interface VerdictParams {
  readonly uri: string;
  readonly version: number;
  /** What the text itself says. */
  readonly policy: boolean;
  /** From 0 (certainly no policy text) to 1. */
  readonly score: number;
  /** Why, in order of weight; words for the reader. */
  readonly reasons: readonly string[];
  /** The mode in force for this document, from its own switch or from the settings. */
  readonly mode: "auto" | "always" | "never";
  /** Whether the mode is the document's own. */
  readonly own: boolean;
  /** Whether annotations are shown: the verdict and the mode together. */
  readonly shown: boolean;
  /** What is shown, by kind; `target` counts the quantities that are targets. */
  readonly counts: Readonly<
    Record<"slogan" | "program" | "document" | "quantity" | "target" | "heading" | "defect", number>
  >;
}

/** Client → server: from now on this document is treated so; without a mode, by the settings again. */
export const documentsNotification = "policyLens/documents";

export interface DocumentsParams {
  readonly uri: string;
  readonly mode?: "auto" | "always" | "never";
}

/** The command that shows the table of targets; its arguments are a document, and the offsets of a part of it. */
export const showTargetsCommand = "policyLens.showTargets";

/** Client → server: the figures of an open document, or of all texts that the server knows. */
export const targetsRequest = "policyLens/targets";

export type TargetsParams = { readonly uri: string } | { readonly scope: "workspace" };

/**
 * Client → server: the figures of a text that isn't open; the server remembers them, so that a hover meets the same
 * indicator in them. Without a text: it is gone.
 */
export const analyzeTextRequest = "policyLens/analyzeText";

export interface AnalyzeTextParams {
  readonly uri: string;
  readonly languageId: string;
  readonly text?: string;
}

/** The figures of one text. */
export interface TargetsAnswer extends DocumentTargets {
  /** Whether it is read as a policy text; if not, there are no rows. */
  readonly shown: boolean;
}

/** Server → client: the text of a file (`{ uri }`), or null where there is none. */
export const readFileRequest = "policyLens/readFile";

/** Server → client: whether a file or folder lies there (`{ uri }`). */
export const fileExistsRequest = "policyLens/fileExists";

/** The command that sets a rule's level in the user's own settings; its arguments are the rule's id and the level. */
export const setRuleCommand = "policyLens.setRule";

/**
 * Client → server: the terms of a list (CSV, TSV, YAML, JSON) are to go into the first glossary of the project in which a
 * document or folder lies. The answer is what to change; nothing is written yet.
 */
export const importTermsRequest = "policyLens/importTerms";

export interface ImportTermsParams {
  /** The list, and how its name ends. */
  readonly name: string;
  readonly text: string;
  /** A document of the project. */
  readonly near: string;
}

export interface ImportTermsAnswer {
  /** How many terms are new, and how many the glossary has already. */
  readonly added: number;
  readonly known: number;
  /** What is wrong with the list, worded for the reader. */
  readonly faults: readonly string[];
  /** A WorkspaceEdit; absent where there is nothing to add. */
  readonly edit?: unknown;
}

/** The command that shows places of a document: its arguments are the document, where one comes from, and positions. */
export const showPlacesCommand = "policyLens.showPlaces";

/** A stretch of an open document, or all of it. */
export interface PartParams {
  readonly textDocument: { readonly uri: string };
  readonly range?: ProtocolRange;
}

export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client → server: what a text, or a part of one, is for the ear; null for one that is no policy text. */
export const speechRequest = "policyLens/speech";

export interface SpeechAnswer {
  readonly characters: number;
  /** How long it takes to say them, at `rate` characters a minute. */
  readonly seconds: number;
  readonly rate: number;
  readonly sentences: number;
  readonly longest: number;
  /** How many sentences have more than `longSentence` characters, and the first of them. */
  readonly long: number;
  readonly longSentence: number;
  readonly figures: number;
  readonly most: number;
  /** How many sentences have `denseSentence` figures or more. */
  readonly dense: number;
  readonly denseSentence: number;
  /** Sentences that are too long or have too many figures, in text order; not more than a reader looks through. */
  readonly hard: readonly {
    readonly range: ProtocolRange;
    readonly words: string;
    readonly characters: number;
    readonly figures: number;
  }[];
}

/** Client → server: the signs that still stand for names and figures. */
export const placeholdersRequest = "policyLens/placeholders";

export interface PlaceholdersAnswer {
  readonly placeholders: readonly {
    readonly range: ProtocolRange;
    readonly words: string;
    readonly alike: number;
  }[];
  /** How many errors and warnings are open besides. */
  readonly warnings: number;
}

/** Client → server: the edits that make a document, or a part of it, clean; asked again until there are none. */
export const cleanRequest = "policyLens/clean";

export type CleanAnswer = readonly { readonly range: ProtocolRange; readonly newText: string }[];

/** Client → server: a text that is about to be pasted into a document, cleaned; null where nothing is to be cleaned. */
export const cleanTextRequest = "policyLens/cleanText";

export interface CleanTextParams {
  readonly textDocument: { readonly uri: string };
  readonly languageId: string;
  readonly text: string;
}

/** Client → server: from the promise (讲三点意见) at a position to its items, from anywhere in an item to the promise. */
export const counterpartsRequest = "policyLens/counterparts";

export interface CounterpartsAnswer {
  readonly origin: ProtocolRange;
  readonly places: readonly ProtocolRange[];
}

/** Server → client: what lies in a folder (`{ uri }`), a list of `{ name, folder }`. */
export const listFolderRequest = "policyLens/listFolder";

/**
 * The scheme of the glossary's pages, which a definition may lead to: policy-lens-term:/四个意识?<URI of the text>, the
 * parts encoded. The text tells whose glossaries are meant.
 */
export const termScheme = "policy-lens-term";

/** Client → server: the page of a term of the glossary as a plain text, or null. */
export const termPageRequest = "policyLens/termPage";

export interface TermPageParams {
  readonly term: string;
  /** The text from which it was asked. */
  readonly near: string;
}

/**
 * Client → server: how often slogans, programs and documents stand in the open document or in all texts of the folder, by
 * year and by file; the most frequent first.
 */
export const termsRequest = "policyLens/terms";

export type TermsParams = { readonly uri: string } | { readonly scope: "workspace" };

export interface TermsAnswer {
  /** The texts that were counted, with their title and year where they have one. */
  readonly files: readonly { readonly uri: string; readonly title?: string; readonly year?: number }[];
  readonly terms: readonly TermCount[];
}
