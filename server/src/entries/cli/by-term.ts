import { basename } from "node:path";
import type { Analysis } from "../../analysis/analyze.js";
import { fileTerms } from "../../features/file-terms.js";
import { type FileTally, type TermCount, tallyOf, termCounts } from "../../features/term-counts.js";
import { cell } from "./csv.js";
import type { Request } from "./request.js";
import { inert } from "./width.js";

/** What one document contributes to the table. Plain data: it comes from a worker thread as well. */
export function tallyRow(analysis: Analysis, file: string): FileTally {
  const tally = tallyOf(fileTerms(analysis, file));
  // A text that does not say of when it is may be named for its year: 2019.txt.
  const named = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(basename(file))?.[0];
  return tally.year === undefined && named !== undefined ? { ...tally, year: Number(named) } : tally;
}

/** How formulations rise and fall: terms × years, or terms × files; the most frequent first. */
export function byTerm(request: Request, tallies: readonly FileTally[]): string {
  const terms = termCounts(tallies);
  switch (request.format) {
    case "csv":
      return csvTable(request, terms, columnsOf(request, tallies));
    case "json":
      return `[\n${terms.map((term) => JSON.stringify(rowOf(request, term))).join(",\n")}\n]\n`;
    case "pretty":
      return terms.map((term) => prettyLine(request, term)).join("");
    default:
      return terms.map((term) => `${JSON.stringify(rowOf(request, term))}\n`).join("");
  }
}

function rowOf(request: Request, { kind, term, sub, count, ...counts }: TermCount) {
  return { kind, term, sub, count, ...(request.by === "year" ? { years: counts.years } : { files: counts.files }) };
}

/** The years in order, what is not dated last; the files as they were worked through. */
function columnsOf({ by }: Request, tallies: readonly FileTally[]): readonly string[] {
  if (by === "file") return tallies.map(({ file }) => file);
  const years = new Set(tallies.map(({ year }) => (year === undefined ? "" : String(year))));
  return [...years].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : Number(a) - Number(b)));
}

function csvTable({ excel, by }: Request, terms: readonly TermCount[], columns: readonly string[]): string {
  const head = ["kind", "term", "sub", "count", ...columns.map((column) => (column === "" ? "undated" : column))];
  const lines = terms.map(({ kind, term, sub, count, years, files }) => {
    const counts = by === "year" ? years : files;
    return [kind, term, sub, count, ...columns.map((column) => counts[column] ?? 0)];
  });
  return `${excel ? "\ufeff" : ""}${[head, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

function prettyLine({ by }: Request, { term, count, years, files }: TermCount): string {
  const counts = Object.entries(by === "year" ? years : files);
  return `${inert(term)}  ${count}  ${counts.map(([column, times]) => `${inert(column === "" ? "—" : column)}: ${times}`).join("  ")}\n`;
}
