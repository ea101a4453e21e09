import { describe, expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import type { Format } from "../model/normal-text.js";
import type { Section } from "../model/text-view.js";

/** The tree of a text: each section by the first characters of its title, its children in brackets. */
function tree(text: string, format: Format = "plain"): string {
  const written = (section: Section): string => {
    const name = section.heading.title.slice(0, 2);
    return section.children.length === 0 ? name : `${name}(${section.children.map(written).join(" ")})`;
  };
  return analyzed(text, format).outline.map(written).join(" ");
}

describe("sections nest by their level", () => {
  test("一、 over (一) over 1. over (1)", () =>
    expect(
      tree(
        "一、总体要求\n（一）指导思想\n（二）基本原则\n1.坚持\n（1）优化\n2.改革\n二、任务分工\n（一）投资\n三、保障措施",
      ),
    ).toBe("总体(指导 基本(坚持(优化) 改革)) 任务(投资) 保障"));

  test("a level may be left out", () =>
    expect(tree("一、总体要求\n1.坚持\n2.改革\n二、任务")).toBe("总体(坚持 改革) 任务"));

  test("chapters over sections over articles", () =>
    expect(tree("第一章 总则\n第一条 目的。\n第二条 依据。\n第二章 财政\n第一节 预算\n第三条 编制。")).toBe(
      "总则(目的 依据) 财政(预算(编制))",
    ));

  test("Markdown's depths under the title", () =>
    expect(tree("# 要点\n\n## 总体\n\n### 原则\n\n## 任务", "markdown")).toBe("要点(总体(原则) 任务)"));
});

describe("points inside a paragraph", () => {
  test("stand under the section that they are in", () =>
    expect(tree("一、总体要求\n一要稳中求进，二要以进促稳。\n二、任务分工\n一要投资，二要消费。")).toBe(
      "总体(稳中 以进) 任务(投资 消费)",
    ));

  test("of another form nest in the point that is open", () =>
    expect(tree("一要投资。一是项目，二是园区。二要消费。")).toBe("投资(项目 园区) 消费"));
});

test("a section reaches to the next of its level, and the last to the end", () => {
  const text = "一、总体要求\n（一）原则\n坚持统筹。\n二、任务\n抓落实。";
  const { sections } = analyzed(text);
  expect(sections.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "一、总体要求\n（一）原则\n坚持统筹。\n",
    "（一）原则\n坚持统筹。\n",
    "二、任务\n抓落实。",
  ]);
});

test("sections know their parent and their place in reading order", () => {
  const { sections } = analyzed("一、总体要求\n（一）原则\n二、任务");
  expect(sections.map(({ index, parent }) => [index, parent?.index])).toEqual([
    [0, undefined],
    [1, 0],
    [2, undefined],
  ]);
});
