/** A word of some sort at its place in a paragraph as read. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** All places where a pattern stands, in order: found once a paragraph, asked once a figure. */
export function mentions(text: string, pattern: RegExp): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length, word: match[0] });
  }
  return found;
}

/** How many of the mentions, which are in order, end at `offset` or before. */
export function countBefore(found: readonly Mention[], offset: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] as Mention).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last mention that lies wholly between two offsets. */
export function lastBetween(found: readonly Mention[], from: number, to: number): Mention | undefined {
  const last = found[countBefore(found, to) - 1];
  return last !== undefined && last.start >= from ? last : undefined;
}
