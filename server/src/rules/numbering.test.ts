import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import { edited } from "../features/fix.js";

const defects = (marked: string): void => check(["defect"], marked);

function repaired(text: string): string {
  const [defect] = analyzed(text).annotations.filter(({ kind }) => kind === "defect");
  return defect?.kind === "defect" ? edited(text, defect.fixes?.[0]?.edits ?? []) : text;
}

describe("out of sequence", () => {
  test("a gap, and what follows counts on", () => {
    defects("一、总结\n二、形势\n{defect code=numbering variant=gap:四、}任务\n五、保障");
    expect(repaired("一、总结\n二、形势\n四、任务\n五、保障")).toBe("一、总结\n二、形势\n三、任务\n四、保障");
  });
  test("one wrong number", () => {
    defects("（一）总结\n（二）形势\n{defect code=numbering:（二）}任务\n（四）保障");
    expect(repaired("（一）总结\n（二）形势\n（二）任务\n（四）保障")).toBe(
      "（一）总结\n（二）形势\n（三）任务\n（四）保障",
    );
    expect(repaired("一、甲\n二、乙\n四、丙\n四、丁\n五、戊")).toBe("一、甲\n二、乙\n三、丙\n四、丁\n五、戊");
  });
  test("repeated", () => defects("1.总结。\n2.形势。\n{defect code=numbering variant=repeated:2.}任务。"));
  test("backwards", () => defects("一、总结\n二、形势\n三、任务\n{defect code=numbering variant=order:二、}保障"));
  test("beyond ten", () => {
    defects(
      `${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"].map((n) => `${n}、工作\n`).join("")}{defect code=numbering:十三、}工作`,
    );
  });
  test("points of a paragraph", () => defects("一是抓项目。二是抓民生。{defect code=numbering:四是}抓党建。"));
  test("a first item lost under its parent", () =>
    defects(
      "一、总结\n（一）成绩\n（二）经验\n二、任务\n{defect code=numbering variant=start:（二）}抓项目\n（三）抓民生",
    ));
});

describe("legal", () => {
  test("each parent counts anew", () =>
    defects("一、总结\n（一）成绩\n（二）经验\n二、任务\n（一）抓项目\n（二）抓民生"));
  test("one count through all parents", () =>
    defects("一、总结\n（一）成绩\n1.甲。\n2.乙。\n（二）经验\n3.丙。\n4.丁。\n二、任务\n5.戊。"));
  test("a text cut at its start", () => defects("三、任务\n（二）抓项目\n（三）抓民生\n四、保障"));
  test("a text printed twice", () => defects("工作报告\n一、总结\n二、任务\n工作报告\n一、总结\n二、任务"));
  test("a list of the same form inside a section", () =>
    defects("一、总结\n二、任务\n一、抓项目\n二、抓民生\n三、抓党建\n三、保障"));
  test("points that begin with a numeral", () =>
    defects("一是抓项目；二是四季皆宜；三是一些地方抓得不够；四是切实抓好落实。"));
});
