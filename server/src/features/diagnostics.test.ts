import { expect, test } from "vitest";
import { containing, spanOf } from "../../test/cursor.js";
import type { Defect } from "../model/annotation.js";
import { diagnostics, levelOf } from "./diagnostics.js";

const text = '一、总结\n三、展望\n做好"六稳"工作';
const numbering: Defect = {
  kind: "defect",
  code: "numbering",
  span: spanOf(text, "三、"),
  data: { number: 3, expected: 2 },
  related: [spanOf(text, "一、")],
};
const straight: Defect = { kind: "defect", code: "quote-mismatch", variant: "straight", span: spanOf(text, '"') };
const analysis = containing(text, numbering, straight);

test("a defect in the protocol's words", () => {
  const [first] = diagnostics(analysis, {}, { language: "zh", pages: "file:///pages/", uri: "file:///a.txt" });
  expect(first).toMatchObject({
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
    severity: 2,
    source: "policy-lens",
    code: "numbering",
    codeDescription: { href: "file:///pages/zh/numbering.md" },
    relatedInformation: [{ location: { uri: "file:///a.txt" } }],
  });
  expect(first?.message).not.toBe("");
});

test("without pages no link, without a URI no places elsewhere", () => {
  const [first] = diagnostics(analysis, {}, { language: "en" });
  expect(first).not.toHaveProperty("codeDescription");
  expect(first).not.toHaveProperty("relatedInformation");
});

test("the many places of a defect that is reported once are not listed", () => {
  const places = [spanOf(text, '"'), spanOf(text, '"工作')].map(({ start }) => ({ start, end: start + 1 }));
  const [only] = diagnostics(containing(text, { ...straight, places }), {}, { language: "zh", uri: "file:///a.txt" });
  expect(only).not.toHaveProperty("relatedInformation");
});

test("the user's levels, and off is gone", () => {
  const severities = (levels: Parameters<typeof diagnostics>[1]) =>
    diagnostics(analysis, levels, { language: "zh" }).map(({ code, severity }) => [code, severity]);
  expect(severities({ numbering: "error" })).toEqual([
    ["numbering", 1],
    ["quote-mismatch", 3],
  ]);
  expect(severities({ numbering: "off" })).toEqual([["quote-mismatch", 3]]);
});

test("a rule set to its own default leaves its variants theirs", () => {
  expect(levelOf(straight, { "quote-mismatch": "warning" })).toBe("info");
  expect(levelOf(straight, { "quote-mismatch": "hint" })).toBe("hint");
});
