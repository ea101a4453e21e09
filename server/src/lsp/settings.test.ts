import { expect, test } from "vitest";
import { defaultSettings, faultMessage, parseSettings } from "./settings.js";

test("nothing set is the default", () => {
  for (const nothing of [undefined, null, {}, [], "x", 5]) {
    expect(parseSettings(nothing)).toEqual({ settings: defaultSettings, faults: [] });
  }
});

test("what makes sense is taken", () => {
  const { settings, faults } = parseSettings({
    documents: "always",
    scope: "workspace",
    language: "zh-CN",
    rules: { numbering: "off", redaction: "default" },
    "rules.count-mismatch": "error",
  });
  expect(faults).toEqual([]);
  expect(settings).toEqual({
    documents: "always",
    scope: "workspace",
    language: "zh",
    levels: { numbering: "off", "count-mismatch": "error" },
  });
});

test("what makes none is named, and the rest stands", () => {
  const { settings, faults } = parseSettings({
    documents: "sometimes",
    language: 7,
    rules: { numbering: "loud", "no-such": "off", toString: "off", redaction: "hint" },
  });
  expect(settings).toEqual({ ...defaultSettings, levels: { redaction: "hint" } });
  expect(faults.map(({ setting }) => setting).sort()).toEqual([
    "documents",
    "language",
    "rules.no-such",
    "rules.numbering",
    "rules.toString",
  ]);
  expect(faultMessage(faults, "en")).toContain(
    `policyLens.documents can't be "sometimes"; choose from auto, always, never`,
  );
  expect(faultMessage(faults, "zh")).toContain("没有 policyLens.rules.no-such 这条规则");
});
