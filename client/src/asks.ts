import { type Event, Position, Range, type TextDocument } from "vscode";
import type {
  CleanAnswer,
  CounterpartsAnswer,
  PlaceholdersAnswer,
  ProtocolRange,
  SpeechAnswer,
} from "../../server/src/lsp/protocol.js";

/** What a proofreader's commands ask the server, in the editor's own terms; null where it has no answer. */
export interface Asks {
  isOurs(document: TextDocument): boolean;
  /** Something became known of a document: whether it is read as a policy text, and what is in it. */
  readonly onDidLearn: Event<void>;
  speech(document: TextDocument, part?: Range): Promise<SpeechAnswer | null>;
  placeholders(document: TextDocument): Promise<PlaceholdersAnswer | null>;
  clean(document: TextDocument, part?: Range): Promise<CleanAnswer | null>;
  cleanText(document: TextDocument, text: string): Promise<string | null>;
  counterparts(document: TextDocument, at: Position): Promise<CounterpartsAnswer | null>;
}

/** A range as it comes over the wire. */
export function rangeFrom({ start, end }: ProtocolRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
