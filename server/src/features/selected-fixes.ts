import type { CodeAction, TextEdit } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Defect, Edit } from "../model/annotation.js";
import type { ActionRequest } from "./code-actions.js";
import { levelOf } from "./diagnostics.js";
import { safeEdits, wholePairs } from "./fix.js";
import type { Language } from "./language.js";
import { offsetOf, rangeOf } from "./position.js";

/** Every safe repair that lies in the selection, at once, where defects of several sorts have some there. */
export function selectedFixes(analysis: Analysis, request: ActionRequest): CodeAction[] {
  const { uri, range, only, levels, language } = request;
  const start = offsetOf(analysis, range.start);
  const end = offsetOf(analysis, range.end);
  if (start === end || (only !== undefined && !only.some((kind) => kind === "" || kind === "quickfix"))) return [];
  const inside = ({ span }: Edit) => start <= span.start && span.end <= end;
  const found = analysis.annotations.flatMap((mark): Defect[] => {
    if (mark.kind !== "defect" || levelOf(mark, levels) === "off") return [];
    const fix = mark.fixes?.[0];
    const edits = fix?.safe === true ? wholePairs(fix.edits.filter(inside)) : [];
    return edits.length > 0 ? [{ ...mark, fixes: [{ safe: true, edits }] }] : [];
  });
  // One sort has an action of its own.
  if (new Set(found.map(({ code, variant }) => `${code} ${variant}`)).size < 2) return [];
  const edits = safeEdits(found);
  const changes = edits.map(({ span, newText }): TextEdit => ({ range: rangeOf(analysis, span), newText }));
  return [{ title: words[language](edits.length), kind: "quickfix", edit: { changes: { [uri]: changes } } }];
}

const words: Readonly<Record<Language, (count: number) => string>> = {
  zh: (count) => `改正所选部分所有可稳妥改正之处（${count}处）`,
  en: (count) => `Make all safe corrections in the selection (${count})`,
};
