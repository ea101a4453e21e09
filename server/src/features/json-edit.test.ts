import { expect, test } from "vitest";
import { parseConfiguration } from "./configuration.js";
import { withItem, withProperty } from "./json-edit.js";

const byText = (item: unknown) => String((item as { text?: string }).text ?? "");
const add = (text: string | undefined, word: string) =>
  withItem(text, "suppress", { rule: "redaction", text: word }, byText);

/** Each result is a sound configuration. */
function sound(text: string): string {
  expect(parseConfiguration(text).faults).toEqual([]);
  return text;
}

test("a configuration is made where there is none", () => {
  expect(sound(add(undefined, "b"))).toBe(`{
  "suppress": [
    { "rule": "redaction", "text": "b" }
  ]
}
`);
});

test("items find their places, one a line, whichever comes first", () => {
  const one = add(add(add(undefined, "b"), "a"), "c");
  const other = add(add(add(undefined, "c"), "b"), "a");
  expect(sound(one)).toBe(other);
  expect(one.split("\n").slice(2, 5)).toEqual([
    '    { "rule": "redaction", "text": "a" },',
    '    { "rule": "redaction", "text": "b" },',
    '    { "rule": "redaction", "text": "c" }',
  ]);
});

test("comments and layout stay", () => {
  const text = `{
    // 规则
    "rules": { "numbering": "off" }, // 不查
    "suppress": [
        // 原文如此
        { "rule": "redaction", "text": "a" }, // 甲
        { "rule": "redaction", "text": "c" } // 丙
    ]
}`;
  expect(sound(add(text, "b"))).toBe(text.replace("// 甲\n", '// 甲\n        { "rule": "redaction", "text": "b" },\n'));
  expect(sound(add(text, "d"))).toBe(
    text.replace('"c" } // 丙', '"c" }, // 丙\n        { "rule": "redaction", "text": "d" }'),
  );
});

test.each([
  '{"suppress":[]}',
  '{"suppress":[{"rule":"redaction","text":"a"}]}',
  '{"suppress":[{"rule":"redaction","text":"a"},{"rule":"redaction","text":"c"}]}',
  '{"suppress":[{"rule":"redaction","text":"c"}], "rules": {}}',
  '{ "suppress": [ // 甲\n ] }',
  '{\r\n\t"suppress": [\r\n\t\t{ "rule": "redaction", "text": "c" },\r\n\t]\r\n}\r\n',
  '{ "rules": {}, }',
  "// 说明\n{}",
  "",
])("however it is written: %j", (text) => {
  const result = sound(add(text, "b"));
  const words = parseConfiguration(result).configuration.suppress.map((each) => each.text);
  expect(words).toEqual(words.toSorted());
  expect(words).toContain("b");
  expect(result.replaceAll("\r\n", "").includes("\n")).toBe(!text.includes("\r\n"));
});

test("a rule's level", () => {
  expect(sound(withProperty(undefined, ["rules", "numbering"], "off"))).toBe(`{
  "rules": {
    "numbering": "off"
  }
}
`);
  const text = '{\n  "rules": {\n    "encoding": "error", // 重\n    "redaction": "off"\n  }\n}\n';
  expect(sound(withProperty(text, ["rules", "numbering"], "off"))).toBe(
    '{\n  "rules": {\n    "encoding": "error", // 重\n    "numbering": "off",\n    "redaction": "off"\n  }\n}\n',
  );
  expect(sound(withProperty(text, ["rules", "encoding"], "off"))).toBe(text.replace('"error"', '"off"'));
});
