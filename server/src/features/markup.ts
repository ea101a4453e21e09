import type { Annotation, Kind } from "../model/annotation.js";

/** A mark as the notation writes it: `{quantity value=14000 unit=人:1.4万人}`. */
export interface Marking {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The text with its annotations written in: 新增就业{quantity value=14000:1.4万人}。 Tests are written so and the command
 * line prints it, so that a bug report becomes a test by pasting. Braces occur in no policy text.
 * Marks nest; of two that cross, the later is left out.
 */
export function markup(text: string, markings: readonly Marking[]): string {
  const ordered = markings.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let out = "";
  let at = 0;
  const open: number[] = [];
  const closeUntil = (offset: number): void => {
    while (open.length > 0 && (open.at(-1) as number) <= offset) {
      const end = open.pop() as number;
      out += `${text.slice(at, end)}}`;
      at = end;
    }
  };
  for (const { kind, start, end, attributes } of ordered) {
    closeUntil(start);
    if (open.length > 0 && end > (open.at(-1) as number)) continue;
    const words = Object.entries(attributes).map(([name, value]) => ` ${name}=${value}`);
    out += `${text.slice(at, start)}{${kind}${words.join("")}:`;
    at = start;
    open.push(end);
  }
  closeUntil(text.length);
  return out + text.slice(at);
}

/** The text without its marks, and the marks. `$0` is left to the caller. */
export function unmarked(marked: string): { text: string; markings: Marking[] } {
  const markings: Marking[] = [];
  const open: { kind: Kind; start: number; attributes: Record<string, string> }[] = [];
  let text = "";
  for (let at = 0; at < marked.length; ) {
    const opening = /^\{([a-z]+)((?: [a-z]+=[^\s:}]*)*):/iu.exec(marked.slice(at, at + 200));
    if (opening !== null) {
      const attributes = Object.fromEntries(
        (opening[2] ?? "")
          .split(" ")
          .filter((word) => word !== "")
          .map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]),
      );
      open.push({ kind: opening[1] as Kind, start: text.length, attributes });
      at += opening[0].length;
    } else if (marked[at] === "}" && open.length > 0) {
      const { kind, start, attributes } = open.pop() as (typeof open)[number];
      markings.push({ kind, start, end: text.length, attributes });
      at++;
    } else {
      text += marked[at];
      at++;
    }
  }
  return { text, markings };
}

/** An annotation's attribute in words, as the notation writes it; `undefined` where it has none. */
export function attribute(annotation: Annotation, name: string): string | undefined {
  const value: unknown = (annotation as unknown as Record<string, unknown>)[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.join("|");
  if (typeof value === "object" && value !== null) return "value" in value ? String(value.value) : undefined;
  return String(value);
}
