import type { Row } from "../../features/records.js";
import type { Command, Request } from "./request.js";

/** The names of a table's columns, as its first line. */
export function csvHead(request: Request): string {
  return `${request.excel ? "\ufeff" : ""}${columnsOf(request).join(",")}\r\n`;
}

/** A row as a line of RFC 4180. */
export function csvLine(request: Request, row: Row): string {
  return `${columnsOf(request)
    .map((column) => cell(row[column]))
    .join(",")}\r\n`;
}

/** The rows of a tree one after another, each before what stands under it. */
export function flat(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    const children = row.children;
    if (!Array.isArray(children)) return [row];
    return [row, ...flat((children as Row[]).map((child) => ({ file: row.file, ...child })))];
  });
}

function columnsOf({ command, diagnostics }: Request): readonly string[] {
  return command === "annotate" && diagnostics ? [...columns.annotate, ...diagnosticColumns] : columns[command];
}

/** A value as a cell of RFC 4180. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) {
    return cell(value.every((each) => typeof each === "string") ? value.join("、") : JSON.stringify(value));
  }
  const text = typeof value === "string" ? inert(value) : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet program would run a text that begins like a formula: an apostrophe in front makes it text. */
function inert(text: string): string {
  return /^[=+\-@\t]/u.test(text) && !comparators.has(text) ? `'${text}` : text;
}

const comparators: ReadonlySet<string> = new Set(["="]);

const place = ["file", "kind", "start", "end", "line", "column", "text"];
const diagnosticColumns = ["code", "severity", "message", "places", "fix"];
const columns: Readonly<Record<Command, readonly string[]>> = {
  annotate: [
    ...place,
    ...["role", "value", "unit", "cmp", "indicator", "by", "from", "max"],
    ...["sub", "term", "members", "source"],
    ...["level", "number", "title"],
    ...["reference", "full"],
  ],
  check: [...place, ...diagnosticColumns],
  outline: ["file", "level", "number", "title", "start", "end", "line"],
  targets: [
    ...["file", "line", "indicator", "role", "cmp", "value", "unit", "from", "by", "sentence"],
    ...["max", "change", "scope", "byYear", "section"],
  ],
  terms: ["file", "kind", "term", "sub", "count", "line", "members", "source"],
  lookup: [],
};
