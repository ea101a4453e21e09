import type { TargetsAnswer } from "../../../server/src/lsp/protocol.js";

/* What the table of targets, a web page of its own, and the extension say to each other. Shapes only. */

/** A figure, or an aim without one. */
export type Row = TargetsAnswer["rows"][number];

/** A text and its figures. */
export interface TableDocument extends TargetsAnswer {
  /** How it is called in the table: its path in the folder. */
  readonly name: string;
}

/** All that the table shows. */
export interface Table {
  readonly scope: "document" | "folder";
  /** Of the document or the folder. */
  readonly name: string;
  readonly documents: readonly TableDocument[];
  /** The part of a document that is asked for. */
  readonly part?: { readonly start: number; readonly end: number; readonly title: string };
  /** Texts that were read and are none of the genre. */
  readonly passed: number;
}

/** Extension → page. */
export type ToPage = { readonly type: "table"; readonly table: Table };

/** Page → extension. */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "jump"; readonly uri: string; readonly row: Row }
  | { readonly type: "copy"; readonly text: string }
  | { readonly type: "save"; readonly format: SaveFormat; readonly name: string; readonly content: string };

/** `png`: the content is base64. */
export type SaveFormat = "csv" | "md" | "svg" | "png";

/** Every string of the page, in the language of the reader. */
export type Words = Readonly<Record<WordKey, string>>;

export type WordKey =
  | `column.${ColumnName}`
  | "role.target"
  | "role.outcome"
  | "role.other"
  | "search"
  | "searchHint"
  | "filterRole"
  | "filterYear"
  | "filterScope"
  | "filterDocument"
  | "all"
  | "noYear"
  | "noScope"
  | "copy"
  | "saveCsv"
  | "saveMarkdown"
  | "saveSvg"
  | "savePng"
  | "chart"
  | "chartIndicator"
  | "chartPlace"
  | "chartNation"
  | "chartHint"
  | "chartNone"
  | "chartTable"
  | "year"
  | "promised"
  | "delivered"
  | "gap"
  | "points"
  | "percent"
  | "rows"
  | "rowsFiltered"
  | "rowsPassed"
  | "none"
  | "nothing"
  | "more"
  | "noNumber"
  | "jump"
  | "sorted"
  | "part"
  | "whole"
  | "reset";

export type ColumnName =
  | "document"
  | "indicator"
  | "cmp"
  | "value"
  | "max"
  | "unit"
  | "from"
  | "change"
  | "by"
  | "byYear"
  | "scope"
  | "body"
  | "role"
  | "section"
  | "line"
  | "text"
  | "sentence";
