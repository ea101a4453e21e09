import { fitting, inert } from "./width.js";

/** A bar on standard error for runs that take long. */
export interface Progress {
  /** So many of the inputs are done, and this one was the last. */
  advance(done: number, name: string): void;
  /** Takes the bar away, so that something can be printed. */
  clear(): void;
}

/** A bar where standard error is a terminal and there is more than one input; else nothing. */
export function progress(total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || total < 2) return { advance: () => {}, clear: () => {} };
  const begun = Date.now();
  let last = 0;
  let drawn = false;
  return {
    advance(done, name) {
      const now = Date.now();
      if (now - begun < patience || now - last < 100 || done === total) return;
      last = now;
      const filled = Math.floor((barWidth * done) / total);
      const bar = `[${"#".repeat(filled)}${" ".repeat(barWidth - filled)}] ${done}/${total} `;
      stream.write(`\r\u001b[K${bar}${fitting(inert(name), Math.max((stream.columns ?? 80) - bar.length - 1, 0))}`);
      drawn = true;
    },
    clear() {
      if (drawn) stream.write("\r\u001b[K");
      drawn = false;
    },
  };
}

/** A run that is over sooner needs no bar. */
const patience = 400;
const barWidth = 24;
