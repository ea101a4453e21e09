import { formulationScan } from "../lexicon/formulation-scan.js";
import { quotations } from "../lexicon/quotations.js";
import { type WordingHit, wordingsAt } from "../lexicon/wordings.js";
import type { Edit, Fix } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";
import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A standing formulation miswritten: 统筹发展与安全 for 统筹发展和安全, 布署 for 部署. What someone is quoted as saying is only
 * ever a hint; titles in 《》 and the names of bodies stay as they are.
 */
export const sloganWording: ParagraphRule = {
  id: "slogan-wording",
  reads: "text",
  *read(_lexicon, paragraph) {
    const hits = wordingsAt(paragraph.text, formulationScan(paragraph.text).wrong);
    if (hits.length === 0) return;
    const titles = [...paragraph.text.matchAll(title)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    const said = quotations(paragraph.text);
    for (const hit of hits) {
      const { wording, start, end, right } = hit;
      if (wording.titles !== true && within(titles, hit)) continue;
      if (wording.names === true && bodyBehind.test(paragraph.text.slice(end, end + 14))) continue;
      const quoted = said.some((each) => each.start <= start && end <= each.end && isSaid(paragraph.text, each));
      const fix = quoted || wording.noFix === true ? undefined : repair(paragraph, hit);
      yield {
        kind: "defect",
        code: "slogan-wording",
        ...((wording.grade === "hint" || quoted) && { variant: "likely" }),
        span: { start, end },
        data: { given: paragraph.text.slice(start, end), right, note: wording.note },
        ...(fix !== undefined && { fixes: [fix] }),
      };
    }
  },
};

const title = /《[^《》]{1,120}》/gu;
const bodyBehind =
  /^[㐀-鿿]{0,8}?(?:中心|基地|研究院|研究所|研究会|协会|学会|学院|办公室|集团|公司|联盟|基金|领导小组|指挥部|产业园|园区|示范园)/u;

function within(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

/** Whether a quotation is someone's words: too long for a term, or behind a verb of saying. */
function isSaid(text: string, { start, words }: { start: number; words: string }): boolean {
  return words.length > longestTerm || saying.test(text.slice(Math.max(0, start - 9), start - 1));
}

const longestTerm = 24;
const saying = /(?:[道说云曰][:,]?|指出|强调|表示|写道|认为|提出|要求|嘱托|寄语)[:,]?$/u;

/** The characters that differ, replaced; none in Traditional script, which has its own. */
function repair(paragraph: NormalText, { start, end, right, wording }: WordingHit): Fix | undefined {
  const given = paragraph.text.slice(start, end);
  const place = paragraph.toRaw({ start, end });
  if (!agree(paragraph.raw.slice(place.start, place.end), given)) return undefined;
  let head = 0;
  while (head < given.length && head < right.length && alike(given, head, right, head)) head++;
  let tail = 0;
  const most = Math.min(given.length, right.length) - head;
  while (tail < most && alike(given, given.length - 1 - tail, right, right.length - 1 - tail)) tail++;
  const edit: Edit = {
    span: { start: start + head, end: end - tail },
    newText: right.slice(head, right.length - tail),
  };
  return { safe: wording.grade === "warning" && given.length > 3, edits: [edit] };
}

/** Whether the characters as written are those as read, but for the width of marks. */
function agree(raw: string, text: string): boolean {
  return raw.replace(/[^㐀-鿿]/gu, "") === text.replace(/[^㐀-鿿]/gu, "");
}

/** Of one mark in two widths too. */
function alike(a: string, at: number, b: string, bAt: number): boolean {
  const [left, right] = [a.charAt(at), b.charAt(bAt)];
  return left === right || (left === "," && right === "，") || (left === ";" && right === "；");
}
