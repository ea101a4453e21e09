import { type Node as JsonNode, type ParseError, parseTree } from "jsonc-parser/lib/esm/main.js";
import type { Node as YamlNode } from "yaml";
import type { Span } from "../model/span.js";
import type { FileFault } from "./file-fault.js";
import { jsonFaults } from "./json-faults.js";

/** A list of objects as a file holds it, whatever its format: values, and where they stand. */
export interface Items {
  readonly items: readonly Item[];
  /** The list itself; absent where there is none. */
  readonly list?: Span;
  readonly faults: readonly FileFault[];
}

/** One object of the list; `undefined` fields where it is none. */
export interface Item {
  readonly span: Span;
  readonly fields: readonly Field[] | undefined;
}

export interface Field {
  readonly name: string;
  readonly key: Span;
  readonly span: Span;
  readonly value: Value;
}

/** A value as far as a glossary has use for it: words, yes or no, a list of words; `undefined` for anything else. */
export type Value = string | boolean | readonly string[] | undefined;

/** The items of a JSON text with comments. */
export function jsonItems(text: string): Items {
  const errors: ParseError[] = [];
  let root: JsonNode | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    // Nested so deep that the parser, which calls itself, gives up.
    errors.push({ error: 1, offset: 0, length: text.length });
  }
  const faults = jsonFaults(text, errors);
  if (root?.type !== "array") {
    const span = root === undefined ? { start: 0, end: text.length } : jsonSpan(root);
    return { items: [], faults: faults.length > 0 ? faults : [{ sort: "not-list", span }] };
  }
  return { items: (root.children ?? []).map(jsonItem), list: jsonSpan(root), faults };
}

function jsonItem(node: JsonNode): Item {
  if (node.type !== "object") return { span: jsonSpan(node), fields: undefined };
  const fields = (node.children ?? []).flatMap((property): Field[] => {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) return [];
    return [{ name: String(key.value), key: jsonSpan(key), span: jsonSpan(value), value: jsonValue(value) }];
  });
  return { span: jsonSpan(node), fields };
}

function jsonValue(node: JsonNode): Value {
  if (node.type !== "array") return scalar(node.value);
  return wordsOf((node.children ?? []).map((child) => scalar(child.value)));
}

function jsonSpan({ offset, length }: JsonNode): Span {
  return { start: offset, end: offset + length };
}

/** The items of a YAML text. The library is loaded only where there is one. */
export async function yamlItems(text: string): Promise<Items> {
  const { isAlias, isMap, isScalar, isSeq, parseDocument } = await import("yaml");
  try {
    const { contents, errors } = parseDocument(text, { prettyErrors: false, strict: true, uniqueKeys: true });
    const faults = errors.slice(0, 3).map(({ pos, message }): FileFault => {
      const [start, end] = [Math.min(pos[0], text.length), Math.min(Math.max(pos[1], pos[0] + 1), text.length)];
      return {
        sort: "syntax",
        span: { start: Math.min(start, end), end },
        data: { zh: `YAML: ${message}`, en: message },
      };
    });
    const span = spanOf(contents);
    if (contents === null || (isScalar(contents) && contents.value === null)) return { items: [], list: span, faults };
    if (!isSeq(contents)) return { items: [], faults: faults.length > 0 ? faults : [{ sort: "not-list", span }] };
    return { items: contents.items.map((node) => item(node as YamlNode)), list: span, faults };
  } catch {
    const whole = { start: 0, end: text.length };
    return {
      items: [],
      faults: [{ sort: "syntax", span: whole, data: { zh: "YAML 无法读取", en: "unreadable YAML" } }],
    };
  }

  function item(node: YamlNode): Item {
    if (!isMap(node)) return { span: spanOf(node), fields: undefined };
    const fields = node.items.flatMap(({ key, value }): Field[] => {
      const name = key as YamlNode;
      if (!isScalar(name)) return [];
      const there = value as YamlNode | null;
      return [
        {
          name: String(name.value),
          key: spanOf(name),
          span: there === null ? spanOf(name) : spanOf(there),
          value: there === null ? undefined : yamlValue(there),
        },
      ];
    });
    return { span: spanOf(node), fields };
  }

  function yamlValue(node: YamlNode): Value {
    if (isAlias(node)) return undefined;
    if (isSeq(node))
      return wordsOf(node.items.map((each) => (isScalar(each) ? words(each.value, each.source) : undefined)));
    return isScalar(node) ? words(node.value, node.source) : undefined;
  }
}

/** A number is meant as it is written: since: 2016. */
function words(value: unknown, source: string | undefined): Value {
  return typeof value === "number" ? source : scalar(value);
}

function scalar(value: unknown): string | boolean | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" || typeof value === "boolean" ? value : undefined;
}

function wordsOf(values: readonly Value[]): readonly string[] | undefined {
  return values.every((value) => typeof value === "string") ? values : undefined;
}

function spanOf(node: { readonly range?: readonly [number, number, number] | null } | null): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}
