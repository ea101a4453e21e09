import type { DateLine } from "../model/annotation.js";
import { numberOf } from "../model/numeral.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A date that may be the document's own: （2018年1月2日） under the title, ——2022年1月14日在…会议上, a line at the foot,
 * 发布时间：2013-11-05, the year of a title or of the year that is planned for. `analysis/document-date.ts` chooses.
 */
export const documentDate: ParagraphRule = {
  id: "document-date",
  reads: "text",
  *read(_lexicon, { text }) {
    if (!hasYear.test(text)) return;
    const line = text.trim();
    const sorts = line.length <= longestLine ? lines : sentences;
    for (const { weight, pattern, offset = 0 } of sorts) {
      const match = pattern.exec(text);
      if (match?.groups === undefined) continue;
      const year = yearOf(match.groups.year ?? "");
      const month = match.groups.month === undefined ? undefined : numberOf(match.groups.month);
      const day = match.groups.day === undefined ? undefined : numberOf(match.groups.day);
      if (year === undefined || (month !== undefined && (month < 1 || month > 12)) || (day !== undefined && day > 31))
        continue;
      const date: DateLine = {
        kind: "date",
        span: { start: match.index, end: match.index + match[0].length },
        year: year + offset,
        ...(month !== undefined && { month }),
        ...(day !== undefined && day > 0 && { day }),
        weight,
      };
      yield date;
      return;
    }
  },
};

/** A line longer than this is a paragraph, whose dates are those of what it tells. */
const longestLine = 90;
const hasYear = /[12]\d{3}|[一二][〇○零一二三四五六七八九]{3}/u;

function yearOf(text: string): number | undefined {
  const year = numberOf(text.replace(/○/gu, "〇"));
  return year !== undefined && year >= 1900 && year <= 2100 ? year : undefined;
}

interface Sort {
  readonly weight: number;
  readonly pattern: RegExp;
  /** What must be added: a report that looks back on 2023 is of 2024. */
  readonly offset?: number;
}

const year = "(?<year>\\d{4}|[一二][〇○零一二三四五六七八九]{3})年";
const date = `${year}(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日`;

/** Of a line by itself. Surest first. */
const lines: readonly Sort[] = [
  { weight: 5, pattern: new RegExp(`^ *[(—-]+ *${date}`, "u") },
  { weight: 5, pattern: new RegExp(`^ *${date}(?=在|于|[^,。]{0,30}(?:会议|大会|全会|通过))`, "u") },
  { weight: 4, pattern: new RegExp(`^ *${date} *\\)?$`, "u") },
  { weight: 4, pattern: new RegExp(`${year}[^,。]{0,30}(?:政府工作报告|工作报告|工作要点|工作计划|讲话)`, "u") },
  { weight: 3, pattern: /(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u },
  {
    weight: 2,
    pattern: new RegExp(
      `${year}[^,。]{0,30}(?:总体要求|重点工作|主要任务|工作任务|工作安排|工作打算|工作建议|政府工作|主要目标)`,
      "u",
    ),
  },
  { weight: 2, pattern: new RegExp(`${year}(?:主要|政府)?工作(?:的)?(?:回顾|总结)`, "u"), offset: 1 },
];

/** Of a paragraph: only where it says what the document is for. */
const sentences: readonly Sort[] = [
  { weight: 3, pattern: new RegExp(`^ *(?:新华社|本报)[^,。]{0,12}${date}(?:电|讯)`, "u") },
  { weight: 1, pattern: new RegExp(`(?:安排|部署|谋划|做好)[^,。]{0,8}${year}(?:的)?(?:[^,。]{0,8}工作)`, "u") },
];
