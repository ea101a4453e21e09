import { indicatorName } from "../lexicon/indicator-name.js";
import type { Defect, Quantity, Reckoning, Term } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { TextView } from "../model/text-view.js";
import type { ParagraphRule, TextRule } from "./rule.js";

/**
 * Figures that do not agree: a rise and its two levels (从12.8%提高到15%,提高3.2个百分点), parts and their whole (共240家,其中甲150家、
 * 乙120家; 甲120家、乙80家,合计240家), shares of one whole over 100% (三次产业结构为9:47:46); and one figure in 万 here and in 亿 there. What
 * is rounded may differ by its last place.
 */
export const sumMismatch: ParagraphRule & TextRule = {
  id: "sum-mismatch",
  reads: "text",
  *read(_lexicon, { text }) {
    if (!candidate.test(text)) return;
    yield* structures(text);
    yield* partitions(text);
  },
  *check(view) {
    for (const cue of view.cues) {
      if (cue.kind !== "reckoning") continue;
      const found = reckoners[cue.sort](cue);
      if (found !== undefined) yield found;
    }
    yield* slips(view);
  },
};

/** A cheap look first: a structure, or shares dealt out. */
const candidate = /\d:\d|分别占|[占比重]分别/u;

/** What there is to check of each sort of reckoning. */
const reckoners: Readonly<Record<Reckoning["sort"], (cue: Reckoning) => Defect | undefined>> = {
  levels,
  rise,
  total,
  parts,
  share,
};

/** A computed value, written like a figure: 2.2 like 3.2个百分点 is 2.2个百分点. */
function like({ words, grain }: Term, value: number): string {
  const match = /[\d,]+(?:\.\d+)?(?<scale>[十百千万亿兆]*)/u.exec(words);
  let scale = 1;
  for (const magnitude of match?.groups?.scale ?? "") scale *= 10 ** (exponents[magnitude] ?? 0);
  const places = Math.max(0, Math.round(-Math.log10(grain / scale)));
  const shown = String(Number((value / scale).toFixed(Math.min(places + 1, 6))));
  return match === null ? shown : words.replace(match[0], shown + (match.groups?.scale ?? ""));
}

const exponents: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 };

function mismatch(variant: string, span: Span, sum: string, given: string, related: readonly Term[]): Defect {
  return {
    kind: "defect",
    code: "sum-mismatch",
    variant,
    span,
    data: { sum, given },
    related: related.map((term) => term.span),
  };
}

/** Whether a figure is a rounded one: 1.4万, 12.5%; a count is not. */
function isRounded({ words }: Term): boolean {
  return /[.点万亿%]/u.test(words);
}

// ---------------------------------------------------------------------------------------------------------------------
// A rise and its two levels.

/** 从15%提高到12.8%: the verb says up and the figures go down. Ranks and times get better by falling. */
function levels({ span, terms, change = "" }: Reckoning): Defect | undefined {
  const [first, second] = terms;
  if (first === undefined || second === undefined || falling.test(first.unit)) return undefined;
  const up = /增加|增长|扩大|上升|提高/u.test(change);
  const down = /下降|降低|减少|缩短|压缩|压减|回落/u.test(change);
  if (up ? second.value >= first.value : !down || second.value <= first.value) return undefined;
  return mismatch("direction", span, `${second.words} ${up ? "<" : ">"} ${first.words}`, change, []);
}

const falling = /位|名|天|小时|分钟|秒|个月|日|次$/u;

function rise({ terms, change = "" }: Reckoning): Defect | undefined {
  const [from, to, by] = terms;
  if (from === undefined || to === undefined || by === undefined) return undefined;
  const falls = /降|减|缩|压|回落/u.test(change);
  const sign = falls ? -1 : 1;
  const difference = sign * (to.value - from.value);
  const span = { start: Math.min(by.span.start, to.span.start), end: Math.max(by.span.end, to.span.end) };
  const minus = falls ? `${from.words} − ${to.words}` : `${to.words} − ${from.words}`;
  const found = (sum: string): Defect => mismatch("rise", span, sum, by.words, [from, to]);
  if (by.unit === from.unit ? from.unit !== "%" : by.unit === "百分点" && from.unit === "%") {
    // What is rounded may be off by half its last place; 15% beside 12.8% is 15.0%.
    const slack = Math.min(from.grain, to.grain) + by.grain / 2 + 1e-9;
    return Math.abs(difference - by.value) > slack ? found(`${minus} = ${like(by, difference)}`) : undefined;
  }
  if (from.value <= 0 || from.unit === "%") return undefined;
  const off = (term: Term): number => (isRounded(term) ? (sign * term.grain) / 2 : 0);
  const low = sign * ((to.value - off(to)) / (from.value + off(from)) - 1);
  const high = sign * ((to.value + off(to)) / (from.value - off(from)) - 1);
  if (by.unit === "%") {
    const fits = by.value + by.grain >= low * 100 && by.value - by.grain <= high * 100;
    return fits ? undefined : found(`(${minus}) ÷ ${from.words} = ${like(by, (difference / from.value) * 100)}`);
  }
  if (by.unit !== "倍" || falls) return undefined;
  // 增长2倍 is said of 1 → 3 and, by many, of 1 → 2.
  const fits = [by.value, by.value - 1].some((times) => times + by.grain >= low && times - by.grain <= high);
  return fits ? undefined : found(`(${minus}) ÷ ${from.words} = ${like(by, difference / from.value)}`);
}

// ---------------------------------------------------------------------------------------------------------------------
// Parts and their whole.

function total({ terms }: Reckoning): Defect | undefined {
  const [sum, ...parts] = terms;
  if (sum === undefined) return undefined;
  const added = addedUp(parts);
  if (Math.abs(added - sum.value) <= slackOf(terms)) return undefined;
  // Figures far apart were hardly meant to add up.
  if (added > sum.value * 2 || added < sum.value / 2) return undefined;
  return mismatch("total", sum.span, `${plus(parts)} = ${like(sum, added)}`, sum.words, parts);
}

function parts({ span, terms }: Reckoning): Defect | undefined {
  const [whole, ...parts] = terms;
  const only = parts[0];
  if (whole === undefined || only === undefined) return undefined;
  const added = addedUp(parts);
  if (added <= whole.value + slackOf(terms)) return undefined;
  if (parts.length === 1) return mismatch("parts", span, `${only.words} > ${whole.words}`, whole.words, parts);
  return added > whole.value * 2
    ? undefined
    : mismatch("parts", span, `${plus(parts)} = ${like(whole, added)}`, whole.words, parts);
}

/** 共200家,其中甲50家,占30%. */
function share({ terms }: Reckoning): Defect | undefined {
  const [whole, part, given] = terms;
  if (whole === undefined || part === undefined || given === undefined || part.value > whole.value || part.value <= 0)
    return undefined;
  const rate = (part.value / whole.value) * 100;
  const rounding = (isRounded(part) ? part.grain / part.value : 0) + (isRounded(whole) ? whole.grain / whole.value : 0);
  if (Math.abs(rate - given.value) <= given.grain + rate * rounding) return undefined;
  return mismatch("share", given.span, `${part.words} ÷ ${whole.words} = ${like(given, rate)}`, given.words, [
    whole,
    part,
  ]);
}

function addedUp(parts: readonly Term[]): number {
  return parts.reduce((value, part) => value + part.value, 0);
}

function plus(parts: readonly Term[]): string {
  return parts.map(({ words }) => words).join(" + ");
}

/** How far rounded figures may be off together; counts agree exactly, and so does money in whole 亿. */
function slackOf(terms: readonly Term[]): number {
  const rounded = terms.filter((term) => isRounded(term) && (term.unit !== "元" || /[.点]/u.test(term.words)));
  return rounded.reduce((slack, term) => slack + term.grain / 2, 1e-9);
}

// ---------------------------------------------------------------------------------------------------------------------
// Shares of one whole: 三次产业结构为9:47:46; 城镇和农村分别占60%、45%.

const triple = /(?<![\d.:])(\d{1,2}(?:\.\d{1,2})?):(\d{1,2}(?:\.\d{1,2})?):(\d{1,2}(?:\.\d{1,2})?)(?![\d:])/gu;

function* structures(text: string): Iterable<Defect> {
  if (!/\d:\d{1,2}(?:\.\d+)?:\d/u.test(text)) return;
  for (const match of text.matchAll(triple)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (!/产业|三产|结构/u.test(before)) continue;
    const shares = match.slice(1, 4);
    const sum = Number(shares.reduce((value, share) => value + Number(share), 0).toFixed(4));
    // 1:1.2:1 is a ratio, not shares of a hundred; each share is rounded.
    if (sum < 80 || sum > 120 || Math.abs(sum - 100) <= (shares.every((share) => !share.includes(".")) ? 1 : 0.21))
      continue;
    const span = { start: match.index, end: match.index + match[0].length };
    yield mismatch("shares", span, `${shares.join(" + ")} = ${sum}`, "100", []);
  }
}

const dealtShares =
  /(?:占?比重?)?分别占?(?:总数|全部|总量)?(?:的|为|达|达到)?(?<shares>\d{1,3}(?:\.\d+)?%(?:(?:[、,和与及]|以及)\d{1,3}(?:\.\d+)?%){1,5})/gu;

function* partitions(text: string): Iterable<Defect> {
  for (const match of text.matchAll(dealtShares)) {
    const { shares = "" } = match.groups ?? {};
    const names = text.slice(Math.max(0, match.index - 40), match.index).replace(/^.*[。;:!?]/u, "");
    if (!/占|比重/u.test(match[0]) || !isPartition(names)) continue;
    const values = shares.match(/\d+(?:\.\d+)?/gu) ?? [];
    const sum = Number(values.reduce((value, share) => value + Number(share), 0).toFixed(4));
    if (sum <= 100 + values.length * (shares.includes(".") ? 0.06 : 0.5)) continue;
    const start = match.index + match[0].length - shares.length;
    yield mismatch("shares", { start, end: start + shares.length }, `${values.join("% + ")}% = ${sum}%`, "100%", []);
  }
}

function isPartition(names: string): boolean {
  if (/全[国省市县区]的?$/u.test(names)) return false;
  return (
    /三次产业/u.test(names) || exclusive.some((members) => members.filter((name) => names.includes(name)).length >= 2)
  );
}

/** Sorts that share one whole between them and never overlap. */
const exclusive: readonly (readonly string[])[] = [
  ["第一产业", "第二产业", "第三产业", "一产", "二产", "三产", "服务业", "农业", "工业"],
  ["城镇", "农村", "城市", "乡村"],
  ["男", "女"],
  ["东部", "中部", "西部", "东北"],
  ["国有", "民营", "外资", "集体", "公有"],
  ["优秀", "良好", "合格", "不合格"],
  ["内资", "外资", "港澳台"],
  ["中央", "地方", "省级", "市级", "县级"],
  ["轻工业", "重工业"],
];

// ---------------------------------------------------------------------------------------------------------------------
// 万 for 亿: one figure of the text is ten thousand times another of the same name.

function* slips({ annotations }: TextView): Iterable<Defect> {
  const known = new Map<string, Quantity[]>();
  for (const mark of annotations) {
    if (mark.kind !== "quantity" || mark.max !== undefined || !isTelling(mark)) continue;
    const name = indicatorName(mark);
    if (name === undefined) continue;
    const key = `${mark.unit} ${name} ${significant(mark.value)}`;
    const others = known.get(key);
    if (others === undefined) {
      known.set(key, [mark]);
      continue;
    }
    const other = others.find(({ value }) => value !== mark.value && isSlip(value / mark.value));
    if (other === undefined) {
      if (others.length < mostKept) others.push(mark);
      continue;
    }
    yield {
      kind: "defect",
      code: "sum-mismatch",
      variant: "magnitude",
      span: mark.span,
      data: {
        indicator: mark.indicator?.value ?? "",
        times: Math.round(Math.max(other.value / mark.value, mark.value / other.value)),
      },
      related: [other.span],
    };
  }
}

const mostKept = 8;

/** A level with a name of its own and digits that do not repeat by chance: 3541.07万元 and 3541.07亿元, not 10万 and 10亿. */
function isTelling({ unit, value, change }: Quantity): boolean {
  return unit !== "%" && unit !== "" && change === undefined && significant(value).length >= 3;
}

function isSlip(ratio: number): boolean {
  const times = ratio < 1 ? 1 / ratio : ratio;
  return Math.abs(times - 1e4) < 1e-3 || Math.abs(times - 1e8) < 1;
}

/** The digits without the noughts at either end: 354107 of 35410700. */
function significant(value: number): string {
  return String(value)
    .replace(/e.*$/u, "")
    .replace(".", "")
    .replace(/^0+|0+$/gu, "");
}
