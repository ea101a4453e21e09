import type { Analysis } from "../../analysis/analyze.js";
import { shortMeasure } from "../../features/figure-words.js";
import type { Language } from "../../features/language.js";
import { type TargetRow, targets } from "../../features/targets.js";
import { words } from "./words.js";

/** The head of the table of targets in Markdown. */
export function markdownHead(language: Language): string {
  const { columns } = words[language];
  const names = [columns.file, columns.line, columns.indicator, columns.figure, columns.role];
  const rest = [columns.from, columns.by, columns.scope, columns.section];
  const rule = ["---", "---:", "---", "---:", ...Array.from({ length: 5 }, () => "---")];
  return `${markdownLine([...names, ...rest])}${markdownLine(rule, false)}`;
}

/** The rows of one text. */
export function markdownLines(analysis: Analysis, file: string, language: Language): string[] {
  const { roles } = words[language];
  return targets(analysis).map((row) =>
    markdownLine([
      file,
      String(row.line),
      row.indicator ?? "",
      row.value === undefined ? row.text : readableFigure(row),
      roles[row.role],
      row.from === undefined ? "" : shortMeasure({ value: row.from, unit: row.unit }),
      row.by === undefined || row.byYear === undefined || row.by.includes(String(row.byYear))
        ? (row.by ?? "")
        : `${row.by} (${row.byYear})`,
      row.scope ?? "",
      row.section ?? "",
    ]),
  );
}

/** A figure for people: ≥900万人. */
export function readableFigure({ cmp = "=", ...figure }: Pick<TargetRow, "cmp" | "value" | "max" | "unit">): string {
  return signs[cmp] + shortMeasure(figure);
}

const signs = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "", "~": "≈" } as const;

/** A line of a table; what would mean something in Markdown is escaped. */
export function markdownLine(cells: readonly string[], escaped = true): string {
  const safe = (cell: string) =>
    cell
      .replace(/\s+/gu, " ")
      .trim()
      .replace(/[\\|`*_[\]<>~]/gu, "\\$&");
  return `| ${cells.map((cell) => (escaped ? safe(cell) : cell)).join(" | ")} |\n`;
}
