import type { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Defect } from "../model/annotation.js";
import { type DefectCode, defects, type Severity, severityOf } from "../model/defect.js";
import type { Language } from "./language.js";
import { message } from "./messages.js";
import { rangeOf } from "./position.js";

/** The severities that the user has set, by rule; a rule that isn't named keeps its own. */
export type Levels = Readonly<Partial<Record<DefectCode, Severity>>>;

/** What a diagnostic is worded and linked with. */
export interface Wording {
  readonly language: Language;
  /** Where the rule pages lie; without it a diagnostic has no link. */
  readonly pages?: string;
  /** The document's own URI, for places that explain a finding; without it they are left out. */
  readonly uri?: string;
}

/** The defects of a text as an editor shows them. */
export function diagnostics(analysis: Analysis, levels: Levels, wording: Wording): Diagnostic[] {
  return analysis.annotations.flatMap((annotation) => {
    if (annotation.kind !== "defect") return [];
    const level = levelOf(annotation, levels);
    return level === "off" ? [] : [diagnostic(analysis, annotation, severities[level], wording)];
  });
}

/**
 * How serious a defect is under the user's settings. A rule set to its own default is a rule left alone: its variants
 * (straight quotes among mismatched ones) keep what is theirs.
 */
export function levelOf(defect: Pick<Defect, "code" | "variant">, levels: Levels): Severity {
  const level = levels[defect.code];
  return level === undefined || level === defects[defect.code].severity
    ? severityOf(defect.code, defect.variant)
    : level;
}

/** The address of a rule's page. */
export function pageOf(pages: string, language: Language, code: DefectCode): string {
  return `${pages}${pages.endsWith("/") ? "" : "/"}${language}/${code}.md`;
}

function diagnostic(
  analysis: Analysis,
  defect: Defect,
  severity: DiagnosticSeverity,
  { language, pages, uri }: Wording,
): Diagnostic {
  const related = uri === undefined ? [] : relatedTo(analysis, defect, uri);
  return {
    range: rangeOf(analysis, defect.span),
    severity,
    source: "policy-lens",
    code: defect.code,
    ...(pages !== undefined && { codeDescription: { href: pageOf(pages, language, defect.code) } }),
    message: message(defect, language),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/**
 * What explains the finding, each place with the words that stand there. The many places of a defect that is reported
 * once are not listed: in a hover they would bury what is said of the term itself.
 */
function relatedTo(analysis: Analysis, defect: Defect, uri: string): DiagnosticRelatedInformation[] {
  return (defect.related ?? []).slice(0, mostRelated).map((span) => ({
    location: { uri, range: rangeOf(analysis, span) },
    message: excerpt(analysis.text, span.start, span.end),
  }));
}

/** The words of a span with a little of what surrounds a short one, on one line. */
function excerpt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 8), start).replace(/^[\s\S]*[\r\n]/u, "");
  const inside = text.slice(start, Math.min(end, start + 24));
  const after = text.slice(end, end + 8).replace(/[\r\n][\s\S]*$/u, "");
  const words = end - start < 8 ? before + inside + after : inside;
  return words.replace(/\s+/gu, " ").trim() || "…";
}

const mostRelated = 12;

/** The numbers of the protocol. */
const severities: Readonly<Record<Exclude<Severity, "off">, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};
