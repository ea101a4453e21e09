import { expect, test } from "vitest";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { analyzed } from "../../test/markup.js";
import { symbols } from "./symbols.js";

/** The outline as indented lines. */
function tree(text: string): string[] {
  const lines = (all: readonly DocumentSymbol[], indent: string): string[] =>
    all.flatMap(({ name, children = [] }) => [indent + name, ...lines(children, `${indent}  `)]);
  return lines(symbols(analyzed(text), "zh"), "");
}

test("subtitle, attachment, signature", () => {
  const text =
    "2024年政府工作报告\n——在市第八届人民代表大会第四次会议上\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。过去一年，全市上下坚持稳中求进，各项工作取得新的成效。\n一、总结\n各项工作取得新成效。\n二、部署\n要抓好落实。\n附件：任务分解表\n甲市人民政府\n2024年3月5日";
  expect(tree(text)).toEqual([
    "2024年政府工作报告",
    "  ——在市第八届人民代表大会第四次会议上",
    "  一、总结",
    "  二、部署",
    "    附件：任务分解表",
    "    甲市人民政府",
  ]);
});

test("questions and who answers", () => {
  const text =
    "市政府有关负责人就《行动方案》答记者问\n日前，市政府印发了《行动方案》，有关负责人就方案的背景、意义和主要内容回答了记者提问，介绍了有关情况。\n问：方案有什么考虑？\n答：主要有三点考虑。\n问：如何落实？\n答：要抓好部署。";
  expect(tree(text)).toEqual([
    "市政府有关负责人就《行动方案》答记者问",
    "  问：方案有什么考虑？",
    "  答",
    "  问：如何落实？",
    "  答",
  ]);
});

test("lines that only look so are no parts", () => {
  expect(tree("一、总结\n市教育局\n张三：先进个人。\n二、部署")).toEqual(["一、总结", "二、部署"]);
});
