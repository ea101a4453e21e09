import type { Lexicon } from "../lexicon/lexicon.js";
import { cardText, termCard } from "./hover.js";
import type { Language } from "./language.js";
import { entriesOf } from "./lookup.js";

/** The glossary's page of a term, as a text to read or to peek at; none for an unknown one. */
export function termPage(lexicon: Lexicon, term: string, language: Language): string | undefined {
  const senses = entriesOf(lexicon, term);
  const card = termCard(senses, senses[0]?.term ?? term, language);
  return card && `${cardText(card, language, "plaintext")}\n`;
}
