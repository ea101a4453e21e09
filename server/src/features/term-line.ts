import { type ParseError, parseTree } from "jsonc-parser/lib/esm/main.js";
import type { Entry } from "../lexicon/lexicon.js";
import { inserted, written } from "./json-edit.js";
import { sorts, type TermFile } from "./term-file.js";

/**
 * A term file with more entries, each one line in its place by the term (code points), so that two people's additions
 * merge. The rest stays as it is written.
 */
export function withTerm(text: string, file: TermFile, entry: Entry): string {
  switch (file.format) {
    case "json":
      return withJsonTerm(text, entry);
    case "yaml":
      return file.list !== undefined && text.charAt(file.list.start) === "["
        ? withJsonTerm(text, entry)
        : withLine(text, file, yamlLine(entry));
    case "csv":
      return withRow(text, file, entry, ",");
    case "tsv":
      return withRow(text, file, entry, "\t");
  }

  function yamlLine(given: Entry): string {
    const first = file.items[0];
    const start = first === undefined ? 0 : text.lastIndexOf("\n", first.span.start) + 1;
    const indent = first === undefined ? "" : (/^[ \t]*(?=-)/u.exec(text.slice(start))?.[0] ?? "");
    return `${indent}- ${yamlEntry(given)}`;
  }

  function withLine(whole: string, { items }: TermFile, line: string): string {
    const eol = whole.includes("\r\n") ? "\r\n" : "\n";
    const later = items.findIndex(({ term }) => term > entry.term);
    const previous = items[(later < 0 ? items.length : later) - 1];
    const next = items[later];
    if (previous === undefined && next !== undefined) {
      const start = whole.lastIndexOf("\n", next.span.start - 1) + 1;
      return whole.slice(0, start) + line + eol + whole.slice(start);
    }
    const end = previous === undefined ? -1 : whole.indexOf("\n", Math.max(0, previous.span.end - 1));
    const at = end < 0 ? whole.length : end + 1;
    const gap = at === 0 || whole.charAt(at - 1) === "\n" ? "" : eol;
    return whole.slice(0, at) + gap + line + eol + whole.slice(at);
  }

  function withRow(whole: string, given: TermFile, more: Entry, separator: string): string {
    const titled = given.columns.includes("term");
    const columns = titled ? given.columns : ["term", "sub"];
    const head = titled ? whole : `term${separator}kind\n`;
    return withLine(head, given, columns.map((name) => cell(valueIn(more, name), separator)).join(separator));
  }
}

/** The text of a new glossary in YAML. */
export function newTerms(entry: Entry): string {
  return `${yamlHead}\n- ${yamlEntry(entry)}\n`;
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
