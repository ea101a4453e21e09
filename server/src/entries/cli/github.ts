import type { Analysis } from "../../analysis/analyze.js";
import type { Language } from "../../features/language.js";
import { message } from "../../features/messages.js";
import { positionOf } from "../../features/position.js";
import type { Finding } from "../../features/records.js";

/** A finding as a workflow command, which the forge shows beside the line: `::warning file=…,line=3,col=14::…`. */
export function githubLine(
  analysis: Analysis,
  { defect, severity }: Finding,
  file: string,
  language: Language,
): string {
  const start = positionOf(analysis, defect.span.start);
  const end = positionOf(analysis, defect.span.end);
  const properties = {
    file,
    line: start.line + 1,
    col: start.character + 1,
    endLine: end.line + 1,
    // The end column is that of the last character.
    endColumn: Math.max(end.character, 1),
    title: `policy-lens ${defect.code}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const command = severity === "error" || severity === "warning" ? severity : "notice";
  return `::${command} ${list.join(",")}::${data(message(defect, language))}\n`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
