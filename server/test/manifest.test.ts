import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { legend } from "../src/features/semantic-tokens.js";
import { defects, type Severity } from "../src/model/defect.js";

/*
 * The manifest says again what the code says: rules, token types, commands, strings. What follows from a table is
 * written from it here (`npm run generate`), and CI compares; the rest is compared by hand-written keys.
 */

const root = join(import.meta.dirname, "../..");

describe("generated parts", () => {
  test("package.json has a setting a rule, and the token types of the legend", async () => {
    const manifest = json("package.json");
    const { contributes } = manifest;
    for (const section of contributes.configuration) {
      if (section.title === "%config.rules.title%") section.properties = ruleSettings();
    }
    contributes.semanticTokenTypes = legend.tokenTypes.map((id) => ({
      id,
      superType: looks[id].superType,
      description: `%token.${id}%`,
    }));
    contributes.semanticTokenModifiers = legend.tokenModifiers.map((id) => ({ id, description: `%modifier.${id}%` }));
    contributes.semanticTokenScopes = languages.map((language) => ({ language, scopes: tokenScopes() }));
    await expect(written(manifest)).toMatchFileSnapshot(join(root, "package.json"));
  });

  test.each([
    ["package.nls.json", "en"],
    ["package.nls.zh-cn.json", "zh"],
  ] as const)("%s names every rule", async (file, language) => {
    const strings: Record<string, string> = json(file);
    const others = Object.entries(strings).filter(([key]) => !key.startsWith("rule."));
    const rules = codes.map((code) => [`rule.${code}`, described(code, language)]);
    await expect(written(Object.fromEntries([...others, ...rules]))).toMatchFileSnapshot(join(root, file));
  });

  test("README.md lists every rule", async () => {
    const written = read("README.md").replaceAll(
      /(<!-- rules:(zh|en) -->\n)[\s\S]*?(<!-- \/rules -->)/gu,
      (_, before, language, behind) => `${before}\n${ruleTable(language)}\n${behind}`,
    );
    await expect(written).toMatchFileSnapshot(join(root, "README.md"));
  });
});

describe("strings", () => {
  test("every string of the manifest is there in both languages, and none is left over", () => {
    const used = new Set([...read("package.json").matchAll(/"%([^"%]+)%"/gu)].map(([, key]) => key));
    expect(new Set(Object.keys(json("package.nls.json")))).toEqual(used);
    expect(new Set(Object.keys(json("package.nls.zh-cn.json")))).toEqual(used);
  });

  test("every string of the client is there in Chinese, and none is left over", () => {
    const source = clientFiles().map(read).join("\n");
    const used = [...source.matchAll(/\bl10n\.t\(\s*"((?:[^"\\]|\\.)*)"/gu)].map(([, text]) => text);
    expect(source.match(/\bl10n\.t\(/gu)?.length).toBe(used.length);
    expect(new Set(Object.keys(json("client/l10n/bundle.l10n.zh-cn.json")))).toEqual(new Set(used));
  });

  test("the walkthrough's pages exist in both languages", () => {
    for (const file of ["package.nls.json", "package.nls.zh-cn.json"]) {
      const strings: Record<string, string> = json(file);
      const pages = Object.entries(strings).filter(([key]) => key.endsWith(".page"));
      for (const [, page] of pages) expect(read(page).length).toBeGreaterThan(0);
    }
  });
});

describe("agreement with the code", () => {
  test("every command that the manifest offers is registered, and the other way round", () => {
    const source = `${clientFiles().map(read).join("\n")}\n${read("server/src/lsp/protocol.ts")}`;
    const offered = json("package.json").contributes.commands.map(({ command }: { command: string }) => command);
    const named = new Set([...source.matchAll(/"(policyLens\.[a-z]+(?:[A-Z][a-z]*)*)"/gu)].map(([, name]) => name));
    for (const command of offered) expect(named).toContain(command);
  });

  test("every file that the manifest names exists", () => {
    const { contributes, icon } = json("package.json");
    const paths = [icon, ...contributes.grammars, ...contributes.snippets, ...ownLanguages(contributes.languages)].map(
      (entry) => entry.path ?? entry.configuration ?? entry,
    );
    paths.push(...[...contributes.jsonValidation, ...contributes.yamlValidation].map(({ url }) => url));
    for (const path of paths) expect(readFileSync(join(root, path)).length).toBeGreaterThan(0);
  });

  test("a grammar's scope is the one that the manifest says", () => {
    for (const { path, scopeName } of json("package.json").contributes.grammars) {
      expect(json(path).scopeName).toBe(scopeName);
    }
  });

  test("the languages are the same everywhere", () => {
    const { contributes, activationEvents } = json("package.json");
    expect(contributes.snippets.map(({ language }: { language: string }) => language)).toEqual(languages);
    for (const language of languages) expect(activationEvents).toContain(`onLanguage:${language}`);
    for (const language of languages) expect(read("client/src/documents.ts")).toContain(`"${language}"`);
  });

  test("package.json does not say what sort of modules it has: the web host wants CommonJS", () => {
    expect(json("package.json").type).toBeUndefined();
  });

  test("the lock files say what to install, not from which host", () => {
    for (const file of ["package-lock.json", "client/web/package-lock.json"]) {
      const { packages } = json(file);
      for (const [name, { resolved }] of Object.entries<{ resolved?: string }>(packages)) {
        expect(resolved, `${file}: ${name}`).toBeUndefined();
      }
    }
  });
});

/** The languages that are ours, as against those to which a file of ours is told to belong. */
function ownLanguages(all: readonly { readonly configuration?: string }[]) {
  return all.filter(({ configuration }) => configuration !== undefined);
}

function ruleSettings(): Record<string, unknown> {
  const setting = (code: (typeof codes)[number]) => ({
    type: "string",
    enum: severities,
    enumDescriptions: severities.map((severity) => `%severity.${severity}%`),
    default: defects[code].severity,
    scope: "resource",
    description: `%rule.${code}%`,
  });
  return Object.fromEntries(codes.map((code) => [`policyLens.rules.${code}`, setting(code)]));
}

/** A rule in the settings: its name, and what some of its cases are where that is not the default. */
function described(code: (typeof codes)[number], language: "zh" | "en"): string {
  const sort: { zh: string; en: string; variants?: Readonly<Record<string, { severity: Severity }>> } = defects[code];
  const others = Object.values(sort.variants ?? {}).filter(({ severity }) => severity !== defects[code].severity);
  const own = [...new Set(others.map(({ severity }) => severityNames[severity][language]))];
  if (language === "zh") return `${sort.zh}。${own.length > 0 ? `部分情形出厂时为${own.join("、")}。` : ""}`;
  return `${sort.en}.${own.length > 0 ? ` Some cases are ${own.join(", ")} as shipped.` : ""}`;
}

function ruleTable(language: "zh" | "en"): string {
  const head = language === "zh" ? "| 规则 | 查什么 | 出厂级别 |" : "| rule | what | as shipped |";
  const rows = codes.map((code) => {
    const level = language === "zh" ? severityNames[defects[code].severity].zh.slice(1, -1) : defects[code].severity;
    return `| \`${code}\` | ${described(code, language).replace(/[。.]$/u, "")} | ${level} |`;
  });
  return `${[head, "| --- | --- | --- |", ...rows].join("\n")}\n`;
}

function tokenScopes(): Record<string, readonly string[]> {
  const plain = legend.tokenTypes.map((id) => [id, looks[id].scopes] as const);
  return Object.fromEntries([
    ...plain,
    ["quantity.target", ["variable.other.constant.target.policy", ...looks.quantity.scopes]],
  ]);
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

// biome-ignore lint/suspicious/noExplicitAny: a manifest is what it is; the tests say what must stand in it
function json(path: string): any {
  return JSON.parse(read(path));
}

function clientFiles(): string[] {
  return readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join("client/src", name));
}

const codes = Object.keys(defects) as (keyof typeof defects)[];
const severities: readonly Severity[] = ["error", "warning", "info", "hint", "off"];
const severityNames: Readonly<Record<Severity, { readonly zh: string; readonly en: string }>> = {
  error: { zh: "“错误”", en: "errors" },
  warning: { zh: "“警告”", en: "warnings" },
  info: { zh: "“信息”", en: "information" },
  hint: { zh: "“提示”", en: "hints" },
  off: { zh: "“关闭”", en: "off" },
};
const languages = ["plaintext", "markdown", "policy-text"];

/**
 * What each sort of token looks like: the scopes that themes know, tried in order, with a name of ours at their end, and
 * a kin for clients that know only the standard types. The grammar gives the same scopes, so that colours don't jump.
 */
const looks: Readonly<
  Record<(typeof legend.tokenTypes)[number], { readonly superType: string; readonly scopes: readonly string[] }>
> = {
  slogan: { superType: "keyword", scopes: ["keyword.control.slogan.policy"] },
  program: { superType: "class", scopes: ["entity.name.type.program.policy", "storage.type.program.policy"] },
  policyDocument: { superType: "string", scopes: ["string.quoted.other.document.policy"] },
  quantity: { superType: "number", scopes: ["constant.numeric.quantity.policy"] },
  indicator: { superType: "variable", scopes: ["variable.other.indicator.policy"] },
  heading: { superType: "namespace", scopes: ["markup.heading.policy", "entity.name.section.policy"] },
};
