import type { Analysis } from "../../analysis/analyze.js";
import {
  annotationRows,
  type Finding,
  findingRow,
  outlineRows,
  type Row,
  targetRows,
  termRows,
} from "../../features/records.js";
import { indicatorRow } from "./by-indicator.js";
import { tallyRow } from "./by-term.js";
import { csvLine, flat } from "./csv.js";
import { githubLine } from "./github.js";
import { markdownLines } from "./markdown.js";
import { prettyReport } from "./pretty.js";
import type { Request } from "./request.js";
import { sarifResult } from "./sarif.js";
import { bratLines, webannoLines } from "./standoff.js";

/** What was found in one input. */
export interface Report {
  readonly file: string;
  /** As it is shown: without annotations where the text is no policy text. */
  readonly analysis: Analysis;
  /** The defects, where they are asked for. */
  readonly findings: readonly Finding[];
  readonly admitted: boolean;
}

/** A report in the pieces that the format puts between its head and its tail (`frame.ts`). */
export function printed(request: Request, report: Report): string[] {
  if (request.byIndicator) {
    return report.admitted ? [JSON.stringify(indicatorRow(report.analysis, report.file))] : [];
  }
  if (request.by !== undefined) return report.admitted ? [JSON.stringify(tallyRow(report.analysis, report.file))] : [];
  switch (request.format) {
    case "pretty":
      return prettyReport(request, report);
    case "jsonl":
      return rows(request, report).map((row) => `${JSON.stringify(row)}\n`);
    case "json":
      return rows(request, report).map((row) => JSON.stringify(row));
    case "csv":
      return flat(rows(request, report)).map((row) => csvLine(request, row));
    case "markdown":
      return markdownLines(report.analysis, report.file, request.language);
    case "sarif":
      return report.findings.map((finding) =>
        JSON.stringify(sarifResult(report.analysis, finding, report.file, request.language)),
      );
    case "brat":
      return bratLines(report);
    case "webanno":
      return webannoLines(report);
    case "github":
      return report.findings.map((finding) => githubLine(report.analysis, finding, report.file, request.language));
  }
}

/** What a command finds in an input, row by row. */
export function rows({ command, language }: Request, { analysis, file, findings }: Report): Row[] {
  switch (command) {
    case "annotate":
      return inOrder(annotationRows(analysis, file), findingRows());
    case "check":
      return findingRows();
    case "outline":
      return outlineRows(analysis, file);
    case "targets":
      return targetRows(analysis, file);
    case "terms":
      return termRows(analysis, file);
    case "lookup":
      return [];
  }

  function findingRows(): Row[] {
    return findings.map((finding) => findingRow(analysis, finding, file, language));
  }
}

/** Both in reading order. */
function inOrder(annotations: readonly Row[], diagnostics: readonly Row[]): Row[] {
  if (diagnostics.length === 0) return [...annotations];
  return [...annotations, ...diagnostics].sort((a, b) => Number(a.start) - Number(b.start));
}
