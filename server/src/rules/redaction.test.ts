import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";

const defects = (marked: string): void => check(["defect"], marked);

/** What stands at each place of the only defect. */
function places(text: string, format: "plain" | "markdown" = "plain"): string[] {
  return analyzed(text, format).annotations.flatMap((each) =>
    each.kind === "defect" ? (each.places ?? []).map(({ start, end }) => text.slice(start, end)) : [],
  );
}

test("one remark for all, at the first", () => {
  defects("引领{defect code=redaction:*}发展，吸引高端人才来*创新创业，实施**英才计划。");
  expect(places("引领*发展，实施**英才计划，×月×日，××市。")).toEqual(["*", "**", "×", "×", "××"]);
});

describe("what stands for a name", () => {
  test.each(["制约{}发展的深层次问题", "到{}公司调研", "国际陆港（{}）园区"])("%s", (frame) => {
    const signs = frame.includes("公司") ? ["**", "××", "XX"] : ["*", "**", "××"];
    for (const sign of signs) expect(places(frame.replace("{}", sign))).toEqual([sign]);
  });
  test("in words", () => {
    defects("{defect code=redaction:某某}同志到会讲话。");
    defects("{defect code=redaction:某}市委召开会议。");
    defects("某些地方、某种程度、某个环节、某一方面存在不足。");
  });
});

describe("other uses of the signs", () => {
  test("it multiplies", () => defects("新建2×600兆瓦机组，5×8小时服务，3*5米，365天×8。"));
  test("it crosses", () => defects("深入实施“数据要素×”行动。"));
  test("a bullet, a note", () => {
    defects("* 抓好落实");
    defects("*注：数据为快报数");
  });
  test("emphasis", () => {
    defects("**一、总体要求**");
    check(["defect"], "重点做好**稳增长**工作。", "markdown");
  });
  test("a name left out twice is no emphasis, in Markdown too", () => {
    expect(places("从根本上解决制约**发展的问题，优化结构，**要争做领头羊。", "markdown")).toEqual(["**", "**"]);
  });
});
