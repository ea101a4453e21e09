import picocolors from "picocolors";
import { message } from "../../features/messages.js";
import { positionOf } from "../../features/position.js";
import type { Finding, Row } from "../../features/records.js";
import { targetRows, termRows } from "../../features/records.js";
import { senseOf } from "../../lexicon/sense.js";
import type { Annotation, Defect, Quantity } from "../../model/annotation.js";
import type { Severity } from "../../model/defect.js";
import type { Span } from "../../model/span.js";
import type { Section } from "../../model/text-view.js";
import type { Report } from "./printed.js";
import type { Request } from "./request.js";
import { fitting, fittingEnd, inert, width } from "./width.js";
import { words } from "./words.js";

/** A report for a person at a terminal: nothing where nothing was found. */
export function prettyReport(request: Request, report: Report): string[] {
  const look: Look = { ...request, color: picocolors.createColors(request.color) };
  const blocks = blocksOf(look, report);
  return blocks.length === 0 ? [] : [blocks.join("")];
}

interface Look extends Omit<Request, "color"> {
  readonly color: ReturnType<typeof picocolors.createColors>;
}

function blocksOf(look: Look, report: Report): string[] {
  const title = `${look.color.bold(inert(report.file))}\n`;
  const below = (blocks: readonly string[]): string[] => (blocks.length === 0 ? [] : [title, ...blocks]);
  switch (look.command) {
    case "check":
      return report.findings.map((finding) => findingBlock(look, report, finding));
    case "annotate":
      return below([
        ...annotatedLines(look, report),
        ...report.findings.map((finding) => findingBlock(look, report, finding)),
      ]);
    case "outline":
      return below(report.analysis.outline.flatMap((section) => outlineLines(look, report, section, 1)));
    case "targets":
      return below(
        table(look, targetRows(report.analysis, report.file), [
          "line",
          "role",
          "indicator",
          "figure",
          "by",
          "sentence",
        ]),
      );
    case "terms":
      return below(table(look, termRows(report.analysis, report.file), ["line", "kind", "count", "term", "members"]));
    case "lookup":
      return [];
  }
}

/**
 *     speech.txt:12:8 警告 count-mismatch 称三点，实有两点
 *        12 │ …在此，我讲三点意见。…
 *           │       ^^^^^^^^^^
 */
function findingBlock(look: Look, { analysis, file }: Report, { defect, severity }: Finding): string {
  const { color, language } = look;
  const { line, character } = positionOf(analysis, defect.span.start);
  const paint = color[colors[severity]];
  const head = `${color.bold(`${inert(file)}:${line + 1}:${character + 1}`)} ${paint(words[language].severities[severity])} ${color.dim(defect.code)} ${inert(message(defect, language))}`;
  const number = String(line + 1).padStart(gutter);
  const { shown, before, marked } = excerpt(
    lineText(analysis, line),
    lineSpan(analysis, defect, line),
    look.columns - gutter - 3,
  );
  return [
    head,
    `${color.dim(`${number} │`)} ${shown}`,
    `${color.dim(`${" ".repeat(gutter)} │`)} ${" ".repeat(before)}${paint("^".repeat(Math.max(marked, 1)))}`,
    "",
  ].join("\n");
}

/** A window of a line around a span, with the columns before the span and under it. */
function excerpt(line: string, span: Span, columns: number): { shown: string; before: number; marked: number } {
  const text = inert(line);
  const inside = text.slice(span.start, span.end);
  const room = Math.max(columns - 2, 20);
  const shownInside = width(inside) <= room ? inside : fitting(inside, room);
  const rest = room - width(shownInside);
  const left = fittingEnd(
    text.slice(0, span.start),
    Math.max(Math.floor(rest / 2), rest - width(text.slice(span.end))),
  );
  const lead = left.length < span.start ? "…" : "";
  const behind = text.slice(span.start + shownInside.length);
  const right = fitting(behind, rest - width(left));
  const tail = right.length < behind.length ? "…" : "";
  const start = `${lead}${left}`;
  return { shown: `${start}${shownInside}${right}${tail}`, before: width(start), marked: width(shownInside) };
}

/** The lines that have annotations, wrapped, each with its annotations underlined and listed below. */
function annotatedLines(look: Look, report: Report): string[] {
  const { analysis } = report;
  const byLine = new Map<number, Exclude<Annotation, Defect>[]>();
  for (const annotation of analysis.annotations) {
    if (annotation.kind === "defect") continue;
    const { line } = positionOf(analysis, annotation.span.start);
    const list = byLine.get(line);
    if (list === undefined) byLine.set(line, [annotation]);
    else list.push(annotation);
  }
  return [...byLine].map(([line, annotations]) => annotatedLine(look, report, line, annotations));
}

function annotatedLine(
  look: Look,
  { analysis }: Report,
  line: number,
  annotations: readonly Exclude<Annotation, Defect>[],
): string {
  const { color } = look;
  const text = inert(lineText(analysis, line));
  // One kind a unit: what lies inside is painted over what lies around.
  const kinds = new Array<Exclude<Annotation, Defect>["kind"] | undefined>(text.length).fill(undefined);
  for (const annotation of annotations) {
    const { start, end } = lineSpan(analysis, annotation, line);
    kinds.fill(annotation.kind, start, end);
  }
  const out: string[] = [];
  for (let at = 0; at < text.length; ) {
    const part = fitting(text.slice(at), Math.max(look.columns - gutter - 3, 20)) || text.slice(at, at + 1);
    const number = at === 0 ? String(line + 1).padStart(gutter) : " ".repeat(gutter);
    let shown = "";
    let under = "";
    for (const { text: run, kind } of runs(part, kinds.slice(at, at + part.length))) {
      shown += kind === undefined ? run : color[kindColors[kind]](run);
      under += kind === undefined ? " ".repeat(width(run)) : color[kindColors[kind]](strokes[kind].repeat(width(run)));
    }
    out.push(`${color.dim(`${number} │`)} ${shown}\n`);
    if (under.trim() !== "") out.push(`${color.dim(`${" ".repeat(gutter)} │`)} ${under.trimEnd()}\n`);
    at += part.length;
  }
  for (const annotation of annotations) out.push(`${" ".repeat(gutter)} ${factLine(look, analysis, annotation)}\n`);
  return out.join("");
}

function* runs<K>(text: string, kinds: readonly K[]): Generator<{ text: string; kind: K }> {
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && kinds[end] === kinds[start]) end++;
    yield { text: text.slice(start, end), kind: kinds[start] as K };
    start = end;
  }
}

/** What is known of an annotation, on one line: `数量 800亿元  目标 = 80000000000元 · 生产总值 · 今年`. */
function factLine(look: Look, analysis: Report["analysis"], annotation: Exclude<Annotation, Defect>): string {
  const { color, language } = look;
  const say = words[language];
  const text = inert(analysis.text.slice(annotation.span.start, annotation.span.end));
  const name = color[kindColors[annotation.kind]](say.kinds[annotation.kind]);
  const shown = width(text) > longestFact ? `${fitting(text, longestFact)}…` : text;
  const facts = factsOf(look, analysis, annotation);
  return `${name} ${shown}${facts === "" ? "" : `  ${color.dim(inert(facts))}`}`;
}

function factsOf({ language }: Look, analysis: Report["analysis"], annotation: Exclude<Annotation, Defect>): string {
  const say = words[language];
  switch (annotation.kind) {
    case "quantity":
      return [
        say.roles[annotation.role.value],
        figure(annotation),
        ...(annotation.indicator ? [annotation.indicator.value] : []),
        ...(annotation.by ? [annotation.by.value] : []),
        ...(annotation.from === undefined ? [] : [`${say.fields.from} ${annotation.from}`]),
      ].join(" · ");
    case "slogan": {
      const senses = annotation.source === "glossary" ? analysis.setup.lexicon.senses(annotation.term) : [];
      const members = annotation.members ?? senseOf(senses, analysis)?.members;
      return members === undefined ? "" : members.join("、");
    }
    case "heading":
      return String(annotation.level);
    case "program":
    case "document":
      return "";
  }
}

/** `>= 14000人`, `6–6.5%`. */
export function figure({
  cmp = "=",
  value,
  max,
  unit = "",
}: Partial<Pick<Quantity, "cmp" | "value" | "max" | "unit">>): string {
  return `${cmp === "=" ? "" : `${cmp} `}${value}${max === undefined ? "" : `–${max}`}${unit}`;
}

function outlineLines(look: Look, report: Report, { heading, children }: Section, depth: number): string[] {
  const { color } = look;
  const line = positionOf(report.analysis, heading.span.start).line + 1;
  const text = inert(report.analysis.text.slice(heading.span.start, heading.span.end));
  const room = Math.max(look.columns - 2 * depth - 8, 20);
  const shown = width(text) > room ? `${fitting(text, room - 1)}…` : text;
  const painted = heading.level === "inline" ? shown : color.bold(shown);
  return [
    `${"  ".repeat(depth)}${painted} ${color.dim(`:${line}`)}\n`,
    ...children.flatMap((child) => outlineLines(look, report, child, depth + 1)),
  ];
}

/** Rows in columns that line up; the last takes what room is left. */
function table(look: Look, rows: readonly Row[], columns: readonly string[]): string[] {
  const cells = rows.map((row) => columns.map((column) => inert(cellOf(look, row, column))));
  const last = columns.length - 1;
  const widths = columns.map((_, index) => Math.min(24, Math.max(0, ...cells.map((row) => width(row[index] ?? "")))));
  const taken = widths.slice(0, last).reduce((sum, each) => sum + each + 2, 2);
  return cells.map((row) => {
    const parts = row.map((text, index) => {
      const room = index === last ? Math.max(look.columns - taken, 20) : (widths[index] as number);
      const shown = width(text) > room ? `${fitting(text, room - 1)}…` : text;
      return index === last ? shown : shown + " ".repeat(room - width(shown));
    });
    return `  ${parts.join("  ").trimEnd()}\n`;
  });
}

function cellOf({ language }: Look, row: Row, column: string): string {
  const say = words[language];
  if (column === "figure") {
    const { cmp, value, max, unit } = row as unknown as Quantity;
    // An aim without a number.
    if (value === null) return "";
    return figure({ cmp, value, unit, ...(typeof max === "number" && { max }) });
  }
  const value = row[column];
  if (column === "role") return say.roles[value as keyof typeof say.roles];
  if (column === "kind") return say.kinds[value as keyof typeof say.kinds];
  if (Array.isArray(value)) return value.join("、");
  return value === null || value === undefined ? "" : String(value);
}

function lineText({ text, starts }: Report["analysis"], line: number): string {
  return text.slice(starts[line], starts[line + 1] ?? text.length).replace(/[\r\n]+$/u, "");
}

/** The part of an annotation's span that lies in the line where it begins, in offsets of the line. */
function lineSpan(analysis: Report["analysis"], { span }: Annotation, line: number): Span {
  const start = analysis.starts[line] ?? 0;
  const length = lineText(analysis, line).length;
  return { start: Math.min(span.start - start, length), end: Math.min(span.end - start, length) };
}

/** How many columns line numbers take. */
const gutter = 6;
/** Of a long heading, the beginning tells which it is. */
const longestFact = 48;

const colors = { error: "red", warning: "yellow", info: "blue", hint: "cyan" } as const satisfies Record<
  Exclude<Severity, "off">,
  string
>;
const kindColors = {
  slogan: "magenta",
  program: "green",
  document: "cyan",
  quantity: "yellow",
  heading: "blue",
} as const;
/** Without colours, the underline tells the kinds apart. */
const strokes = { slogan: "~", program: "=", document: "_", quantity: "^", heading: "-" } as const;
