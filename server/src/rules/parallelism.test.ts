import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { edited } from "../features/fix.js";
import type { Defect } from "../model/annotation.js";

function found(text: string): readonly Defect[] {
  return analyzed(text).annotations.filter(
    (each): each is Defect => each.kind === "defect" && each.code === "parallelism",
  );
}

function repaired(text: string): string {
  return edited(text, found(text)[0]?.fixes?.[0]?.edits ?? []);
}

test.each([
  ["一要抓项目。二是抓民生。三要抓党建。", "一要抓项目。二要抓民生。三要抓党建。"],
  ["一是抓项目。二是抓民生。三要抓党建。", "一是抓项目。二是抓民生。三是抓党建。"],
  ["一是抓项目。二要抓民生。三要抓党建。", "一要抓项目。二要抓民生。三要抓党建。"],
  ["（一）抓项目\n（二）抓民生。\n（三）抓党建", "（一）抓项目\n（二）抓民生\n（三）抓党建"],
  [
    "（一）抓项目；\n（二）抓民生\n（三）抓改革；\n（四）抓党建。",
    "（一）抓项目；\n（二）抓民生；\n（三）抓改革；\n（四）抓党建。",
  ],
])("%s", (text, expected) => {
  expect(found(text)).toHaveLength(1);
  expect(repaired(text)).toBe(expected);
});

test.each([
  "一要抓项目，一是交通，二是水利。二要抓民生。三要抓党建。",
  "一要抓项目。二要抓民生。",
  "（一）抓项目。\n（二）抓民生。\n（三）抓党建。",
  "（一）抓项目\n（二）抓民生",
])("nothing of %s", (text) => expect(found(text)).toEqual([]));

test("a point of the other form is a heading all the same, and no gap", () => {
  const { annotations } = analyzed("一要抓项目。二是抓民生。三要抓党建。");
  expect(annotations.flatMap((each) => (each.kind === "heading" ? [each.number] : []))).toEqual([1, 2, 3]);
  expect(annotations.some((each) => each.kind === "defect" && each.code === "numbering")).toBe(false);
});
