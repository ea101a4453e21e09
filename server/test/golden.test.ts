import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attribute, type Marking, markup } from "../src/features/markup.js";
import type { Annotation, Kind } from "../src/model/annotation.js";
import { analyzed } from "./markup.js";

/**
 * Whole texts, written for this test in the manner of the genre, with all that is found in them. What a change of one rule
 * does to the others shows in the difference. `npm run generate` writes it anew: read it before it is committed.
 */
const folder = join(import.meta.dirname, "golden");
const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test.each(texts)("%s", async (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const { annotations, verdict } = analyzed(text);
  expect(verdict.policy).toBe(true);
  await expect(markup(text, annotations.map(marking))).toMatchFileSnapshot(
    join(folder, name.replace(".txt", ".marked")),
  );
});

/** An annotation with what a reader would want to see of it. */
function marking(annotation: Annotation): Marking {
  const { kind, span } = annotation;
  const words = attributes[kind].map((name) => [name, attribute(annotation, name)?.replaceAll(" ", "")] as const);
  const known = words.filter((word): word is [string, string] => word[1] !== undefined && word[1] !== "");
  return { kind, ...span, attributes: Object.fromEntries(known) };
}

const attributes: Readonly<Record<Kind, readonly string[]>> = {
  heading: ["level", "number"],
  quantity: ["role", "value", "max", "unit", "cmp", "indicator", "by", "from"],
  slogan: ["sub"],
  program: ["sub"],
  document: [],
  defect: ["code", "variant"],
};
