import { analysisRows, hostileRows, ruleRows } from "./analysis.js";
import { grammarRows } from "./grammar.js";
import { programRows } from "./programs.js";
import { type Measured, table } from "./table.js";

/** `npm run bench`, or some parts only: `npm run bench -- analysis hostile`. Times swing with the machine; ratios count. */
const parts: Readonly<Record<string, () => Measured[] | Promise<Measured[]>>> = {
  analysis: analysisRows,
  hostile: hostileRows,
  rules: ruleRows,
  grammar: grammarRows,
  programs: programRows,
};

async function main(asked: readonly string[]): Promise<void> {
  const rows: Measured[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await measure()));
  }
  console.log(table(rows));
}

void main(process.argv.slice(2));
