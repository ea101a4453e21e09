import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser/lib/esm/main.js";

/*
 * Edits of a configuration as a person would make them: comments and layout stay, and what is added stands on a line of
 * its own, in order, so that two people's additions merge. A text that is missing or blank counts as {}.
 */

/** The configuration with one more item in a list, in its place by `key`. */
export function withItem(
  text: string | undefined,
  list: string,
  item: unknown,
  key: (item: unknown) => string,
): string {
  const before = text ?? "";
  const prepared = nodeAt(before, [list])?.type === "array" ? before : withProperty(text, [list], []);
  const array = nodeAt(prepared, [list]);
  if (array?.children === undefined) return before;
  const keys = array.children.map((child) => key(plain(child)));
  return inserted(prepared, array, written(item), key(item), keys);
}

/** The configuration with a property set, of its own or of one of its objects; a new one is put in order where there is one. */
export function withProperty(text: string | undefined, path: readonly string[], value: unknown): string {
  const before = text === undefined || text.trim() === "" ? "{}\n" : text;
  const there = nodeAt(before, path);
  if (there !== undefined) {
    return before.slice(0, there.offset) + written(value) + before.slice(there.offset + there.length);
  }
  const above = path.slice(0, -1);
  const name = path.at(-1) ?? "";
  const prepared =
    above.length > 0 && nodeAt(before, above)?.type !== "object" ? withProperty(before, above, {}) : before;
  const object = nodeAt(prepared, above);
  if (object?.children === undefined) return before;
  // The keys of the configuration itself stand in whatever order somebody gave them.
  const keys = object.children.map(({ children }) => (above.length === 0 ? "" : String(children?.[0]?.value)));
  return inserted(prepared, object, `${JSON.stringify(name)}: ${written(value)}`, name, keys);
}

/** A value on one line: { "rule": "numbering", "file": "讲话.txt" }. */
export function written(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${written(each)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** Something more in a list or object, before the first of the others whose key is greater. */
export function inserted(text: string, whole: Node, item: string, own: string, keys: readonly string[]): string {
  const others = whole.children ?? [];
  const eol = breakOf(text);
  const outer = indentAt(text, whole.parent?.offset ?? whole.offset);
  const first = others[0];
  const inner =
    first !== undefined && startsLine(text, first.offset) ? indentAt(text, first.offset) : outer + unitOf(text);
  const later = keys.findIndex((key) => key > own);
  const previous = others[(later < 0 ? others.length : later) - 1];
  if (previous === undefined) return insertedFirst(text, whole, item, { eol, inner, outer });
  const end = previous.offset + previous.length;
  // A remark at the end of the line belongs to what stands before it.
  const [tail = "", comma = "", remark = ""] =
    /^(?:[ \t]*(,))?([ \t]*(?:\/\/[^\r\n]*)?)(?=\r?\n|$)/u.exec(text.slice(end)) ?? [];
  const rest = text.slice(end + tail.length);
  const head = `${text.slice(0, end)},${remark}${eol}${inner}${item}`;
  if (comma !== "") return `${head},${rest}`;
  if (later < 0) return head + rest;
  // On one line: the comma before what follows has been used, and another is needed there.
  return `${head},${rest.replace(/^[ \t]*,/u, "")}`;
}

function insertedFirst(
  text: string,
  whole: Node,
  item: string,
  { eol, inner, outer }: { readonly eol: string; readonly inner: string; readonly outer: string },
): string {
  const open = whole.offset + 1;
  const head = `${text.slice(0, open)}${eol}${inner}${item}`;
  const inside = text.slice(open, whole.offset + whole.length - 1);
  const behind = text.slice(whole.offset + whole.length - 1);
  const empty = (whole.children ?? []).length === 0;
  if (empty && inside.trim() === "") return head + eol + outer + behind;
  // What stood behind the bracket on its line goes on the next.
  const rest = inside.replace(/^[ \t]+/u, "");
  return `${head}${empty ? "" : ","}${/^\r?\n/u.test(rest) ? "" : eol + inner}${rest}${behind}`;
}

function nodeAt(text: string, path: readonly string[]): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, [...path]);
}

/** The value of a node, without its places. */
function plain(node: Node): unknown {
  if (node.type !== "object") return node.value;
  const fields = (node.children ?? []).map(({ children }) => [String(children?.[0]?.value), children?.[1]?.value]);
  return Object.fromEntries(fields);
}

function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/u.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset));
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(start, offset))?.[0] ?? "";
}

/** One step of indentation, as the text has it. */
function unitOf(text: string): string {
  return /^(?:\t| {1,8})(?=")/mu.exec(text)?.[0] ?? "  ";
}

function breakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
