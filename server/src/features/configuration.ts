import { type Node, type ParseError, parseTree } from "jsonc-parser/lib/esm/main.js";
import { type DefectCode, defects, type Severity } from "../model/defect.js";
import type { Span } from "../model/span.js";
import type { DocumentsMode } from "./admit.js";
import type { Levels } from "./diagnostics.js";
import { type FileFault, isFatal, nearest } from "./file-fault.js";
import { jsonFaults } from "./json-faults.js";

/** What a `.policy-lens.json` says. Paths and globs are relative to its folder. */
export interface Configuration {
  readonly levels: Levels;
  readonly documents: DocumentsMode | undefined;
  readonly glossaries: readonly GlossaryPath[];
  /** Globs of files that are left alone, written as in .gitignore. */
  readonly ignore: readonly string[];
  readonly suppress: readonly Suppression[];
}

/** A term file, and where its path stands in the configuration. */
export interface GlossaryPath {
  readonly path: string;
  readonly span: Span;
}

/**
 * What is silenced: a place (`text`, and what stands before or behind it), a term (`text` alone), a rule in a file
 * (`file` alone). It quotes, and counts nothing, so that it survives edits elsewhere.
 */
export interface Suppression {
  readonly rule: DefectCode;
  /** Relative to the configuration's folder; absent for all files. */
  readonly file?: string;
  readonly text?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The name under which it is looked for, in every folder above a text. */
export const configurationName = ".policy-lens.json";

export const emptyConfiguration: Configuration = {
  levels: {},
  documents: undefined,
  glossaries: [],
  ignore: [],
  suppress: [],
};

/**
 * Reads a configuration: what makes sense of it, and the faults in the rest at their places. `broken` where the whole can't
 * be relied on, so that the last good one had better stay. Never throws, on any text.
 */
export function parseConfiguration(text: string): {
  readonly configuration: Configuration;
  readonly faults: readonly FileFault[];
  readonly broken: boolean;
} {
  if (text.trim() === "") return { configuration: emptyConfiguration, faults: [], broken: false };
  const errors: ParseError[] = [];
  const faults: FileFault[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    // Nested so deep that the parser, which calls itself, gives up.
    errors.push({ error: 1, offset: 0, length: text.length });
  }
  faults.push(...jsonFaults(text, errors));
  if (root?.type !== "object") {
    if (errors.length === 0)
      faults.push({ sort: "not-object", span: root ? spanOf(root) : { start: 0, end: text.length } });
    return { configuration: emptyConfiguration, faults, broken: true };
  }
  const tell = (sort: FileFault["sort"], node: Node, data?: FileFault["data"]): void => {
    faults.push({ sort, span: spanOf(node), ...(data && { data }) });
  };
  const fields = fieldsOf(root, keys, tell);
  const configuration: Configuration = {
    levels: levels(fields.get("rules"), tell),
    documents: choice("documents", fields.get("documents"), modes, tell),
    glossaries: strings("glossaries", fields.get("glossaries"), tell).flatMap((node) => glossary(node, tell)),
    ignore: strings("ignore", fields.get("ignore"), tell).flatMap((node) => glob(node, tell)),
    suppress: items("suppress", fields.get("suppress"), tell).flatMap((node) => suppression(node, tell)),
  };
  faults.sort((a, b) => a.span.start - b.span.start);
  return { configuration, faults, broken: faults.some(isFatal) };
}

type Tell = (sort: FileFault["sort"], node: Node, data?: FileFault["data"]) => void;

/** The values of an object by their keys; unknown keys and repeated ones are faults. */
function fieldsOf(object: Node, known: readonly string[], tell: Tell): ReadonlyMap<string, Node> {
  const fields = new Map<string, Node>();
  for (const property of object.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined) continue;
    const name = String(key.value);
    if (!known.includes(name)) {
      tell("unknown-key", key, { key: name, allowed: known.join(", "), near: nearest(name, known) ?? "" });
      continue;
    }
    if (fields.has(name)) tell("duplicate-key", key, { key: name });
    if (value !== undefined) fields.set(name, value);
  }
  return fields;
}

function levels(node: Node | undefined, tell: Tell): Levels {
  const found: Partial<Record<DefectCode, Severity>> = {};
  if (node === undefined) return found;
  if (node.type !== "object") {
    tell("wrong-type", node, { key: "rules", expected: "object" });
    return found;
  }
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined) continue;
    const rule = ruleOf(key, tell);
    if (rule === undefined || value === undefined) continue;
    const level = choice(rule, value, [...severities, "default"] as const, tell);
    if (level !== undefined && level !== "default") found[rule] = level;
  }
  return found;
}

function ruleOf(node: Node, tell: Tell): DefectCode | undefined {
  const rule: unknown = node.value;
  if (typeof rule === "string" && Object.hasOwn(defects, rule)) return rule as DefectCode;
  tell("unknown-rule", node, { rule: String(rule), near: nearest(String(rule), Object.keys(defects)) ?? "" });
  return undefined;
}

function choice<T extends string>(
  key: string,
  node: Node | undefined,
  allowed: readonly T[],
  tell: Tell,
): T | undefined {
  if (node === undefined) return undefined;
  const found = allowed.find((each) => each === node.value);
  if (found === undefined) {
    const value = typeof node.value === "string" ? node.value : node.type;
    tell("bad-choice", node, { key, value, allowed: allowed.join(", ") });
  }
  return found;
}

function items(key: string, node: Node | undefined, tell: Tell): readonly Node[] {
  if (node === undefined) return [];
  if (node.type === "array") return node.children ?? [];
  tell("wrong-type", node, { key, expected: "list" });
  return [];
}

function strings(key: string, node: Node | undefined, tell: Tell): Node[] {
  return items(key, node, tell).filter((item) => {
    if (item.type === "string") return true;
    tell("wrong-type", item, { key, expected: "strings" });
    return false;
  });
}

function glossary(node: Node, tell: Tell): GlossaryPath[] {
  const path: string = node.value;
  if (isForeign(path)) {
    tell("outside", node, { path });
    return [];
  }
  if (!/\.(?:ya?ml|json|csv|tsv)$/iu.test(path)) {
    tell("unknown-file", node, { path });
    return [];
  }
  return [{ path: path.replaceAll("\\", "/"), span: spanOf(node) }];
}

/** Absolute, a URI, of a home folder: a project is carried from machine to machine, and says only what lies in it. */
function isForeign(path: string): boolean {
  return /^(?:[/\\~]|[a-z][a-z\d+.-]*:)/iu.test(path);
}

function glob(node: Node, tell: Tell): string[] {
  const pattern: string = node.value;
  const plain = pattern.replace(/\\[\s\S]/gu, "");
  const unbalanced = plain.split("[").length > plain.split("]").length;
  if (pattern.trim() === "" || unbalanced || /^(?:\.\.?\/|[a-z]:|~)/iu.test(pattern) || pattern.endsWith("\\")) {
    tell("bad-glob", node, { glob: pattern });
    return [];
  }
  return [pattern];
}

function suppression(node: Node, tell: Tell): Suppression[] {
  if (node.type !== "object") {
    tell("wrong-type", node, { key: "suppress", expected: "object" });
    return [];
  }
  const fields = fieldsOf(node, suppressionKeys, tell);
  // Half understood it would silence more than was meant.
  let whole = fields.size === node.children?.length;
  const words: { -readonly [K in Exclude<keyof Suppression, "rule">]?: string } = {};
  for (const key of ["file", "text", "before", "after"] as const) {
    const value = fields.get(key);
    if (value === undefined) continue;
    if (typeof value.value !== "string") {
      tell("wrong-type", value, { key, expected: "string" });
      whole = false;
    } else if (value.value !== "") words[key] = key === "file" ? posix(value.value) : value.value;
  }
  const named = fields.get("rule");
  if (named === undefined) {
    tell("wrong-type", node, { key: "rule", expected: "string" });
    return [];
  }
  const rule = ruleOf(named, tell);
  if (rule === undefined || !whole) return [];
  if (words.text === undefined && (words.before !== undefined || words.after !== undefined)) {
    tell("stray-context", node);
    return [];
  }
  if (words.file === undefined && words.text === undefined) {
    tell("unbounded-suppression", node);
    return [];
  }
  return [{ rule, ...words }];
}

function posix(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\.\//u, "");
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

const keys = ["$schema", "rules", "glossaries", "ignore", "suppress", "documents"] as const;
export const suppressionKeys = ["rule", "file", "text", "before", "after"] as const;
const modes = ["auto", "always", "never"] as const;
const severities = ["error", "warning", "info", "hint", "off"] as const;
