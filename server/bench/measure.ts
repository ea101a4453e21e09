/** Processor time of this process for one call, in milliseconds: the median of several, after some to warm up. */
export function medianTime(work: () => unknown, { rounds = 9, warmUp = 3 } = {}): number {
  for (let round = 0; round < warmUp; round++) work();
  return median(Array.from({ length: rounds }, () => time(work)));
}

/** Processor time of one call, in milliseconds. */
export function time(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The unit of all ratios: one look at every character. Long enough a loop that the clock's step doesn't show. */
export function scanTime(text: string): number {
  const times = Math.max(1, Math.ceil(4_000_000 / text.length));
  return (
    medianTime(() => {
      let sum = 0;
      for (let round = 0; round < times; round++) {
        for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
      }
      return sum;
    }) / times
  );
}
