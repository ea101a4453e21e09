import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Language } from "../src/features/language.js";
import { type DefectCode, defects } from "../src/model/defect.js";
import { analyzed } from "./markup.js";

/*
 * Every rule has its page in both languages, and what a page shows as wrong is found, what it shows as right is not.
 */

const languages: readonly Language[] = ["zh", "en"];

/** The examples of a page: fenced blocks of the languages `wrong` and `right`. */
function examples(page: string): { verdict: string; text: string }[] {
  return [...page.matchAll(/^```(wrong|right)\n(.*?)\n```$/gmsu)].map(([, verdict = "", text = ""]) => ({
    verdict,
    text,
  }));
}

for (const language of languages) {
  for (const code of Object.keys(defects) as DefectCode[]) {
    const file = join(import.meta.dirname, "../pages", language, `${code}.md`);
    describe(`${language}/${code}.md`, () => {
      const page = existsSync(file) ? readFileSync(file, "utf8") : "";

      test("names the rule, its source, and how to switch it off", () => {
        expect(page.split("\n")[0]).toBe(
          language === "zh" ? `# ${defects[code].zh}（${code}）` : `# ${defects[code].en} (${code})`,
        );
        expect(page).toMatch(language === "zh" ? /^## 依据$/mu : /^## Source$/mu);
        expect(page).toContain(`\`"${code}"\``);
      });

      test("has examples of both sorts", () => {
        expect(new Set(examples(page).map(({ verdict }) => verdict))).toEqual(new Set(["wrong", "right"]));
      });

      test.each(examples(page))("$verdict: $text", ({ verdict, text }) => {
        const found = analyzed(text).annotations.flatMap((each) => (each.kind === "defect" ? each.code : []));
        if (verdict === "wrong") expect(found).toContain(code);
        else expect(found).not.toContain(code);
      });
    });
  }
}
