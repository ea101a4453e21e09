import { describe, expect, test } from "vitest";
import { edited, safeEdits } from "../src/features/fix.js";
import type { Defect } from "../src/model/annotation.js";
import { analyzed } from "./markup.js";
import { plantings } from "./planted/editing.js";
import { ownTexts } from "./planted/editing-texts.js";
import { pick, random } from "./random.js";

/*
 * What `--fix` promises: a second run finds nothing of what the first has repaired, and apart from the places that it named
 * the text is as it was.
 */

const next = random(77);
const paragraphs = ownTexts.flatMap((text) => text.split("\n").filter((line) => line.length > 30));
const spoiled = plantings(paragraphs, ownTexts, 6, next).map(({ planted }) => planted);
/** Several defects in one text. */
const heaps = Array.from({ length: 40 }, () => Array.from({ length: 8 }, () => pick(next, spoiled)).join("\n"));

describe.each([
  ["one defect each", spoiled],
  ["many together", heaps],
] as const)("%s", (_, texts) => {
  test("a second run finds nothing of what was fixed", () => {
    for (const text of texts) {
      const fixed = edited(text, safeEdits(defectsOf(text)));
      expect(safeEdits(defectsOf(fixed)), fixed).toEqual([]);
    }
  });

  test("the text is otherwise identical", () => {
    for (const text of texts) {
      const edits = safeEdits(defectsOf(text));
      const fixed = edited(text, edits);
      let at = 0;
      let there = 0;
      for (const { span, newText } of edits) {
        const kept = text.slice(at, span.start);
        expect(fixed.slice(there, there + kept.length)).toBe(kept);
        there += kept.length + newText.length;
        at = span.end;
      }
      expect(fixed.slice(there)).toBe(text.slice(at));
    }
  });

  test("each edit lies in a place that its defect names", () => {
    for (const text of texts) {
      for (const { span, places = [span], fixes } of defectsOf(text)) {
        for (const edit of fixes?.[0]?.safe === true ? fixes[0].edits : []) {
          expect(places.some(({ start, end }) => start <= edit.span.start && edit.span.end <= end)).toBe(true);
        }
      }
    }
  });
});

function defectsOf(text: string): readonly Defect[] {
  return analyzed(text).annotations.filter((each): each is Defect => each.kind === "defect");
}
