import type { Goal, Quantity } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";
import { sentenceAt } from "../model/normal-text.js";

/**
 * The aims without a number that stand in a list of aims: 进出口总值保持稳定增长, 居民收入与经济增长同步. Only in a sentence
 * that calls itself the targets (主要预期目标是…) and has figures beside them; elsewhere such words are exhortation.
 */
export function goals({ text }: NormalText, quantities: readonly Quantity[]): Goal[] {
  const found: Goal[] = [];
  // A list of targets is one paragraph; a whole text in one line is none.
  if (text.length > longestList) return found;
  let done = -1;
  for (const { span } of quantities) {
    const sentence = stretch(text, span.start);
    if (sentence.start === done) continue;
    done = sentence.start;
    const lead = targets.exec(text.slice(sentence.start, sentence.end));
    if (lead === null) continue;
    const from = sentence.start + lead.index + lead[0].length;
    for (const clause of clauses(text, from, sentence.end)) {
      if (quantities.some((quantity) => quantity.span.start < clause.end && clause.start < quantity.span.end)) continue;
      const words = text.slice(clause.start, clause.end);
      const wish = wishes.exec(words);
      if (wish === null) continue;
      const indicator = words
        .slice(0, wish.index)
        .replace(/^(?:其中|力争|确保|努力实现|实现|同时|全年|并|使)+(?:与|和)?/u, "");
      if (indicator.length < 2 || indicator.length > 30) continue;
      found.push({ kind: "goal", span: clause, indicator, wish: words.slice(wish.index) });
    }
  }
  return found;
}

const longestList = 4000;

/** A list of targets goes over several sentences of one paragraph parted by ; only. */
function stretch(text: string, offset: number): { start: number; end: number } {
  const { start } = sentenceAt(text, offset);
  let from = start;
  while (from > 0 && text.charAt(from - 1) === ";") from = sentenceAt(text, from - 2).start;
  const stop = text.indexOf("。", offset);
  return { start: from, end: stop < 0 ? text.length : stop };
}

function* clauses(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !",;".includes(text.charAt(at))) continue;
    if (at > start) yield { start, end: at };
    start = at + 1;
  }
}

const targets = /(?:目标|指标)[^,。;]{0,4}(?:是|为|:)/u;
const wishes =
  /(?:与|和|同)[^,。;]{2,16}(?:同步|衔接|相适应|相协调|协调同步)|(?:继续|持续|稳步|总体|基本|大体)?(?:保持|实现|达到|完成|维持)?(?:在合理区间|(?:稳定|平稳|较快|持续|合理)增长|基本同步|同步增长|基本平衡|基本稳定|促稳提质|稳中提质|稳中有升|稳步提[高升]|持续改善|进一步改善|明显改善|继续改善|继续下降|进一步下降|持续下降|有效控制|控制在[^,。;]{2,12}以内|国家(?:下达|规定)?[^,。;]{0,6}(?:要求|任务|目标)|省(?:下达|定)[^,。;]{0,6}(?:要求|任务|目标)|高于全[国省市][^,。;]{0,8}|快于[^,。;]{2,12}|不断提[高升])$/u;
