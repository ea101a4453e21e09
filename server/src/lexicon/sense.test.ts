import { expect, test } from "vitest";
import type { Entry } from "./lexicon.js";
import { senseOf, sensesFor } from "./sense.js";

const fifties: Entry = { term: "三大改造", sub: "numbered", since: "1953", until: "1956" };
const henan: Entry = { term: "三大改造", sub: "numbered", place: "河南", since: "2018" };
const luoyang: Entry = { term: "三大改造", sub: "numbered", place: "河南洛阳" };

test.each([
  ["its own city", { place: "河南洛阳", date: { year: 2022 } }, luoyang],
  ["its province", { place: "河南郑州", date: { year: 2022 } }, henan],
  ["not yet", { place: "河南郑州", date: { year: 1954 } }, fifties],
  ["the nation's", { place: "山西", date: { year: 1954 } }, fifties],
  ["nothing known", {}, fifties],
])("%s", (_, occasion, expected) => expect(senseOf([fifties, henan, luoyang], occasion)).toBe(expected));

test("none where all are of other places or of later", () => {
  expect(senseOf([henan], { place: "山西" })).toBeUndefined();
  expect(senseOf([henan], { place: "河南", date: { year: 2001 } })).toBeUndefined();
  expect(senseOf([henan], {})).toBe(henan);
});

test("of two of one place the later that has begun", () => {
  const old: Entry = { term: "五个统筹", sub: "numbered", since: "2003-10-14" };
  const young: Entry = { term: "五个统筹", sub: "numbered", since: "2024-12" };
  expect(sensesFor([old, young], { date: { year: 2025 } })[0]).toBe(young);
  expect(sensesFor([old, young], { date: { year: 2005 } })[0]).toBe(old);
});
