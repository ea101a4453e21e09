import { describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-types";
import { analyzed } from "../../test/markup.js";
import type { Edit } from "../model/annotation.js";
import { type ActionRequest, codeActions } from "./code-actions.js";
import { diagnostics } from "./diagnostics.js";
import { edited } from "./fix.js";
import { offsetOf, rangeOf } from "./position.js";

const uri = "file:///讲话.txt";

/** The actions for a text whose selection stands between two ▮. */
function actions(marked: string, request: Partial<ActionRequest> = {}): CodeAction[] {
  const [before = "", selected = "", after] = marked.split("▮");
  const text = after === undefined ? before + selected : before + selected + after;
  const start = before.length;
  const end = after === undefined ? start : start + selected.length;
  const analysis = analyzed(text);
  return codeActions(analysis, {
    uri,
    range: rangeOf(analysis, { start, end }),
    diagnostics: diagnostics(analysis, {}, { language: "zh" }),
    levels: {},
    language: "zh",
    explain: "explain",
    ...request,
  });
}

/** The text after an action. */
function result(marked: string, action: CodeAction | undefined): string {
  const text = marked.replaceAll("▮", "");
  const analysis = analyzed(text);
  const edits = (action?.edit?.changes?.[uri] ?? []).map(
    ({ range, newText }): Edit => ({
      span: { start: offsetOf(analysis, range.start), end: offsetOf(analysis, range.end) },
      newText,
    }),
  );
  return edited(
    text,
    edits.toSorted((a, b) => a.span.start - b.span.start),
  );
}

describe("a defect's repairs", () => {
  test("the likeliest first, with the diagnostic that it settles", () => {
    const marked = "会议于6▮30日上午召开。";
    const [first] = actions(marked);
    expect(first?.title).toBe("改为“6月30日”");
    expect(first?.kind).toBe("quickfix");
    expect(first?.isPreferred).toBeUndefined();
    expect(first?.diagnostics?.map(({ code }) => code)).toEqual(["lost-character"]);
    expect(result(marked, first)).toBe("会议于6月30日上午召开。");
  });

  test("a safe one is preferred and repairs all places from any of them", () => {
    const marked = "全市上下,务必▮,抓好落实,见成效。";
    const [first] = actions(marked.replace("▮", "")).filter(({ kind }) => kind === "quickfix");
    expect(first).toBeUndefined();
    const [there] = actions("全市上下,务必抓好▮,落实。");
    expect(there?.title).toBe("全部改为全角标点（2处）");
    expect(there?.isPreferred).toBe(true);
    expect(result("全市上下,务必抓好▮,落实。", there)).toBe("全市上下，务必抓好，落实。");
  });

  test("of the selected places only, and never half a pair", () => {
    const marked = '坚持"项目为王"、▮落实"要素跟着项目走",抓好"双招双引▮"工作。';
    const selected = actions(marked).filter(({ title }) => title.startsWith("只改所选部分"));
    expect(selected.map((action) => result(marked, action))).toContain(
      '坚持"项目为王"、落实“要素跟着项目走”,抓好"双招双引"工作。',
    );
  });

  test("renumbering takes the following along", () => {
    const marked = "一、总结\n二、形势\n▮四、任务\n五、保障";
    const [first] = actions(marked);
    expect(first?.title).toBe("序号改为“三”，以下1条顺改");
    expect(result(marked, first)).toBe("一、总结\n二、形势\n三、任务\n四、保障");
  });

  test("the number of points, in the words of the text", () => {
    const marked = "下面,我讲▮三点意见。\n一、总结\n二、展望";
    expect(actions(marked).map(({ title }) => title)).toContain("改为“两点意见”");
  });
});

describe("more than one defect", () => {
  test("all of one kind", () => {
    const marked = "坚持▮&ldquo;两手抓&rdquo;。";
    const all = actions(marked).find(({ title }) => title.startsWith("改正全文同类问题"));
    expect(all?.title).toBe("改正全文同类问题：网页残留（2处）");
    expect(result(marked, all)).toBe("坚持“两手抓”。");
  });

  test("all that is safe, on request alone", () => {
    const marked = "▮本報(bào)訊:坚持&ldquo;两手抓&rdquo;,630日召开。";
    const only = actions(marked, { only: ["source.fixAll"] });
    expect(only.map(({ kind }) => kind)).toEqual(["source.fixAll.policyLens"]);
    expect(result(marked, only[0])).toBe("本報訊：坚持“两手抓”，630日召开。");
    expect(actions("▮全市工作会议召开。", { only: ["source.fixAll.policyLens"] })).toEqual([]);
    expect(actions(marked, { only: ["refactor"] })).toEqual([]);
  });
});

describe("the rule behind it", () => {
  test("is explained by a command", () => {
    const explained = actions("▮630日上午召开。").find(({ command }) => command !== undefined);
    expect(explained?.title).toBe("说明这条规则：日期或数字有脱漏");
    expect(explained?.command).toMatchObject({ command: "explain", arguments: ["lost-character"] });
  });

  test("a rule that is off offers nothing", () => {
    expect(actions("▮630日上午召开。", { levels: { "lost-character": "off" } })).toEqual([]);
  });

  test("in English", () => {
    const titles = actions("▮630日上午召开。", { language: "en" }).map(({ title }) => title);
    expect(titles).toEqual(["Change to “6月30日”", "Explain this rule: Date or number has lost a character"]);
  });
});
