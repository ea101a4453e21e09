import type { Span } from "../model/span.js";

/**
 * What no mark and no character is judged in, in a paragraph as written: addresses, mail, code between back-ticks, tags,
 * entities, the targets of Markdown's links. In order of their start.
 */
export function sparedIn(raw: string, markdown: boolean): readonly Span[] {
  if (!mayHoldSpared.test(raw)) return none;
  const spans: Span[] = [];
  for (const match of raw.matchAll(markdown ? inMarkdown : anywhere)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** Whether a place lies in one of the spans, which are in order. */
export function isSpared(spared: readonly Span[], at: number): boolean {
  if (spared.length === 0) return false;
  let low = 0;
  let high = spared.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spared[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (spared[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
}

const none: readonly Span[] = [];
const mayHoldSpared = /:\/\/|[@&<`]|www\.|\]\(/u;
const anywhere =
  /(?:https?|ftp):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,2000}|www\.[\w\-.~:/?#&=%]{1,500}|[\w.+-]{1,64}@[\w.-]{1,200}|&#?[a-zA-Z0-9]{1,8};|<\/?[a-zA-Z][^<>]{0,500}>|`[^`\n]{1,500}`/gu;
const inMarkdown = new RegExp(`\\]\\([^()\\s]{0,2000}\\)|${anywhere.source}`, "gu");
