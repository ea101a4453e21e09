import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { inlayHints } from "./inlay-hints.js";

function hints(text: string): string[] {
  const analysis = analyzed(text);
  const line = analysis.starts.length;
  return inlayHints(analysis, { start: { line: 0, character: 0 }, end: { line, character: 0 } }).map(({ label }) =>
    String(label),
  );
}

test("what is spelled out gets its value", () => {
  expect(hints("去年生产总值增长百分之五点五，新增就业1万4千人。")).toEqual(["5.5%", "1.4万人"]);
});

test("what says its value gets none", () => {
  expect(hints("去年生产总值增长5.5%，新增就业1.4万人，投资增长6%-6.5%，粮食产量1,100万吨。")).toEqual([]);
  expect(hints("三年来，6600多万人受益，新建学校十所。")).toEqual([]);
});

test("only what is asked for", () => {
  const analysis = analyzed("去年增长百分之五。\n去年新增就业一万四千人。");
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 20 } };
  expect(inlayHints(analysis, range).map(({ label, position }) => [label, position.line])).toEqual([["1.4万人", 1]]);
});

test("a target of this year is told which year that is, where the sentence does not say", () => {
  const report = "政府工作报告\n（2024年1月10日）\n二、工作安排\n　　今年的主要预期目标是：生产总值增长6%左右。";
  expect(hints(report)).toEqual(["2024"]);
});
