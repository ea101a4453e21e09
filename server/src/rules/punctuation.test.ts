import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { edited } from "../features/fix.js";
import type { Defect } from "../model/annotation.js";

function found(text: string): readonly Defect[] {
  return analyzed(text).annotations.filter(
    (each): each is Defect => each.kind === "defect" && each.code === "punctuation",
  );
}

function repaired(text: string): string {
  return edited(text, found(text)[0]?.fixes?.[0]?.edits ?? []);
}

test.each([
  ["doubled", "会议强调，，要抓好落实。", "会议强调，要抓好落实。"],
  ["doubled", "要抓好落实。。各地要行动。", "要抓好落实。各地要行动。"],
  ["doubled", "教育、、医疗、养老。", "教育、医疗、养老。"],
  ["mixed", "会议强调。，要抓好落实。", "会议强调。要抓好落实。"],
  ["mixed", "会议强调，、要抓好落实。", "会议强调，要抓好落实。"],
  ["number", "（一）、加强领导。", "（一）加强领导。"],
  ["number", "1、加强领导。", "1.加强领导。"],
  ["number", "①、加强领导。", "①加强领导。"],
  ["number", "一.加强领导", "一、加强领导"],
  ["number", "要做好两点：第一、加强领导；第二，转变作风。", "要做好两点：第一，加强领导；第二，转变作风。"],
  ["ellipsis", "产业、项目、民生...", "产业、项目、民生……"],
  ["ellipsis", "产业、项目、民生。。。都要抓好。", "产业、项目、民生……都要抓好。"],
  ["etc", "教育、医疗……等服务。", "教育、医疗等服务。"],
  ["dash", "新型工业--让城市更有活力。", "新型工业——让城市更有活力。"],
  ["comma", "教育、医疗、和养老。", "教育、医疗和养老。"],
  ["stop", "必须坚持“房住不炒。”", "必须坚持“房住不炒”。"],
  ["stop", "必须坚持“房住不炒。”。", "必须坚持“房住不炒”。"],
  ["stop", "他强调：“要抓落实，见实效”。", "他强调：“要抓落实，见实效。”"],
  ["between", "做好“六稳”、“六保”工作。", "做好“六稳”“六保”工作。"],
])("%s: %s", (variant, text, expected) => {
  expect(found(text).map((each) => each.variant)).toEqual([variant]);
  expect(repaired(text)).toBe(expected);
});

test.each([
  "他问：“准备好了吗？”大家说：“好！”",
  "太好了！！怎么会这样？！",
  "平等、团结、互助、和谐的民族关系，公开、及时、与时俱进。",
  "居全国第二、第三，质量第一、效益优先。",
  "1.5万人，3.2%，1、2月份增长5%。",
  "一、总体要求\n（一）指导思想\n1.基本原则",
  "总书记强调：“要抓落实，见实效。”会议指出，“绿水青山就是金山银山。”",
  "详见https://example.com/a..b,,c。",
  "他喊道“冲啊。”",
])("nothing of %s", (text) => expect(found(text)).toEqual([]));

test("code, addresses, tables and front matter are left alone", () => {
  const text =
    "---\ntitle: 甲，，乙\n---\n\n| 甲，，乙 | 丙。。 |\n| --- | --- |\n\n参数`甲，，乙`不变。\n\n```\n甲，，乙\n```\n";
  const defects = analyzed(text, "markdown").annotations.filter(({ kind }) => kind === "defect");
  expect(defects).toEqual([]);
});
