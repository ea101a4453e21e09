import type { CancellationToken, Connection } from "vscode-languageserver";
import { isAdmitted } from "../features/admit.js";
import { cleaned, cleaning } from "../features/clean.js";
import { levelOf } from "../features/diagnostics.js";
import { onOneLine } from "../features/markdown.js";
import { placeholders } from "../features/placeholders.js";
import { offsetOf, rangeOf } from "../features/position.js";
import { counterpartsAround } from "../features/promises.js";
import { denseSentence, longSentence, type Sentence, seconds, speech } from "../features/speech.js";
import {
  type CleanAnswer,
  type CleanTextParams,
  type CounterpartsAnswer,
  cleanRequest,
  cleanTextRequest,
  counterpartsRequest,
  type PartParams,
  type PlaceholdersAnswer,
  type ProtocolRange,
  placeholdersRequest,
  type SpeechAnswer,
  speechRequest,
} from "./protocol.js";
import type { View, Views } from "./views.js";

/** Makes a handler that answers from the document's view; nothing for one that isn't open. */
type On = <P extends { readonly textDocument: { readonly uri: string } }, R>(
  project: (view: View, params: P) => R | undefined,
) => (params: P, token: CancellationToken) => Promise<R | null>;

/** Answers what our own client asks for a proofreader: the text for the ear, what is left to fill in, what to clean, where a promise leads. */
export function answerProofreader(connection: Connection, views: Views, on: On): void {
  connection.onRequest(speechRequest, known(on(spoken)));
  connection.onRequest(placeholdersRequest, known(on(leftOpen)));
  connection.onRequest(cleanRequest, known(on(toClean)));
  connection.onRequest(counterpartsRequest, known(on(otherSide)));
  connection.onRequest(cleanTextRequest, async (params: unknown, token: CancellationToken): Promise<unknown> => {
    if (!isClean(params)) return null;
    const { textDocument, languageId, text } = params;
    const [here, pasted] = [await views.of(textDocument.uri), await views.reading(textDocument.uri, languageId, text)];
    // Into a policy text, or a policy text by itself; a file that is to be left alone is.
    const wanted =
      isAdmitted(pasted.whole, pasted.mode) || (typeof here === "object" && isAdmitted(here.whole, here.mode));
    if (!wanted || pasted.mode === "never" || token.isCancellationRequested) return null;
    const { setup, format } = pasted.whole;
    const clean = cleaned(setup, text, format, pasted.settings.levels);
    return clean === text ? null : clean;
  });
}

function spoken({ analysis, whole, mode, settings }: View, { range }: PartParams): SpeechAnswer | undefined {
  if (!isAdmitted(whole, mode)) return undefined;
  const part = range && { start: offsetOf(analysis, range.start), end: offsetOf(analysis, range.end) };
  const { characters, sentences, long, longest, figures, dense, most } = speech(analysis, part);
  const hard = [...new Map([...long, ...dense].map((each) => [each.start, each])).values()];
  return {
    ...{ characters, sentences, longest, figures, most, longSentence, denseSentence },
    seconds: seconds(characters, settings.speechRate),
    rate: settings.speechRate,
    long: long.length,
    dense: dense.length,
    hard: hard
      .sort((a, b) => a.start - b.start)
      .slice(0, mostShown)
      .map((sentence) => ({
        range: rangeOf(analysis, sentence),
        words: beginning(analysis.text, sentence),
        characters: sentence.characters,
        figures: sentence.figures,
      })),
  };
}

const mostShown = 200;

function beginning(text: string, { start, end }: Sentence): string {
  const words = onOneLine(text.slice(start, Math.min(end, start + 80)).trim());
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

function leftOpen({ analysis, settings }: View): PlaceholdersAnswer {
  const severe = analysis.annotations.filter(
    (mark) => mark.kind === "defect" && ["error", "warning"].includes(levelOf(mark, settings.levels)),
  );
  return { placeholders: placeholders(analysis), warnings: severe.length };
}

function toClean({ analysis, settings }: View, { range }: PartParams): CleanAnswer {
  const part = range && { start: offsetOf(analysis, range.start), end: offsetOf(analysis, range.end) };
  return cleaning(analysis, settings.levels, part).map(({ span, newText }) => ({
    range: rangeOf(analysis, span),
    newText,
  }));
}

function otherSide({ analysis }: View, { range }: PartParams): CounterpartsAnswer | undefined {
  const found = range && counterpartsAround(analysis, offsetOf(analysis, range.start));
  if (found === undefined) return undefined;
  return { origin: rangeOf(analysis, found.origin), places: found.places.map((span) => rangeOf(analysis, span)) };
}

/** A handler that is called only with what it expects: our own messages have no library that vouches for their form. */
function known<R>(handler: (params: PartParams, token: CancellationToken) => Promise<R | null>) {
  return async (params: unknown, token: CancellationToken): Promise<R | null> =>
    isPart(params) ? handler(params, token) : null;
}

function isPart(params: unknown): params is PartParams {
  const { textDocument, range } = fields(params);
  return typeof fields(textDocument).uri === "string" && (range === undefined || isRange(range));
}

function isRange(range: unknown): range is ProtocolRange {
  const { start, end } = fields(range);
  return [start, end].every(
    (place) => Number.isInteger(fields(place).line) && Number.isInteger(fields(place).character),
  );
}

function isClean(params: unknown): params is CleanTextParams {
  const { textDocument, languageId, text } = fields(params);
  return typeof fields(textDocument).uri === "string" && typeof languageId === "string" && typeof text === "string";
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
