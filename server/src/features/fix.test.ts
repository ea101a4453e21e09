import { expect, test } from "vitest";
import type { Defect, Edit } from "../model/annotation.js";
import { edited, safeEdits } from "./fix.js";

function defect(safe: boolean, ...edits: readonly (readonly [number, number, string])[]): Defect {
  return {
    kind: "defect",
    code: "html-residue",
    span: { start: 0, end: 1 },
    fixes: [{ safe, edits: edits.map(([start, end, newText]): Edit => ({ span: { start, end }, newText })) }],
  };
}

function repaired(text: string, ...defects: readonly Defect[]): string {
  return edited(text, safeEdits(defects));
}

test("safe fixes are made, others are not", () => {
  expect(repaired("0123456789", defect(true, [1, 2, "一"]), defect(false, [4, 5, "四"]))).toBe("0一23456789");
});

test("a fix of several edits is made in reading order", () => {
  expect(repaired("0123456789", defect(true, [7, 8, "七"], [1, 3, ""]))).toBe("03456七89");
});

test("of two fixes that touch, the first stands, and the second is left out whole", () => {
  expect(repaired("0123456789", defect(true, [1, 4, "x"]), defect(true, [3, 5, "y"], [8, 9, "z"]))).toBe("0x456789");
  expect(repaired("0123456789", defect(true, [2, 2, "x"]), defect(true, [2, 2, "y"]))).toBe("01x23456789");
});

test("neighbours don't touch; the end of the text is a place", () => {
  expect(repaired("0123", defect(true, [0, 2, "a"]), defect(true, [2, 3, "b"]), defect(true, [4, 4, "c"]))).toBe(
    "ab3c",
  );
  expect(repaired("0123")).toBe("0123");
});
