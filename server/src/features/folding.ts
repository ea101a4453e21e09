import type { FoldingRange } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import { lineAt } from "./position.js";
import { contentEnd } from "./symbols.js";

/** The sections that can be folded away: each from the line of its heading to its last line with words. */
export function folding(analysis: Analysis): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let lastStart = -1;
  for (const { heading, span } of analysis.sections) {
    const startLine = lineAt(analysis.starts, heading.span.start);
    const endLine = lineAt(analysis.starts, contentEnd(analysis, span));
    // One fold a line: of a title and what begins on the same line, the outer. Points inside one paragraph don't fold.
    if (startLine >= endLine || startLine === lastStart) continue;
    ranges.push({ startLine, endLine });
    lastStart = startLine;
  }
  return ranges;
}
