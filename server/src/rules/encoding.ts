import type { Garble } from "../model/annotation.js";
import type { ParagraphRule, TextRule } from "./rule.js";

/**
 * A text decoded with the wrong table: GBK opened as UTF-8 (��һ), GBK as Latin-1 (ÖÐ¹ú), UTF-8 as GBK (锟斤拷, 涓浗),
 * UTF-8 as Latin-1 (ä¸­å›½). Then nothing else that is said of it is worth reading: it is the only defect of its text
 * (`analysis/gather.ts`).
 */
export const encoding: ParagraphRule & TextRule = {
  id: "encoding",
  reads: "raw",
  *read(_lexicon, { raw }) {
    if (!suspect.test(raw)) return;
    for (const { pattern, likely, read } of garblings) {
      let count = 0;
      let start = -1;
      let end = 0;
      for (const match of raw.matchAll(pattern)) {
        if (start < 0) {
          start = match.index;
          end = match.index + match[0].length;
        }
        count += match[0].length;
      }
      if (start < 0) continue;
      yield { kind: "garble", span: { start, end }, count, characters: raw.length, likely, read };
    }
  },
  *check({ cues, length }) {
    const garbles = cues.filter((cue): cue is Garble => cue.kind === "garble");
    if (garbles.length === 0) return;
    const sums = new Map<string, Sum>();
    for (const garble of garbles) {
      const sum = sums.get(garble.read + garble.likely);
      if (sum === undefined) sums.set(garble.read + garble.likely, { first: garble, count: garble.count });
      else sum.count += garble.count;
    }
    const worst = worstOf([...sums.values()]);
    // A few lost characters are lost characters; from a twentieth of the text on, the whole was read wrongly.
    if (worst.count < fewest || worst.count < length * share) return;
    const { first, count } = worst;
    const data = { count, likely: first.likely, read: first.read };
    yield { kind: "defect", code: "encoding", span: first.span, data };
  },
};

interface Sum {
  readonly first: Garble;
  count: number;
}

/** The table that the most characters speak for. Empty halves are few and prove the most: what else is garbled is so by them. */
function worstOf(sums: readonly Sum[]): Sum {
  const halves = sums.find(({ first }) => first.likely === "utf-16");
  if (halves !== undefined && halves.count >= fewest) {
    return { first: halves.first, count: sums.reduce((total, { count }) => total + count, 0) };
  }
  return sums.reduce((a, b) => (b.count > a.count ? b : a));
}

const fewest = 8;
const share = 0.05;

/** What each wrong decoding makes of the commonest characters of Chinese (的一是在中国，。), and no text in order has. */
const garblings: readonly { readonly pattern: RegExp; readonly likely: string; readonly read: string }[] = [
  // One between two ASCII characters (caf\ufffd) is an accented letter of a western text, not half a Chinese character.
  {
    pattern: /\ufffd{2,}|\ufffd(?=[^\u0000-\u007f])|(?<=[^\u0000-\u007f])\ufffd/gu,
    likely: "gb18030",
    read: "utf-8",
  },
  // Decoded wrongly twice, and saved: the characters are gone.
  { pattern: /[锟拷]{2,}|(?:锟斤)+/gu, likely: "", read: "gb18030" },
  // UTF-8 as GBK: three bytes a character make one and a half.
  {
    pattern:
      /[涓锛銆紝鍏鍔屽殑佸鐨鍒瀹鍙傚澶缁鏂鏀屾佹鍥灞浼杩拰鍚鍦鍖骞佷璁寮鐢勫鍜鎴鍗姘浗璐搴笟竴彂腑閲鍐鏄叏嶅闈鎶鏉鎸皯寲寤姞鏁骇鎵嗗鎬蹇疄鎺鐩瀵柊睍]+/gu,
    likely: "utf-8",
    read: "gb18030",
  },
  // GBK as Latin-1: pairs from its upper half.
  { pattern: /(?:[\u00b0-\u00b6\u00b8-\u00f7][\u00a1-\u00fe]){3,}/gu, likely: "gb18030", read: "windows-1252" },
  // UTF-8 as Latin-1 or Windows-1252: å, ä, ç, è, é, ï and two from its middle.
  {
    pattern: /(?:[\u00e2-\u00ef][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122\ufffd]{1,2}){3,}/gu,
    likely: "utf-8",
    read: "windows-1252",
  },
  { pattern: /[いㄩ甶てチ㎝ΤΘ琌硂蔨蔼糤э︽玂膀┦╰砰琁穝璶跋癸さ瞷]+/gu, likely: "big5", read: "gb18030" },
  { pattern: /[ㄛ﹜﹝ㄩㄗㄘ]+/gu, likely: "gb18030", read: "big5" },
  // The empty half of every digit, blank and line break.
  { pattern: /\u0000+/gu, likely: "utf-16", read: "utf-8" },
];

/** A look at all of them at once. */
const suspect = /[\ufffd锟ㄛ﹜いて]|\u0000|[\u00b0-\u00ef][\u0080-\u00fe\u0152-\u203a]|[涓锛銆鐨鍒瀹澶缁浗笟閲腑]/u;
