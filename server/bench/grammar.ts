import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { againstScan } from "./measure.js";
import type { Measured } from "./table.js";
import { policyText } from "./texts.js";

/** Our grammar at work on 1 MB, as the editor runs it, and on one line without an end. */
export async function grammarRows(): Promise<Measured[]> {
  const path = join(process.cwd(), "syntaxes", "policy.tmLanguage.json");
  if (!existsSync(path)) return [];
  const wasm = createRequire(join(process.cwd(), "package.json")).resolve("vscode-oniguruma/release/onig.wasm");
  await loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
  const raw = parseRawGrammar(readFileSync(path, "utf8"), path);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => raw,
  });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (grammar === null) return [];
  const text = policyText(333_000);
  return [
    ["grammar, 1 MB", text.split("\n")] as const,
    ["grammar, a line of 20,000", [policyText(20_000).replaceAll("\n", "")]] as const,
  ].map(([work, lines]): Measured => {
    const measured = againstScan(
      text,
      () => {
        let stack = INITIAL;
        for (const line of lines) stack = grammar.tokenizeLine2(line, stack).ruleStack;
      },
      { rounds: 3, warmUp: 1 },
    );
    // VS Code's Markdown grammar takes 134 × scan.
    return { work, ...measured, to: "scan of 1 MB", goal: "≤ 134" };
  });
}
