import type { Analysis } from "../analysis/analyze.js";
import type { Heading } from "../model/annotation.js";
import { normalize } from "../model/normal-text.js";

/** A heading's title in the characters of its text, which the rule has read in Simplified and one width. */
export function titleAsWritten({ text, format }: Analysis, { span, title }: Heading): string {
  const read = normalize(text.slice(span.start, span.end), format);
  const start = read.text.lastIndexOf(title);
  if (start < 0) return title;
  const place = read.toRaw({ start, end: start + title.length });
  return read.raw.slice(place.start, place.end);
}
