import { describe, expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { createLexicon } from "../lexicon/lexicon.js";
import { rules } from "../rules/index.js";
import { analyze, type Setup } from "./analyze.js";

/** The members that a text gives each mention of a term, and the words where it does. */
function explained(text: string, term: string): string[] {
  return analyzed(text).annotations.flatMap((each) => {
    if ((each.kind !== "slogan" && each.kind !== "program") || !each.term.includes(term)) return [];
    const { explainedAt, members } = each;
    if (explainedAt === undefined) return ["-"];
    return [`${members?.join("|") ?? "glossary"} @ ${text.slice(explainedAt.start, explainedAt.end)}`];
  });
}

test("every mention has what one of them spells out", () => {
  const text = "用好“三库合一”平台。\n建立项目库、政策库、地图库“三库合一”平台。";
  const said = "项目库|政策库|地图库 @ 项目库、政策库、地图库";
  expect(explained(text, "三库合一")).toEqual([said, said]);
});

test("headings below spell it out", () => {
  const text = "实施“三大攻坚”行动：\n（一）产业攻坚。要抓实。\n（二）项目攻坚。要抓紧。\n（三）民生攻坚。要抓细。";
  expect(explained(text, "三大攻坚")[0]).toMatch(/^产业攻坚\|项目攻坚\|民生攻坚 @/u);
});

test("headings that count otherwise do not", () => {
  const text = "实施“三大攻坚”行动：\n（一）产业攻坚。要抓实。\n（二）项目攻坚。要抓紧。";
  expect(explained(text, "三大攻坚")[0]).toBe("-");
});

test("what the glossary has is left to it", () => {
  expect(explained("坚定道路自信、理论自信、制度自信、文化自信“四个自信”。", "四个自信")).toEqual([
    "glossary @ 道路自信、理论自信、制度自信、文化自信",
  ]);
});

describe("senses by place", () => {
  const setup: Setup = {
    rules,
    lexicon: createLexicon([
      { term: "三个一批", sub: "numbered", place: "河南", members: ["签约一批", "开工一批", "投产一批"] },
    ]),
    onFault: (_, error) => {
      throw error;
    },
  };
  const members = (text: string): unknown =>
    analyze(setup, text).annotations.flatMap((each) => (each.kind === "slogan" ? [each.members] : []));

  test("another province's set is read from the text", () => {
    const words = "坚持谋划一批、储备一批、推进一批“三个一批”。";
    expect(members(`四川省2023年政府工作报告\n\n${words}`)).toEqual([["谋划一批", "储备一批", "推进一批"]]);
    expect(members(`河南省2023年政府工作报告\n\n${words}`)).toEqual([undefined]);
  });
});
