import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";

const defects = (marked: string): void => check(["defect"], marked);

function facts(text: string): unknown[] {
  return analyzed(text).annotations.flatMap((each) => (each.kind === "defect" ? [each.data] : []));
}

describe("a promise that is not kept", () => {
  test("by the sections", () => {
    defects("下面，我讲{defect code=count-mismatch:三点意见}。\n一、总结成绩\n二、抓好落实");
    expect(facts("下面，我讲三点意见。\n一、总结成绩\n二、抓好落实")).toEqual([
      { announced: 3, given: 2, noun: "点意见", cut: 1 },
    ]);
  });
  test("by more than was promised", () =>
    defects("下面，我讲{defect code=count-mismatch:两点意见}。\n一、总结成绩\n二、抓好落实\n三、加强领导"));
  test("one level down, and the text goes on", () => {
    const text = "一、总体要求\n要着重做好三个方面。\n（一）抓项目\n（二）抓民生\n二、加强领导";
    expect(facts(text)).toEqual([{ announced: 3, given: 2, noun: "个方面" }]);
  });
  test("in its own paragraph", () =>
    defects("要把握以下{defect code=count-mismatch:四点原则}：一要解放思想。二要实事求是。三要与时俱进。"));
  test("the places of the items go along", () => {
    const [defect] = analyzed("下面，我讲三点意见。\n一、总结成绩\n二、抓好落实").annotations.filter(
      ({ kind }) => kind === "defect",
    );
    expect(defect?.kind === "defect" ? defect.related : []).toHaveLength(2);
  });
});

describe("a promise that is kept", () => {
  test("by the sections", () => defects("下面，我讲三点意见。\n一、总结成绩\n二、抓好落实\n三、加强领导"));
  test("behind an introduction", () =>
    defects(
      "下面，我讲两点意见。\n过去一年，成绩来之不易。一是抓项目有力。二是抓民生有效。三是抓党建有方。\n一、总结成绩\n二、抓好落实",
    ));
  test("in its own paragraph", () => defects("至少有两条标准：第一是以创新为支撑，第二是以市场为导向。"));
  test("by points that begin paragraphs", () =>
    defects("重点做好以下两项工作。\n一是抓项目。要狠抓落实。\n二是抓民生。要用心用情。"));
  test("in a text printed twice", () =>
    defects("下面，我讲两点意见。\n一、总结成绩\n二、抓好落实\n下面，我讲两点意见。\n一、总结成绩\n二、抓好落实"));
});

describe("left alone", () => {
  test("no list begins behind it", () => {
    defects("下面，我讲三点意见。大家要抓好落实。");
    defects("二、重点工作\n着重做好九个方面工作。\n全力抓项目。一是抓谋划。二是抓推进。\n三、保障");
  });
  test("it speaks of another text", () => defects("要落实省委提出的五点要求。\n一、抓项目\n二、抓民生"));
  test("what was skipped is the matter of another rule", () =>
    check(["defect"], "下面，我讲三点意见。\n一、总结成绩\n{defect code=numbering:三、}加强领导"));
});
