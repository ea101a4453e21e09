import { describe, expect, test } from "vitest";
import { parseConfiguration } from "./configuration.js";
import { fileFaultMessage } from "./file-fault.js";

/** The faults of a text, each with the words it points at. */
function faults(text: string): [string, string][] {
  return parseConfiguration(text).faults.map(({ sort, span }) => [sort, text.slice(span.start, span.end)]);
}

describe("a configuration", () => {
  test("with comments, as it is meant", () => {
    const { configuration, faults, broken } = parseConfiguration(`{
      // 本单位的约定
      "$schema": "x.json",
      "rules": { "numbering": "off", "redaction": "default", "range-form": "error" },
      "documents": "always",
      "glossaries": ["词库/本市.yaml", "lists\\\\terms.csv"],
      "ignore": ["草稿/**", "*.md"],
      "suppress": [
        { "rule": "numbering", "file": "./讲话.txt" },
        { "rule": "redaction", "text": "某", "before": "公司", "after": "总部" }, /* 尾逗号不妨 */
      ],
    }`);
    expect(faults).toEqual([]);
    expect(broken).toBe(false);
    expect(configuration.levels).toEqual({ numbering: "off", "range-form": "error" });
    expect(configuration.documents).toBe("always");
    expect(configuration.glossaries.map(({ path }) => path)).toEqual(["词库/本市.yaml", "lists/terms.csv"]);
    expect(configuration.ignore).toEqual(["草稿/**", "*.md"]);
    expect(configuration.suppress).toEqual([
      { rule: "numbering", file: "讲话.txt" },
      { rule: "redaction", text: "某", before: "公司", after: "总部" },
    ]);
  });

  test("that is empty says nothing", () => {
    expect(parseConfiguration(" \n").faults).toEqual([]);
    expect(parseConfiguration("{}").faults).toEqual([]);
  });
});

describe("a fault points at its place, and the rest stands", () => {
  test.each([
    ['{ "rule": {} }', "unknown-key", '"rule"'],
    ['{ "rules": { "numbring": "off" } }', "unknown-rule", '"numbring"'],
    ['{ "rules": { "numbering": "none" } }', "bad-choice", '"none"'],
    ['{ "rules": { "numbering": false } }', "bad-choice", "false"],
    ['{ "rules": [] }', "wrong-type", "[]"],
    ['{ "documents": "all" }', "bad-choice", '"all"'],
    ['{ "documents": "auto", "documents": "never" }', "duplicate-key", '"documents"'],
    ['{ "glossaries": "a.yaml" }', "wrong-type", '"a.yaml"'],
    ['{ "glossaries": [1] }', "wrong-type", "1"],
    ['{ "glossaries": ["a.docx"] }', "unknown-file", '"a.docx"'],
    ['{ "glossaries": ["/etc/a.yaml"] }', "outside", '"/etc/a.yaml"'],
    ['{ "glossaries": ["file:///a.yaml"] }', "outside", '"file:///a.yaml"'],
    ['{ "glossaries": ["~/a.yaml"] }', "outside", '"~/a.yaml"'],
    ['{ "ignore": [""] }', "bad-glob", '""'],
    ['{ "ignore": ["草稿[.txt"] }', "bad-glob", '"草稿[.txt"'],
    ['{ "ignore": ["../a.txt"] }', "bad-glob", '"../a.txt"'],
    ['{ "suppress": [{ "text": "某" }] }', "wrong-type", '{ "text": "某" }'],
    ['{ "suppress": [{ "rule": "numbering" }] }', "unbounded-suppression", '{ "rule": "numbering" }'],
    [
      '{ "suppress": [{ "rule": "numbering", "file": "a", "after": "b" }] }',
      "stray-context",
      '{ "rule": "numbering", "file": "a", "after": "b" }',
    ],
    ['{ "suppress": [{ "rule": "numbering", "text": 1 }] }', "wrong-type", "1"],
  ])("%s", (text, sort, words) => {
    expect(faults(text)[0]).toEqual([sort, words]);
    expect(parseConfiguration(text.replace("{", '{ "ignore": ["x"], ')).configuration.ignore[0]).toBe(
      text.includes("ignore") ? undefined : "x",
    );
  });

  test("a slip is told with the word that was meant", () => {
    const [fault] = parseConfiguration('{ "rules": { "numbring": "off" } }').faults;
    expect(fault && fileFaultMessage(fault, "zh")).toBe("没有“numbring”这条规则，已略过。是否要写“numbering”？");
    expect(fault && fileFaultMessage(fault, "en")).toContain('Did you mean "numbering"?');
  });
});

describe("a broken file", () => {
  test.each(['{ "rules": ', '{ "rules" "off" }', "[]", "讲话", '{ "a": "b', "{".repeat(50)])("%s", (text) => {
    const { faults, broken } = parseConfiguration(text);
    expect(broken).toBe(true);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) {
      expect(fault.span.end).toBeLessThanOrEqual(text.length);
      expect(fileFaultMessage(fault, "zh")).not.toContain("undefined");
      expect(fileFaultMessage(fault, "en")).not.toContain("undefined");
    }
  });

  test("nested beyond all measure is refused, and nothing throws", () => {
    expect(parseConfiguration("[".repeat(200_000)).broken).toBe(true);
    expect(parseConfiguration('{"a":'.repeat(200_000)).broken).toBe(true);
  });
});
