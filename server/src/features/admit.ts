import type { Analysis } from "../analysis/analyze.js";

/** Which texts are shown annotated: those that read like policy texts, all, or none (`policyLens.documents`). */
export type DocumentsMode = "auto" | "always" | "never";

/**
 * The analysis as it may be shown: the same where the text is admitted, else one in which nothing was found. A README, a
 * log or a novel stays untouched so. A text that was decoded wrongly can't be told to be a policy text: that finding
 * alone is shown all the same.
 */
export function admit(analysis: Analysis, mode: DocumentsMode): Analysis {
  if (isAdmitted(analysis, mode)) return analysis;
  const memo = mode === "never" ? silenced : refused;
  let shown = memo.get(analysis);
  if (shown === undefined) {
    const annotations =
      mode === "never" ? [] : analysis.annotations.filter((a) => a.kind === "defect" && a.code === "encoding");
    shown = { ...analysis, annotations, cues: [], outline: [], sections: [], read: [] };
    memo.set(analysis, shown);
  }
  return shown;
}

/** Whether the text counts as a policy text under this mode. */
export function isAdmitted(analysis: Analysis, mode: DocumentsMode): boolean {
  return mode === "always" || (mode === "auto" && analysis.verdict.policy);
}

/** One refused analysis an analysis, so that what is kept by analysis is kept for these too. */
const refused = new WeakMap<Analysis, Analysis>();
const silenced = new WeakMap<Analysis, Analysis>();
