/** A table in the cells that other programs read. */
export interface Cells {
  readonly head: readonly string[];
  readonly body: readonly (readonly (string | number)[])[];
}

/** For the clipboard: spreadsheet programs take it apart at the tabs. */
export function tsv({ head, body }: Cells): string {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => (typeof cell === "number" ? String(cell) : inert(onOneLine(cell)))).join("\t");
  return `${[head, ...body].map(line).join("\n")}\n`;
}

/** With a byte-order mark and CRLF, so that spreadsheet programs show Chinese and open it without asking. */
export function csv({ head, body }: Cells): string {
  const line = (cells: readonly (string | number)[]) => cells.map(quoted).join(",");
  return `\ufeff${[head, ...body].map(line).join("\r\n")}\r\n`;
}

/** A Markdown table; numbers stand to the right. */
export function markdownTable({ head, body }: Cells): string {
  const numeric = head.map((_, column) => body.length > 0 && body.every((row) => typeof row[column] !== "string"));
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => onOneLine(String(cell)).replace(/[\\|`*_[\]<>~]/gu, "\\$&")).join(" | ")} |`;
  const rule = `| ${numeric.map((right) => (right ? "---:" : "---")).join(" | ")} |`;
  return `${[line(head), rule, ...body.map(line)].join("\n")}\n`;
}

function quoted(cell: string | number): string {
  const text = typeof cell === "number" ? String(cell) : inert(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet program would run a text that begins like a formula: an apostrophe in front makes it text. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) && text !== "=" ? `'${text}` : text;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
