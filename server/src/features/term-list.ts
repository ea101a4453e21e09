import type { Entry } from "../lexicon/lexicon.js";
import { programSub } from "../lexicon/program-sub.js";
import type { FileFault } from "./file-fault.js";
import type { Field, Item, Items, Value } from "./term-items.js";

/** A list of terms as a spreadsheet program saves it: items, and which field each column holds. */
export interface TermList extends Items {
  readonly columns: readonly (string | undefined)[];
  readonly separator: "," | "\t";
}

/**
 * The items of a table of terms: the first row names the columns, in English or Chinese (term or 词语, kind or 种类, gloss
 * or 释义 …). A kind is a sort of the glossary (plan, motto …), or just slogan, program or document; without one it is told
 * from the term. Several members or aliases stand in one cell with 、 ; or | between them.
 */
export function listItems(text: string, separator: "," | "\t"): TermList {
  const [head = [], ...rows] = cells(text, separator);
  const columns = head.map(({ value }) => columnNames.get(value.trim().toLowerCase()));
  const faults: FileFault[] = [];
  if (!columns.includes("term")) {
    const end = head.at(-1)?.end ?? 0;
    const empty = text.trim() === "";
    if (!empty) faults.push({ sort: "no-term-column", span: { start: head[0]?.start ?? 0, end } });
    return { items: [], columns, separator, faults };
  }
  for (const [index, { value, start, end }] of head.entries()) {
    if (columns[index] !== undefined || value.trim() === "") continue;
    const data = { key: value, allowed: known.join(", "), near: "" };
    faults.push({ sort: "unknown-key", span: { start, end }, data });
  }
  const items = rows.flatMap((row): Item[] => {
    if (row.every(({ value }) => value.trim() === "")) return [];
    const span = { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 };
    const fields = row.flatMap((cell, index): Field[] => {
      const name = columns[index];
      if (name === undefined || cell.value.trim() === "") return [];
      const place = { start: cell.start, end: cell.end };
      return [{ name, key: place, span: place, value: cellValue(name, cell.value.trim()) }];
    });
    return [{ span, fields: withSub(fields) }];
  });
  return { items, list: { start: 0, end: text.length }, columns, separator, faults };
}

function cellValue(name: string, value: string): Value {
  if (name === "aliases" || name === "members" || name === "collocations") {
    return value
      .split(/[、;；|]/u)
      .map((each) => each.trim())
      .filter((each) => each !== "");
  }
  if (name === "quiet" || name === "removed") return flags.get(value.toLowerCase());
  return value;
}

/** The sort that the row names, or that the term tells. */
function withSub(fields: readonly Field[]): readonly Field[] {
  const term = fields.find(({ name }) => name === "term");
  if (typeof term?.value !== "string") return fields;
  const named = fields.find(({ name }) => name === "sub");
  const sub = subOf(typeof named?.value === "string" ? named.value.toLowerCase() : "", term.value);
  const { key, span } = named ?? term;
  return [...fields.filter((field) => field !== named), { name: "sub", key, span, value: sub }];
}

/** What a term is, as a kind says; where that is general or absent, by the term itself. */
export function subOf(kind: string, term: string): Entry["sub"] | string {
  const meant = kindNames.get(kind) ?? kind;
  switch (meant) {
    case "slogan":
      return sloganSub(term);
    case "program":
      return programSub(term);
    case "":
      return programSub(term) === "other" ? sloganSub(term) : programSub(term);
    default:
      return meant;
  }
}

function sloganSub(term: string): "numbered" | "formula" {
  return /^[“"]?(?:[一二两双三四五六七八九十百千万\d+＋]{2,}|[一二两双三四五六七八九十\d]+(?![年月日]).)/u.test(term)
    ? "numbered"
    : "formula";
}

interface Cell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The rows of a table, quoted cells with breaks and doubled quotes in them too. */
function cells(text: string, separator: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text.charAt(at) === '"' ? quoted(text, at, separator) : plain(text, at, separator);
    row.push(cell);
    at = cell.end;
    if (text.charAt(at) === separator) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (text.charAt(at) === "\r") at++;
    if (text.charAt(at) === "\n") at++;
    if (at >= text.length) break;
  }
  return rows;
}

function plain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text.charAt(end) !== separator && !/[\r\n]/u.test(text.charAt(end))) end++;
  return { value: text.slice(start, end), start, end };
}

/** Up to the closing quote; what stands behind that in the cell is kept, for somebody wrote it. */
function quoted(text: string, start: number, separator: string): Cell {
  const parts: string[] = [];
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: parts.join("") + text.slice(at), start, end: text.length };
    parts.push(text.slice(at, close));
    at = close + 1;
    if (text.charAt(at) !== '"') break;
    parts.push('"');
    at++;
  }
  const rest = plain(text, at, separator);
  return { value: parts.join("") + rest.value, start, end: rest.end };
}

const columnNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ term: "term", 词语: "term", 术语: "term", 词条: "term", 名称: "term", 提法: "term" },
    ...{ sub: "sub", kind: "sub", type: "sub", 种类: "sub", 类别: "sub", 类型: "sub" },
    ...{ gloss: "gloss", definition: "gloss", 释义: "gloss", 解释: "gloss", 说明: "gloss" },
    ...{ aliases: "aliases", 又作: "aliases", 别名: "aliases", members: "members", 包括: "members", 内容: "members" },
    ...{ en: "en", english: "en", 英译: "en", 英文: "en", origin: "origin", 出处: "origin" },
    ...{ since: "since", 始于: "since", until: "until", 止于: "until", replacedby: "replacedBy", 后为: "replacedBy" },
    ...{ place: "place", 地区: "place", source: "source", 依据: "source", 来源: "source" },
    ...{ collocations: "collocations", 搭配: "collocations", quiet: "quiet", 只释不标: "quiet", removed: "removed" },
  }),
);

const known = ["term", "kind", "gloss", "aliases", "members", "en", "place", "since", "until", "source", "quiet"];

const kindNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ 口号: "slogan", 政治表述: "slogan", 提法: "slogan", 项目: "program", 工程计划: "program", 文件: "document" },
    ...{ 计划: "plan", 工程: "plan", 规划: "plan", 行动: "campaign", 活动: "campaign", 战略: "strategy" },
    ...{ 园区: "zone", 机制: "mechanism", 制度: "mechanism", 改革: "mechanism" },
  }),
);

const flags: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    true: true,
    是: true,
    "1": true,
    false: false,
    否: false,
    "0": false,
  }),
);
