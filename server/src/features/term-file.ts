import type { Entry } from "../lexicon/lexicon.js";
import type { Span } from "../model/span.js";
import { type FileFault, isFatal, nearest } from "./file-fault.js";
import { type Field, type Item, type Items, jsonItems, type Value, yamlItems } from "./term-items.js";
import { listItems } from "./term-list.js";

/** How a term file is written, which its name tells. */
export type TermFormat = "yaml" | "json" | "csv" | "tsv";

/** What a term file says. */
export interface TermFile {
  readonly format: TermFormat;
  readonly entries: readonly Entry[];
  readonly faults: readonly FileFault[];
  /** Whether the whole can't be relied on, so that the last good one had better stay. */
  readonly broken: boolean;
  /** Where the entries stand, for one more to find its place among them. */
  readonly items: readonly { readonly term: string; readonly span: Span }[];
  readonly list: Span | undefined;
  /** Of a table: the field that each column holds. */
  readonly columns: readonly (string | undefined)[];
}

export function termFormat(path: string): TermFormat | undefined {
  const end = /\.(ya?ml|json|csv|tsv)$/iu.exec(path)?.[1]?.toLowerCase();
  return end === "yml" ? "yaml" : (end as TermFormat | undefined);
}

/** Reads a term file: the entries that make sense, and the faults in the rest at their places. Never throws, on any text. */
export async function parseTermFile(text: string, format: TermFormat): Promise<TermFile> {
  const read = await itemsOf(text, format);
  const faults: FileFault[] = [...read.faults];
  const entries: Entry[] = [];
  const items: { term: string; span: Span }[] = [];
  const lines = new Map<string, number>();
  const line = lineCounter(text);
  for (const item of read.items) {
    const entry = entryOf(item, faults);
    if (entry === undefined) continue;
    const { term, place, since } = entry;
    items.push({ term, span: item.span });
    const sense = JSON.stringify([term, place, since]);
    const before = lines.get(sense);
    if (before !== undefined) {
      faults.push({ sort: "duplicate-term", span: item.span, data: { term, line: String(before) } });
    } else lines.set(sense, line(item.span.start));
    entries.push(entry);
  }
  faults.sort((a, b) => a.span.start - b.span.start);
  const columns = "columns" in read ? read.columns : [];
  return { format, entries, faults, broken: faults.some(isFatal), items, list: read.list, columns };
}

async function itemsOf(
  text: string,
  format: TermFormat,
): Promise<Items & { readonly columns?: readonly (string | undefined)[] }> {
  switch (format) {
    case "yaml":
      return yamlItems(text);
    case "json":
      return text.trim() === "" ? { items: [], faults: [] } : jsonItems(text);
    case "csv":
      return listItems(text, ",");
    case "tsv":
      return listItems(text, "\t");
  }
}

/** The number of the line, from 1, of offsets that are asked about in rising order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let next = text.indexOf("\n", at); next >= 0 && next < offset; next = text.indexOf("\n", at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}

function entryOf({ span, fields }: Item, faults: FileFault[]): Entry | undefined {
  if (fields === undefined) {
    faults.push({ sort: "not-entry", span });
    return undefined;
  }
  const entry: Record<string, Value> = {};
  for (const field of fields) if (isUsable(field, faults)) entry[field.name] = trimmed(field.value);
  const { term, sub } = entry;
  if (typeof term !== "string" || term === "") {
    if (!fields.some(({ name }) => name === "term")) faults.push({ sort: "no-term", span });
    return undefined;
  }
  if (typeof sub !== "string" && entry.removed !== true) {
    if (!fields.some(({ name }) => name === "sub")) {
      faults.push({ sort: "no-sub", span, data: { allowed: subs.join(", ") } });
    }
    return undefined;
  }
  countMembers(entry, fields, faults);
  return { sub: "other", ...entry, term } as Entry;
}

/** Whether a field is known and its value of the right sort; a fault where not. */
function isUsable({ name, key, span, value }: Field, faults: FileFault[]): boolean {
  const sort = Object.hasOwn(sorts, name) ? sorts[name] : undefined;
  if (sort === undefined) {
    const allowed = Object.keys(sorts);
    faults.push({
      sort: "unknown-key",
      span: key,
      data: { key: name, allowed: allowed.join(", "), near: nearest(name, allowed) ?? "" },
    });
    return false;
  }
  const fault = faultOf(name, sort, value);
  if (fault !== undefined) faults.push({ ...fault, span });
  return fault === undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function faultOf(name: string, sort: string, value: Value): Omit<FileFault, "span"> | undefined {
  const wrong = { sort: "wrong-type", data: { key: name, expected: sort } } as const;
  if (sort === "flag") return typeof value === "boolean" ? undefined : wrong;
  if (sort === "strings") return Array.isArray(value) ? undefined : wrong;
  if (typeof value !== "string") return { ...wrong, data: { key: name, expected: "string" } };
  if (name === "term") {
    const term = bare(value);
    return [...term].length < 2 ? { sort: "short-term", data: { term } } : undefined;
  }
  if (name === "sub" && !subs.some((sub) => sub === value)) {
    return { sort: "bad-choice", data: { key: "sub", value, allowed: subs.join(", ") } };
  }
  if (sort === "date" && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value)) {
    return { sort: "bad-date", data: { key: name, value } };
  }
  return undefined;
}

function trimmed(value: Value): Value {
  if (typeof value === "string") return bare(value);
  return Array.isArray(value) ? value.map((each) => bare(each)).filter((each) => each !== "") : value;
}

/** Without the blanks and the one pair of marks around it: “四个意识” is the term 四个意识. */
function bare(words: string): string {
  const trim = words.trim();
  const inner = /^(?:“([^“”]*)”|《([^《》]*)》|「([^「」]*)」)$/u.exec(trim);
  return inner?.[1] ?? inner?.[2] ?? inner?.[3] ?? trim;
}

/** 三大改造 with two members is a slip; it stands all the same. */
function countMembers(entry: Readonly<Record<string, Value>>, fields: readonly Field[], faults: FileFault[]): void {
  const { term, members } = entry;
  if (typeof term !== "string" || !Array.isArray(members)) return;
  const numeral = /^(十[一二三四五六七八九]?|[二三四五六七八九两双])(?:个|大|项|种|条|件)(?!.*[、和])/u.exec(term)?.[1];
  if (numeral === undefined || values[numeral] === members.length) return;
  const span = fields.find(({ name }) => name === "members")?.span;
  if (span) faults.push({ sort: "member-count", span, data: { term, count: String(members.length) } });
}

const values: Readonly<Record<string, number>> = {
  ...{ 两: 2, 双: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 十三: 13 },
  ...{ 十四: 14, 十五: 15, 十六: 16, 十七: 17, 十八: 18, 十九: 19 },
};

export const subs: readonly Entry["sub"][] = [
  ...(["numbered", "motto", "formula"] as const),
  ...(["plan", "campaign", "strategy", "zone", "mechanism", "other"] as const),
  "document",
];

/** The keys of an entry, in the order in which they are written, and what sort of value each has. */
export const sorts: Readonly<Record<string, "string" | "strings" | "date" | "flag">> = {
  term: "string",
  sub: "string",
  aliases: "strings",
  members: "strings",
  gloss: "string",
  en: "string",
  origin: "string",
  since: "date",
  until: "date",
  replacedBy: "string",
  place: "string",
  collocations: "strings",
  source: "string",
  quiet: "flag",
  removed: "flag",
};
