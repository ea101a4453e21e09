import { units } from "../lexicon/quantity-patterns.js";
import type { Defect, Fix } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/**
 * One figure hedged twice: 近100余家, 约500名左右, 超过80%以上, 20余人左右. Either hedge would do. Left alone: 近十余年 and
 * 近三年来, where 近 is "recent", and 超过300家规模以上企业, where 以上 belongs to another word.
 */
export const redundantApproximation: ParagraphRule = {
  id: "redundant-approximation",
  reads: "text",
  *read(_lexicon, { text }) {
    hedge.lastIndex = 0;
    for (let match = hedge.exec(text); match !== null; match = hedge.exec(text)) {
      const found = match.groups?.front === undefined ? vagueTwice(text, match) : hedgedTwice(text, match);
      if (found === undefined) continue;
      yield found;
      hedge.lastIndex = found.span.end;
    }
  },
};

const digits = "[\\d一二两三四五六七八九十百千万亿]";
/** A word in front of a numeral, or a vague word in one: where a look is worth it. */
const hedge = new RegExp(
  `(?<front>不少于|不低于|不超过|不高于|不多于|大约|接近|将近|超过|多于|突破|至少|最少|至多|最多|不足|不到|[约近超逾])(?<link>[为在有占])?(?=[\\d一二两三四五六七八九十百千几数上])|[余多来](?<=${digits}.)(?=[\\d一-鿿%])`,
  "gu",
);

const unit = [...units, "‰"].map((word) => word.replace(/[.*+?^$()[\]{}|\\/]/gu, "\\$&")).join("|");
/** What is hedged in front: 100余家 …, up to the hedge behind it. */
const hedged = new RegExp(
  `(?:[数几上]?[\\d,.]*\\d(?:[-—~至][\\d.]+)?|百分之|[数几上]?(?=[一二两三四五六七八九十百千]))(?:[一二两三四五六七八九十百千万亿零点几]{1,8})?(?<some>[余多来](?!年))?(?:[十百千万亿]{0,2})(?:[-—~至][\\d.]+[万亿]{0,2})?(?<more>[余多](?![种样元层次方]))?(?<unit>${unit})?(?<back>左右|上下|及?以上|及?以下|以内|之内|之多|之久)?`,
  "uy",
);

function hedgedTwice(text: string, match: RegExpExecArray): Defect | undefined {
  const { front = "", link = "" } = match.groups ?? {};
  const start = match.index;
  if ((notBefore[front] ?? "").includes(text.charAt(start - 1) || "\n")) return undefined;
  hedged.lastIndex = start + match[0].length;
  const figure = hedged.exec(text);
  if (figure === null) return undefined;
  const { some, more, unit: counted = "", back } = figure.groups ?? {};
  const end = figure.index + figure[0].length;
  const sort = sorts[front];
  if (sort === undefined) return undefined;
  // 近五年左右 may be odd, but 近 is "recent" there: 近十余年, 近三年来.
  if (sort === "near" && spanOfTime.test(counted)) return undefined;
  if (back !== undefined && clashes[sort].includes(back.replace(/^及/u, ""))) {
    const rest = text.slice(end, end + 3);
    if (/^(?:学历|文凭|职称|职务|人民|级别)/u.test(rest)) return undefined;
    const hedgeEnd = { start: end - back.length, end };
    return defect({ start, end }, front, back, [hedgeEnd, { start, end: start + front.length + linkLength(link) }]);
  }
  const vague = some ?? more;
  if (vague === undefined || sort === "most") return undefined;
  const at = text.indexOf(vague, figure.index);
  return defect({ start, end: counted === "" ? at + 1 : end - (back?.length ?? 0) }, front, vague, [
    { start: at, end: at + 1 },
    { start, end: start + front.length + linkLength(link) },
  ]);
}

/** 约为100家左右 loses 约 only: 为100家左右. 大约有 too. */
function linkLength(link: string): number {
  return link === "在" ? 1 : 0;
}

const vagueFigure = new RegExp(
  `[余多来](?:[十百千万亿]{0,2})(?<unit>${unit})?(?<back>左右|上下|以上|之多)(?![一-鿿]{0,2}(?:学历|职称|职务))`,
  "uy",
);

/** 20余人左右: the vague word in the numeral and a hedge behind it. */
function vagueTwice(text: string, match: RegExpExecArray): Defect | undefined {
  vagueFigure.lastIndex = match.index;
  const figure = vagueFigure.exec(text);
  if (figure === null) return undefined;
  const back = figure.groups?.back ?? "";
  const end = figure.index + figure[0].length;
  let start = match.index;
  while (start > 0 && /[\d.,一二两三四五六七八九十百千万亿几]/u.test(text.charAt(start - 1))) start--;
  return defect({ start, end }, match[0], back, [
    { start: end - back.length, end },
    { start: match.index, end: match.index + 1 },
  ]);
}

function defect(span: Span, first: string, second: string, spare: readonly Span[]): Defect {
  return {
    kind: "defect",
    code: "redundant-approximation",
    span,
    data: { first, second },
    // Which of the two says what was meant, only the writer knows.
    fixes: spare.map((place): Fix => ({ safe: false, edits: [{ span: place, newText: "" }] })),
  };
}

/** What a word in front says of the figure. */
const sorts: Readonly<Record<string, "near" | "about" | "over" | "least" | "most" | "under">> = {
  近: "near",
  接近: "about",
  将近: "about",
  约: "about",
  大约: "about",
  超过: "over",
  多于: "over",
  突破: "over",
  超: "over",
  逾: "over",
  不少于: "least",
  不低于: "least",
  至少: "least",
  最少: "least",
  不超过: "most",
  不高于: "most",
  不多于: "most",
  至多: "most",
  最多: "most",
  不足: "under",
  不到: "under",
};

/** The hedges behind that say the same again, or the contrary. */
const clashes: Readonly<Record<(typeof sorts)[string], readonly string[]>> = {
  near: ["左右", "上下", "以上", "以下", "之多"],
  about: ["左右", "上下", "以上", "以下", "之多"],
  over: ["以上", "左右", "上下"],
  least: ["以上", "左右", "上下"],
  most: ["以下", "以内", "之内", "左右", "上下"],
  under: ["以下", "左右", "上下"],
};

const spanOfTime = /^(?:年|个月|月|天|周|小时|个小时|分钟|个季度|年时间)$/u;

/** What in front makes another word of it: 节约100余万元, 最近3天, 达不到100人以上, 赶超20余家. */
const notBefore: Readonly<Record<string, string>> = {
  约: "节签公合条预契履续违制大简集特",
  近: "最附临邻新靠接将",
  超: "赶反高",
  不到: "达想找得看做办买收见听用查料赶碰遇享吃",
  不足: "",
  突破: "不",
};
