import { type ParseError, parseTree } from "jsonc-parser/lib/esm/main.js";
import type { Entry } from "../lexicon/lexicon.js";
import { inserted, written } from "./json-edit.js";
import { sorts, type TermFile } from "./term-file.js";

/**
 * A term file with more entries, each one line in its place by the term (code points), so that two people's additions
 * merge. The rest stays as it is written.
 */
export function withTerms(text: string, file: TermFile, entries: readonly Entry[]): string {
  switch (file.format) {
    case "json":
      return entries.reduce(withJsonTerm, text);
    case "yaml": {
      if (file.list !== undefined && text.charAt(file.list.start) === "[") return entries.reduce(withJsonTerm, text);
      const indent = dashIndent(text, file);
      return withLines(text, file, entries, (entry) => `${indent}- ${yamlEntry(entry)}`);
    }
    case "csv":
      return withRows(text, file, entries, ",");
    case "tsv":
      return withRows(text, file, entries, "\t");
  }
}

/** How far the dashes of a YAML list stand in. */
function dashIndent(text: string, { items }: TermFile): string {
  const [first] = items;
  const start = first === undefined ? text.length : text.lastIndexOf("\n", first.span.start) + 1;
  return /^[ \t]*(?=-)/u.exec(text.slice(start, start + 99))?.[0] ?? "";
}

function withRows(text: string, file: TermFile, entries: readonly Entry[], separator: string): string {
  const titled = file.columns.includes("term");
  const columns = titled ? file.columns : ["term", "sub"];
  const whole = titled ? text : `term${separator}kind\n`;
  return withLines(whole, file, entries, (entry) =>
    columns.map((name) => cell(valueIn(entry, name), separator)).join(separator),
  );
}

/** With a line for each entry, behind the line of the last one that goes before it. */
function withLines(
  text: string,
  { items }: TermFile,
  entries: readonly Entry[],
  lineOf: (entry: Entry) => string,
): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  let out = "";
  let done = 0;
  for (const entry of entries.toSorted((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0))) {
    const at = Math.max(done, placeOf(text, items, entry.term));
    out += text.slice(done, at);
    done = at;
    out += (out === "" || out.endsWith("\n") ? "" : eol) + lineOf(entry) + eol;
  }
  return out + text.slice(done);
}

function placeOf(text: string, items: TermFile["items"], term: string): number {
  const later = items.findIndex((item) => item.term > term);
  const next = items[later];
  if (later === 0 && next !== undefined) return text.lastIndexOf("\n", next.span.start - 1) + 1;
  const previous = items[(later < 0 ? items.length : later) - 1];
  const end = previous === undefined ? -1 : text.indexOf("\n", Math.max(0, previous.span.end - 1));
  return end < 0 ? text.length : end + 1;
}

/** The text of a new glossary in YAML. */
export function newTerms(entries: readonly Entry[]): string {
  const sorted = entries.toSorted((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
  return `${yamlHead}\n${sorted.map((entry) => `- ${yamlEntry(entry)}\n`).join("")}`;
}

const yamlHead =
  "# 项目词库 · project glossary: - { term: …, sub: numbered | motto | formula | plan | campaign | …, gloss: … }";

/** Its keys in the usual order. */
function ordered(entry: Entry): [string, unknown][] {
  return Object.keys(sorts).flatMap((name): [string, unknown][] => {
    const value = entry[name as keyof Entry];
    return value === undefined ? [] : [[name, value]];
  });
}

function withJsonTerm(text: string, entry: Entry): string {
  const whole = text.trim() === "" ? "[]\n" : text;
  const errors: ParseError[] = [];
  const root = parseTree(whole, errors, { allowTrailingComma: true });
  // A list in brackets that is YAML and no JSON is left to its author.
  if (root?.type !== "array" || errors.length > 0) return text;
  const keys = (root.children ?? []).map(({ children = [] }) => {
    const term = children.find((property) => property.children?.[0]?.value === "term");
    return String(term?.children?.[1]?.value ?? "");
  });
  return inserted(whole, root, written(Object.fromEntries(ordered(entry))), entry.term, keys);
}

function yamlEntry(entry: Entry): string {
  return `{ ${ordered(entry)
    .map(([name, value]) => `${name}: ${yamlValue(value)}`)
    .join(", ")} }`;
}

function yamlValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(", ")}]`;
  if (typeof value !== "string") return String(value);
  // What is surely a plain word in YAML stays one; anything else is quoted as JSON does, which YAML reads.
  return plainWord.test(value) ? value : JSON.stringify(value);
}

const plainWord =
  /^(?:[㐀-鿿][㐀-鿿\dA-Za-z“”。、，；（）《》·—+ ]*[㐀-鿿\dA-Za-z”。）》]|numbered|motto|formula|plan|campaign|strategy|zone|mechanism|other|document)$/u;

function valueIn(entry: Entry, name: string | undefined): string {
  const value = name === undefined ? undefined : entry[name as keyof Entry];
  if (value === undefined) return "";
  return Array.isArray(value) ? value.join("、") : String(value);
}

function cell(value: string, separator: string): string {
  return value.includes(separator) || /["\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
