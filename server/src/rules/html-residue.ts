import { entities, tag } from "../lexicon/residue-patterns.js";
import type { Defect, Furniture } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { TextView } from "../model/text-view.js";
import type { ParagraphRule, TextRule } from "./rule.js";

/**
 * What a web page or a printed page leaves in the text copied from it: entities and tags (&ldquo;, <br>), the page's own
 * lines above and below the article (首页 > 开封 > 正文, 收藏 打印, 责编:…, 热点推荐), and page numbers.
 * Entities and tags are told anywhere; lines only at the ends of the text, numbers where they rise: the whole decides.
 */
export const htmlResidue: ParagraphRule & TextRule = {
  id: "html-residue",
  reads: "raw",
  *read(_lexicon, { raw, text, format }) {
    if (raw.includes("&")) yield* entitiesIn(raw, format === "markdown");
    if (format !== "markdown" && raw.includes("<")) yield* tagsIn(raw);
    if (raw.includes("\n") || raw.includes("\r")) yield* innerPages(raw);
    const sort = furnitureSort(text);
    if (sort === undefined) return;
    const page = sort === "page" ? { number: Number(/\d+/u.exec(text)?.[0]) } : {};
    const start = raw.length - raw.trimStart().length;
    yield { kind: "furniture", span: { start, end: Math.max(start + 1, raw.trimEnd().length) }, sort, ...page };
  },
  *check(view) {
    const all = view.cues.filter((cue): cue is Furniture => cue.kind === "furniture");
    if (all.length === 0) return;
    const lines = onLines(view, all);
    yield* pageNumbers(view, lines);
    yield* furniture(
      view,
      lines.filter(({ cue }) => cue.before === undefined),
    );
  },
};

// ---------------------------------------------------------------------------------------------------------------------
// Entities and tags.

function* entitiesIn(raw: string, markdown: boolean): Iterable<Defect> {
  for (const match of raw.matchAll(entity)) {
    const [whole, decimal, hex, name = ""] = match;
    const closed = whole.endsWith(";");
    // In Markdown an entity with its semicolon is a way to write the character.
    if (markdown && closed) continue;
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
    const character = code === undefined ? entities[name.toLowerCase()] : codePoint(code);
    if (character === undefined || (!closed && code !== undefined)) continue;
    const span = { start: match.index, end: match.index + whole.length };
    yield {
      kind: "defect",
      code: "html-residue",
      variant: "entity",
      span,
      data: { entity: whole, character: character.trim() === "" ? "空格" : character },
      fixes: [{ safe: true, edits: [{ span, newText: character }] }],
    };
  }
}

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/gu;

function codePoint(code: number): string | undefined {
  if (code === 160) return " ";
  return (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code <= 0x10ffff)
    ? String.fromCodePoint(code)
    : undefined;
}

function* tagsIn(raw: string): Iterable<Defect> {
  for (const match of raw.matchAll(tagRun)) {
    const span = { start: match.index, end: match.index + match[0].length };
    // The end of a block ends a line; the others stand inside one.
    const newText =
      /<\/(?:p|div|h\d|li|tr)\b|<br/iu.test(match[0]) && span.end < raw.length && span.start > 0 ? "\n" : "";
    yield {
      kind: "defect",
      code: "html-residue",
      variant: "tag",
      span,
      data: { tag: match[0].length > 24 ? `${match[0].slice(0, 24)}…` : match[0] },
      fixes: [{ safe: false, edits: [{ span, newText }] }],
    };
  }
}

/** Tags that stand together. A name may be run together with its attributes: <divclass="title">. */
const tagRun = new RegExp(`(?:${tag})+`, "giu");

// ---------------------------------------------------------------------------------------------------------------------
// Lines of the page.

/** What a paragraph could be if it is none of the text. Only short ones are asked. */
function furnitureSort(text: string): Furniture["sort"] | undefined {
  const line = text.trim();
  if (line === "" || line.length > longestLine) return undefined;
  if (pageNumber.test(line)) return "page";
  if (/^[>»›|【】[\]]{1,3}$/u.test(line)) return "crumb";
  if (breadcrumb.test(line) || lead.test(line) || site.test(line)) return "line";
  const sort = composed(line);
  if (sort !== undefined) return sort;
  return undefined;
}

const longestLine = 160;
/** 12, - 12 -, —12—, 第12页, 12/30 alone on a line. */
const pageNumber =
  /^(?:[-—–·]{0,3} ?\d{1,7} ?[-—–·]{0,3}|第 ?\d{1,4} ?页(?:[ ,]?共 ?\d{1,4} ?页)?|\d{1,4} ?\/ ?\d{1,4})$/u;
/** 首页 > 开封 > 正文 and 当前位置:首页>政务公开. */
const breadcrumb =
  /^(?:(?:您的?|你的?)?(?:当前|现在|所在)?(?:的)?位置(?:是)?:|首页|网站首页|主页)[^。]{0,80}[>»›→][^。,;]{1,80}$|^[^。,;>]{2,20}(?: ?> ?[^。,;>]{2,20}){1,5} ?> ?正文$/u;
/** Lines that say what they are with their first words. */
const lead =
  /^[[【(]?(?:责任?编辑?|责编|本文编辑|编辑|值班编辑|校对|审核|一审|二审|三审|监制|文章关键词|关键词|相关稿件|相关新闻|相关阅读|相关链接|相关附件|相关文章|相关推荐|推荐阅读|推荐访问|延伸阅读|更多阅读|原文链接|本文链接|本文地址|本文网址|原文地址|文章来源地址|转载请注明|版权声明|免责声明|版权所有|上一篇|下一篇|上一条|下一条|阅读量|阅读次数|点击数|点击量|浏览次数|浏览量|访问量|字体|字号|分享到|分享至|微信扫码|扫码|扫一扫|长按识别|打印本页|关闭窗口|关闭本页|法宝引证码|当前位置|您的位置|标签|点击查看|点击下载|ICP备|copyright|©|稿件来源链接)[\]】)]?(?=[:：>》〉… |【\][©(,、\d]|$|分享|领取|关注|在手机|识别|本文|网址|出处|正文|all\b)/iu;
/** Words of a site about itself. */
const site =
  /小编.{0,8}(?:整理|收集|准备|分享|为大家)|(?:关注|订阅).{0,12}(?:公众号|我们的|微信)|扫码.{0,6}(?:领取|分享|关注|下载)|领取福利|月费订户|^声明:.{0,20}(?:来源|转载|版权)|版权归.{0,10}所有|^(?:来源|作者|记者|通讯员|供稿)[^。;]{0,30}(?:编辑|责编|校对|审核):|每周时事|(?:下载|打开).{0,8}(?:APP|客户端)|加入收藏|设为首页|记住我|(?:文库|论坛|范文网?|素材网)◆|^[\u4e00-\u9fff]{5,16}(?:数据库|文库|资料库)$|^【[^】]{2,10}】 ?CLI\.|^[0-9a-f]{32}:?$|^(?:public domain|true|false|null|undefined)$|all rights reserved|ICP备\d|公网安备/iu;

/** A line made of nothing but the page's own words, dates and figures: [字体:大 中 小] [关闭窗口] [打印]; 来源: 发布日期:2021-12-20 打印. */
function composed(line: string): Furniture["sort"] | undefined {
  let at = 0;
  let telling = 0;
  let words = 0;
  while (at < line.length) {
    const rest = line.slice(at, at + longestWord);
    const gap = /^[\s:|/·>»›[\]【】()<《》_,、-]+/u.exec(rest);
    if (gap !== null) {
      at += gap[0].length;
      continue;
    }
    const word = telltale.exec(rest) ?? vague.exec(rest);
    if (word === null) return undefined;
    // 打印机, 分享经济: the word must end where a word may end.
    if (telltale.test(rest)) telling++;
    words++;
    at += word[0].length;
  }
  if (telling > 0) return "line";
  return words > 0 ? "weak" : undefined;
}

const longestWord = 40;
/** Words that only a page has. */
const telltale =
  /^(?:首页|主页|正文|微信扫一扫|分享到朋友圈|分享到微信|加入收藏|收藏本页|收藏|打印本页|打印|关闭窗口|关闭本页|关闭|分享到|分享至|分享|微信扫码分享|扫码分享|微信扫码领取福利|领取福利|扫一扫在手机打开当前页|微信扫一扫分享|扫一扫分享|扫一扫|热点推荐|热点视频|热点新闻|热门推荐|热门文章|热门标签|猜你喜欢|精彩推荐|推荐阅读|相关阅读|相关稿件|相关新闻|相关链接|相关附件|相关文章|延伸阅读|最新文章|更多|上一篇|下一篇|返回顶部|返回首页|返回列表|返回上一页|网站地图|隐私安全|站外导航|版权所有|联系方式|联系我们|常见问题|网站声明|关于我们|字体大小|字体|字号|我要纠错|纠错|语音播报|保护视力色|阅读量|阅读次数|点击数|点击量|浏览次数|浏览量|访问次数|评论|点赞|转发|微博|微信|朋友圈|qq空间|qq|复制链接|当前位置|您的位置|admin|预计阅读时长\d+分钟|共计\d+个?字|字数|更多精彩)(?=$|[\s:|/·>»›[\]【】()<《》_,、\d-]|预计|共计)/iu;
/** Words that a page has and a text may have. */
const vague =
  /^(?:来源|作者|时间|日期|发布时间|发布日期|发布机构|发布人|发布单位|发表时间|发稿时间|更新时间|编辑|责任编辑|责编|大|中|小|次|人|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[:时]\d{2}(?:[:分]\d{2})?秒?|\d{1,7})(?=$|[\s:|/·>»›[\]【】()<《》_,、\d-])/iu;

/** A candidate with the number of its paragraph. */
interface Line {
  readonly index: number;
  readonly cue: Furniture;
}

/** The candidates by paragraph; both lists are in reading order. */
function onLines({ paragraphs }: TextView, all: readonly Furniture[]): Line[] {
  const lines: Line[] = [];
  let index = 0;
  for (const cue of all) {
    while (index < paragraphs.length && (paragraphs[index]?.end ?? 0) <= cue.span.start) index++;
    lines.push({ index, cue });
  }
  return lines;
}

/** Page numbers that break a paragraph in two, alone on their lines. */
function* innerPages(raw: string): Iterable<Furniture> {
  for (const match of raw.matchAll(innerPage)) {
    const [, before = "", number = "", behind = ""] = match;
    const start = match.index + before.length;
    yield {
      kind: "furniture",
      span: { start, end: start + number.length },
      sort: "page",
      number: Number(/\d+/u.exec(number)?.[0]),
      before: before.length,
      behind: behind.length,
    };
  }
}

const innerPage =
  /([ \t\u3000\u00a0]{0,40}[\r\n][\s]{0,80})([-—–·]{0,3} ?\d{1,4} ?[-—–·]{0,3}|第 ?\d{1,4} ?页)([ \t\u3000\u00a0]{0,40}[\r\n]\s{0,80})/gu;

/** Page numbers: alone on their lines, a page of text between, each one more than the last. */
function* pageNumbers(view: TextView, lines: readonly Line[]): Iterable<Defect> {
  const numbers = lines.filter(({ cue }) => cue.sort === "page");
  let run: Line[] = [];
  for (const line of [...numbers, undefined]) {
    const last = run.at(-1);
    const rises =
      line !== undefined &&
      last !== undefined &&
      line.cue.number === (last.cue.number ?? 0) + 1 &&
      line.cue.span.start - last.cue.span.end >= shortestPage;
    if (rises) {
      run.push(line);
      continue;
    }
    if (run.length >= fewestPages) {
      for (const { index, cue } of run) yield page(view, index, cue);
    }
    run = line === undefined ? [] : [line];
  }
}

/** A page number: taken out with its line, or, inside a paragraph, with the blanks that broke the sentence. */
function page(view: TextView, index: number, { span, number = 0, before, behind }: Furniture): Defect {
  const data = { number };
  if (before === undefined || behind === undefined) return residue(view, "page", span, index, index, data);
  const blank = { start: span.start - before, end: span.end + behind };
  const fixes = [{ safe: false, edits: [{ span: blank, newText: "" }] }];
  return { kind: "defect", code: "html-residue", variant: "page", span, data, fixes };
}

/** In units of text; the items of a list whose numbers stand alone are shorter. */
const shortestPage = 150;
const fewestPages = 3;

/** Runs of the page's lines at the ends of the text. */
function* furniture(view: TextView, lines: readonly Line[]): Iterable<Defect> {
  const count = view.paragraphs.length;
  let run: Line[] = [];
  for (const line of [...lines, undefined]) {
    const last = run.at(-1);
    const gap = line === undefined || last === undefined ? 0 : line.index - last.index;
    // A path is told line by line, and its names are no candidates: 首页 / > / 政务信息 / > / 要闻.
    const joins =
      line !== undefined &&
      last !== undefined &&
      (gap === 1 ||
        (gap === 2 && (last.cue.sort === "crumb" || line.cue.sort === "crumb") && isShort(view, last.index + 1)));
    if (joins) {
      run.push(line);
      continue;
    }
    const first = run[0];
    if (first !== undefined && last !== undefined && run.some(({ cue }) => cue.sort === "line")) {
      // Dates and bylines belong to the text as well: they are left where they stand at the edge of a run.
      const from = run.findIndex(({ cue }) => cue.sort !== "weak" || cue.number !== undefined);
      const until = run.findLastIndex(({ cue }) => cue.sort !== "weak");
      const kept = run.slice(from, until + 1);
      const start = kept[0] ?? first;
      const end = kept.at(-1) ?? last;
      if (isAtEnd(view, start.index, count) || isAtEnd(view, end.index, count)) {
        const span = { start: start.cue.span.start, end: end.cue.span.end };
        yield residue(view, "furniture", span, start.index, end.index, { lines: end.index - start.index + 1 });
      }
    }
    run = line === undefined ? [] : [line];
  }
}

function isShort({ paragraphs }: TextView, index: number): boolean {
  const span = paragraphs[index];
  return span !== undefined && span.end - span.start <= 12;
}

/** How far into the text, from either end, its page may reach. */
const endParagraphs = 20;
const endUnits = 400;

function isAtEnd({ paragraphs, length }: TextView, index: number, count: number): boolean {
  if (index < endParagraphs || index >= count - endParagraphs) return true;
  const span = paragraphs[index];
  return span !== undefined && (span.end < endUnits || span.start > length - endUnits);
}

/** A finding on whole lines; the repair takes the lines out with the blank ones behind them. */
function residue(
  { paragraphs, length }: TextView,
  variant: string,
  span: Span,
  first: number,
  last: number,
  data: Readonly<Record<string, string | number>>,
): Defect {
  const behind = paragraphs[last + 1];
  const start = behind === undefined ? (paragraphs[first - 1]?.end ?? 0) : (paragraphs[first]?.start ?? span.start);
  // At the end of the text its last line break stays.
  const end = behind === undefined ? (paragraphs[last]?.end ?? length) : behind.start;
  return {
    kind: "defect",
    code: "html-residue",
    variant,
    span,
    data,
    fixes: [{ safe: false, edits: [{ span: { start, end }, newText: "" }] }],
  };
}
