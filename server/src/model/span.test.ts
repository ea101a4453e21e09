import { expect, test } from "vitest";
import { contains, length, overlaps, shift } from "./span.js";

test("spans that only touch do not overlap", () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlaps({ start: 3, end: 5 }, { start: 0, end: 3 })).toBe(false);
});

test("a span contains itself, and what does not reach beyond it", () => {
  const outer = { start: 2, end: 6 };
  expect(contains(outer, outer)).toBe(true);
  expect(contains(outer, { start: 3, end: 6 })).toBe(true);
  expect(contains(outer, { start: 1, end: 3 })).toBe(false);
  expect(contains(outer, { start: 5, end: 7 })).toBe(false);
});

test("moving keeps the length", () => {
  const moved = shift({ start: 2, end: 6 }, -2);
  expect(moved).toEqual({ start: 0, end: 4 });
  expect(length(moved)).toBe(4);
});
