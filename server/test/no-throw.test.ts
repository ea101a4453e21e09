import { describe, expect, test } from "vitest";
import type { Analysis } from "../src/analysis/analyze.js";
import type { Annotation } from "../src/model/annotation.js";
import type { Format } from "../src/model/normal-text.js";
import type { Span } from "../src/model/span.js";
import { analyzed } from "./markup.js";
import { pick, random } from "./random.js";

/** No text makes a rule throw (the setup of the tests throws where a rule does), or point outside the text. */
const seeds = Array.from({ length: 40 }, (_, at) => at + 1);

describe.each(["plain", "markdown"] as const)("%s", (format) => {
  test.each(seeds)("junk of seed %d", (seed) => sound(junk(random(seed), 400), format));
});

test.each(seeds)("any UTF-16 units, seed %d", (seed) => {
  const next = random(seed);
  sound(String.fromCharCode(...Array.from({ length: 600 }, () => Math.floor(next() * 65536))), "plain");
});

describe("one thing over and over", () => {
  test.each([
    ..."“”‘’「《》（()[]{}*_#`~<>&;,.、。一十百万亿0点几余年月日%‰/\\-—–~+=\"'\n\r\t\u3000\u200b\ufeff\ud800\udc00\ufffd",
    ...[
      "一、",
      "（一）",
      "(1)",
      "①",
      "1.",
      "第一",
      "一要",
      "首先，",
      "百分之",
      "三分之",
      "5%—",
      "1,234,",
      "1/2",
      "报(bào)",
    ],
    ...["2021年", "今年", "&ldquo;", "<br>", "**", "一\n", "1\n2\n", "---\n", "```\n", "| a |\n", "a ", "“”", "”“"],
  ])("%j", (piece) => {
    for (const count of [1, 2, 3, 400])
      for (const format of ["plain", "markdown"] as const) sound(piece.repeat(count), format);
  });
});

test.each(["9", "九", "一万", "1亿", "百"])("a numeral without end: %s", (digits) => {
  sound(
    `投资${digits.repeat(400)}元，增长${digits.repeat(400)}%，从${digits.repeat(400)}人到${digits.repeat(400)}人。`,
    "plain",
  );
});

test.each(["", " ", "\n", "\r", "\ufeff", "\u0000", "\ud800"])("next to nothing: %j", (text) => sound(text, "plain"));

/** Every span lies in the text and is not empty, in order. */
function sound(text: string, format: Format): void {
  const { annotations, sections, read, verdict }: Analysis = analyzed(text, format);
  const wrong = annotations.flatMap((annotation) => spans(annotation).filter((span) => !lies(span, text)));
  expect(wrong).toEqual([]);
  expect(annotations.map(({ span }) => span.start)).toEqual(
    annotations.map(({ span }) => span.start).toSorted(byValue),
  );
  expect(annotations.filter(({ span }) => span.end === span.start && text !== "")).toEqual([]);
  expect(sections.filter(({ span }) => !lies(span, text))).toEqual([]);
  expect(read.filter(({ start, raw }) => text.slice(start, start + raw.length) !== raw)).toEqual([]);
  expect(verdict.score).toBeGreaterThanOrEqual(0);
  expect(verdict.score).toBeLessThanOrEqual(1);
  for (const annotation of annotations)
    if (annotation.kind === "quantity") expect(Number.isFinite(annotation.value)).toBe(true);
}

function spans(annotation: Annotation): readonly Span[] {
  if (annotation.kind === "quantity") {
    return annotation.indicatorSpan === undefined ? [annotation.span] : [annotation.span, annotation.indicatorSpan];
  }
  if (annotation.kind !== "defect") return [annotation.span];
  const { span, places = [], related = [], fixes = [] } = annotation;
  return [span, ...places, ...related, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))];
}

function lies({ start, end }: Span, text: string): boolean {
  return 0 <= start && start <= end && end <= text.length;
}

function byValue(a: number, b: number): number {
  return a - b;
}

function junk(next: () => number, count: number): string {
  return Array.from({ length: Math.floor(next() * count) }, () => pick(next, pieces)).join("");
}

const pieces = [
  ...'，。、；：！？“”‘’「」『』《》（）(),.;:!?"%‰*-—~/+=&<>#|`_ \n\r\t　',
  ...["\u200b", "\ufeff", "\u00ad", "\ud800", "\udc00", "𠮷", "\ufffd", "⼀", "ǘ", "½", "①", "⑵", "Ⅲ", "㎡"],
  ..."一二三四五六七八九十百千万亿两几余多来点成倍番分之第个年月日元人家项次",
  ...["0", "1", "12", "300", "2021", "1.4", "１２", "1,234", "1 000", "００", "999999999999999999999"],
  ...[
    "百分之",
    "三分之二",
    "2/3",
    "5%",
    "6%—6.5%",
    "以上",
    "左右",
    "不少于",
    "突破",
    "近",
    "从",
    "到",
    "至",
    "由",
    "分别",
  ],
  ...[
    "一、",
    "（三）",
    "(4)",
    "1.",
    "第一章 ",
    "第二条 ",
    "一要",
    "二是",
    "首先，",
    "其次",
    "最后，",
    "讲三点意见",
    "九个方面",
  ],
  ...[
    "今年",
    "2025年",
    "“十四五”末",
    "6月底前",
    "力争",
    "完成了",
    "生产总值",
    "增长",
    "报(bào)",
    "告（gào）",
    "630日",
    "51920日",
  ],
  ...[
    "四个意识",
    "“三个一批”",
    "英才计划",
    "**英才计划",
    "关于加快发展的意见",
    "全面深化改革",
    "坚持",
    "同志们",
    "&ldquo;",
    "<br/>",
  ],
  ...[
    "# ",
    "## ",
    "- ",
    "> ",
    "```\n",
    "---\n",
    "| a | b |\n",
    "<!-- x -->\n",
    "http://a.b/c?d=e",
    "首页 > 正文",
    "— 3 —\n",
  ],
];
