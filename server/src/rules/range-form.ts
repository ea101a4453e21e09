import type { Defect, Fix } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";
import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A range that does not say what its low end is, or is joined by a hyphen (GB/T 15835, GB/T 15834): 3—5万 (3万—5万),
 * 6—8% (6%—8%), 2021-2025年 (2021—2025年). Names in 《》 are quoted as they were issued, and codes (GB/T 9704-2012) are no ranges.
 */
export const rangeForm: ParagraphRule = {
  id: "range-form",
  reads: "text",
  *read(_lexicon, paragraph) {
    const { text } = paragraph;
    if (!candidate.test(text)) return;
    for (const match of text.matchAll(range)) {
      // 0551-12345678 is a telephone number.
      if ((match.groups?.low?.length ?? 0) > 4 || (match.groups?.high?.length ?? 0) > 6 || /^0\d/u.test(match[0]))
        continue;
      const found = short(paragraph, match) ?? hyphened(paragraph, match);
      if (found !== undefined) yield found;
    }
  },
};

/** A cheap look first. */
const candidate = /\d[%万亿年月日元]?(?:-{1,2}|[—–~至到])\d/u;

/** 3-5万 · 6%—8% · 2021-2025年; what in front is no part of a code, a date or an address. */
const range =
  /(?<![\d.,\-—–~/:A-Za-z_〔[]|第|[号字]|[-—–~至到]\d{0,4}[年月])(?<low>\d+(?:,\d{3})*(?:\.\d+)?)(?<own>[%‰万亿年月日元]*)(?<dash>-{1,2}|—{1,2}|–|~|至|到)(?<high>\d+(?:,\d{3})*(?:\.\d+)?)(?<scale>[%‰]|[万亿]+|[年月日元]|个月|(?=[一-鿿]))/gu;

/** 3—5万, 6—8%: the magnitude or the sign stands at the high end only. */
function short(paragraph: NormalText, match: RegExpMatchArray): Defect | undefined {
  const { low = "", own = "", dash = "", high = "", scale = "" } = match.groups ?? {};
  if (own !== "" || !/^[%‰万亿]/u.test(scale)) return undefined;
  // 2021至2025万: a year and a figure that only stand together.
  if (numeric(low) >= numeric(high) || /^(?:19|20)\d\d$/u.test(low)) return undefined;
  const start = match.index as number;
  const end = start + match[0].length;
  const between = { start: start + low.length, end: start + low.length + dash.length };
  const written = (span: Span): string => {
    const { start: from, end: until } = paragraph.toRaw(span);
    return paragraph.raw.slice(from, until);
  };
  const mark = /^-/u.test(dash) ? "—" : dash;
  const edit = {
    span: between,
    newText: written({ start: end - scale.length, end }) + (/^-/u.test(dash) ? "—" : written(between)),
  };
  return {
    kind: "defect",
    code: "range-form",
    variant: "short",
    span: { start, end },
    data: { given: match[0], likely: `${low}${scale}${mark}${high}${scale}` },
    // Of a share there is one reading; 3—5万元 may, if rarely, begin at 3元.
    fixes: [{ safe: /^[%‰]/u.test(scale), edits: [edit] }],
  };
}

/** 2021-2025年, 5%-7%: joined by a hyphen, which joins names and codes. */
function hyphened(paragraph: NormalText, match: RegExpMatchArray): Defect | undefined {
  const { low = "", own = "", dash = "", high = "", scale = "" } = match.groups ?? {};
  if (!dash.startsWith("-") || (scale === "" && own === "")) return undefined;
  const start = match.index as number;
  if (scale === "年" && own === "" && !/^(?:19|20)\d\d$/u.test(low)) return undefined;
  if (own === "" && numeric(low) >= numeric(high)) return undefined;
  const place: Span = { start: start + low.length + own.length, end: start + low.length + own.length + dash.length };
  // A full-width hyphen was the mark of ranges before 2011.
  const written = paragraph.toRaw(place);
  if (!/^-+$/u.test(paragraph.raw.slice(written.start, written.end)) || isQuoted(paragraph.text, start))
    return undefined;
  const fix: Fix = { safe: true, edits: [{ span: place, newText: "—" }] };
  return {
    kind: "defect",
    code: "range-form",
    variant: "dash",
    span: { start, end: start + match[0].length },
    data: { given: match[0], likely: `${low}${own}—${high}${scale}` },
    fixes: [fix],
  };
}

/** Whether it stands in a title: 《…行动计划（2021-2025年）》. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestTitle), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

const longestTitle = 80;

function numeric(digits: string): number {
  return Number(digits.replace(/,/gu, ""));
}
