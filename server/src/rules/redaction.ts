import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/** Signs that stand for a name or a figure left out: 来*创新创业, **英才计划, ××市, 某某同志, XX公司. */
export const redaction: ParagraphRule = {
  id: "redaction",
  reads: "text",
  *read(_lexicon, { text, format }) {
    if (!candidate.test(text)) return;
    const places: Span[] = [];
    const lead = text.length - text.trimStart().length;
    for (const match of text.matchAll(sign)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (standsForName(text, span, lead, format === "markdown")) places.push(span);
    }
    const first = places[0];
    if (first !== undefined) yield { kind: "defect", code: "redaction", span: first, places };
  },
};

/** A cheap look first: most paragraphs have none of these. */
const candidate = /[*×某○□]|[Xx]{2}/u;
const sign =
  /\*{1,8}|×{1,6}|[○□]{2,6}|(?<![A-Za-z\d])[Xx]{2,4}(?![A-Za-z\d])|某某|某(?=[省市州县区镇乡村](?:委|政府|人大|政协|纪委|直|长|级机关))/gu;
const chinese = /[\u4e00-\u9fff]/u;

function standsForName(text: string, { start, end }: Span, lead: number, markdown: boolean): boolean {
  const first = text.charAt(start);
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (first === "某") return text.length > end - start;
  if (!chinese.test(before) && !chinese.test(after) && !(before === "(" && after === ")")) return false;
  if (first !== "*" && first !== "×") return true;
  // 2×600MW, 365天×8, 3*5: between figures it multiplies.
  if (first === "×" ? /[\d.]/u.test(before + after) : /[\dA-Za-z)]/u.test(before) && /[\dA-Za-z(]/u.test(after))
    return false;
  // One × also crosses two things (数据要素×行动): alone it stands for a name before what names and dates end with.
  if (first === "×") return end - start > 1 || /[省市县区州镇乡村局厅年月日号元万亿个名]/u.test(after);
  // A bullet, a note, and emphasis: * 条目, *注:…, **一、总体要求**.
  if (start === lead && (after === " " || /^(?:注|备注|说明|注释)[:：]/u.test(text.slice(end, end + 4)))) return false;
  return end - start > 2 || !isEmphasis(text, { start, end }, lead, markdown);
}

/**
 * Whether two stars open or close emphasis. Plain text keeps Markdown's where it was pasted in: around the words that a line
 * begins with. In Markdown itself a pair counts that holds no mark: a name left out twice has a sentence between.
 */
function isEmphasis(text: string, { start, end }: Span, lead: number, markdown: boolean): boolean {
  const stars = text.slice(start, end);
  if (stars.length === 1 && !markdown) return false;
  const closing = text.indexOf(stars, end);
  if ((start === lead || markdown) && isWords(text, end, closing)) return true;
  const opening = start < stars.length ? -1 : text.lastIndexOf(stars, start - stars.length);
  return (opening === lead || markdown) && opening >= 0 && isWords(text, opening + stars.length, start);
}

/** What is emphasized: a few words without blanks at the ends and without marks. */
function isWords(text: string, start: number, end: number): boolean {
  return end > start && end - start <= 40 && !/^\s|\s$|[,;。!?]/u.test(text.slice(start, end));
}
