import { artBefore, artBehind, documentHead, issuedBefore, officialTitle } from "../lexicon/patterns.js";
import type { ParagraphRule } from "./rule.js";

/** A law, plan or document by its title, in 《》 or by a full official name: 《关于全面建设国家创新型城市的实施意见》. */
export const documentTitle: ParagraphRule = {
  id: "document-title",
  reads: "text",
  *read(lexicon, { text }) {
    if (text.includes("《")) {
      /** The short titles that the paragraph introduces, and what for. */
      const shorts = new Map<string, string>();
      for (const { start, end } of titles(text)) {
        const title = text.slice(start, end);
        const full = shorts.get(title);
        const before = text.slice(Math.max(0, start - 9), start - 1);
        if (full === undefined && !isDocument(title, before, text.slice(end + 1, end + 9))) continue;
        const { reference, short } = remarkBehind(text, end + 1);
        if (short !== undefined && short !== title) shorts.set(short, title);
        yield {
          kind: "document",
          span: { start, end },
          title,
          ...(reference !== undefined && { reference }),
          ...(full !== undefined && { full }),
        };
      }
    }
    for (const { start, end, sub, quiet } of lexicon.find(text)) {
      if (sub !== "document" || quiet || text.charAt(start - 1) === "《") continue;
      // 国家安全法 in 国家安全法治 is none.
      if (text.charAt(end - 1) === "法" && "律治规制院人定".includes(text.charAt(end) || " ")) continue;
      yield { kind: "document", span: { start, end }, title: text.slice(start, end) };
    }
    for (const { index, 0: head } of text.matchAll(officialHead)) {
      const end = index + head.length;
      const before = text.slice(Math.max(0, end - 48), end);
      const title = carriedOut.exec(before)?.groups?.title;
      if (title !== undefined) yield { kind: "document", span: { start: end - title.length, end }, title };
    }
    if (!text.includes("关于印发")) return;
    for (const { index, groups } of text.matchAll(announced)) {
      const { title = "" } = groups ?? {};
      const start = index + "关于印发".length;
      yield { kind: "document", span: { start, end: start + title.length }, title };
    }
  },
};

/** The outermost titles of a text, inside their marks. A mark that nothing closes, or that a sentence ends before, is no title. */
function* titles(text: string): Generator<{ start: number; end: number }> {
  const open: number[] = [];
  for (const { index } of text.matchAll(/[《》]/gu)) {
    if (text.charAt(index) === "《") {
      if (open.length === 8) open.shift();
      open.push(index + 1);
      continue;
    }
    const start = open.pop();
    if (start !== undefined && open.length === 0 && index > start && index - start <= longestTitle) {
      yield { start, end: index };
    } else if (start !== undefined && open.length > 0 && index - (open[0] as number) > longestTitle) open.length = 0;
  }
}

const longestTitle = 120;

/** What stands in brackets behind a title: the number it was issued under, what it is called from here on. */
function remarkBehind(text: string, at: number): { reference?: string | undefined; short?: string | undefined } {
  if (text.charAt(at) !== "(") return {};
  remark.lastIndex = at;
  return remark.exec(text)?.groups ?? {};
}

/** (国办发〔2022〕5号), (以下简称《纲要》), (国发[2022]5号,以下简称《意见》). */
const remark =
  /\((?<reference>[㐀-鿿]{1,14}[〔[【(〈]\d{4}[〕\]】)〉]第?\d{1,5}号)?[,;、]?(?:(?:以下|下)(?:统一)?简?称:?《(?<short>[^《》()]{1,20})》[,;]?)?[^()]{0,20}\)/uy;

function isDocument(title: string, before: string, after: string): boolean {
  if (art.test(before) || performance.test(after)) return false;
  return documentEnd.test(title) || issued.test(before) || official.test(title);
}

const documentEnd = new RegExp(`(?:${documentHead})(?:[（(][^（）()]{1,20}[)）]|\\d{4}年?版?|[(（].*[）)])?$`, "u");
/** What is issued, put into force or obeyed is a document, whatever its name: 印发《…》, 根据《…》. */
const issued = new RegExp(`(?:${issuedBefore})了?$`, "u");
const official = new RegExp(`^(?:${officialTitle})`, "u");
const art = new RegExp(`(?:${artBefore})的?$`, "u");
const performance = new RegExp(`^${artBehind}`, "u");

/** What a notice hands out, without 《》: 关于印发…的通知. */
const announced = /关于印发(?<title>[^。;:!?,《》]{6,60}?)的通知/gu;

/**
 * What is carried out by its official name, which begins with a place, without 《》: 深入实施广西北部湾经济区发展规划.
 * The end is looked for first, because it is rare.
 */
const officialHead = /(?:规划|纲要|条例|实施意见|实施方案)(?![㐀-鿿])/gu;
const carriedOut =
  /(?:实施|落实|编制|制定|出台|执行)(?<title>(?:国家|全国|中国|自治区|[㐀-鿿]{2,4}[省市县区州湾])[㐀-鿿]{2,28})$/u;
