import { expect, test } from "vitest";
import { containing, spanOf } from "../../test/cursor.js";
import type { Defect } from "../model/annotation.js";
import { admit, isAdmitted } from "./admit.js";

const text = "增强“四个意识”";
const slogan = {
  kind: "slogan",
  span: spanOf(text, "四个意识"),
  sub: "numbered",
  term: "四个意识",
  source: "glossary",
} as const;
const encoding: Defect = { kind: "defect", code: "encoding", span: { start: 0, end: 1 } };
const judged = (policy: boolean, ...annotations: Parameters<typeof containing>[1][]) => {
  const analysis = containing(text, ...annotations);
  return { ...analysis, verdict: { ...analysis.verdict, policy } };
};

test("a policy text is shown as it is, and any text on request", () => {
  const ours = judged(true, slogan);
  const other = judged(false, slogan);
  expect(admit(ours, "auto")).toBe(ours);
  expect(admit(other, "always")).toBe(other);
  expect(isAdmitted(other, "auto")).toBe(false);
});

test("another text is shown untouched, and so is any on request", () => {
  for (const analysis of [admit(judged(false, slogan), "auto"), admit(judged(true, slogan), "never")]) {
    expect([analysis.annotations, analysis.outline, analysis.sections, analysis.cues]).toEqual([[], [], [], []]);
    expect(analysis.text).toBe(text);
  }
});

test("that a text was decoded wrongly is said all the same", () => {
  expect(admit(judged(false, slogan, encoding), "auto").annotations).toEqual([encoding]);
  expect(admit(judged(false, slogan, encoding), "never").annotations).toEqual([]);
});

test("what is shown of one analysis is one value", () => {
  const other = judged(false, slogan);
  expect(admit(other, "auto")).toBe(admit(other, "auto"));
});
