import { period } from "../lexicon/period-patterns.js";
import type { Quantity, Reading } from "../model/annotation.js";
import { sentenceAt } from "../model/normal-text.js";

/**
 * The deadline or period of a figure where its own paragraph names one: the last that stands before it in its sentence, else
 * in the sentences before. What a figure is compared with (比去年, 较上年) and the baseline's own date are none.
 */
export function deadline(text: string, quantities: readonly Quantity[], index: number): Reading<string> | undefined {
  const quantity = quantities[index];
  if (quantity === undefined) return undefined;
  const { start } = quantity.span;
  const sentence = sentenceAt(text, start);
  const own = named(text, sentence.start, start).at(-1);
  if (own !== undefined) return { value: own, stated: true };
  const behind = /^[^,。;]{0,6}(\d{4}年(?:底|末)?(?:前)?)(?:达|建|完)/u.exec(
    text.slice(quantity.span.end, quantity.span.end + 20),
  );
  if (behind?.[1] !== undefined) return { value: behind[1], stated: true };
  // 6月底前 speaks for its own sentence only.
  const earlier = named(text, Math.max(0, sentence.start - reach), sentence.start).findLast(
    (name) => !/^\d+月/u.test(name),
  );
  return earlier === undefined ? undefined : { value: earlier, stated: false };
}

/** How far back in the paragraph a period still speaks for a figure, in characters. */
const reach = 600;

const pattern = new RegExp(period, "gu");

/** The periods named between two offsets that are not ones of comparison. */
function named(text: string, from: number, to: number): string[] {
  const found: string[] = [];
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const at = from + match.index;
    const front = text.slice(Math.max(0, at - 2), at);
    const back = text.slice(at + match[0].length, at + match[0].length + 3);
    if (/[比较同以]$/u.test(front) || /^(?:同期|以来|前的|的基础)/u.test(back)) continue;
    // 从2021年末的12.8%: the date of the baseline.
    if (/(?:从|由)$/u.test(front) && /^的?/u.test(back) && /到|至/u.test(text.slice(at, to))) continue;
    found.push(match[0].replace(/^(?:到|至|截至|截止)(?=\d|本)/u, ""));
  }
  return found;
}
