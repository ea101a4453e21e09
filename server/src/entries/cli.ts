import { readFileSync } from "node:fs";
import { analyze } from "../analysis/analyze.js";
import { admit } from "../features/admit.js";
import { annotationRows, findingRow, findings } from "../features/records.js";
import { createLexicon } from "../lexicon/lexicon.js";
import { rules } from "../rules/index.js";

const files = process.argv.slice(3).filter((word) => !word.startsWith("-") && word !== "jsonl");
const setup = {
  lexicon: createLexicon(),
  rules,
  onFault: (rule: { id: string }, error: unknown) => console.error(rule.id, error),
};
for (const file of files) {
  const text = readFileSync(file, "utf8").replace(/^\ufeff/u, "");
  const analysis = admit(analyze(setup, text, file.endsWith(".md") ? "markdown" : "plain"), "auto");
  const out = [
    ...annotationRows(analysis, file),
    ...(process.argv.includes("--diagnostics")
      ? findings(analysis, {}).map((finding) => findingRow(analysis, finding, file, "zh"))
      : []),
  ];
  process.stdout.write(out.map((record) => `${JSON.stringify(record)}\n`).join(""));
}
