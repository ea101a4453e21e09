import type { Analysis } from "../../analysis/analyze.js";
import { documentTargets, type TargetRow } from "../../features/targets.js";
import { cell } from "./csv.js";
import { markdownLine, readableFigure } from "./markdown.js";
import { figure } from "./pretty.js";
import type { Request } from "./request.js";
import { words } from "./words.js";

/** The figures of a document by indicator. Plain data: it comes from a worker thread as well. */
export interface IndicatorRow {
  readonly file: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly indicators: Readonly<Record<string, readonly Figure[]>>;
}

type Figure = Pick<TargetRow, "role" | "cmp" | "value" | "max" | "unit" | "by" | "byYear" | "line">;

/** What one document aims at and reports, under the one name that each indicator has in all documents. */
export function indicatorRow(analysis: Analysis, file: string): IndicatorRow {
  const { title, year, rows } = documentTargets(analysis, file);
  const indicators = new Map<string, Figure[]>();
  for (const row of rows) {
    const { key, role, cmp, value, max, unit, by, byYear, line } = row;
    if (key === undefined || value === undefined || role === "other") continue;
    const figures = indicators.get(key) ?? [];
    indicators.set(key, figures);
    const same = (other: Figure) => identity(other) === identity(row);
    if (!figures.some(same)) figures.push({ role, ...given({ cmp, value, max, unit, by, byYear }), line });
  }
  return { file, title: title ?? null, year: year ?? null, indicators: Object.fromEntries(indicators) };
}

/** Documents × indicators: those indicators that two documents name; of a single document all. */
export function byIndicator(request: Request, documents: readonly IndicatorRow[]): string {
  const names = shared(documents);
  switch (request.format) {
    case "json":
      return `${JSON.stringify(documents.map((document) => only(document, names)))}\n`;
    case "csv":
      return csvTable(request, documents, names);
    case "markdown":
      return markdownTable(request, documents, names);
    case "pretty":
      return prettyTable(request, documents, names);
    default:
      return documents.map((document) => `${JSON.stringify(only(document, names))}\n`).join("");
  }
}

/** The most widely named first. */
function shared(documents: readonly IndicatorRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { indicators } of documents) {
    for (const name of Object.keys(indicators)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const least = documents.length > 1 ? 2 : 1;
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => name);
}

function only({ indicators, ...rest }: IndicatorRow, names: readonly string[]): IndicatorRow {
  const kept = names.filter((name) => Object.hasOwn(indicators, name));
  return { ...rest, indicators: Object.fromEntries(kept.map((name) => [name, indicators[name] ?? []])) };
}

/** A line a document; a column an indicator and role. */
function csvTable({ excel }: Request, documents: readonly IndicatorRow[], names: readonly string[]): string {
  const columns = names.flatMap((name) =>
    (["target", "outcome"] as const)
      .filter((role) => documents.some((document) => said(document, name, role) !== ""))
      .map((role) => ({ name, role })),
  );
  const head = ["file", "title", "year", ...columns.map(({ name, role }) => `${name} ${role}`)];
  const lines = documents.map((document) => [
    document.file,
    document.title,
    document.year,
    ...columns.map(({ name, role }) => said(document, name, role)),
  ]);
  return `${excel ? "\ufeff" : ""}${[head, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}

/** A line an indicator, for a table of so many columns can't be read: a column a document. */
function markdownTable({ language }: Request, documents: readonly IndicatorRow[], names: readonly string[]): string {
  const { columns, roles } = words[language];
  const head = markdownLine([columns.indicator ?? "", ...documents.map(({ file }) => file)]);
  const rule = markdownLine(
    Array.from({ length: documents.length + 1 }, () => "---"),
    false,
  );
  const lines = names.map((name) =>
    markdownLine([
      name,
      ...documents.map((document) =>
        (["target", "outcome"] as const)
          .map((role) => ({ role, figures: said(document, name, role, readableFigure) }))
          .filter(({ figures }) => figures !== "")
          .map(({ role, figures }) => `${roles[role]} ${figures}`)
          .join(" / "),
      ),
    ]),
  );
  return head + rule + lines.join("");
}

function prettyTable({ language }: Request, documents: readonly IndicatorRow[], names: readonly string[]): string {
  const { roles } = words[language];
  return names
    .map((name) => {
      const lines = documents.flatMap((document) =>
        (["target", "outcome"] as const).flatMap((role) => {
          const figures = said(document, name, role, readableFigure);
          return figures === "" ? [] : [`  ${roles[role]}  ${figures}  ${document.file}\n`];
        }),
      );
      return `${name}\n${lines.join("")}`;
    })
    .join("");
}

/** All figures of an indicator in a document: `~8% (2010)`. */
function said(
  { indicators }: IndicatorRow,
  name: string,
  role: Figure["role"],
  written: (figure: Figure) => string = figure,
): string {
  const figures = (indicators[name] ?? []).filter((each) => each.role === role);
  return figures.map((each) => written(each) + (each.byYear === undefined ? "" : ` (${each.byYear})`)).join("; ");
}

function identity({ role, cmp, value, max, unit, byYear }: Figure): string {
  return [role, cmp, value, max, unit, byYear].join(" ");
}

function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
