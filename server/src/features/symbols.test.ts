import { describe, expect, test } from "vitest";
import type { DocumentSymbol, Range } from "vscode-languageserver-types";
import { wordsOf } from "../../test/cursor.js";
import { analyzed } from "../../test/markup.js";
import { folding } from "./folding.js";
import { flatSymbols, symbols } from "./symbols.js";

const text = [
  "在全市经济工作会议上的讲话",
  "",
  "同志们：",
  "一、总结成绩",
  "　　过去一年，各项工作取得新进展。",
  "",
  "（一）产业升级。",
  "　　产业结构持续优化。",
  "",
  "",
  "二、安排任务",
  "　　一要统筹推进项目建设，扩大有效投资。二要深化改革，增强发展动力。",
  "",
].join("\n");
const analysis = analyzed(text);

/** The tree, one line a symbol. */
function tree(list: readonly DocumentSymbol[], depth = 0): string[] {
  return list.flatMap(({ name, children }) => ["  ".repeat(depth) + name, ...tree(children ?? [], depth + 1)]);
}

describe("symbols", () => {
  test("nest as the text does, down to the points inside a paragraph", () => {
    expect(tree(symbols(analysis, "zh"))).toEqual([
      "在全市经济工作会议上的讲话",
      "  一、总结成绩",
      "    （一）产业升级",
      "  二、安排任务",
      "    一要统筹推进项目建设",
      "    二要深化改革",
    ]);
  });

  test("lie one in another, and the blank lines behind a section are not of it", () => {
    const ranges = (list: readonly DocumentSymbol[], around?: Range): void => {
      for (const { range, selectionRange, children = [] } of list) {
        expect(inside(range, selectionRange)).toBe(true);
        if (around) expect(inside(around, range)).toBe(true);
        ranges(children, range);
      }
    };
    ranges(symbols(analysis, "zh"));
    const first = symbols(analysis, "zh")[0]?.children?.[0]?.children?.[0];
    expect(first && wordsOf(analysis, first.range)).toBe("（一）产业升级。⏎　　产业结构持续优化。");
    expect(first && wordsOf(analysis, first.selectionRange)).toBe("（一）产业升级");
  });

  test("say how many targets, terms and characters a section has", () => {
    const speech = analyzed("一、今年目标\n今年生产总值增长6%左右，做到“两个维护”。\n二、保障措施\n抓好落实。\n");
    expect(symbols(speech, "zh").map(({ detail }) => detail)).toEqual(["目标 1 · 提法 1 · 28 字", "11 字"]);
    expect(symbols(speech, "en")[1]?.detail).toBe("11 chars");
  });

  test("are a list for an editor that can't nest", () => {
    const list = flatSymbols(analysis, "file:///a.txt");
    expect(list.map(({ containerName }) => containerName)).toEqual([
      undefined,
      "在全市经济工作会议上的讲话",
      "一、总结成绩",
      "在全市经济工作会议上的讲话",
      "二、安排任务",
      "二、安排任务",
    ]);
  });

  test("have a name on one line, without readings and never endless", () => {
    const other = analyzed(`一、強(qiáng)化項(xiàng)目支撐\n　　正文。\n二、${"长".repeat(200)}\n`);
    const names = flatSymbols(other, "file:///a.txt").map(({ name }) => name);
    expect(names[0]).toBe("一、強化項目支撐");
    for (const name of names) expect(name.length).toBeLessThanOrEqual(61);
  });
});

test("a section folds from its heading to its last line with words", () => {
  expect(folding(analysis)).toEqual([
    { startLine: 0, endLine: 11 },
    { startLine: 3, endLine: 7 },
    { startLine: 6, endLine: 7 },
    { startLine: 10, endLine: 11 },
  ]);
});

function inside(outer: Range, inner: Range): boolean {
  const value = ({ line, character }: Range["start"]) => line * 1e6 + character;
  return value(outer.start) <= value(inner.start) && value(inner.end) <= value(outer.end);
}
