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

/** A time, and how it compares to one look at every character of the text, taken in turns so that a busy moment hits both. */
export function againstScan(
  text: string,
  work: () => unknown,
  { rounds = 9, warmUp = 3 } = {},
): { milliseconds: number; ratio: number } {
  for (let round = 0; round < warmUp; round++) work();
  scanTime(text);
  const times: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const scan = scanTime(text);
    const spent = time(work);
    times.push(spent);
    ratios.push(spent / scan);
  }
  return { milliseconds: median(times), ratio: median(ratios) };
}

/** The unit of all ratios: one look at every character, as often as the clock's step asks for. */
export function scanTime(text: string): number {
  const times = Math.max(1, Math.ceil(8_000_000 / text.length));
  const spent = time(() => {
    for (let round = 0; round < times; round++) scan(text);
  });
  return spent / times;
}

function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
