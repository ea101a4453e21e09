import { expect, test } from "vitest";
import { createLexicon } from "../src/lexicon/lexicon.js";
import { normalize } from "../src/model/normal-text.js";
import { bareProgram } from "../src/rules/bare-program.js";
import { documentTitle } from "../src/rules/document-title.js";
import { motto } from "../src/rules/motto.js";
import { numberedSlogan } from "../src/rules/numbered-slogan.js";
import { program } from "../src/rules/program.js";
import { slogan } from "../src/rules/slogan.js";

const lexicon = createLexicon();
const rules = [slogan, numberedSlogan, motto, program, bareProgram, documentTitle];

/** What a rule that looks back or tries again from every place would need minutes for. */
test.each([
  ...["“", '"', "“国”", '"国"', "“国”和", "《", "《》", "《国", "1", "1+", "一、", "二三", "三个", "两高一"],
  ...[
    "习近平新时代",
    "实施",
    "行动",
    "实施行动",
    "国工程",
    "和行动",
    "稳增长、",
    "以港立市、",
    "强链",
    "领先、",
    "是第一动力,",
  ],
])(
  "a line of %s is read in time that grows with it",
  (unit) => {
    const paragraph = normalize(unit.repeat(60_000 / unit.length));
    const marks = rules.flatMap((rule) => [...rule.read(lexicon, paragraph)]);
    expect(marks.every(({ span }) => span.start < span.end)).toBe(true);
  },
  5000,
);
