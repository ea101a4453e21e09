import type { Diagnostic } from "vscode-languageserver-types";
import { lineStarts } from "../analysis/paragraphs.js";
import { type FileFault, fileFaultMessage, isFatal } from "./file-fault.js";
import type { Language } from "./language.js";
import { rangeOf } from "./position.js";

/** The rule under which faults of configurations and glossaries are reported; it can't be set, for it tells of settings. */
export const configurationRule = "configuration";

/** The faults of a configuration or glossary as an editor shows them. */
export function faultDiagnostics(
  text: string,
  faults: readonly FileFault[],
  { language, pages }: { readonly language: Language; readonly pages?: string | undefined },
): Diagnostic[] {
  const lines = { text, starts: lineStarts(text) };
  return faults.slice(0, most).map((fault) => ({
    range: rangeOf(lines, fault.span),
    severity: isError(fault) ? 1 : 2,
    source: "policy-lens",
    code: configurationRule,
    ...(pages !== undefined && {
      codeDescription: { href: `${pages}${pages.endsWith("/") ? "" : "/"}${language}/${configurationRule}.md` },
    }),
    message: fileFaultMessage(fault, language),
  }));
}

/** Whether what was meant is not done at all. */
function isError(fault: FileFault): boolean {
  return isFatal(fault) || fault.sort === "missing-file" || fault.sort === "outside";
}

/** A list of five thousand terms without a sort has one fault to tell, not five thousand. */
const most = 100;
