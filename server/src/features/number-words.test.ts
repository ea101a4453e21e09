import { expect, test } from "vitest";
import { inDigits, inWords } from "./number-words.js";

test("full digits, without the dirt of binary fractions", () => {
  expect(inDigits(80000000000)).toBe("80,000,000,000");
  expect(inDigits(5.5)).toBe("5.5");
  expect(inDigits(0.1 + 0.2)).toBe("0.3");
  expect(inDigits(1e21)).toBe("1,000,000,000,000,000,000,000");
});

test.each([
  [1000, "一千"],
  [1005, "一千零五"],
  [1010, "一千零一十"],
  [14000, "一万四千"],
  [100500, "十万零五百"],
  [15000000, "一千五百万"],
  [80000000000, "八百亿"],
  [1300000000000, "一万三千亿"],
  [100000001, "一亿零一"],
  [20050, "二万零五十"],
])("%d is said %s", (value, words) => expect(inWords(value, "zh")).toBe(words));

test("small, broken and endless numbers are not spelled out", () => {
  for (const value of [5, 999, 5000.5, 1e17, Number.POSITIVE_INFINITY, Number.NaN]) {
    expect(inWords(value, "zh")).toBeUndefined();
  }
});

test("English names the magnitude", () => {
  expect(inWords(80000000000, "en")).toBe("80 billion");
  expect(inWords(1400000, "en")).toBe("1.4 million");
  expect(inWords(1300000000000, "en")).toBe("1.3 trillion");
  expect(inWords(14000, "en")).toBeUndefined();
});
