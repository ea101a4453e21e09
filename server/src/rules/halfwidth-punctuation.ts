import type { Edit } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/** Half-width marks where Chinese is due its own: 会议指出,要抓好落实(见附件). Never in figures, addresses, code and English. */
export const halfwidthPunctuation: ParagraphRule = {
  id: "halfwidth-punctuation",
  reads: "raw",
  *read(_lexicon, { raw, format, glosses }) {
    if (!candidate.test(raw)) return;
    const spared = sparedIn(raw, format === "markdown", glosses);
    const readings: Readings = new Map(glosses.map(({ start, end }) => [end, start]));
    const edits: Edit[] = [];
    const open: number[] = [];
    let next = 0;
    for (let at = 0; at < raw.length; at++) {
      const full = fullWidth[raw.charCodeAt(at)];
      if (full === undefined) continue;
      while ((spared[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
      if ((spared[next]?.start ?? Number.POSITIVE_INFINITY) <= at) continue;
      if (full === "（") open.push(at);
      else if (full === "）") {
        const start = open.pop();
        if (start !== undefined && isChinesePair(raw, start, at, readings)) {
          edits.push(
            { span: { start, end: start + 1 }, newText: "（" },
            { span: { start: at, end: at + 1 }, newText: "）" },
          );
        }
      } else if (isChineseMark(raw, at, full, readings))
        edits.push({ span: { start: at, end: at + 1 }, newText: full });
    }
    if (edits.length === 0) return;
    edits.sort((a, b) => a.span.start - b.span.start);
    const places = edits.map(({ span }) => span);
    const marks = [...new Set(places.map(({ start }) => raw.charAt(start)))].sort().join(" ");
    yield {
      kind: "defect",
      code: "halfwidth-punctuation",
      span: places[0] as Span,
      places,
      data: { marks },
      fixes: [{ safe: true, edits }],
    };
  },
};

/** Where the readings in brackets begin, by their ends: 訊(xùn), is read as 訊,. */
type Readings = ReadonlyMap<number, number>;

/** A cheap look first. */
const candidate = /[,:;!?()]/u;

/** What each half-width mark is in Chinese, by its code. */
const fullWidth: Readonly<Record<number, string>> = Object.fromEntries(
  [...",，:：;；!！?？(（)）"].flatMap((mark, index, all) =>
    index % 2 === 0 ? [[mark.charCodeAt(0), all[index + 1] ?? mark]] : [],
  ),
);

/** A mark belongs to Chinese when the character before it does, or the one behind it and none before speaks against it. */
function isChineseMark(raw: string, at: number, full: string, readings: Readings): boolean {
  const before = charBefore(raw, at, readings);
  const after = charBehind(raw, at);
  if (isChinese(before)) {
    // 12时30分:45, 来源:http: what follows a colon may be anything; a question mark before letters belongs to lost characters.
    if (full === "：" && (after === ")" || after === "(")) return false;
    return full !== "？" || !/[A-Za-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]/u.test(after);
  }
  if (!isChinese(after)) return false;
  // Behind a figure or a name in Latin letters: 增长5.2%,高于全省; RCEP,中国. A line that only begins with it is a list: 1:内容.
  return /[\d%A-Za-z*+”"’'」』》)\]]/u.test(before);
}

/** A pair of brackets belongs to Chinese when Chinese stands in it or directly before it: 协定(RCEP), (一), 规划(草案). */
function isChinesePair(raw: string, open: number, close: number, readings: Readings): boolean {
  if (close - open < 2 || close - open > longestBracket) return false;
  if (isChinese(charBefore(raw, open, readings))) return true;
  for (let at = open + 1; at < close; at++)
    if (isChinese(raw.charAt(at))) return !/[A-Za-z_]/u.test(raw.charAt(open - 1));
  return open === 0 && isChinese(charBehind(raw, close));
}

const longestBracket = 400;

function isChinese(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return (
    (code >= 0x3001 && code <= 0x9fff) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    unit === "”" ||
    unit === "’" ||
    unit === "“" ||
    unit === "‘" ||
    unit === "…" ||
    (code >= 0xd840 && code <= 0xd87f)
  );
}

/**
 * The character before, over quotation marks and brackets that are changed with it: "甲","乙" must not need a second run.
 * An entity is read as the mark that it stands for.
 */
function charBefore(raw: string, at: number, readings: Readings): string {
  let from = (readings.get(at) ?? at) - 1;
  while (from > 0 && at - from < 3 && /["')\]]/u.test(raw.charAt(from))) from--;
  const before = raw.charAt(from);
  if (/[;a-z]/u.test(before) && /&[a-z]{2,6};?$/u.test(raw.slice(Math.max(0, from - 7), from + 1))) return "”";
  return before >= "\udc00" && before <= "\udfff" ? raw.charAt(from - 1) : before;
}

function charBehind(raw: string, at: number): string {
  let from = at + 1;
  while (from - at < 3 && /[ "'([]/u.test(raw.charAt(from))) from++;
  return raw.charAt(from);
}

/** What no mark is changed in: addresses, mail, code, tags, entities, links of Markdown, readings. In order of their start. */
function sparedIn(raw: string, markdown: boolean, glosses: readonly Span[]): readonly Span[] {
  if (!mayHoldSpared.test(raw)) return glosses;
  const spans: Span[] = [...glosses];
  for (const match of raw.matchAll(markdown ? sparedInMarkdown : sparedAnywhere)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

const mayHoldSpared = /:\/\/|[@&<`]|www\.|\]\(|!\[/u;
const sparedAnywhere =
  /(?:https?|ftp):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,2000}|www\.[\w\-.~:/?#&=%]{1,500}|[\w.+-]{1,64}@[\w.-]{1,200}|&#?[a-zA-Z0-9]{1,8};|<\/?[a-zA-Z][^<>]{0,500}>|`[^`\n]{1,500}`/gu;
const sparedInMarkdown = new RegExp(
  `!?\\[[^\\[\\]]{0,300}\\]\\([^()\\s]{0,2000}\\)|!\\[|${sparedAnywhere.source}`,
  "gu",
);
