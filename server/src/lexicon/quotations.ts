import type { Span } from "../model/span.js";

/** A quotation in a text as read: the words between the marks; the marks stand just outside. */
export interface Quotation extends Span {
  readonly words: string;
}

/**
 * What stands in quotation marks in a text as read, in order of the closing marks. “” and ‘’ pair by themselves, each mark
 * with the nearest of its sort. Straight marks pair by what stands beside them, for one that is missing must not turn the
 * rest of the paragraph inside out: a mark behind punctuation opens, a mark before punctuation closes, and no quotation
 * runs past the end of a sentence and on.
 */
export function quotations(text: string): readonly Quotation[] {
  if (!anyMark.test(text)) return none;
  const found: Quotation[] = [];
  /** Where the mark of each sort stands that waits for its like. */
  const open = { double: -1, single: -1, straight: -1 };
  const close = (sort: keyof typeof open, at: number): boolean => {
    const start = open[sort] + 1;
    open[sort] = -1;
    if (start === 0 || at === start || !isOneBreath(text, start, at)) return false;
    found.push({ start, end: at, words: text.slice(start, at) });
    return true;
  };
  for (const { index } of text.matchAll(marks)) {
    switch (text.charAt(index)) {
      case "“":
        open.double = index;
        break;
      case "”":
        // One of a pair may be straight: “一站式"服务, "一站式”服务.
        if (!close("double", index)) close("straight", index);
        break;
      case "‘":
        open.single = index;
        break;
      case "’":
        close("single", index);
        break;
      default:
        if (mayClose(text, index) && (close("straight", index) || close("double", index))) break;
        if (mayOpen(text, index)) open.straight = index;
    }
  }
  return found;
}

/** A quotation longer than this is a speech, not a name. */
const longest = 120;

/** Whether nothing in the quotation ends a sentence that it goes on from. */
function isOneBreath(text: string, start: number, end: number): boolean {
  if (end - start > longest) return false;
  for (let at = start; at < end - 1; at++) if (sentenceEnds.includes(text.charAt(at))) return false;
  return true;
}

function mayOpen(text: string, at: number): boolean {
  return at + 1 < text.length && !" ,。、;:!?)》”".includes(text.charAt(at + 1));
}

function mayClose(text: string, at: number): boolean {
  return at > 0 && !" ,、;:(《“".includes(text.charAt(at - 1));
}

const anyMark = /["“‘]/u;
const marks = /["“”‘’]/gu;
const sentenceEnds = "。!?;";
const none: readonly Quotation[] = [];
