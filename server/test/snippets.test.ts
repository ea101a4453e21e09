import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { message } from "../src/features/messages.js";
import { analyzed } from "./markup.js";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const file = join(import.meta.dirname, "../../snippets/policy.code-snippets");
const snippets: Record<string, Snippet> = JSON.parse(readFileSync(file, "utf8"));

describe.each(Object.entries(snippets))("%s", (_name, { prefix, description, body }) => {
  test("has Chinese and pinyin prefixes, and says what it is", () => {
    expect(prefix.some((word) => /^\p{Script=Han}+$/u.test(word))).toBe(true);
    expect(prefix.some((word) => /^[a-z]+$/u.test(word))).toBe(true);
    expect(description).not.toBe("");
  });

  test("filled in as it comes, it gives nothing to query", () => {
    const text = filled(body.join("\n"));
    expect(text).not.toMatch(/[$\\|]/u);
    const queries = analyzed(text).annotations.flatMap((found) =>
      found.kind === "defect" ? [`${text.slice(found.span.start, found.span.end)}: ${message(found, "zh")}`] : [],
    );
    expect(queries).toEqual([]);
  });
});

test("no two snippets share a prefix", () => {
  const all = Object.values(snippets).flatMap(({ prefix }) => prefix);
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
});

test("what is read in a filled frame is what it was written for", () => {
  const frame = (name: string) => analyzed(filled((snippets[name]?.body ?? []).join("\n")));
  const levels = (name: string) =>
    frame(name).annotations.flatMap((found) => (found.kind === "heading" ? [found.level] : []));
  expect(levels("层次序号")).toEqual([1, 2, 3, 4]);
  expect(levels("会议讲话")).toEqual([0, 1, 1, 1]);
  const targets = frame("指标句").annotations.filter((found) => found.kind === "quantity");
  expect(targets).toMatchObject([{ value: 100000, unit: "人", cmp: ">=", role: { value: "target" } }]);
});

/** A snippet with its defaults, first choices and a date in place: what pressing Tab throughout gives. */
function filled(body: string): string {
  let text = body;
  for (let last = ""; last !== text; ) {
    last = text;
    text = text
      .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, "$1")
      .replaceAll(/\$\{?CURRENT_YEAR\}?/gu, "2026")
      .replaceAll(/\$\{\d+:([^${}]*)\}/gu, "$1")
      .replaceAll(/\$(?:\d+|\{\d+\})/gu, "");
  }
  return text;
}
