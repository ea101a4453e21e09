import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

/** The folders of the server; each may import from itself and from those before it. */
const layers = ["model", "lexicon", "rules", "analysis", "features", "lsp", "entries"];

/** The packages that a folder may name, in the words of its imports. */
const packages: Readonly<Record<string, RegExp>> = {
  // Character tables, nothing that runs.
  model: /^opencc-js\/dict\//u,
  // Plain data, and parsers that keep places.
  features: /^(?:vscode-languageserver-types|jsonc-parser\/lib\/esm\/main\.js|yaml)$/u,
  lsp: /^(?:vscode-languageserver(?:-textdocument)?|ignore)$/u,
  entries: /./u,
};

const root = join(import.meta.dirname, "..", "src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => name.split(sep).join("/"));

test("every folder of the server is a layer", () => {
  expect([...new Set(files.map(layerOf))].sort()).toEqual([...layers].sort());
});

test("a folder imports only from its left, and only the packages it may", () => {
  expect(
    files.flatMap((file) =>
      imports(file)
        .filter(({ target }) => !mayImport(file, target))
        .map(written),
    ),
  ).toEqual([]);
});

test("rules do not know each other", () => {
  const known = files
    .filter((file) => layerOf(file) === "rules" && file !== "rules/index.ts")
    .flatMap((file) => imports(file).filter(({ target }) => target.startsWith("rules/") && target !== "rules/rule.ts"));
  expect(known.map(written)).toEqual([]);
});

test("a rule's file is named for its id", () => {
  const named = files.filter((file) => layerOf(file) === "rules").map((file) => [file, idOf(file)] as const);
  for (const [file, id] of named) if (id !== undefined) expect(file).toBe(`rules/${id}.ts`);
});

test("the client imports no more of the server than the protocol", () => {
  const client = join(root, "..", "..", "client", "src");
  const names = readdirSync(client, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const foreign = names.flatMap((name) =>
    specifiers(readFileSync(join(client, name), "utf8"))
      .filter((specifier) => specifier.includes("server/"))
      .filter((specifier) => !specifier.endsWith("server/src/lsp/protocol.js"))
      .map((specifier) => `${name}: ${specifier}`),
  );
  expect(foreign).toEqual([]);
});

test("what this file looks for would be seen", () => {
  expect(specifiers('import {\n  a,\n} from "./a.js";\nimport type { B } from "b";\nimport "./c.js";')).toEqual([
    "./a.js",
    "b",
    "./c.js",
  ]);
  expect(mayImport("rules/slogan.ts", "analysis/analyze.ts")).toBe(false);
  expect(mayImport("analysis/analyze.ts", "rules/slogan.ts")).toBe(true);
  expect(mayImport("features/hover.ts", "vscode-languageserver")).toBe(false);
  expect(mayImport("rules/slogan.ts", "../data/party.json")).toBe(false);
  expect(mayImport("lsp/server.ts", "node:fs")).toBe(false);
});

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** A file of the server, from its root, or the package's name as it stands. */
  readonly target: string;
}

function imports(file: string): Import[] {
  return specifiers(readFileSync(join(root, file), "utf8")).map((specifier) => {
    if (!specifier.startsWith(".")) return { file, specifier, target: specifier };
    const path = relative(root, join(root, dirname(file), specifier))
      .split(sep)
      .join("/");
    return { file, specifier, target: path.replace(/\.js$/u, ".ts") };
  });
}

function specifiers(source: string): string[] {
  const pattern = /^(?:import|export)\b[^"';]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gmu;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function mayImport(file: string, target: string): boolean {
  const layer = layerOf(file);
  if (target.startsWith("../data/") && target.endsWith(".json")) return layer === "lexicon";
  const place = layers.indexOf(layerOf(target));
  if (place >= 0 && target.endsWith(".ts")) return place <= layers.indexOf(layer);
  return packages[layer]?.test(target) ?? false;
}

function layerOf(file: string): string {
  return file.slice(0, Math.max(0, file.indexOf("/")));
}

function idOf(file: string): string | undefined {
  return /^ {2}id: "([^"]+)"/mu.exec(readFileSync(join(root, file), "utf8"))?.[1];
}

function written({ file, specifier }: Import): string {
  return `${file}: ${specifier}`;
}
