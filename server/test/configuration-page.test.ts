import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseConfiguration } from "../src/features/configuration.js";
import { parseTermFile } from "../src/features/term-file.js";

/*
 * The page of `configuration` shows configurations and glossaries, not texts: what it shows as wrong has faults, what it
 * shows as right has none.
 */

const pages = ["zh", "en"].flatMap((language) => {
  const page = readFileSync(join(import.meta.dirname, "../pages", language, "configuration.md"), "utf8");
  return [...page.matchAll(/^```(wrong|right)\n(.*?)\n```$/gmsu)].map(([, verdict = "", text = ""]) => ({
    language,
    verdict,
    text,
  }));
});

test.each(pages)("$language, $verdict: $text", async ({ verdict, text }) => {
  const { faults } = text.startsWith("-") ? await parseTermFile(text, "yaml") : parseConfiguration(text);
  expect(faults.length > 0 ? "wrong" : "right").toBe(verdict);
});
