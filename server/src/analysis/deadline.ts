import { period } from "../lexicon/period-patterns.js";
import type { Quantity, Reading } from "../model/annotation.js";
import { sentenceAt } from "../model/normal-text.js";
import { countBefore, type Mention, mentions } from "./mentions.js";

/** The periods that a paragraph names, in order; found once and asked for each figure. */
export function periods(text: string): Mention[] {
  return hasPeriod.test(text) ? mentions(text, pattern) : [];
}

/**
 * The deadline or period of a figure where its own paragraph names one: the last that stands before it in its sentence, else
 * in the sentences before. What a figure is compared with (比去年, 较上年) and the baseline's own date are none.
 */
export function deadline(text: string, named: readonly Mention[], quantity: Quantity): Reading<string> | undefined {
  if (named.length === 0) return undefined;
  const { start, end } = quantity.span;
  const sentence = sentenceAt(text, start);
  let at = countBefore(named, start) - 1;
  for (; at >= 0 && (named[at] as Mention).start >= sentence.start; at--) {
    const own = named[at] as Mention;
    if (isDeadline(text, own, start)) return { value: nameOf(own), stated: true };
  }
  const behind = /^[^,。;]{0,6}(\d{4}年(?:底|末)?(?:前)?)(?:达|建|完)/u.exec(text.slice(end, end + 20));
  if (behind?.[1] !== undefined) return { value: behind[1], stated: true };
  for (const floor = sentence.start - reach; at >= 0 && (named[at] as Mention).start >= floor; at--) {
    const earlier = named[at] as Mention;
    // 6月底前 speaks for its own sentence only.
    if (isDeadline(text, earlier, sentence.start) && !/^\d+月/u.test(earlier.word)) {
      return { value: nameOf(earlier), stated: false };
    }
  }
  return undefined;
}

/** How far back in the paragraph a period still speaks for a figure, in characters. */
const reach = 600;
const pattern = new RegExp(period, "gu");
const hasPeriod = /[年月五底]|季度|任期|世纪/u;

function isDeadline(text: string, { start, end }: Mention, until: number): boolean {
  const front = text.slice(Math.max(0, start - 2), start);
  if (/[比较同以]$/u.test(front) || /^(?:同期|以来|前的|的基础)/u.test(text.slice(end, end + 3))) return false;
  // 从2021年末的12.8%增加到…: the date of the baseline.
  return !(/[从由]$/u.test(front) && /到|至/u.test(text.slice(start, Math.min(until, start + reach))));
}

function nameOf({ word }: Mention): string {
  return word.replace(/^(?:到|至|截至|截止)(?=\d|本)/u, "");
}
