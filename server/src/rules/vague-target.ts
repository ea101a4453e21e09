import type { Defect } from "../model/annotation.js";
import type { ParagraphRule } from "./rule.js";

/**
 * An aim that no figure measures: 力争…水平显著提升, 确保…稳步增长, 到2025年…明显改善. Whether it was met, nobody can tell. What is tied to a
 * measure (与经济增长同步, 高于全省平均) or has its figure in the same clause is measured.
 */
export const vagueTarget: ParagraphRule = {
  id: "vague-target",
  reads: "text",
  *read(_lexicon, { text }) {
    aim.lastIndex = 0;
    for (let match = aim.exec(text); match !== null; match = aim.exec(text)) {
      const { wish = "" } = match.groups ?? {};
      const end = match.index + match[0].length;
      const start = end - wish.length;
      if (
        measured.test(text.slice(match.index, end)) ||
        measured.test(/^[^,。;!?、]{0,24}/u.exec(text.slice(end, end + 24))?.[0] ?? "")
      )
        continue;
      yield { kind: "defect", code: "vague-target", span: { start, end }, data: { wish } } satisfies Defect;
    }
  },
};

/** From the word of aiming to the wish, within one clause, or the one behind a deadline. */
const aim =
  /(?:力争|确保|努力使|争取|实现|到20\d\d年(?:底|末)?|“?十[一二三四五六]五”?末),?[^,。;!?:\d]{2,24}?(?<wish>(?:明显|显著|大幅度?|进一步|稳步|持续|不断|有效|较快|稳定|更加|全面|切实|较大幅度|有较大)(?:的)?(?:提高|提升|增长|增加|改善|下降|降低|优化|增强|壮大|扩大|缩小|好转|加快|完善|突破|进展))(?!到|至|了|\d|百分)/gu;
const measured = /\d|百分之|翻.?番|同步|平均|高于|低于|快于|以[上下内]|[一二三四五六七八九十]倍/u;
