import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { fileTerms } from "./file-terms.js";
import { tallyOf, termCounts } from "./term-counts.js";

test("how often a term stands, by year and by file", () => {
  const older = "2019年政府工作报告\n\n增强“四个意识”，增强“四个意识”。规上工业增长5%。";
  const newer = "2023年政府工作报告\n\n增强“四个意识”，执行《审计法》。";
  const tallies = [
    tallyOf(fileTerms(analyzed(older), "a.txt")),
    tallyOf(fileTerms(analyzed(newer), "b.txt")),
    tallyOf(fileTerms(analyzed("增强「四個意識」。"), "c.txt")),
  ];
  expect(termCounts(tallies)).toEqual([
    {
      kind: "slogan",
      term: "四个意识",
      sub: "numbered",
      count: 4,
      years: { 2019: 2, 2023: 1, "": 1 },
      files: { "a.txt": 2, "b.txt": 1, "c.txt": 1 },
    },
    { kind: "document", term: "《审计法》", sub: "document", count: 1, years: { 2023: 1 }, files: { "b.txt": 1 } },
  ]);
});
