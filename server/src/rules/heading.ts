import { gluedMarker, pointMarker, type SectionMarker, sectionMarkers } from "../lexicon/heading-patterns.js";
import type { Heading, HeadingForm, HeadingLevel, Mark } from "../model/annotation.js";
import { numberOf } from "../model/numeral.js";
import type { ParagraphRule } from "./rule.js";

/**
 * The marker of a section and its title up to the first 。 or the end of the line: 一、 (一) 1. (1) ① 第一章, Markdown's #,
 * and the points inside a paragraph: 一要 一是 第一 首先. What only the whole can tell (the document's title, a point that
 * stands alone, the level of a #) is decided in `analysis/outline.ts`.
 */
export const heading: ParagraphRule = {
  id: "heading",
  reads: "text",
  *read(_lexicon, { text, format }) {
    const leading = lead(text, format === "markdown");
    if (leading !== undefined) yield leading;
    else yield* titleLine(text);
    if (hasPoint.test(text)) {
      yield* points(text, leading);
      yield* glued(text);
    }
  },
};

/** The heading that a line begins with. */
function lead(text: string, markdown: boolean): Heading | undefined {
  const depth = markdown ? (/^ {0,3}(#{1,6}) +/u.exec(text)?.[0] ?? "") : "";
  const start = depth.length + (/^[ >]*/u.exec(text.slice(depth.length))?.[0].length ?? 0);
  const hashes = depth.trim().length;
  for (const { form, level, pattern } of opensMarker.test(text.charAt(start)) ? markers : []) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = circled(match[1] ?? "") ?? numberOf(match[1] ?? "");
    const end = titleEnd(text, start + match[0].length);
    // 1.4万 and a lone 1. are no headings.
    if (number === undefined || end <= start + match[0].length) continue;
    if (form === "一、" && countsOn(text.slice(start + match[0].length), number)) continue;
    return {
      kind: "heading",
      span: { start, end },
      level,
      number,
      form,
      title: text.slice(start + match[0].length, end).trim(),
      ...closing(text, end),
    };
  }
  if (hashes === 0) return undefined;
  const title = text.slice(start).replace(/[ #]+$/u, "");
  if (title === "") return undefined;
  const span = { start, end: start + title.length };
  return { kind: "heading", span, level: Math.min(hashes, 4) as HeadingLevel, depth: hashes, form: "#", title };
}

/** Few lines begin like a marker; one look at the first character spares the others eight patterns. */
const opensMarker = /[第一二三四五六七八九十百零〇(〔\d①-⑳⑴-⒇]/u;

/** How the paragraph of a heading ends. */
function closing(text: string, end: number): Pick<Heading, "closing" | "alone"> {
  let last = text.length;
  while (last > end && text.charAt(last - 1) === " ") last--;
  const mark = text.charAt(last - 1);
  const isMark = last > end && "。;!?:,、.".includes(mark);
  return { closing: isMark ? mark : "", ...(last - (isMark ? 1 : 0) <= end && { alone: true }) };
}

/** Whether the numeral goes on: 一、二产业, 五、六月份, 三、四线城市. */
function countsOn(title: string, number: number): boolean {
  const next = /^([二三四五六七八九十])[月季产期级线类等]/u.exec(title)?.[1];
  return next !== undefined && numberOf(next) === number + 1;
}

/** Where a heading ends: before the first 。 or where the line does; other final marks end it too. */
function titleEnd(text: string, from: number): number {
  const stop = /[。!?;:](?!\/\/)/u.exec(text.slice(from, from + longest));
  let end = Math.min(text.length, from + longest);
  if (stop !== null) {
    end = from + stop.index;
    // A colon ends a title only when words follow on the line: (一)总体要求: is all title.
    if (stop[0] === ":" && /^[^。;]*$/u.test(text.slice(end + 1)) && text.length - end < 3) end = text.length;
  } else if (text.length - from > longest) {
    const comma = text.lastIndexOf(",", end);
    if (comma > from) end = comma;
  }
  while (end > from && " :".includes(text.charAt(end - 1))) end--;
  return end;
}

/** No title is longer; a line that goes on without 。 is cut at its last comma. */
const longest = 120;

interface Marker extends SectionMarker {
  readonly pattern: RegExp;
}

const markers: readonly Marker[] = sectionMarkers.map((marker) => ({
  ...marker,
  pattern: new RegExp(marker.source, "uy"),
}));

/** The value of ① or ⑴. */
function circled(text: string): number | undefined {
  const unit = text.charCodeAt(0);
  if (unit >= 0x2460 && unit <= 0x2473) return unit - 0x245f;
  return unit >= 0x2474 && unit <= 0x2487 ? unit - 0x2473 : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

const hasPoint = /[一二三四五六七八九十](?:要|是|、)|[首其再]先|首要|其次|再次|最后|第[一二三四五六七八九十]/u;

/** A section head that a lost line break glued to the paragraph before it: …我讲几点意见。一、保护市场主体活力改革开放以来，… */
const gluedMark = new RegExp(gluedMarker, "gu");

function* glued(text: string): Generator<Mark> {
  for (const match of text.matchAll(gluedMark)) {
    const number = numberOf(match[1] ?? match[2] ?? "");
    const start = match.index;
    const bodyStart = start + match[0].length;
    if (number === undefined || start === 0) continue;
    const end = gluedEnd(text, bodyStart);
    if (end <= bodyStart) continue;
    const [form, level] = match[1] === undefined ? (["(一)", 2] as const) : (["一、", 1] as const);
    yield {
      kind: "heading",
      span: { start, end },
      level,
      number,
      form,
      title: text.slice(bodyStart, end),
      glued: true,
    };
  }
}

/** Where the title ends when its own line break is lost too: before the words that open a paragraph, else at the first mark. */
function gluedEnd(text: string, from: number): number {
  const clause = clauseEnd(text, from);
  if (text.charAt(clause) !== ",") return clause;
  const opener = opensParagraph.exec(text.slice(from + 4, clause));
  return opener === null ? clause : from + 4 + opener.index;
}

const opensParagraph =
  /改革开放以来|新中国|党的十|[近多几]年来|长期以来|[一-鿿]{0,2}以来|当前|目前|现在|今年|去年|过去|今后|我们|同志们|大家|面对|这次|这一|全[国省市县区]各|各级|要(?:把|以|坚|深|加|全|进)|\d{4}年|为(?:了|此)|企业家|从/u;

/** A point follows a mark (or the paragraph's start), names its number, and is a clause. */
const point = new RegExp(pointMarker, "gu");

/** The points inside a paragraph, each with its clause up to the first 。 or comma. */
function* points(text: string, leading: Heading | undefined): Generator<Mark> {
  const from = leading?.span.end ?? 0;
  point.lastIndex = 0;
  for (const match of text.matchAll(point)) {
    const start = match.index;
    if (start < from && start > (leading?.span.start ?? 0)) continue;
    const [whole, plain, verb, ordinal, ordinalMark, sequence] = match;
    const ordinalForm: HeadingForm = "第一";
    const form: HeadingForm =
      verb === undefined ? (ordinal === undefined ? "首先" : ordinalForm) : verb === "要" ? "一要" : "一是";
    const number = numberOf(plain ?? ordinal ?? "") ?? sequenceNumber[sequence ?? ""];
    if (number === undefined) continue;
    // 第一, and 首先, carry a comma of their own: the clause is what stands behind it.
    const comma = ordinalMark === "," || ordinalMark === "、" || ordinalMark === ":";
    const bodyStart =
      start + whole.length + (sequence !== undefined && ",、".includes(text.charAt(start + whole.length)) ? 1 : 0);
    if (comma && bodyStart >= text.length) continue;
    const end = clauseEnd(text, bodyStart);
    if (end <= bodyStart) continue;
    yield { kind: "heading", span: { start, end }, level: "inline", number, form, title: text.slice(bodyStart, end) };
  }
}

const sequenceNumber: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 最后: 99 };

/** The end of a clause: its first 。 or comma outside quotation marks and brackets, or the end of the quotation that it is part of. */
function clauseEnd(text: string, from: number): number {
  let depth = 0;
  let straight = false;
  const limit = Math.min(text.length, from + longest);
  for (let at = from; at < limit; at++) {
    const unit = text.charAt(at);
    if (unit === '"') straight = !straight;
    else if ("“‘《(".includes(unit)) depth++;
    else if ("”’》)".includes(unit)) {
      if (depth === 0) return at;
      depth--;
    } else if ("。;!?:".includes(unit)) return at;
    else if (unit === "," && depth === 0 && !straight) return at;
  }
  return limit;
}

// ---------------------------------------------------------------------------------------------------------------------

/** A line that could be the document's title, with its weight; `analysis/titles.ts` chooses. */
function* titleLine(text: string): Generator<Mark> {
  const title = text.trim();
  if (title.length < 4 || title.length > 140 || (title.length > 70 && !genre.test(title)) || !/[一-鿿]{3}/u.test(title))
    return;
  if (/[。;:,、]$/u.test(title) || notTitle.test(title)) return;
  const start = text.indexOf(title);
  const weight = (genre.test(title) ? 2 : 0) + (/^.{0,30}关于/u.test(title) ? 1 : 0);
  yield { kind: "title", span: { start, end: start + title.length }, title, weight };
}

/** What the genre calls itself, at the end of a title or before its bracket: 讲话, 工作报告, 实施意见(试行). */
const genre =
  /(?:讲话|报告|意见|方案|通知|办法|决定|规划|纲要|公报|建议|条例|规定|要点|计划|致辞|发言|通报|公告|通告|函|批复|说明|决议|实录|摘登|全文|细则|措施|准则|规则|宣言|倡议书|解读|问答|答记者问|总结|提纲|清单|指南|白皮书|汇报|通稿|讲稿|草案|主持词|条款|标准)(?:\([^)]*\)|(?:的)?全文|摘要|（[^）]*）|\*)*$/u;
/** Lines of the page round it: where from, when, by whom, where to click. */
const notTitle =
  /^(?:来源|作者|编辑|责编|责任编辑|时间|日期|发布|发布时间|发布日期|发布机构|字体|字号|浏览|阅读|点击|关键词|标签|分享|打印|收藏|首页|当前位置|您的位置|索引号|文号|主题|附件|上一篇|下一篇|相关|热点|推荐|更多|记者|通讯员|摄影|图|扫|版权|联系|地址|电话|邮编|网站|导航|微信|下面是|本文|抄送|主送|admin|目录|目 ?录)|首页 ?[>›»]|[>›»] ?正文|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}:\d{2}|https?:|www\.|@|[{}<>=_|]|…$|加入收藏|字体:|^[^一-鿿]*\d{4}年\d{1,2}月\d{1,2}日[^一-鿿]*$|^\(?\d{4}年\d{1,2}月|同志们|各位代表|^[一-鿿·]{2,4} [一-鿿·]{2,4}$|扫码|点击|下载|◆|字,|阅读时长/u;
