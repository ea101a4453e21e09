import {
  after,
  announced,
  announcedInDigits,
  before,
  between,
  chineseFigure,
  figure,
  magnitude,
  nameBehindYears,
  notBefore,
  periodBehindYears,
  plainUnits,
  share,
  timeUnits,
  units,
  wordsOf,
} from "../lexicon/quantity-patterns.js";
import type { Comparator, Quantity } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";
import { numberOf } from "../model/numeral.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A numeral with its unit and the comparator stuck to it: 1.4万人以上, 近200场, 6%—6.5%, 三成, 百分之五点五, 2/3.
 * Left alone: dates and times, ordinals (第十次, 前10位), numbers that are part of a name (G60, 5G, 12345热线), announced
 * counts (三点意见), and small Chinese numerals that only say how many (两个, 三项). What a figure measures is found by
 * `analysis/relate.ts`.
 */
export const quantity: ParagraphRule = {
  id: "quantity",
  reads: "text",
  *read(_lexicon, paragraph) {
    const { text } = paragraph;
    let at = 0;
    for (;;) {
      numeral.lastIndex = at;
      const match = numeral.exec(text);
      if (match === null) return;
      const end = match.index + match[0].length;
      // 一 stands in every sentence: most Chinese numerals are refused by what stands behind them.
      const found =
        isDigit(text, match.index) || text.charAt(end - 1) === "之" || opensUnit[text.charCodeAt(end)]
          ? read(paragraph, match.index)
          : undefined;
      if (found !== undefined) yield found;
      // A comma that is no thousands mark parts two figures: 300，400家.
      const length = isListed(paragraph, match.index, match[0]) ? match[0].indexOf(",") + 1 : match[0].length;
      at = Math.max(found?.span.end ?? 0, match.index + length);
    }
  },
};

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** What may stand behind a numeral that is a figure: the start of a unit, a vague word, the mark of a range or a share. */
const opensUnit = flags([...units.map((unit) => unit.charAt(0)), ..."余多来分点几番半成至到-—–~ "]);

function flags(characters: Iterable<string>): Uint8Array {
  const set = new Uint8Array(65536);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

/** Where a figure may begin: digits, or Chinese numerals with the vague words in front of them. */
const numeral =
  /\d+(?:[, ]\d{3}(?!\d))*(?:\.\d+)?(?:(?: (?=[万亿]))?[余多几来]?(?:[十百万亿]|千(?![瓦克米伏焦])){1,3})?|[百千万]分之(?=[一二三四五六七八九十百零\d])|[数几上]?[一二两三四五六七八九十百千万亿]+(?:[零〇几数点][一二三四五六七八九十百千万亿]*)*/gu;

/** Whether the comma parts two figures and marks no thousands: 2020,100家; 300，400家, where it was written full-width. */
function isListed({ raw, toRaw }: NormalText, start: number, digits: string): boolean {
  const [whole = "", first = ""] = /^(\d{3,}),\d{3}(?![,\d])/u.exec(digits) ?? [];
  if (whole === "") return false;
  const written = toRaw({ start, end: start + whole.length });
  return first.length > 3 || raw.slice(written.start, written.end).includes("，");
}

function read(paragraph: NormalText, start: number): Quantity | undefined {
  const { text } = paragraph;
  const first = amount(paragraph, start);
  if (first === undefined) return undefined;
  const range = first.closed ? undefined : rangeFrom(paragraph, start, first);
  const last = range?.high ?? first;
  const unit = last.unit === "" ? first.unit : last.unit;
  const minus = range === undefined && isNegative(text, start, unit);
  const front = minus ? undefined : leftComparator(text, start);
  const back = rightComparator(text, last.end, unit);
  if (range === undefined && isNoQuantity(text, start, first, front !== undefined || back !== undefined))
    return undefined;
  if (range !== undefined && /[第前] ?$/u.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  if (
    last.plain &&
    range === undefined &&
    front === undefined &&
    back === undefined &&
    !first.vague &&
    !plainUnits.has(unit)
  )
    return undefined;
  const scale = unit === "成" ? 10 : 1;
  const max = range?.high.value ?? first.max;
  const cmp = back?.cmp ?? front?.cmp ?? (first.vague || last.vague ? "~" : "=");
  return {
    kind: "quantity",
    span: { start: minus ? start - 1 : (front?.start ?? start), end: back?.end ?? last.end },
    value: exact((range?.low ?? first.value) * (minus ? -scale : scale)),
    ...(max !== undefined && { max: exact(max * scale) }),
    unit: unit === "成" ? "%" : (named[unit] ?? unit),
    cmp,
    role: { value: "other", stated: false },
  };
}

/** A minus that is none of the dashes of the language: 增速为-2.3%, 一季度的-6.8%. */
function isNegative(text: string, start: number, unit: string): boolean {
  return (
    "-−﹣".includes(text.charAt(start - 1) || "\n") &&
    /^(?:%|个百分点|℃|摄氏度)$/u.test(unit) &&
    /(?:^|[长降滑为的是率速幅由从到至度温(,、 ])$/u.test(text.slice(Math.max(0, start - 3), start - 1))
  );
}

/** 0.1 × 3 without the dirt of binary fractions. */
function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

interface Amount {
  readonly value: number;
  /** The number without its magnitude: 5 in 5万. */
  readonly coefficient: number;
  /** The high end where the figure itself names two: 三五天. */
  readonly max?: number;
  readonly unit: string;
  readonly end: number;
  /** 余 多 几 上: the figure is about so much. */
  readonly vague: boolean;
  /** Written in Chinese numerals and small or round, so that alone it is an ordinary phrase: 两个, 百年. */
  readonly plain: boolean;
  /** A fraction, which opens no range. */
  readonly closed: boolean;
  /** Digits alone, which are a figure only as the low end of a range: 6—8%. */
  readonly bare?: true;
}

/** The number, magnitude and unit at `start`; `undefined` where there is no unit and nothing that stands for one. */
function amount(paragraph: NormalText, start: number): Amount | undefined {
  const { text } = paragraph;
  if (!isDigit(text, start)) return chinese(text, start);
  return isPartOfName(text, start) ? undefined : arabic(paragraph, start);
}

/** Part of a name or of a longer number: G60, P3, 2020-05, 6.12.6476457, a broken 17. 3万. */
function isPartOfName(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (/[A-Za-z_.\\]/u.test(before) || (/[-/:]/u.test(before) && /\d/u.test(text.charAt(start - 2)))) return true;
  return before === " " && /[一-鿿]\d+\. $/u.test(text.slice(Math.max(0, start - 8), start));
}

/** 1,100万余 · 1万4千 · 7900多万 · 3.5: digits, vague word, magnitude, vague word. */
const arabicAmount = new RegExp(figure + magnitude, "uy");

function arabic(paragraph: NormalText, start: number): Amount | undefined {
  const { text } = paragraph;
  arabicAmount.lastIndex = start;
  const match = arabicAmount.exec(text);
  if (match?.groups === undefined) return undefined;
  const [whole] = match;
  const { digits = "", magnitude = "", rest = "", some, more, tail: last = "" } = match.groups;
  if (isListed(paragraph, start, digits)) return undefined;
  const fraction = /^\/(\d{1,2}|10{2,4})(?![\d/.年月%A-Za-z])/u.exec(
    text.slice(start + whole.length, start + whole.length + 8),
  );
  if (fraction !== null && /^\d{1,2}$/u.test(whole)) {
    const denominator = Number(fraction[1]);
    const end = start + whole.length + fraction[0].length;
    // 35/10千伏 are two ratings.
    if (denominator <= Number(digits) || isPage(text, start, end) || unitAt(text, end) !== "") return undefined;
    const value = Number(digits) / denominator;
    return { value, coefficient: value, unit: "", end, vague: false, plain: false, closed: true };
  }
  const value = numberOf(digits.replaceAll(" ", "") + magnitude + rest + last);
  if (value === undefined) return undefined;
  let end = start + whole.length;
  if (text.charAt(end) === " " && /[一-鿿%]/u.test(text.charAt(end + 1))) end++;
  const unit = unitAt(text, end);
  if (unit === "" && magnitude === "" && more === undefined) {
    return { value, coefficient: value, unit, end, vague: false, plain: false, closed: false, bare: true };
  }
  if (unit === "") end = start + whole.length;
  const half = halfBehind(text, end + unit.length, unit);
  if (half !== undefined)
    return { value: value + 0.5, coefficient: value, ...half, vague: false, plain: false, closed: true };
  const tail = unitTail(text, end + unit.length, unit);
  const vague = some !== undefined || more !== undefined || tail.vague;
  const coefficient = numberOf(digits.replaceAll(" ", "")) ?? value;
  return { value, coefficient, unit: unit + tail.per, end: tail.end, vague, plain: false, closed: false };
}

/** Whether 1/12 is the number of a page: by itself, in brackets, beside 页. */
function isPage(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const behind = text.slice(end, end + 2);
  return /页[:码]? ?$/u.test(before) || /^ ?页/u.test(behind) || (/^\(?$/u.test(before) && /^\)?$/u.test(behind));
}

/** 三十几万, 百分之五点五, 四分之三, 三成, 一倍, 千万. */
const chineseAmount = new RegExp(
  `(?:(?<per>[百千万])分之(?<share>${share}))|(?<parts>[一二三四五六七八九十]+)分之(?<portion>[一二三四五六七八九十]+)|${chineseFigure}`,
  "uy",
);

function chinese(text: string, start: number): Amount | undefined {
  chineseAmount.lastIndex = start;
  const match = chineseAmount.exec(text);
  if (match?.groups === undefined) return undefined;
  const { per, share, parts, portion, some, digits, more, magnitude } = match.groups;
  const end = start + match[0].length;
  if (per !== undefined && share !== undefined) {
    const value = /^[\d.]+$/u.test(share) ? Number(share) : numberOf(share);
    if (value === undefined || Number.isNaN(value)) return undefined;
    return {
      value,
      coefficient: value,
      unit: per === "百" ? "%" : per === "千" ? "‰" : "‱",
      end,
      vague: false,
      plain: false,
      closed: false,
    };
  }
  if (parts !== undefined && portion !== undefined) {
    const denominator = numberOf(parts);
    const numerator = numberOf(portion);
    if (denominator === undefined || numerator === undefined || denominator <= numerator) return undefined;
    const value = numerator / denominator;
    return { value, coefficient: value, unit: "", end, vague: false, plain: false, closed: true };
  }
  if (digits === undefined || /^[零〇几]/u.test(digits)) return undefined;
  const between = neighbors.exec(digits);
  if (between?.groups !== undefined) return approximate(text, end, between.groups);
  // 二0一一年: digits side by side name a number.
  if (/^[一二三四五六七八九]{2,}$/u.test(digits)) return undefined;
  const value = numberOf(digits.replace(/几$/u, "") + (magnitude ?? ""));
  const unit = unitAt(text, end);
  if (value === undefined) return undefined;
  const coefficient = numberOf(digits.replace(/[万亿]+$/u, "")) ?? value;
  if (unit === "") return { value, coefficient, unit, end, vague: false, plain: true, closed: false, bare: true };
  const half = halfBehind(text, end + unit.length, unit);
  if (half !== undefined) return { value: value + 0.5, coefficient, ...half, vague: false, plain: false, closed: true };
  const tail = unitTail(text, end + unit.length, unit);
  const vague = some !== undefined || more !== undefined || digits.includes("几") || tail.vague;
  // Small numerals and bare magnitudes are words of ordinary language: 两个, 二十条, 百家; 四百个 is a figure.
  const plain = value < 20 || !/[一二两三四五六七八九]/u.test(digits) || /^[条字]$/u.test(unit);
  return { value, coefficient, unit: unit + tail.per, end: tail.end, vague, plain, closed: false };
}

/** Two digits side by side are an approximation: 三五天, 二三十家, 三四百人, 十七八岁. */
const neighbors =
  /^(?<front>[一二三四五六七八九]?十|[一二三四五六七八九]百)?(?<low>[一二两三四五六七八])(?<high>[二两三四五六七八九])(?<place>[十百千万亿]*)$/u;

function approximate(text: string, end: number, parts: Record<string, string | undefined>): Amount | undefined {
  const { front = "", low = "", high = "", place = "" } = parts;
  const from = numberOf(low) ?? 0;
  const to = numberOf(high) ?? 0;
  const unit = unitAt(text, end);
  // 五六年 is as often 1956.
  if (unit === "" || (unit === "年" && from >= 4) || !(to === from + 1 || (from === 3 && to === 5))) return undefined;
  const value = numberOf(front + low + place);
  const max = numberOf(front + high + place);
  if (value === undefined || max === undefined) return undefined;
  return { value, coefficient: value, max, unit, end: end + unit.length, vague: true, plain: true, closed: true };
}

const unitsByFirst = new Map<string, readonly string[]>();
for (const unit of units) unitsByFirst.set(unit.charAt(0), [...(unitsByFirst.get(unit.charAt(0)) ?? []), unit]);

/** The longest unit that stands at `at`, or nothing where it only seems to: 3部门, 5人民. */
function unitAt(text: string, at: number): string {
  for (const unit of unitsByFirst.get(text.charAt(at)) ?? []) {
    const behind = text.charAt(at + unit.length);
    if (!text.startsWith(unit, at) || (wordsOf[unit] ?? "").includes(behind || "\n")) continue;
    // kW is none in kWp, GB none in GB12345.
    if (!/[A-Za-z]$/u.test(unit) || !/[A-Za-z\d]/u.test(behind)) return unit;
  }
  return "";
}

const named: Readonly<Record<string, string>> = {
  个百分点: "百分点",
  个千分点: "千分点",
  个基点: "基点",
  亿元人民币: "元",
  元人民币: "元",
  人民币: "元",
  个小时: "小时",
  個: "個",
};

/** A half behind the unit: 两年半, 三个半月, 2个半小时. */
function halfBehind(text: string, end: number, unit: string): { unit: string; end: number } | undefined {
  if (text.charAt(end) !== "半") return undefined;
  if (/^[年倍天]$/u.test(unit) && !/^半[年天数途径]/u.test(text.slice(end, end + 2))) return { unit, end: end + 1 };
  const behind = unit === "个" ? /^半(小时|月)/u.exec(text.slice(end, end + 3)) : null;
  return behind === null ? undefined : { unit: `个${behind[1]}`, end: end + behind[0].length };
}

interface Tail {
  readonly end: number;
  readonly vague: boolean;
  /** /平方米. */
  readonly per: string;
}

/** 多 and 余 behind a unit of time or measure: 3年多, 2个多月 is read with its unit. And what a unit is per: 元/平方米. */
function unitTail(text: string, end: number, unit: string): Tail {
  if (
    /^(?:年|个月|天|小时|倍|元|公里|米|里|成|吨|亩|斤|公斤|个百分点)$/u.test(unit) &&
    /^[多余](?![种样元层次年方])/u.test(text.slice(end, end + 2))
  )
    return { end: end + 1, vague: true, per: "" };
  if (text.charAt(end) !== "/") return { end, vague: false, per: "" };
  const per = unitAt(text, end + 1) || (/^(?:日|月|秒|时|标准)/u.exec(text.slice(end + 1, end + 3))?.[0] ?? "");
  return per === "" ? { end, vague: false, per } : { end: end + 1 + per.length, vague: false, per: `/${per}` };
}

interface Range {
  readonly low: number;
  readonly high: Amount;
}

/** A range with both its ends: 6%—6.5%, 100万—150万, 三至五年; 13～17万元, whose 万 stands for both. */
function rangeFrom(paragraph: NormalText, start: number, first: Amount): Range | undefined {
  const high = rangeEnd(paragraph, start, first);
  if (high === undefined) return undefined;
  const shared = first.bare === true && first.value < high.coefficient && high.coefficient < high.value;
  const low = shared ? exact((first.value * high.value) / high.coefficient) : first.value;
  return low < high.value ? { low, high } : undefined;
}

function rangeEnd(paragraph: NormalText, from: number, first: Amount): Amount | undefined {
  const { text } = paragraph;
  rangeMark.lastIndex = first.end;
  const mark = rangeMark.exec(text);
  if (mark === null) return undefined;
  // 从12.8%到15% is a baseline and a level.
  if (/[至到]/u.test(mark[0]) && /[从由][^,。;]{0,24}$/u.test(text.slice(Math.max(0, from - 26), from)))
    return undefined;
  const start = first.end + mark[0].length;
  if (!/[\d一二三四五六七八九十百千]/u.test(text.charAt(start))) return undefined;
  const second = /\d/u.test(text.charAt(start)) ? arabic(paragraph, start) : chinese(text, start);
  // 百分之十到十五 names the share once.
  if (second?.bare === true && text.startsWith("百分之", from)) return { ...second, unit: first.unit };
  if (second === undefined || second.unit === "" || (first.unit !== "" && first.unit !== second.unit)) return undefined;
  if (dateUnit.test(second.unit) && first.value >= 1900) return undefined;
  return second;
}

const rangeMark = new RegExp(between, "uy");
const dateUnit = /^(?:年|天)$/u;

/** Dates, ordinals, ranks, announced counts, periods that are names. */
function isNoQuantity(
  text: string,
  start: number,
  { value, unit, end, plain, vague, closed, bare }: Amount,
  compared: boolean,
): boolean {
  const front = text.slice(Math.max(0, start - 3), start);
  const behind = text.slice(end, end + 4);
  if (/第 ?$/u.test(front)) return true;
  if (bare === true) return true;
  if (unit === "") return !closed && value < 1000 && !vague;
  if (
    /(?:前|居|列|第|排|top) ?$/iu.test(front) &&
    /^(?:位|名|个|强|家)$/u.test(unit) &&
    !/^(?:以上|左右)/u.test(behind)
  )
    return true;
  if (unit === "年") {
    if (value >= 1000 && value <= 2100 && !vague && !plain) return true;
    if (value >= 1900 && value <= 2100 && !vague) return true;
    if (isPeriod.test(behind)) return true;
    // 三年行动计划, 五年规划, 百年未有之大变局, 一年来 are names and turns of phrase.
    if (isYearName.test(behind)) return true;
    const spelled = !/\d/u.test(text.charAt(start));
    if (spelled && (value === 1 || value >= 100) && !vague && !compared) return true;
    if (spelled && /^(?:来|级)/u.test(behind)) return true;
  }
  if (unit === "周年") return true;
  if (/^[个点条项件大]$/u.test(unit) && (plain ? isAnnounced : isAnnouncedInDigits).test(behind)) return true;
  if (plain && /^(?:天|户|人次)$/u.test(unit) && value <= 1) return true;
  if (unit === "天" && /^两头/u.test(behind)) return true;
  // 万元 and 亿元 by themselves are a measure (万元地区生产总值能耗), not a figure, unless something is said of them.
  const numerals = text.slice(start, end - unit.length);
  const isMeasure = /^[十百千万亿]$/u.test(numerals) || (unit === "元" && /^[百千万亿]+$/u.test(numerals));
  if (plain && isMeasure && !compared) return !vague;
  // 万户 and 千户 by themselves are a way of saying many.
  if (
    plain &&
    /[百千万]$/u.test(text.slice(start, end - unit.length)) &&
    /^(?:户|人次|天|倍|岁)$/u.test(unit) &&
    value <= 10000
  )
    return !vague;
  return false;
}

const isAnnounced = new RegExp(`^(?:${announced})`, "u");
const isAnnouncedInDigits = new RegExp(`^(?:${announcedInDigits})`, "u");
const isPeriod = new RegExp(`^(?:${periodBehindYears})`, "u");
const isYearName = new RegExp(`^(?:${nameBehindYears})`, "u");

interface Side {
  readonly cmp: Comparator;
  readonly start: number;
  readonly end: number;
}

function leftComparator(text: string, figure: number): Side | undefined {
  const start = text.charAt(figure - 1) === " " ? figure - 1 : figure;
  if (start === 0 || closesComparator[text.charCodeAt(start - 1)] === 0) return undefined;
  for (let length = Math.min(4, start); length > 0; length--) {
    const word = text.slice(start - length, start);
    const cmp = before[word];
    if (cmp === undefined || (notBefore[word] ?? "").includes(text.charAt(start - length - 1) || "\n")) continue;
    return { cmp, start: start - length, end: start };
  }
  return undefined;
}

function rightComparator(text: string, figure: number, unit: string): Side | undefined {
  const end = text.charAt(figure) === " " ? figure + 1 : figure;
  if (end >= text.length || opensComparator[text.charCodeAt(end)] === 0) return undefined;
  for (let length = 3; length > 0; length--) {
    const word = text.slice(end, end + length);
    const cmp = after[word];
    if (cmp === undefined) continue;
    if (word === "内" && (!timeUnit.test(unit) || /[外部容需涵]/u.test(text.charAt(end + 1)))) return undefined;
    return { cmp, start: end, end: end + length };
  }
  return undefined;
}

const closesComparator = flags(Object.keys(before).map((word) => word.charAt(word.length - 1)));
const opensComparator = flags(Object.keys(after).map((word) => word.charAt(0)));
const timeUnit = new RegExp(`^(?:${timeUnits.join("|")})$`, "u");
