import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { names } from "./names.js";

function named(text: string): (readonly [string, string])[] {
  return names(analyzed(text)).map(({ name, span }) => [text.slice(span.start, span.end), name] as const);
}

test("one name for all scripts and wordings", () => {
  expect(named("增强“四个意识”。增強「四個意識」。")).toEqual([
    ["四个意识", "四个意识"],
    ["四個意識", "四个意识"],
  ]);
  expect(named("实施“5251”工程。实施5251工程。").map(([, name]) => name)[0]).toBe("5251工程");
});

test("a document with and without the state's name", () => {
  expect(named("执行《中华人民共和国审计法》和《审计法》。").map(([, name]) => name)).toEqual([
    "《审计法》",
    "《审计法》",
  ]);
});

test("short names go by the full ones", () => {
  expect(named("印发《全省人才发展规划纲要》（以下简称《纲要》）。《纲要》提出。").map(([, name]) => name)).toEqual([
    "《全省人才发展规划纲要》",
    "《全省人才发展规划纲要》",
    "《全省人才发展规划纲要》",
  ]);
});

test("words that only the glossary explains, but not inside another name", () => {
  expect(named("规上工业增长，增强“四个意识”。印发《规上工业培育方案》，规上工业发展。")).toEqual([
    ["规上工业", "规上工业"],
    ["四个意识", "四个意识"],
    ["规上工业培育方案", "《规上工业培育方案》"],
    ["规上工业", "规上工业"],
  ]);
});
