import type { Cue, DateLine } from "../model/annotation.js";
import { numberOf } from "../model/numeral.js";

/** The day, month or year of a document, as far as it can be told from itself. */
export type DocumentDate = Pick<DateLine, "year" | "month" | "day">;

/** The document's own date: the surest of the dates that could be it, and of those the first. */
export function documentDate(cues: readonly Cue[]): DocumentDate | undefined {
  let best: DateLine | undefined;
  for (const cue of cues) if (cue.kind === "date" && cue.weight > (best?.weight ?? 0)) best = cue;
  if (best === undefined) return undefined;
  const { year, month, day } = best;
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/**
 * The last year of a period as a text of `date` names it: 今年 → its year, 2025年 → 2025, "十四五"末 → 2025, 三年内 → three
 * years on. `undefined` where that needs a date that is not known.
 */
export function yearOf(period: string, date: DocumentDate | undefined): number | undefined {
  const named = [...period.matchAll(/(?:19|20)\d{2}/gu)].at(-1);
  if (named !== undefined) return Number(named[0]);
  const plan = /([一二三四五六七八九十]{1,3})五/u.exec(period);
  if (plan?.[1] !== undefined && fiveYearPlans[plan[1]] !== undefined) return fiveYearPlans[plan[1]];
  if (date === undefined) return undefined;
  if (/今年|本年|当年|全年|年内|年度|年底|年末|季度|半年/u.test(period)) return date.year;
  if (/明年/u.test(period)) return date.year + 1;
  if (/后年/u.test(period)) return date.year + 2;
  if (/去年|上年/u.test(period)) return date.year - 1;
  if (/前年/u.test(period)) return date.year - 2;
  const span = /([一二两三四五六七八九十]|\d{1,2})年(?:内|间)/u.exec(period)?.[1];
  return span === undefined ? undefined : date.year + (numberOf(span) ?? 0);
}

/** The last year of each five-year plan (国务院, 五年计划/规划纲要): 十五 was the tenth, 2001 to 2005. */
const fiveYearPlans: Readonly<Record<string, number>> = {
  一: 1957,
  二: 1962,
  三: 1970,
  四: 1975,
  五: 1980,
  六: 1985,
  七: 1990,
  八: 1995,
  九: 2000,
  十: 2005,
  十一: 2010,
  十二: 2015,
  十三: 2020,
  十四: 2025,
  十五: 2030,
  十六: 2035,
};
