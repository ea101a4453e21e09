import { describe, expect, test } from "vitest";
import type { Format } from "../model/normal-text.js";
import { lineStarts, paragraphs } from "./paragraphs.js";

/** The paragraphs of a text, the breaks inside them written as ⏎. */
function read(text: string, format: Format = "plain"): string[] {
  const places = paragraphs(text, lineStarts(text), format);
  for (const { start, raw } of places) expect(text.slice(start, start + raw.length)).toBe(raw);
  return places.map(({ raw }) => raw.replaceAll(/\r?\n/gu, "⏎"));
}

describe("lines", () => {
  test.each([
    ["", [0]],
    ["一\n二", [0, 2]],
    ["一\r\n二\r\n", [0, 3, 6]],
    ["一\r二\n\r三", [0, 2, 4, 5]],
  ])("%j begin at %j", (text, starts) => expect(lineStarts(text)).toEqual(starts));
});

describe("lines are paragraphs", () => {
  test("without blank ones, and without the break at their end", () =>
    expect(read("一、总体要求\r\n\r\n　　\r\n坚持稳中求进。\r\n")).toEqual(["一、总体要求", "坚持稳中求进。"]));

  test("also long ones of like length, when each ends its sentence", () =>
    expect(
      read("坚持稳中求进工作总基调，加快构建新发展格局。\n坚持以人民为中心的思想，不断增进民生福祉水平。"),
    ).toHaveLength(2));

  test("and short ones: addresses, lists, signatures", () =>
    expect(read("同志们：\n张三\n李四\n王五")).toHaveLength(4));

  test("a list of titles stays a list", () =>
    expect(
      read(
        "一、坚持项目为王，推动投资平稳增长\n二、坚持创新引领，推动产业转型升级\n三、坚持绿色发展，推动环境持续向好",
      ),
    ).toHaveLength(3));
});

describe("hard-wrapped lines are joined", () => {
  test("three of like length that end in the middle of a sentence", () =>
    expect(
      read(
        "　　过去一年，全市上下坚持稳中求进工作总基\n调，扎实推进各项重点工作，全年地区生产总值\n增长百分之六点五，城镇新增就业一万四千人，\n各项任务圆满完成。\n　　今年要继续努力。",
      ),
    ).toEqual([
      "　　过去一年，全市上下坚持稳中求进工作总基⏎调，扎实推进各项重点工作，全年地区生产总值⏎增长百分之六点五，城镇新增就业一万四千人，⏎各项任务圆满完成。",
      "　　今年要继续努力。",
    ]));

  test("not across the marker of a section", () =>
    expect(
      read(
        "全市上下要坚定不移地把思想统一到中央的决策部署上来，\n切实增强做好今年各项工作的责任感、紧迫感和使命感，以\n更实的作风、更大的力度、更有效的举措完成全年目标任务\n一、坚持稳字当头\n全面做好各项工作。",
      ).map((paragraph) => paragraph.slice(0, 6)),
    ).toEqual(["全市上下要坚", "一、坚持稳字", "全面做好各项"]));

  test("two lines, when the second ends their sentence", () => {
    expect(read("要把发展经济的着力点放在实体经济上，加快推进新型工\n业化建设。")).toHaveLength(1);
    expect(read("要把发展经济的着力点放在实体经济上，加快推进新型工\n业化建设")).toHaveLength(2);
  });

  test("across a page number in the middle of a sentence", () =>
    expect(
      read(
        "要把发展经济的着力点放在实体经济上，推进新型工业\n化，加快建设制造强国、质量强国、航天强国、交通强\n\n— 3 —\n\n国、网络强国、数字中国，推动制造业高端化发展。\n",
      ),
    ).toEqual([
      "要把发展经济的着力点放在实体经济上，推进新型工业⏎化，加快建设制造强国、质量强国、航天强国、交通强⏎⏎— 3 —⏎⏎国、网络强国、数字中国，推动制造业高端化发展。",
    ]));

  test("a number behind a sentence that ends is a paragraph", () =>
    expect(read("要把发展经济的着力点放在实体经济上来抓好。\n3\n各地要结合实际认真抓好贯彻落实工作。")).toHaveLength(
      3,
    ));
});

describe("Markdown", () => {
  test("front matter, fenced code, tables, HTML and comments are no prose", () =>
    expect(
      read(
        "---\ntitle: 报告\n---\n# 报告\n\n```\n增长5%\n```\n~~~~\n```\n~~~~\n| 指标 | 值 |\n<div>\n<!-- 说明 -->\n坚持稳中求进。",
        "markdown",
      ),
    ).toEqual(["# 报告", "坚持稳中求进。"]));

  test("in plain text they are lines like others", () => expect(read("---\n| 指标 | 值 |\n---")).toHaveLength(3));

  test("a fence that never closes takes the rest", () =>
    expect(read("说明\n```\n增长5%\n增长6%", "markdown")).toEqual(["说明"]));
});
