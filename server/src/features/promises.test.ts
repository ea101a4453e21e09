import { describe, expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { counterparts, counterpartsAround, promiseLenses } from "./promises.js";

const text = [
  "同志们：",
  "　　下面，我讲三点意见。",
  "一、总结成绩",
  "　　过去一年，各项工作取得新进展。",
  "二、安排任务",
  "　　要把握两条标准：第一是质量优先，第二是效益优先。",
  "",
].join("\n");
const analysis = analyzed(text);
const words = (spans: readonly { start: number; end: number }[] = []) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("lenses", () => {
  test("tell what was promised and what is there, with the way to the items", () => {
    const lenses = promiseLenses(analysis, { uri: "file:///a.txt", command: "policyLens.showItems" }, "zh");
    expect(lenses.map(({ command }) => command?.title)).toEqual(["$(warning) 承诺 3 · 实有 2", "承诺 2 · 实有 2"]);
    expect(lenses[0]?.command?.arguments).toEqual([
      "file:///a.txt",
      { line: 1, character: 7 },
      [
        { line: 2, character: 0 },
        { line: 4, character: 0 },
      ],
    ]);
  });

  test("only tell where the editor has no command for them", () => {
    const [lens] = promiseLenses(analysis, { uri: "file:///a.txt" }, "en");
    expect(lens?.command).toEqual({ title: "promised 3 · given 2", command: "" });
  });
});

describe("from a promise to its items and back", () => {
  test("the words of the promise lead to the items", () => {
    const found = counterparts(analysis, text.indexOf("三点"));
    expect(words(found?.places)).toEqual(["一、总结成绩", "二、安排任务"]);
    expect(words(found && [found.origin])).toEqual(["三点意见"]);
    expect(words(found?.all)).toEqual(["三点意见", "一、总结成绩", "二、安排任务"]);
  });

  test("the heading of an item leads to the promise", () => {
    expect(words(counterparts(analysis, text.indexOf("总结"))?.places)).toEqual(["三点意见"]);
    expect(counterparts(analysis, text.indexOf("过去一年"))).toBeUndefined();
  });

  test("so does any place inside the item, of two the nearer", () => {
    expect(words(counterpartsAround(analysis, text.indexOf("过去一年"))?.places)).toEqual(["三点意见"]);
    expect(words(counterpartsAround(analysis, text.indexOf("效益"))?.places)).toEqual(["两条标准"]);
    expect(counterpartsAround(analysis, 0)).toBeUndefined();
  });
});
