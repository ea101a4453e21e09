import type { Defect } from "../model/annotation.js";
import type { ParagraphRule } from "./rule.js";

/**
 * An aim that no figure measures: 到2025年,服务水平显著提升,环境质量明显改善; 确保…稳步增长. Whether it was met, nobody can tell. What has its
 * figure in the same clause, or is tied to a measure (与经济增长同步, 高于全省平均), is measured.
 */
export const vagueTarget: ParagraphRule = {
  id: "vague-target",
  reads: "text",
  *read(_lexicon, { text }) {
    aim.lastIndex = 0;
    for (let match = aim.exec(text); match !== null; match = aim.exec(text)) {
      const start = match.index + match[0].length;
      const end = sentenceEnd(text, start);
      for (const wish of text.slice(start, end).matchAll(wishes)) {
        const at = start + wish.index;
        if (!measured.test(clauseBefore(text, at, match.index))) yield defect(at, wish[0]);
      }
      aim.lastIndex = end;
    }
  },
};

function defect(start: number, wish: string): Defect {
  return { kind: "defect", code: "vague-target", span: { start, end: start + wish.length }, data: { wish } };
}

/** What says that something is aimed at; the wishes of its sentence follow. */
const aim =
  /力争|确保|努力(?:实现|使)|争取|(?:主要|总体|发展)目标(?:是|为|:)|到20\d\d年(?:底|末)?,|到“?十[一二三四五六]五”?末,/gu;
const wishes =
  /(?:明显|显著|大幅度?|进一步|稳步|持续|不断|有效|较快|稳定|更加|全面|切实|较大幅度|有较大)(?:提高|提升|增长|增加|改善|下降|降低|优化|增强|壮大|扩大|缩小|好转|加快|完善|突破|进展)(?=[,;、]|$)/gu;
const measured = /\d|百分之|翻.?番|同步|平均|高于|低于|快于|以[上下内]|[一二三四五六七八九十]倍/u;

/** The words of its clause in front of a wish, not the date that opens the sentence. */
function clauseBefore(text: string, at: number, from: number): string {
  const words = text.slice(Math.max(from, at - longestClause), at);
  return words.slice(Math.max(words.lastIndexOf(","), words.lastIndexOf(";")) + 1);
}

const longestClause = 60;

function sentenceEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < longestSentence && !"。!?".includes(text.charAt(end))) end++;
  return end;
}

const longestSentence = 400;
