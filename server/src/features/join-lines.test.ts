import { describe, expect, test } from "vitest";
import { analyzed, setup } from "../../test/markup.js";
import { analyze } from "../analysis/analyze.js";
import { normalize } from "../model/normal-text.js";
import { edited } from "./fix.js";
import { joiningEdits, joinLines } from "./join-lines.js";

/** Lines of one length, as printed. */
function printed(words: string, width: number, mark = "\n"): string {
  return (words.match(new RegExp(`.{1,${width}}`, "gu")) ?? []).join(mark);
}

const paragraph =
  "要坚持以推动高质量发展为主题，把实施扩大内需战略同深化供给侧结构性改革有机结合起来，增强国内大循环内生动力和可靠性，着力提高全要素生产率，着力推进城乡融合和区域协调发展。";

function joined(text: string): string {
  const analysis = analyzed(text);
  return edited(text, joiningEdits(analysis, { start: 0, end: text.length }));
}

describe("lines broken in print", () => {
  test.each(["\n", "\r\n", "\r", " \n", "\n　"])("are joined over %j", (mark) => {
    expect(joined(`一、总体要求\n${printed(paragraph, 26, mark)}\n二、保障措施\n`)).toBe(
      `一、总体要求\n${paragraph}\n二、保障措施\n`,
    );
  });

  test("a page number between them goes with the break", () => {
    const lines = printed(paragraph, 26).split("\n");
    expect(joined([lines[0], lines[1], "", "- 3 -", "", ...lines.slice(2)].join("\n"))).toBe(paragraph);
  });

  test("Latin words stay apart", () => {
    const text = `${"推动高质量发展取得新的进展，国际合作不断深化并加入 open\nsource 社区，推动高质量发展取得新的进展成效，持续提升\n质量和效益，全面完成年度各项任务目标，努力再创新业绩。"}`;
    expect(joined(text)).toContain("open source");
  });

  test("lines that are paragraphs stay", () => {
    const text = `${paragraph}\n${paragraph}\n`;
    expect(joined(text)).toBe(text);
  });

  test("breaks that Markdown means stay", () => {
    const text = printed(paragraph, 26, "  \n");
    const analysis = analyze(setup, text, "markdown");
    expect(joiningEdits(analysis, { start: 0, end: text.length })).toEqual([]);
  });

  test("what is read stays the same, and nothing is left to join", () => {
    for (let width = 20; width <= 40; width++) {
      const text = `　　${printed(paragraph, width)}\n\n${printed(paragraph, width)}\n`;
      const after = joined(text);
      const read = (words: string) => analyzed(words).read.map(({ raw }) => normalize(raw).text.trim());
      expect(read(after)).toEqual(read(text));
      expect(joined(after)).toBe(after);
    }
  });
});

describe("the action", () => {
  const text = `${printed(paragraph, 26)}\n\n正文。\n\n${printed(paragraph, 26)}\n`;
  const ask = (start: number, end: number, only?: string[]) =>
    joinLines(analyzed(text), {
      uri: "file:///a.txt",
      range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } },
      diagnostics: [],
      levels: {},
      language: "zh",
      ...(only && { only }),
    }).map(({ title }) => title);

  test("is offered on such a paragraph, for it and for all", () => {
    expect(ask(1, 1)).toEqual(["合并被断开的 4 行为一段", "合并全文 2 段中被断开的行"]);
    expect(ask(0, 9)).toEqual(["合并所选 2 段中被断开的行"]);
    expect(ask(5, 5)).toEqual([]);
  });

  test("is a rewriting", () => {
    expect(ask(1, 1, ["refactor"]).length).toBe(2);
    expect(ask(1, 1, ["refactor.rewrite.joinLines"]).length).toBe(2);
    expect(ask(1, 1, ["quickfix"])).toEqual([]);
  });
});
