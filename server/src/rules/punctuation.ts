import { isSpared, sparedIn } from "../lexicon/spared.js";
import type { Defect, Edit } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/**
 * Marks that GB/T 15834 has otherwise: two where one is due (，， 。，), （一）、 and 1、 for （一） and 1., an ellipsis of three
 * dots or with 等, -- for ——, 、 before 和, the final 。 on the wrong side of ”; and, as a hint, 、 between quoted items.
 */
export const punctuation: ParagraphRule = {
  id: "punctuation",
  reads: "raw",
  *read(_lexicon, { raw, format }) {
    const marked = candidate.test(raw);
    const numbered = leadCandidate.test(raw) || innerCandidate.test(raw);
    if (!marked && !numbered) return;
    const spared = sparedIn(raw, format === "markdown");
    if (numbered) yield* markers(raw, format === "markdown");
    if (!marked) return;
    for (const defect of [...runs(raw), ...shaped(raw), ...stops(raw)]) {
      if (!isSpared(spared, defect.span.start)) yield defect;
    }
    const places = [...raw.matchAll(betweenQuoted)].map(({ index }) => ({ start: index + 1, end: index + 2 }));
    const first = places[0];
    if (first !== undefined) {
      const edits = places.map((span): Edit => ({ span, newText: "" }));
      yield {
        kind: "defect",
        code: "punctuation",
        variant: "between",
        span: first,
        places,
        fixes: [{ safe: false, edits }],
      };
    }
  },
};

/** A cheap look first: two marks together, dots, hyphens, a mark before 和, a stop at a quotation mark. */
const candidate = /[，。、；：,;:！？!?”》](?:[，。、；：,;:”]|和|及|与|以|或)|…|\.\.\.|--|－－|···/u;
const leadCandidate =
  /^[\s　#>*]{0,12}(?:\d{1,2}、|[一二三四五六七八九十]{1,3}[.．，,]|[（(〔][一二三四五六七八九十\d]{1,3}[）)〕][、，,.．]|[①-⑳⑴-⒇][、，.．])/u;
const innerCandidate = /、(?<=[一二三四五六七八九十先次后\d]、)/u;

function change(variant: string, span: Span, newText: string, safe: boolean, data: Defect["data"] = {}): Defect {
  return {
    kind: "defect",
    code: "punctuation",
    variant,
    span,
    data: { ...data, likely: newText },
    fixes: [{ safe, edits: [{ span, newText }] }],
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// Two marks where one is due.

function* runs(raw: string): Iterable<Defect> {
  for (const match of raw.matchAll(run)) {
    const given = match[0];
    const start = match.index;
    const span = { start, end: start + given.length };
    const before = raw.charAt(start - 1);
    const after = raw.charAt(span.end);
    if (!besideText.test(before) || !single.test(given)) continue;
    // Half-width alone could be code, a time, a smiley: both sides must be Chinese.
    if (!/[，。、；：！？]/u.test(given) && (!chinese.test(before) || (after !== "" && !chinese.test(after)))) continue;
    const kinds = new Set([...given].map((mark) => kindOf[mark] ?? mark));
    if (kinds.size === 1) {
      if (kinds.has("。") && given.length > 2) yield change("ellipsis", span, "……", true, { given });
      else yield change("doubled", span, [...kinds][0] ?? given.charAt(0), true, { given });
      continue;
    }
    // ？ and ！ stand together (？！); it is the mark behind them that is too many.
    yield change("mixed", span, strongest(given), false, { given });
  }
}

const run = /[，。、；：,;:！？!?]{2,}/gu;
/** ！！ and ？！ may stand together; these follow no other mark, and none follows them. */
const single = /[，。、；：,;:]/u;
/** What a mark stands behind in a text: a line that only begins with marks is another matter. */
const besideText = /[\u4e00-\u9fff\u3400-\u4dbf\dA-Za-z%％”’」』》〉）)\]】]/u;
const chinese = /[\u3001-\u9fff\uff01-\uff60“”]/u;
const kindOf: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };
const weights = "、，：；。！？";

/** The mark that says most, and of equal ones the first. */
function strongest(given: string): string {
  let best = given.charAt(0);
  for (const mark of given) {
    const weight = weights.indexOf(kindOf[mark] ?? mark);
    if (weight > weights.indexOf(kindOf[best] ?? best)) best = mark;
  }
  return best;
}

// ---------------------------------------------------------------------------------------------------------------------
// Marks behind numbers.

function* markers(raw: string, markdown: boolean): Iterable<Defect> {
  const lead = leadingMarker.exec(raw);
  if (lead !== null) {
    const [, indent = "", bracketed, circled, figure, numeral] = lead;
    const number = bracketed ?? circled ?? figure ?? numeral ?? "";
    const at = indent.length + number.length;
    const given = raw.slice(indent.length, at + 1);
    const likely = figure === undefined ? (numeral === undefined ? number : `${number}、`) : `${number}.`;
    const span = { start: indent.length, end: at + 1 };
    const edit = { span: { start: at, end: at + 1 }, newText: likely.slice(number.length) };
    // In Markdown 1. at the start of a line is a list: the change would change the page.
    const safe = !(markdown && figure !== undefined);
    yield {
      kind: "defect",
      code: "punctuation",
      variant: "number",
      span,
      data: { given, likely },
      fixes: [{ safe, edits: [edit] }],
    };
  }
  for (const match of raw.matchAll(innerMarker)) {
    const [given, ordinal, figure = ""] = match;
    const start = match.index;
    const end = start + given.length;
    const likely = ordinal === undefined ? `${figure}.` : `${ordinal}，`;
    yield {
      kind: "defect",
      code: "punctuation",
      variant: "number",
      span: { start, end },
      data: { given, likely },
      fixes: [{ safe: true, edits: [{ span: { start: end - 1, end }, newText: likely.slice(-1) }] }],
    };
  }
}

/** （一）、 ①、 1、 一. at the start of a line. */
const leadingMarker =
  /^([\s　#>*]{0,12})(?:([（(〔](?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)〕])[、，,.．]|([①-⑳⑴-⒇])[、，.．]|(\d{1,2})、(?!\d)|([一二三四五六七八九十]{1,3})[.．，,](?=[一-鿿“]{2}))/u;
/** 第一、 where points are counted, and ：1、 in the line. */
const innerMarker =
  /(?<=^[\s　]{0,8}|[。；：;:！？])(?:(第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后)、(?![第二三四五六七八九十])|(\d{1,2})、(?=[一-鿿“]{2}))(?<!^\s{0,8}\d{1,2}、)/gu;

// ---------------------------------------------------------------------------------------------------------------------
// Dots, dashes, 、 before 和.

function* shaped(raw: string): Iterable<Defect> {
  for (const { variant, pattern, safe } of shapes) {
    for (const match of raw.matchAll(pattern)) {
      const given = match[0];
      const span = { start: match.index, end: match.index + given.length };
      const newText = match.groups?.keep ?? (variant === "dash" ? "——" : variant === "ellipsis" ? "……" : "");
      yield change(variant, span, newText, safe, { given });
    }
  }
}

const shapes: readonly { readonly variant: string; readonly pattern: RegExp; readonly safe: boolean }[] = [
  // ... and … for ……; …… stands for all that is left out, and needs no 等.
  {
    variant: "ellipsis",
    pattern:
      /(?<=[\u4e00-\u9fff”’》）])(?:\.{3,6}|·{3,6})(?!\.)|(?<=[\u4e00-\u9fff，。、；：”’》）])(?<!…)…(?!…)(?!等)/gu,
    safe: true,
  },
  { variant: "etc", pattern: /…{1,2}(?<keep>等等|等)(?!于)/gu, safe: false },
  { variant: "etc", pattern: /(?<=[\u4e00-\u9fff”》）])(?<keep>等等|等)…{1,2}/gu, safe: false },
  {
    variant: "dash",
    pattern:
      /(?<=^[\s　]{0,8})(?:-{2,3}|－{2})(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff”》）])(?:-{2,3}|－{2})(?=[\u4e00-\u9fff“《（])/gu,
    safe: true,
  },
  // 教育、医疗、和养老. Words that begin with 和 stand behind 、 by right: 和谐, 与时俱进, 及时.
  {
    variant: "comma",
    pattern:
      /(?<=[\u4e00-\u9fff]、[\u4e00-\u9fff]{1,12})、(?<keep>和(?![谐睦平衷美解气合畅善而顺约缓煦风悦田县硕静龙为])|及(?![时早格第至物])|与(?![时人民会共日世国]))(?=[\u4e00-\u9fff]{1,8}(?:[，。；、！？,;!?]|等|的|工作|$))/gu,
    safe: false,
  },
];

// ---------------------------------------------------------------------------------------------------------------------
// The final stop and the quotation mark.

function* stops(raw: string): Iterable<Defect> {
  for (const match of raw.matchAll(stopPlaces)) {
    const at = match.index;
    if (match[0] === "。”。") {
      // A whole sentence that a colon introduces keeps its stop inside; words that are part of another do not.
      const open = openBefore(raw, at);
      const inside = open > 0 && /[：:]/u.test(raw.charAt(open - 1));
      yield change("stop", { start: at, end: at + 3 }, inside ? "。”" : "”。", false, { given: match[0] });
    } else if (match[0] === "。”") {
      const open = openBefore(raw, at);
      if (open < 1 || !isPhrase(raw, open, at)) continue;
      yield change("stop", { start: at, end: at + 2 }, "”。", false, { given: match[0] });
    } else {
      const open = openBefore(raw, at);
      if (open < 2 || !isSpeech(raw, open, at)) continue;
      yield change("stop", { start: at, end: at + 2 }, "。”", false, { given: match[0] });
    }
  }
}

const stopPlaces = /。”。?|”。/gu;
const longestSpeech = 300;

/** Where the quotation that ends at `at` begins, or -1. */
function openBefore(raw: string, at: number): number {
  const from = Math.max(0, at - longestSpeech);
  const found = raw.slice(from, at).lastIndexOf("“");
  return found < 0 ? -1 : from + found;
}

/** 坚持“房住不炒。”: a few words without a mark that the sentence goes over into. */
function isPhrase(raw: string, open: number, close: number): boolean {
  const words = raw.slice(open + 1, close);
  if (words.length > 12 || words.length < 2 || /[^\u4e00-\u9fff]/u.test(words)) return false;
  return (
    /[\u4e00-\u9fff]/u.test(raw.charAt(open - 1)) &&
    !/[说道问答曰云称喊讲写]$|指出$|强调$|表示$/u.test(raw.slice(open - 2, open))
  );
}

/** 他说：“要抓落实，见实效”。: a whole sentence in its speaker's words. */
function isSpeech(raw: string, open: number, close: number): boolean {
  if (close - open < 8 || close - open > longestSpeech || !/[：:]/u.test(raw.charAt(open - 1))) return false;
  const words = raw.slice(open + 1, close);
  if (/[“”]/u.test(words)) return false;
  return words.includes("。") || (/[，；,;]/u.test(words) && speech.test(raw.slice(Math.max(0, open - 8), open - 1)));
}

const speech = /(?:说|道|指出|强调|表示|问|答|写道|讲|称|要求|介绍)$/u;

const betweenQuoted = /[”》]、[“《]/gu;
