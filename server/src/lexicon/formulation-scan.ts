import { memberPhrases } from "./standing-orders.js";
import { type Match, TermMatcher } from "./term-matcher.js";
import { wrongPhrases } from "./wordings.js";

/** What one pass over a text as read finds for the rules on formulations. */
export interface FormulationScan {
  /** Wrong forms; `phrase` is an index of `wrongPhrases`. */
  readonly wrong: readonly Match[];
  /** Members of standing sets; `phrase` is an index of `memberPhrases`. */
  readonly members: readonly Match[];
}

/** Finds wrong forms and members of sets in one linear pass; asked again about the same text it gives the same answer. */
export function formulationScan(text: string): FormulationScan {
  if (text === lastText) return lastScan;
  scanner ??= new TermMatcher(wrongPhrases(), memberPhrases());
  const border = wrongPhrases().length;
  const wrong: Match[] = [];
  const members: Match[] = [];
  for (const match of scanner.find(text)) {
    if (match.phrase < border) wrong.push(match);
    else members.push({ ...match, phrase: match.phrase - border });
  }
  lastScan = wrong.length === 0 && members.length === 0 ? nothing : { wrong, members };
  lastText = text;
  return lastScan;
}

let scanner: TermMatcher | undefined;
const nothing: FormulationScan = { wrong: [], members: [] };
// Two rules ask about one paragraph in turn.
let lastText = "";
let lastScan = nothing;
