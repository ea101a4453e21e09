import type { FileTerms, Mention } from "./file-terms.js";

/** How a name stands in many texts. Plain data. */
export interface TermCount {
  readonly kind: Mention["kind"];
  readonly term: string;
  readonly sub: Mention["sub"];
  readonly count: number;
  /** By the year of the text; what is not dated is under "". */
  readonly years: Readonly<Record<string, number>>;
  /** By URI or path. */
  readonly files: Readonly<Record<string, number>>;
}

/** What one text contributes: its names with how often they stand in it. */
export interface FileTally {
  readonly file: string;
  readonly year?: number;
  readonly counts: readonly Pick<TermCount, "kind" | "term" | "sub" | "count">[];
}

/** The names of a text, counted; words that are no terms are left out. */
export function tallyOf({ uri, year, mentions }: FileTerms): FileTally {
  const counts = new Map<string, { kind: Mention["kind"]; term: string; sub: Mention["sub"]; count: number }>();
  for (const { kind, name, sub } of mentions) {
    if (kind === "word") continue;
    const known = counts.get(name);
    if (known === undefined) counts.set(name, { kind, term: name, sub, count: 1 });
    else known.count++;
  }
  return { file: uri, ...(year !== undefined && { year }), counts: [...counts.values()] };
}

/** How formulations rise and fall: the names of all texts, the most frequent first, by year and by file. */
export function termCounts(tallies: readonly FileTally[]): TermCount[] {
  const found = new Map<
    string,
    Mutable<TermCount> & { years: Record<string, number>; files: Record<string, number> }
  >();
  for (const { file, year, counts } of tallies) {
    const column = year === undefined ? "" : String(year);
    for (const { kind, term, sub, count } of counts) {
      let known = found.get(term);
      if (known === undefined) {
        known = { kind, term, sub, count: 0, years: {}, files: {} };
        found.set(term, known);
      }
      known.count += count;
      known.years[column] = (known.years[column] ?? 0) + count;
      known.files[file] = (known.files[file] ?? 0) + count;
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
