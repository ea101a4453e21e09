import { csvHead } from "./csv.js";
import { markdownHead } from "./markdown.js";
import type { Request } from "./request.js";
import { sarifHead, sarifTail } from "./sarif.js";
import { type Counts, words } from "./words.js";

/** What a format puts before, between and behind the pieces of its reports, so that they can be printed as they come. */
export interface Frame {
  readonly head: string;
  readonly between: string;
  tail(counts: Counts): string;
}

/** The frame of a run. A diff stands bare. */
export function frame(request: Request, version: () => string): Frame {
  const bare: Frame = { head: "", between: "", tail: () => "" };
  if (request.fix === "dry-run" || request.byIndicator || request.by !== undefined) return bare;
  switch (request.format) {
    case "pretty":
      return { ...bare, between: "\n", tail: (counts) => `${words[request.language].summary(counts)}\n` };
    case "jsonl":
    case "github":
    case "brat":
    case "webanno":
      return bare;
    case "json":
      return { head: "[\n", between: ",\n", tail: () => "\n]\n" };
    case "csv":
      return { ...bare, head: csvHead(request) };
    case "markdown":
      return { ...bare, head: markdownHead(request.language) };
    case "sarif":
      return { head: sarifHead(version()), between: ",\n", tail: () => sarifTail };
  }
}
