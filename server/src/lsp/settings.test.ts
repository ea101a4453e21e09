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
    glossaries: ["~/我的.yaml", " "],
    rules: { numbering: "off", redaction: "default" },
    "rules.count-mismatch": "error",
  });
  expect(faults).toEqual([]);
  expect(settings).toEqual({
    documents: "always",
    scope: "workspace",
    glossaries: ["~/我的.yaml"],
    language: "zh",
    levels: { numbering: "off", "count-mismatch": "error" },
    figureLenses: false,
    promiseLenses: false,
    speechRate: 200,
    valueHints: false,
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

test("lenses and hints are switched on one by one, nested or with dots", () => {
  expect(parseSettings({ codeLens: { figures: true } }).settings).toEqual({ ...defaultSettings, figureLenses: true });
  expect(parseSettings({ "inlayHints.values": true }).settings).toEqual({ ...defaultSettings, valueHints: true });
  expect(parseSettings({ codeLens: { figures: "yes" } }).faults.map(({ setting }) => setting)).toEqual([
    "codeLens.figures",
  ]);
});

test("a rate of speech is a number that can be spoken at", () => {
  expect(parseSettings({ speech: { rate: 240 } }).settings.speechRate).toBe(240);
  expect(parseSettings({ "speech.rate": 150 }).settings.speechRate).toBe(150);
  for (const rate of [0, -5, "fast", Number.NaN, 1e9]) {
    const { settings, faults } = parseSettings({ speech: { rate } });
    expect(settings.speechRate).toBe(200);
    expect(faults.map(({ setting }) => setting)).toEqual(["speech.rate"]);
  }
});
