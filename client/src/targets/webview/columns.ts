import type { Cells } from "../export.js";
import type { ColumnName, Row, Table, TableDocument } from "../messages.js";
import { fullNumber, shortNumber, word } from "./page.js";

/** A row with the text it stands in. */
export interface Entry {
  readonly row: Row;
  readonly document: TableDocument;
}

/** What a row says in a column, as it is shown, and what lies behind it where that is shortened. */
export function shown(
  { row, document }: Entry,
  column: ColumnName,
): { readonly text: string; readonly title?: string } {
  switch (column) {
    case "document":
      return { text: document.name, title: [document.name, document.title].filter(Boolean).join("\n") };
    case "section":
      return { text: row.section ?? "", ...(row.section !== undefined && { title: row.section }) };
    case "value": {
      const { value, max, text } = row;
      if (value === undefined) return { text, title: word("noNumber") };
      const high = max === undefined ? "" : `–${shortNumber(max)}`;
      return {
        text: shortNumber(value) + high,
        title: fullNumber(value) + (max === undefined ? "" : `–${fullNumber(max)}`),
      };
    }
    case "from":
      return row.from === undefined ? { text: "" } : { text: shortNumber(row.from), title: fullNumber(row.from) };
    case "by": {
      const { by = "", byYear } = row;
      if (by === "") return { text: String(byYear ?? "") };
      return { text: byYear === undefined || by.includes(String(byYear)) ? by : `${by} (${byYear})` };
    }
    default:
      return { text: String(plain({ row, document }, column)) };
  }
}

/** What a row says in a column, as other programs read it. */
export function plain({ row, document }: Entry, column: ColumnName): string | number {
  switch (column) {
    case "document":
      return document.name;
    case "cmp":
      return row.cmp === undefined ? "" : signs[row.cmp];
    case "role":
      return word(`role.${row.role}`);
    default:
      return row[column] ?? "";
  }
}

/** What rows are sorted by in a column. */
export function sortKey(entry: Entry, column: ColumnName): string | number {
  if (column === "by") return entry.row.byYear ?? 9999;
  return plain(entry, column);
}

/** The columns that the page shows. */
export function pageColumns({ scope, documents }: Table): readonly ColumnName[] {
  const columns: ColumnName[] = ["indicator", "role", "cmp", "value", "unit", "by", "scope", "from", "section", "line"];
  // A column in which nothing ever stands takes room from the others.
  const rare = (["from", "scope"] as const).filter((name) =>
    documents.every(({ rows }) => rows.every((row) => row[name] === undefined)),
  );
  const used = columns.filter((name) => !rare.some((each) => each === name));
  return scope === "folder" ? ["document", ...used] : used;
}

/** Rows as a table for other programs. */
export function cells(entries: readonly Entry[], columns: readonly ColumnName[]): Cells {
  return {
    head: columns.map((column) => word(`column.${column}`)),
    body: entries.map((entry) => columns.map((column) => plain(entry, column))),
  };
}

/** Rows as a table for people: figures as the page shows them. */
export function readableCells(entries: readonly Entry[], columns: readonly ColumnName[]): Cells {
  return {
    head: columns.map((column) => word(`column.${column}`)),
    body: entries.map((entry) =>
      columns.map((column) => (column === "line" ? entry.row.line : shown(entry, column).text)),
    ),
  };
}

export const exportColumns: readonly ColumnName[] = [
  ...(["document", "line", "indicator", "role", "cmp", "value", "max", "unit", "from", "change"] as const),
  ...(["by", "byYear", "scope", "body", "section", "text", "sentence"] as const),
];

const signs = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=", "~": "≈" } as const;
