/** One measurement: what was done, how long it took, how that compares, and what was aimed at. */
export interface Measured {
  readonly work: string;
  readonly milliseconds: number;
  readonly ratio: number;
  /** What the ratio is to. */
  readonly to: string;
  readonly goal?: string;
}

/** The measurements as a table that reads in a terminal and in Markdown alike. */
export function table(rows: readonly Measured[]): string {
  const cells = rows.map(({ work, milliseconds, ratio, to, goal }) => [
    work,
    milliseconds.toFixed(milliseconds < 10 ? 2 : 0),
    `${ratio.toFixed(ratio < 10 ? 2 : 0)} × ${to}`,
    goal ?? "",
  ]);
  const head = ["work", "ms", "ratio", "goal"];
  const widths = head.map((title, index) => Math.max(columns(title), ...cells.map((row) => columns(row[index] ?? ""))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, index) => (index === 1 ? pad(cell, index, true) : pad(cell, index, false))).join(" | ")} |`;
  function pad(cell: string, index: number, right: boolean): string {
    const blanks = " ".repeat((widths[index] ?? 0) - columns(cell));
    return right ? blanks + cell : cell + blanks;
  }
  const rule = `| ${widths.map((width, index) => (index === 1 ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`;
  return [line(head), rule, ...cells.map(line)].join("\n");
}

function columns(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\uffe6“]/u.test(character) && character !== "“" ? 2 : 1),
    0,
  );
}
