import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type IGrammar, INITIAL } from "vscode-textmate";
import { grammars } from "../src/features/grammar.js";
import { markup } from "../src/features/markup.js";
import type { Annotation } from "../src/model/annotation.js";
import { normalize } from "../src/model/normal-text.js";
import type { Span } from "../src/model/span.js";
import { analyzed } from "./markup.js";
import { loaded, painted, registry, spansOf } from "./textmate.js";

/*
 * The grammar paints before the server answers, from the same patterns: what it calls a quantity is what the server calls
 * one. What the glossary or the context decides it cannot know; the texts here leave that out.
 */

const root = join(import.meta.dirname, "../..");

test.each(Object.entries(grammars()))("syntaxes/%s is what the patterns give", async (file, grammar) => {
  await expect(`${JSON.stringify(grammar, null, 2)}\n`).toMatchFileSnapshot(join(root, "syntaxes", file));
});

describe("what the grammar paints is what the server finds", () => {
  test.each(Object.entries(texts()))("%s", async (_name, text) => {
    const grammar = await loaded("text.policy");
    for (const line of text.split("\n")) {
      const shapes = shapesOf(line);
      for (const kind of kinds) {
        const ours = paintedAs(grammar, kind, line);
        expect(shown(kind, line, ours)).toBe(shown(kind, line, shapes(kind, ours)));
      }
    }
  });

  test("quantities are found where normalization changes nothing", () => {
    const plain = quantities.split("\n").filter((line) => normalize(line).text === line);
    expect(plain.length).toBeGreaterThan(15);
    expect(plain.flatMap((line) => shapesOf(line)("quantity")).length).toBeGreaterThan(60);
  });

  const corpus = join(root, "../shared/corpus");
  const folders = ["seeds", "devset"].map((name) => join(corpus, name)).filter((folder) => existsSync(folder));
  const title =
    folders.length > 0 ? "on speeches, nearly always" : "on speeches: ../shared/corpus is not here, left out";
  test.skipIf(folders.length === 0)(title, { timeout: 120_000 }, async () => {
    const grammar = await loaded("text.policy");
    const agreement = { quantity: { both: 0, all: 0 }, document: { both: 0, all: 0 }, heading: { both: 0, all: 0 } };
    for (const folder of folders) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
        const text = readFileSync(join(folder, file), "utf8").replaceAll("\r", " ");
        const shapes = shapesOf(text);
        const all = painted(grammar, text);
        for (const kind of ["quantity", "document", "heading"] as const) {
          const server = new Set(shapes(kind).map(({ start, end }) => `${start}-${end}`));
          const ours = ends(kind, spansOf(all, scopes[kind])).map(({ start, end }) => `${start}-${end}`);
          const both = ours.filter((span) => server.has(span)).length;
          agreement[kind].both += both;
          agreement[kind].all += server.size + ours.length - both;
        }
      }
    }
    for (const [kind, { both, all }] of Object.entries(agreement)) {
      console.log(`the grammar and the server agree on ${both} of ${all} (${kind})`);
      expect(both / all, kind).toBeGreaterThan(0.96);
    }
  });
});

describe("in any width and script", () => {
  test.each([
    ["完成投资８００亿元以上，增长５.５％。", ["８００亿元以上", "５.５％"], "quantity"],
    ["規模以上企業達到３００家，投資突破800億元。", ["３００家", "突破800億元"], "quantity"],
    ["落實「三個一批」活動和「雙碳」目標。", ["「三個一批」活動"], "program"],
    ["落實「三個一批」要求。", ["三個一批"], "slogan"],
    ["（一）强化项目支撑。", ["（一）强化项目支撑"], "heading"],
    ["完善“1＋8”体系。", ["1＋8"], "slogan"],
  ] as const)("%s", async (text, expected, kind) => {
    const found = paintedAs(await loaded("text.policy"), kind, text, false);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("no further than it should", () => {
  test.each(["“没有关上的引号", "《没有关上的书名", "一、没有写完的标题", "&ldquo", "<p class=", "要坚持一是"])(
    "%s colors nothing below it",
    async (line) => {
      const grammar = await loaded("text.policy");
      const next = "今年完成投资800亿元，增长5.5%。";
      const below = painted(grammar, `${line}\n${next}`).filter(({ start }) => start > line.length);
      const alone = painted(grammar, next);
      expect(below.map(({ scopes: found }) => found)).toEqual(alone.map(({ scopes: found }) => found));
    },
  );

  test("a list in English, a log, a page of code have no sections", async () => {
    const grammar = await loaded("text.plain");
    const text =
      "1. Install the package\n2. Run it\n(1) see below\n2021-05-06 12:30:01 INFO started in 12 ms\nfoo(1, 2) # 3";
    expect(spansOf(painted(grammar, text), ".policy")).toEqual([]);
  });

  test.each([
    ["marks", "“".repeat(20_000)],
    ["straight marks", '"'.repeat(20_000)],
    ["titles", "《".repeat(20_000)],
    ["quotations", "“一带”、".repeat(4_000)],
    ["quotations of phrases", "“一切".repeat(6_666)],
    ["digits", "7".repeat(20_000)],
    ["figures", "1,".repeat(10_000)],
    ["numerals", "一".repeat(20_000)],
    ["thousands", "千".repeat(20_000)],
    ["section marks", "一、".repeat(10_000)],
    ["points", "。一是".repeat(6_666)],
    ["head nouns", "计划".repeat(10_000)],
    ["verbs", "实施".repeat(10_000)],
    ["verbs and nouns", "实施甲乙丙丁".repeat(3_333)],
    ["comparators", "不".repeat(20_000)],
    ["tags", "<p ".repeat(6_666)],
    ["blanks", " ".repeat(20_000)],
    ["speech", speech().repeat(60).slice(0, 20_000)],
  ])("20,000 characters in a line are no stall: %s", async (_name, line) => {
    const grammar = await loaded("text.policy");
    grammar.tokenizeLine2(speech(), INITIAL);
    const before = process.cpuUsage();
    expect(grammar.tokenizeLine2(line, INITIAL, 0).stoppedEarly).toBe(false);
    const { user } = process.cpuUsage(before);
    // VS Code gives up a line after half a second; here the machine may be busy.
    expect(user / 1000).toBeLessThan(1_500);
  });
});

describe("colors", () => {
  /** What a theme knows at the least. */
  const known = ["keyword", "entity.name.type", "string", "constant.numeric", "markup.heading", "invalid"];
  const theme = {
    settings: [
      { settings: { foreground: "#000000", background: "#ffffff" } },
      ...known.map((scope, at) => ({
        scope,
        settings: { foreground: `#0000${(at + 1).toString(16).padStart(2, "0")}` },
      })),
    ],
  };

  test.each([
    ["“三清两建”", 2, "keyword"],
    ["“万人助万企”活动", 2, "entity.name.type"],
    ["《甲市条例》", 2, "string"],
    ["《静夜》", 2, "string"],
    ["完成800亿元以上", 3, "constant.numeric"],
    ["完成800亿元以上", 5, "constant.numeric"],
    ["完成800亿元以上", 8, "constant.numeric"],
    ["一、总体要求", 0, "markup.heading"],
    ["一、总体要求", 4, "markup.heading"],
    ["他说：&ldquo;好", 4, "invalid"],
  ])("%s at %d is painted as a theme's %s", async (line, at, scope) => {
    const themed = await registry();
    themed.setTheme(theme);
    const grammar = await themed.loadGrammar("text.plain");
    expect(grammar).not.toBeNull();
    const { tokens } = (grammar as IGrammar).tokenizeLine2(line, INITIAL);
    let metadata = 0;
    for (let index = 0; index < tokens.length && (tokens[index] as number) <= at; index += 2) {
      metadata = tokens[index + 1] as number;
    }
    const color = themed.getColorMap()[(metadata >>> 15) & 0x1ff]?.toLowerCase();
    expect(color).toBe(`#0000${(known.indexOf(scope) + 1).toString(16).padStart(2, "0")}`);
  });

  test("the scopes are those of the semantic tokens", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const families = manifest.contributes.semanticTokenScopes[0].scopes as Record<string, string[]>;
    const source = JSON.stringify(grammars());
    for (const type of ["slogan", "program", "policyDocument", "heading"]) {
      for (const scope of families[type] ?? []) expect(source).toContain(scope);
    }
    expect(families.quantity?.[0]).toMatch(/^constant\.numeric\.quantity/u);
    expect(source).toContain("constant.numeric.quantity");
  });
});

describe("in Markdown", () => {
  /** As much of Markdown as shows where ours may speak. */
  const markdown = JSON.stringify({
    scopeName: "text.html.markdown",
    patterns: [
      { begin: "^```", end: "^```", name: "markup.fenced_code.block.markdown" },
      {
        match: "^(#+) (.*)$",
        captures: { 2: { name: "markup.heading.markdown", patterns: [{ include: "#inline" }] } },
      },
      { match: "^(\\d+\\.) ", captures: { 1: { name: "markup.list.numbered.markdown" } } },
      { begin: "(?=\\S)", end: "$", name: "meta.paragraph.markdown", patterns: [{ include: "#inline" }] },
    ],
    repository: {
      inline: {
        patterns: [
          { match: "`[^`]+`", name: "markup.inline.raw.string.markdown" },
          {
            begin: "\\*\\*(?=\\S)",
            end: "(?<=\\S)\\*\\*",
            name: "markup.bold.markdown",
            patterns: [{ include: "#inline" }],
          },
        ],
      },
    },
  });

  async function injected(text: string, scope: string): Promise<string[]> {
    const grammar = await (await registry({ "text.html.markdown": markdown })).loadGrammar("text.html.markdown");
    expect(grammar).not.toBeNull();
    return spansOf(painted(grammar as IGrammar, text), scope).map(({ start, end }) => text.slice(start, end));
  }

  test("prose, headings and bold words are painted", async () => {
    const text = "## 二、落实“三清两建”\n今年完成投资800亿元，**增长5.5%以上**。\n1. 实施“千百”工程。";
    expect(await injected(text, "constant.numeric.quantity")).toEqual(["800亿元", "5.5%以上"]);
    expect(await injected(text, "keyword.control.slogan")).toEqual(["三清两建"]);
    expect(await injected(text, "entity.name.type.program")).toEqual(["“千百”工程"]);
    expect(await injected(text, "markup.bold")).toEqual(["**增长5.5%以上**"]);
    expect(await injected(text, "markup.list.numbered")).toEqual(["1."]);
  });

  test("code is left alone, and so are tags and entities", async () => {
    const text = "```\n完成投资800亿元\n```\n用`800亿元`表示。<br>&ldquo;好&rdquo;";
    expect(await injected(text, ".policy")).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

type Shape = "quantity" | "slogan" | "program" | "document" | "heading";
const kinds: readonly Shape[] = ["quantity", "slogan", "program", "document", "heading"];
const scopes: Readonly<Record<Shape, string>> = {
  quantity: "constant.numeric.quantity",
  slogan: "keyword.control.slogan",
  program: "entity.name.type.program",
  document: "string.quoted.other.document",
  heading: "markup.heading",
};

/**
 * What the server finds by shape: not the terms that it knows from the glossary, unless they are painted all the same; and
 * of a heading the place of its marker.
 */
function shapesOf(text: string): (kind: Shape, ours?: readonly Span[]) => Span[] {
  const { annotations } = analyzed(text);
  return (kind, ours = []) => {
    const isPainted = ({ span }: Annotation): boolean =>
      ours.some(({ start, end }) => start === span.start && end === span.end);
    const shapes = annotations.filter(
      (found) => isShape(found, kind, text) || (found.kind === kind && isPainted(found)),
    );
    return ends(kind, joined(shapes.map(({ span }) => span)));
  };
}

function isShape(found: Annotation, kind: Shape, text: string): boolean {
  if (found.kind !== kind) return false;
  if (found.kind === "slogan") return found.source === "form" && found.sub === "numbered";
  if (found.kind === "program") return found.source === "form";
  if (found.kind === "document") return text.charAt(found.span.start - 1) === "《";
  return found.kind !== "heading" || (found.form !== "title" && found.form !== "#");
}

function paintedAs(grammar: IGrammar, kind: Shape, text: string, markers = true): Span[] {
  const spans = spansOf(painted(grammar, text), scopes[kind]);
  return markers ? ends(kind, spans) : spans;
}

/** Of a heading the first character counts: where its title ends is told better by the whole. */
function ends(kind: Shape, spans: readonly Span[]): Span[] {
  return kind === "heading" ? spans.map(({ start }) => ({ start, end: start + 1 })) : [...spans];
}

/** Spans that touch as one, for the grammar's colors run together. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last !== undefined && span.start <= last.end) {
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else all.push(span);
  }
  return all;
}

function shown(kind: Shape, text: string, spans: readonly Span[]): string {
  return markup(
    text,
    spans.map((span) => ({ kind, ...span, attributes: {} })),
  );
}

function texts(): Record<string, string> {
  return { quantities, names, sections };
}

const quantities = `全年完成固定资产投资800亿元,增长9%以上,新增就业1.4万人。
规模以上工业企业达到320家,其中产值超过10亿元的有18家,不少于4家进入前列。
单位能耗下降3.2个百分点,控制在5.5%以内,城镇化率接近62.5%。
全区生产总值预期增长6%—6.5%,每年安排500万—800万元,13至17万元不等。
引进各类人才7900多名,新建改建学校30余所,培训近200场,惠及群众10万余人次。
从12.8%提高到15%,比上年提高2.2个百分点。
2021年3月5日,第10次会议在3楼召开,12345热线开通,G60走廊延伸,排名前10位。
2025年达到1100万吨,建设5G基站3000个,新增高铁里程240公里,电价0.3元/千瓦时。
占全省的三成,增长一倍,翻一番,用五年时间,两年半建成,三年行动计划启动。
完成投资一百二十三亿元,帮扶三千多户,覆盖百分之九十五以上的村,三分之二的企业受益。
力争突破1000亿元,至少新增50个项目,最多不超过3次,约2.5万亩,逾30家。
48小时内办结,10天左右完成,18岁以上的居民,两个月以内整改到位。
讲三点意见,抓好3个方面,提出两条标准,开展一次检查,一个都不能少。
每千人拥有床位6.5张,人均公园绿地15.2平方米,空气优良天数达到310天。
一季度增速为-2.3%,二季度回升到3.1%。
减税降费1.2万亿元,发放贷款4500万元,惠及小微企业6.8万户次。
三五天解决,二三十家企业,十七八个项目,上百家单位,几十个村。
二〇二一年以来,一九九八年成立,百年大计,三十年来,九年义务教育,90年代。
节约100万元,最近3年,签约20个,附近5公里,公约8条。
占地2000—3000亩,2021—2025年实施,6至8月开工。
提供岗位1.2万个,建成90平方米以下住房3.5万套,降低成本15%左右。`;

const names = `落实“三清两建”要求,深化“136”工作举措,完善“1+7+2+N”体系。
开展“万人助万企”活动,实施“千百”工程和“5251”工程。
推进“宽带升级”和“信号升格”专项行动。
组织“送课进村”、“百场乡音”等文化惠民活动。
实施“企业上市倍增计划”,启动“民生改善年”。
“十四五”时期,“七一”前夕,“三甲”医院,“12345”热线,“形象工程”。
印发《关于加快建设甲市创新型城市的实施意见》,学习《中华人民共和国乙法》。
观看电影《远方的路》,创作《丙河谣》,贯彻《甲市促进条例(试行)》。
深入实施国土绿化提升行动,开展垃圾分类攻坚行动,打好污染防治攻坚战。
实施重点工程,开展专项行动,实施年度计划,启动主体工程。
实施产业链再造工程,推行首席服务员培育计划。
打造1+8都市圈,形成一廊两翼三港格局,推进五区联动。`;

const sections = `一、总体要求
(一)强化项目支撑,全年经济高质量运行。全年开工项目300个。
1.加快产业升级。培育龙头企业20家。
(1)抓好招商引资工作。
①建立台账。
第一章 总则
第二条 本办法适用于全市行政区域。
要做到以下几点:一是统一思想,二是压实责任,三是严格督查。
一要提高站位,二要真抓实干,三要守住底线。
首先,要抓项目;其次,要抓招商;最后,要抓落实。
1.4万名干部参加培训。
十二届全会提出,要讲政治。`;

/** A paragraph as speeches have them. */
function speech(): string {
  return "今年以来，我们深入贯彻落实党的二十大精神，坚持以项目建设为抓手，全年完成固定资产投资800亿元以上，增长9.5%，新增规模以上工业企业32家。要聚焦“三清两建”目标，深入开展“万人助万企”活动，认真落实《关于加快推进甲市高质量发展的实施意见》，一是抓好招商引资，二是优化营商环境，三是强化要素保障，确保三年内实现翻一番，为全市经济社会发展作出更大贡献。";
}
