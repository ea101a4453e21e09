import type { Span } from "../model/span.js";

/** A stretch of a Markdown text in which a rule is silent, or all rules where none is named. */
export interface SilentRange extends Span {
  readonly rule: string | undefined;
}

/**
 * The stretches that comments of a Markdown text silence: `<!-- policy-lens-disable-next-line numbering -->` the next line
 * that is not blank; `<!-- policy-lens-disable numbering redaction -->` all up to `<!-- policy-lens-enable -->` or the end.
 * Behind -- a reason may stand. In fenced code a comment is an example and does nothing.
 */
export function silentRanges(text: string): readonly SilentRange[] {
  if (!text.includes("policy-lens-")) return none;
  const ranges: SilentRange[] = [];
  const open = new Map<string | undefined, number>();
  const close = (rule: string | undefined, end: number): void => {
    const start = open.get(rule);
    if (start !== undefined) ranges.push({ rule, start, end });
    open.delete(rule);
  };
  const fences = fencedCode(text);
  let fence = 0;
  for (const { index, groups, 0: comment } of text.matchAll(directive)) {
    const end = index + comment.length;
    while ((fences[fence]?.end ?? index + 1) <= index) fence++;
    if ((fences[fence]?.start ?? text.length) <= index) continue;
    const rules = rulesIn(groups?.rules ?? "");
    switch (groups?.verb) {
      case "disable-next-line": {
        const line = nextLine(text, end);
        for (const rule of rules) ranges.push({ rule, ...line });
        break;
      }
      case "disable":
        for (const rule of rules) if (!open.has(rule)) open.set(rule, end);
        break;
      default:
        // What switches everything on again ends all that was switched off.
        for (const rule of rules[0] === undefined ? [...open.keys()] : rules) close(rule, index);
    }
  }
  for (const rule of [...open.keys()]) close(rule, text.length);
  return ranges;
}

/** The rules that a comment names; one that names none means all. */
function rulesIn(words: string): readonly (string | undefined)[] {
  const named = words
    .replace(/\s--[\s\S]*$/u, "")
    .split(/[\s,，、]+/u)
    .filter((word) => /^[a-z][a-z-]*$/u.test(word));
  return named.length === 0 ? [undefined] : named;
}

/** The next line that is neither blank nor a comment of ours: two may stand above one line. */
function nextLine(text: string, offset: number): Span {
  const line = /^(?!\s*$|[ \t]*<!--[ \t]*policy-lens-).*$/gmu;
  const end = text.indexOf("\n", offset);
  line.lastIndex = end < 0 ? text.length : end + 1;
  const found = line.exec(text);
  return found === null
    ? { start: text.length, end: text.length }
    : { start: found.index, end: found.index + found[0].length };
}

function fencedCode(text: string): readonly Span[] {
  const fences: Span[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const { index, 1: mark = "" } of text.matchAll(/^ {0,3}(`{3,}|~{3,})/gmu)) {
    if (open === undefined) open = { start: index, mark };
    else if (mark.startsWith(open.mark)) {
      fences.push({ start: open.start, end: index });
      open = undefined;
    }
  }
  if (open !== undefined) fences.push({ start: open.start, end: text.length });
  return fences;
}

const none: readonly SilentRange[] = [];
const directive =
  /<!--[ \t]{0,9}policy-lens-(?<verb>disable-next-line|disable|enable)(?![a-z-])(?<rules>[^<>]{0,400}?)-->/gu;
