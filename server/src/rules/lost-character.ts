import type { Defect, Fix } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A date or a figure from which something has fallen out: 630日 (6月30日), 51920日 (5月19日至20日), 2月30日, 2023全市,
 * 增长%; and characters that an editor could not keep: �, 晉陜?cè)S河.
 */
export const lostCharacter: ParagraphRule = {
  id: "lost-character",
  reads: "text",
  *read(_lexicon, { text }) {
    if (!candidate.test(text)) return;
    for (const match of text.matchAll(runTogether)) yield* gluedDate(text, match);
    for (const match of text.matchAll(date)) yield* impossibleDate(text, match);
    for (const match of text.matchAll(chineseDate)) yield* impossibleChineseDate(text, match);
    for (const { variant, pattern, repair } of shapes) {
      for (const match of text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        yield defect(variant, span, repair === undefined ? [] : [repair(match)]);
      }
    }
  },
};

/** A cheap look first: a figure before 日, a month, or one of the shapes below. */
const candidate =
  /\d日|月|(?:19|20)\d\d[全上下底末]|[长降高低到达比为过]%|\d\.[^\d]|\.\.|\ufffd|\?[a-zāáǎàēéěèīíǐìōóǒòūúǔù]/u;

function defect(variant: string, span: Span, repairs: readonly string[]): Defect {
  const likely = repairs[0];
  return {
    kind: "defect",
    code: "lost-character",
    variant,
    span,
    ...(likely !== undefined && { data: { likely }, fixes: repairs.map((newText) => fix(span, newText)) }),
  };
}

/** A repair of what is lost is a guess, however likely: never in bulk. */
function fix(span: Span, newText: string): Fix {
  return { safe: false, edits: [{ span, newText }] };
}

// ---------------------------------------------------------------------------------------------------------------------
// Dates without their 月: 630日, 1217日, 51920日.

const runTogether = /(?<!\d[.,]|[\d.\-—~/第])(\d{2,6})日(?![均产销常报元\d])/gu;

function* gluedDate(text: string, match: RegExpExecArray): Iterable<Defect> {
  const digits = match[1] as string;
  const start = match.index;
  const end = start + match[0].length;
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 6);
  const readings = split(digits).filter((reading) => goesOn(reading, after));
  if (readings.length === 0) return;
  if (isDate(digits, before, after)) yield defect("date", { start, end }, readings);
}

/** Whether what follows lets it be so: 113日至5日 is 11月3日至5日, for 1月13日 lies behind the fifth. */
function goesOn(reading: string, after: string): boolean {
  const until = /^[至到—-](\d{1,2})日/u.exec(after)?.[1];
  const day = /(\d+)日$/u.exec(reading)?.[1];
  return until === undefined || day === undefined || Number(day) < Number(until);
}

/** Whether the run of digits stands like a date, for 满180日, 120日内, 100日攻坚 are spans of time. */
function isDate(digits: string, before: string, after: string): boolean {
  // Behind a year a day needs its month: 2024年35日.
  if (/\d{4}年$/u.test(before)) return true;
  if (duration.test(before) || span.test(after)) return false;
  if (digits.length > 4) return true;
  const placed = datePlace.test(before) || dateSequel.test(after);
  if (digits.length === 4) return placed;
  // 35日 and round numbers could be spans all the same.
  if (digits.length === 2) return Number(digits) > 31 && datePlace.test(before) && partOfDay.test(after);
  return digits.endsWith("0") ? dateSequel.test(after) : placed;
}

/** Before a number of days: 满180日, 为期120日, 连续210日, 不少于, 每, 第. */
const duration =
  /(?:满|期|历时|连续|超过|不足|不少于|不超过|至少|少于|多于|约|近|达|达到|共|共计|累计|为|每|延长|提前|推迟|工期|缩短|压减|奋战|坚守|鏖战|用时|余|剩|每年|年均|不低于|限)\s*$/u;
/** Behind one: 180日内, 120日以上, 310日攻坚行动. */
const span =
  /^(?:内|以内|以上|以下|之内|之久|左右|后|前|期|为限|攻坚|行动|会战|大会战|活动|计划|冲刺|决战|倒计时|龄|余|多|的(?!会|下|上))/u;
/** Where a date stands: at the start, behind a mark, a year, 于, 本报讯. */
const datePlace = /(?:^|[,。;:、!?(“”"\s]|[年于自从至到在由讯电日])$/u;
/** What follows a date: 630日上午, 1217日,省委召开. */
const dateSequel =
  /^(?:上午|下午|晚|早|凌晨|清晨|中午|傍晚|夜|当天|电|讯|起|至|到|—|[省市县区州]委|[省市县区]政府|国务院|召开|举行|,|、|\))/u;

const partOfDay = /^(?:上午|下午|晚|早|凌晨|清晨|中午|傍晚|当天|电|讯)/u;

/** 630 is 6月30日, 1217 is 12月17日, 51920 is 5月19日至20日; all readings, the likeliest first. */
function split(digits: string): string[] {
  const days: string[] = [];
  const spans: string[] = [];
  for (const monthLength of [1, 2]) {
    const month = Number(digits.slice(0, monthLength));
    const rest = digits.slice(monthLength);
    if (digits.startsWith("0") || month < 1 || month > 12 || rest.length === 0) continue;
    if (rest.length <= 2) {
      if (isDay(month, rest)) days.push(`${month}月${rest}日`);
      continue;
    }
    for (const first of [rest.length >> 1, (rest.length >> 1) + 1]) {
      const from = rest.slice(0, first);
      const until = rest.slice(first);
      if (from.length <= 2 && isDay(month, from) && isDay(month, until) && Number(from) < Number(until)) {
        spans.push(`${month}月${from}日至${until}日`);
      }
    }
  }
  return [...new Set([...days, ...spans])];
}

function isDay(month: number, digits: string): boolean {
  return /^[1-9]\d?$/u.test(digits) && Number(digits) <= daysIn(month, undefined);
}

/** The days of a month; February's are 29 where the year is not known. */
function daysIn(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// ---------------------------------------------------------------------------------------------------------------------
// Dates that no calendar has: 2月30日, 13月5日, 2023年13月.

/** With a day, or with a year: 13月 alone may be a span of time. */
const date = /(?<!\d[.,]|[\d.])(?:(\d{4})年(\d{1,3})月(?:(\d{1,3})日)?|(\d{1,3})月(\d{1,3})日)(?!\d)/gu;

function* impossibleDate(text: string, match: RegExpExecArray): Iterable<Defect> {
  const [whole, yearDigits] = match;
  const monthDigits = match[2] ?? match[4] ?? "";
  const dayDigits = match[3] ?? match[5];
  const year = yearDigits === undefined ? undefined : Number(yearDigits);
  const month = Number(monthDigits);
  const isMonth = month >= 1 && month <= 12;
  const day = dayDigits === undefined ? undefined : Number(dayDigits);
  if (isMonth && (day === undefined || (day >= 1 && day <= daysIn(month, year)))) return;
  if (lunar.test(text.slice(Math.max(0, match.index - 6), match.index))) return;
  const start = match.index + (yearDigits === undefined ? 0 : yearDigits.length + 1);
  const end = match.index + whole.length;
  yield defect("date", { start, end }, dayDigits === undefined ? [] : nearDates(monthDigits, dayDigits, year));
}

/** A lunar date has thirty days in its second month. */
const lunar = /[农阴夏旧闰]历?$|闰$/u;

/** Dates that differ in one digit, lost or doubled: 2月30日 may be 2月3日 or 12月30日. */
function nearDates(month: string, day: string, year: number | undefined): string[] {
  const found: string[] = [];
  const add = (m: string, d: string): void => {
    const valid =
      /^[1-9]\d?$/u.test(m) && /^[1-9]\d?$/u.test(d) && Number(m) <= 12 && Number(d) <= daysIn(Number(m), year);
    if (valid && !found.includes(`${m}月${d}日`)) found.push(`${m}月${d}日`);
  };
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  if (isMonth) {
    // The month is good: a digit too many in the day, or one lost from the month.
    if (day.length === 3) {
      add(month, day.slice(0, 2));
      add(month, day.slice(1));
    }
    if (month.length === 1) add(`1${month}`, day);
    if (day.length === 2) {
      add(month, day.charAt(0));
      add(month, `2${day.charAt(1)}`);
    }
  } else {
    if (month.length === 2) {
      add(month.charAt(1), day);
      add(month.charAt(0), day);
    }
    if (month.length === 3) {
      add(month.slice(0, 2), day);
      add(month.slice(1), day);
    }
  }
  return found.slice(0, mostRepairs);
}

const mostRepairs = 4;

const chineseDate = /(?<![一二三四五六七八九十〇零])([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,4})日/gu;

function* impossibleChineseDate(text: string, match: RegExpExecArray): Iterable<Defect> {
  const month = chineseNumber(match[1] as string);
  const day = chineseNumber(match[2] as string);
  if (month === undefined || day === undefined) return;
  if (month <= 12 && day <= daysIn(month, undefined)) return;
  if (lunar.test(text.slice(Math.max(0, match.index - 6), match.index))) return;
  yield defect("date", { start: match.index, end: match.index + match[0].length }, []);
}

/** 三 十 十一 二十 三十一; nothing above ninety-nine. */
function chineseNumber(numeral: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(numeral);
  if (match === null) return undefined;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return tens === undefined || ones !== undefined ? undefined : numerals.indexOf(tens);
  return 10 * (tens === undefined ? 1 : numerals.indexOf(tens)) + (ones === undefined ? 0 : numerals.indexOf(ones));
}

const numerals = "〇一二三四五六七八九";

// ---------------------------------------------------------------------------------------------------------------------

/** Other shapes that something has fallen out of, and what the whole match may have been. */
const shapes: readonly {
  readonly variant: string;
  readonly pattern: RegExp;
  readonly repair?: (match: RegExpExecArray) => string;
}[] = [
  // 2023全市生产总值, 截至2022底, 2023上半年.
  {
    variant: "year",
    pattern:
      /(?<!\d[.,]|[\d.\-—~/A-Za-z〔([])((?:19|20)\d\d)(?=全[市省县区国州]|上半年|下半年|[底末](?![\d端座]))(?!年)/gu,
    repair: ([year]) => `${year}年`,
  },
  // 3月日, 2023年6月日: the day is gone. 3月日均 is a daily mean.
  { variant: "day", pattern: /(?<!\d)(?:\d{1,2})月日(?=[,。;)]|$|上午|下午|[省市县区]委|召开|举行|,)/gu },
  // 增长%, 下降%: the figure is gone.
  { variant: "figure", pattern: /(?:增长|下降|提高到?|降低|达到|达|增幅为?|占比为?|超过)%(?![)\]])/gu },
  // 5.%, 12.万, 5..2%: part of the figure is gone, or a point too many.
  { variant: "figure", pattern: /(?<![\d.])\d{1,6}\.(?=[%万亿])/gu },
  {
    variant: "figure",
    pattern: /(?<![\d.])(\d{1,6})\.\.(\d{1,4})(?=[%万亿元个人])/gu,
    repair: ([, whole, fraction]) => `${whole}.${fraction}`,
  },
  // Characters that no decoder knew.
  { variant: "replacement", pattern: /\ufffd{1,40}/gu },
  // 晉陜?cè)S河: a reading in brackets broken by a wrong conversion has taken the characters with it.
  { variant: "reading", pattern: /\?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}\)[A-Za-z]{0,2}/gu },
];
