import { expect, test } from "vitest";
import { lineStarts } from "../analysis/paragraphs.js";
import { offsetOf, positionOf, rangeOf } from "./position.js";

const lines = (text: string) => ({ text, starts: lineStarts(text) });

test("positions count UTF-16 units and start from 0", () => {
  const text = lines("一、𠮷祥\n二、总结");
  expect(positionOf(text, 4)).toEqual({ line: 0, character: 4 });
  expect(positionOf(text, 6)).toEqual({ line: 1, character: 0 });
  expect(rangeOf(text, { start: 6, end: 10 })).toEqual({
    start: { line: 1, character: 0 },
    end: { line: 1, character: 4 },
  });
});

test("lines end at LF, CR LF and a lone CR", () => {
  const text = lines("甲\r\n乙\r丙\n丁");
  expect([0, 3, 5, 7].map((offset) => positionOf(text, offset).line)).toEqual([0, 1, 2, 3]);
});

test("offset and position are inverse", () => {
  const text = lines("各位代表：\r\n\n　　现在，我代表市政府作报告。\n");
  for (let offset = 0; offset <= text.text.length; offset++) {
    const position = positionOf(text, offset);
    const back = offsetOf(text, position);
    // Between CR and LF there is no place.
    expect(back === offset || text.text.charAt(offset - 1) === "\r").toBe(true);
  }
});

test("a place outside the text is the nearest inside", () => {
  const text = lines("甲乙\r\n丙");
  expect(offsetOf(text, { line: 0, character: 99 })).toBe(2);
  expect(offsetOf(text, { line: 9, character: 0 })).toBe(5);
  expect(offsetOf(text, { line: -1, character: 0 })).toBe(0);
  expect(positionOf(text, 99)).toEqual({ line: 1, character: 1 });
});
