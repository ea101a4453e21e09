import { describe, expect, test } from "vitest";
import { type Hover, MarkupContent } from "vscode-languageserver-types";
import { containing, cursor, spanOf, wordsOf } from "../../test/cursor.js";
import type { Quantity } from "../model/annotation.js";
import { type FileTerms, fileTerms } from "./file-terms.js";
import { hover } from "./hover.js";
import type { Language } from "./language.js";
import { positionOf } from "./position.js";
import type { DocumentTargets, TargetRow } from "./targets.js";

function said(marked: string, language: Language = "zh"): string {
  const { analysis, position } = cursor(marked);
  return written(hover(analysis, position, language));
}

/** The words of a hover; none without one. */
function written(found: Hover | undefined): string {
  return MarkupContent.is(found?.contents) ? found.contents.value : "";
}

describe("a term", () => {
  const text = "要增强“四个$0意识”，坚定“四个自信”，做到“两个维护”；把“四个意识”落到实处。";

  test("is explained, with its members and how often it stands here", () => {
    const words = said(text);
    expect(words).toContain("**四个意识** — 提法 · 数字缩略语");
    expect(words).toContain("政治意识；大局意识；核心意识；看齐意识");
    expect(words).toContain("本文：出现 2 次");
  });

  test("names its own range, without the quotation marks", () => {
    const { analysis, position } = cursor(text);
    const range = hover(analysis, position, "zh")?.range;
    expect(range && wordsOf(analysis, range)).toBe("四个意识");
  });

  test("is explained in English", () => {
    const words = said(text, "en");
    expect(words).toContain("slogan · numeral abbreviation");
    expect(words).toContain("this text: 2 times");
  });

  test("is known in Traditional script and with readings", () => {
    expect(said("要增強“四個(gè)$0意識”，做到“兩個維護”。")).toContain("政治意识");
  });

  test("that only its form gives away says so, and what the text says of it", () => {
    const words = "“九清八建”";
    const analysis = containing(words, {
      kind: "slogan",
      span: spanOf(words, "九清八建"),
      sub: "numbered",
      term: "九清八建",
      source: "form",
      members: ["清脏", "清乱"],
    });
    const found = written(hover(analysis, positionOf(analysis, 2), "zh"));
    expect(found).toContain("- 内容（据本文）：清脏；清乱");
    expect(found).toContain("- 识别：据构词形式，词汇表未收");
  });

  test("that nothing explains is shown where it first stands", () => {
    const words = "深入实施人才“5251”工程，培养技工。今年“5251”工程见效。";
    const named = { kind: "program", sub: "plan", term: "“5251”工程", source: "form" } as const;
    const at = words.lastIndexOf("“");
    const analysis = containing(
      words,
      { ...named, span: spanOf(words, "“5251”工程") },
      { ...named, span: { start: at, end: at + 8 } },
    );
    const found = written(hover(analysis, positionOf(analysis, at), "zh"));
    expect(found).toContain("- 首见：深入实施人才“5251”工程，培养技工");
    expect(found).toContain("- 数字：是缩略");
  });
});

test("beside a term there is nothing to say", () => {
  for (const marked of ["$0要增强“四个意识”。", "要增强“四个意识$0”。", "同志们$0：大家好！", "$0", "一二三\n$0"]) {
    expect(said(marked)).toBe("");
  }
});

describe("a figure", () => {
  const text = "今年生产总值力争突破8百亿元，\n高新技术产业占比从12.8%提高到15%。";
  const first: Quantity = {
    kind: "quantity",
    span: spanOf(text, "突破8百亿元"),
    value: 80000000000,
    unit: "元",
    cmp: ">",
    role: { value: "target", stated: true, because: "力争" },
    indicator: { value: "生产总值", stated: true },
    by: { value: "今年", stated: false },
  };
  const second: Quantity = {
    kind: "quantity",
    span: spanOf(text, "15%"),
    value: 15,
    unit: "%",
    cmp: "=",
    from: 12.8,
    change: "提高",
    role: { value: "outcome", stated: false, because: "工作回顾" },
  };
  const analysis = containing(text, first, second);
  const words = (quantity: Quantity, language: Language = "zh", format: "markdown" | "plaintext" = "markdown") =>
    written(hover(analysis, positionOf(analysis, quantity.span.start), language, format));

  test("is given in full digits and in words, with all that is known of it", () => {
    expect(words(first)).toBe(
      [
        "**突破8百亿元** — 指标数字 · 目标",
        "",
        "- 数值：超过（\\>） 80,000,000,000 元（八百亿）",
        "- 指标：生产总值",
        "- 时限：今年（据上下文）",
        "- 性质：目标（据“力争”）",
        "- 换算：800亿元；8,000,000万元",
      ].join("\n"),
    );
  });

  test("is measured against its baseline, and what only the context implies is said to be implied", () => {
    expect(words(second)).toContain("- 基数：12.8%（+2.2 个百分点）");
    expect(words(second)).toContain("- 性质：成效（据上下文：工作回顾）");
  });

  test("is explained in English", () => {
    expect(words(first, "en")).toContain("- value: more than (\\>) 80,000,000,000 元 (80 billion)");
    expect(words(second, "en")).toContain("(+2.2 percentage points)");
  });

  test("can be said plainly", () => {
    expect(words(first, "zh", "plaintext")).not.toMatch(/[*\\]/u);
  });
});

describe("the same indicator elsewhere", () => {
  const outcome = (value: number, byYear: number): TargetRow => ({
    ...{ start: 0, end: 4, line: 7, text: `${value}%`, sentence: "", role: "outcome" },
    ...{ value, byYear, unit: "%", cmp: "=", key: "生产总值增速" },
  });
  const text = "去年地区生产总值增长5.2%。今年地区生产总值预期增长5%以上。";
  const figure = (words: string, value: number, role: "target" | "outcome", byYear: number): Quantity => ({
    ...{ kind: "quantity", span: spanOf(text, words), value, unit: "%", cmp: "=", role: { value: role, stated: true } },
    ...{ indicator: { value: "地区生产总值增长", stated: true }, by: { value: "今年", stated: true }, byYear },
    change: "增长",
  });
  const last = figure("5.2%", 5.2, "outcome", 2023);
  const next = figure("5%以上", 5, "target", 2024);
  const analysis = containing(text, last, next);
  const words = (others: readonly DocumentTargets[] = []) =>
    written(hover(analysis, positionOf(analysis, next.span.start), "zh", "markdown", others));

  test("stands beside it with the change worked out, and as bars", () => {
    expect(words()).toContain("- 时限：今年（2024 年）");
    expect(words()).toContain("**同一指标另见**");
    expect(words()).toContain("- 2023 年 成效：5.2%（第 1 行） → −0.2 个百分点");
    expect(words()).toContain("```text\n2023 成效 5.2% ██████████\n2024 目标   5% █████████▋\n```");
  });

  test("is looked for in the folder too, and no more than four are listed", () => {
    const rows = [2018, 2019, 2020, 2021, 2022].map((year) => outcome(year - 2012, year));
    const said = words([{ uri: "file:///2023.txt", title: "政府工作报告", voice: "", rows }]);
    expect(said).toContain("- 2022 年 成效：10%（政府工作报告） → −5 个百分点");
    expect(said).toContain("**同一指标另见（另有 2 处未列）**");
  });
});

test("a document under its short name has its full title and its number", () => {
  const words = said("印发《全省人才发展规划纲要》（浙政发〔2031〕5号，以下简称《纲要》）。\n《纲$0要》提出八项任务。");
  expect(words).toContain("- 全称：《全省人才发展规划纲要》");
  expect(words).toContain("- 文号：浙政发〔2031〕5号");
  expect(words).toContain("- 本文：出现 3 次");
});

test("the folder's count stands beside the text's own, where it has more", () => {
  const { analysis, position } = cursor("规上$0工业增长。");
  const folder = [
    fileTerms(analysis, "file:///a.txt"),
    fileTerms(cursor("$0规上工业，規上工業。").analysis, "file:///b.txt"),
  ];
  const words = (terms: readonly FileTerms[]) => written(hover(analysis, position, "zh", "markdown", [], terms));
  expect(words(folder)).toContain("- 本文：出现 1 次\n- 文件夹：2 个文件中出现 3 次");
  expect(words([])).not.toContain("文件夹");
});

test("what a text says is shown to the letter and can do nothing", () => {
  const text = "实施[点我](command:x)<b>工程";
  const analysis = containing(text, {
    kind: "program",
    span: { start: 2, end: text.length },
    sub: "plan",
    term: text.slice(2),
    source: "form",
  });
  const words = written(hover(analysis, positionOf(analysis, 3), "zh"));
  expect(words).toContain("**\\[点我\\](command:x)\\<b\\>工程**");
});
