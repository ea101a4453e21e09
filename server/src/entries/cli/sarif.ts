import { pathToFileURL } from "node:url";
import type { Analysis } from "../../analysis/analyze.js";
import type { Language } from "../../features/language.js";
import { message } from "../../features/messages.js";
import { positionOf } from "../../features/position.js";
import type { Finding } from "../../features/records.js";
import type { Fix } from "../../model/annotation.js";
import { type DefectCode, defects, type Severity } from "../../model/defect.js";
import type { Span } from "../../model/span.js";

/** A SARIF 2.1.0 log up to its results, so that they can be streamed. */
export function sarifHead(version: string): string {
  const rules = (Object.keys(defects) as DefectCode[]).map((id) => ({
    id,
    shortDescription: { text: defects[id].en },
    defaultConfiguration: levelOf(defects[id].severity),
  }));
  const driver = JSON.stringify({ name: "policy-lens", version, rules });
  return `{"$schema":"${schema}","version":"2.1.0","runs":[{"tool":{"driver":${driver}},"columnKind":"utf16CodeUnits","results":[\n`;
}

/** What closes the log. */
export const sarifTail = "]}]}\n";

/** A finding as a result. */
export function sarifResult(
  analysis: Analysis,
  { defect, severity }: Finding,
  file: string,
  language: Language,
): unknown {
  const artifactLocation = { uri: uriOf(file) };
  const location = (span: Span) => ({ physicalLocation: { artifactLocation, region: regionOf(analysis, span) } });
  const places = defect.related ?? defect.places?.slice(1) ?? [];
  return {
    ruleId: defect.code,
    ruleIndex: (Object.keys(defects) as DefectCode[]).indexOf(defect.code),
    ...levelOf(severity),
    message: { text: message(defect, language) },
    locations: [location(defect.span)],
    ...(places.length > 0 && { relatedLocations: places.map(location) }),
    ...(defect.fixes && {
      fixes: defect.fixes.map(({ edits }: Fix) => ({
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map(({ span, newText }) => ({
              deletedRegion: regionOf(analysis, span),
              insertedContent: { text: newText },
            })),
          },
        ],
      })),
    }),
  };
}

function regionOf(analysis: Analysis, span: Span): object {
  const start = positionOf(analysis, span.start);
  const end = positionOf(analysis, span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** SARIF has three levels, and `note` for both info and hint. */
function levelOf(severity: Severity): object {
  if (severity === "off") return { enabled: false };
  return { level: severity === "error" || severity === "warning" ? severity : "note" };
}

/** A path as a URI reference: relative where the path is. */
function uriOf(file: string): string {
  if (/^(?:[/\\]|[A-Za-z]:)/u.test(file)) return pathToFileURL(file).href;
  return encodeURI(file.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F");
}

const schema = "https://json.schemastore.org/sarif-2.1.0.json";
