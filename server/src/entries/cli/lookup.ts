import picocolors from "picocolors";
import { termCard } from "../../features/hover.js";
import { lookup as entriesFor } from "../../features/lookup.js";
import { entryRow } from "../../features/records.js";
import type { Entry, Lexicon } from "../../lexicon/lexicon.js";
import type { Request } from "./request.js";
import { inert } from "./width.js";
import { words } from "./words.js";

/** What the glossary knows of a term, sense by sense; `undefined` where it doesn't know it. */
export function lookup(request: Request, lexicon: Lexicon): string | undefined {
  const senses = entriesFor(lexicon, request.operands[0] ?? "");
  if (senses.length === 0) return undefined;
  switch (request.format) {
    case "pretty":
      return senses.map((entry) => prettyEntry(request, entry)).join("\n");
    case "json":
      return `[\n${senses.map((entry) => JSON.stringify(entryRow(entry))).join(",\n")}\n]\n`;
    default:
      return senses.map((entry) => `${JSON.stringify(entryRow(entry))}\n`).join("");
  }
}

function prettyEntry({ language, color }: Request, entry: Entry): string {
  const paint = picocolors.createColors(color);
  const { term, sub, ...row } = entryRow(entry);
  const sort = termCard([entry], entry.term, language)?.kind ?? sub;
  const lines = Object.entries(row).map(([name, value]) => {
    const text = Array.isArray(value) ? value.join("、") : value;
    if (typeof text !== "string" || text === "") return "";
    return `  ${paint.dim(words[language].fields[name] ?? name)}  ${inert(text)}\n`;
  });
  return `${paint.bold(String(term))} ${paint.dim(String(sort))}\n${lines.join("")}`;
}
