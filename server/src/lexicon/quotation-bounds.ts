import type { Lexicon } from "./lexicon.js";

/**
 * Where the partner of a mark that stands alone most likely belongs, in a paragraph as written: 实施“揭榜挂帅制度 closes before
 * 制度, 推行一网通办”改革 opens behind 推行, 落实《政府投资条例，… closes at the comma. A guess for a repair that is offered.
 */
export function closingPlace(lexicon: Lexicon, raw: string, open: number): number {
  const mark = raw.charAt(open);
  const from = open + 1;
  const clause = clauseEnd(raw, from, mark === "《" ? "，。；：！？,;“”《》\n" : "，。；：！？,;“”（）()》\n");
  const words = raw.slice(from, clause);
  if (mark === "《") return from + (afterHead.exec(words)?.[0].length ?? words.length);
  if (mark === "（" || mark === "(") return from + (bracketed.exec(words)?.[0].length ?? shortest(words));
  // A term that is known, a plan by its number: “一带一路建设, “十四五时期.
  const term = lexicon.find(words).find(({ start, quiet }) => start === 0 && !quiet);
  if (term !== undefined) return from + term.end;
  const period = /^[一二三四五六七八九十]{1,3}五(?=时期|规划|期间|末|以来|发展|目标|开局|收官|$|、)/u.exec(words)?.[0];
  if (period !== undefined) return from + period.length;
  const stop = words.slice(2).search(behindQuoted);
  const end = stop < 0 ? words.length : stop + 2;
  // “人民至上、生命至上: parallel parts belong together, a list of other things does not.
  const comma = words.slice(0, end).indexOf("、");
  return from + (comma < 2 || isParallel(words.slice(0, end)) ? end : comma);
}

/** The place of the opening partner: the offset before which it stands. */
export function openingPlace(lexicon: Lexicon, raw: string, close: number): number {
  const mark = raw.charAt(close);
  const clause = clauseStart(raw, close, mark === "》" ? "，。；：！？,;“”《》\n" : "，。；：！？,;“”（）()\n");
  const words = raw.slice(clause, close);
  if (mark === "》") {
    const official = words.search(/关于|中华人民共和国|中国共产党|中共中央|国务院|国家/u);
    if (official >= 0) return clause + official;
    return clause + lastBehind(words, beforeTitle, 2);
  }
  if (mark === "）" || mark === ")")
    return close - (bracketedBehind.exec(words)?.[0].length ?? Math.min(words.length, 2));
  const term = lexicon.find(words).find(({ end, quiet }) => end === words.length && !quiet);
  if (term !== undefined) return clause + term.start;
  // 粉碎四人帮”, 推行一件事一次办”: what a numeral begins.
  const set = /(?<![第新一二三四五六七八九十百千万\d])[一二两三四五六七八九十][㐀-鿿]{1,9}$/u.exec(words);
  if (set !== null) return clause + set.index;
  const comma = words.lastIndexOf("、");
  const from = comma < 0 || isParallel(words.slice(lastBehind(words, beforeQuoted, 2))) ? 0 : comma + 1;
  return clause + from + lastBehind(words.slice(from), beforeQuoted, 2);
}

const longest = 40;

function clauseEnd(raw: string, from: number, ends: string): number {
  let end = from;
  while (end < raw.length && end - from < longest && !ends.includes(raw.charAt(end))) end++;
  return end;
}

function clauseStart(raw: string, until: number, ends: string): number {
  let start = until;
  while (start > 0 && until - start < longest && !ends.includes(raw.charAt(start - 1))) start--;
  return start;
}

/** Whether all parts between the 、 are of one length: 人民至上、生命至上; 双随机、一公开. */
function isParallel(words: string): boolean {
  const parts = words.split("、");
  return parts.length > 1 && parts.every((part) => part.length === parts[0]?.length && part.length > 1);
}

/** The end of the last match that leaves at least `least` characters behind it. */
function lastBehind(words: string, pattern: RegExp, least: number): number {
  let end = 0;
  for (const match of words.matchAll(pattern)) {
    const behind = match.index + match[0].length;
    if (words.length - behind >= least) end = behind;
  }
  return end;
}

function shortest(words: string): number {
  return Math.min(words.length, 12);
}

/** What follows a quotation of a few words in its sentence. */
const behindQuoted =
  /工程|行动|计划|活动|战略|机制|制度|理念|精神|思想|规划|时期|期间|原则|要求|建设|改革|模式|工作|体系|目标|方针|政策|企业|问题|道路|倡议|技术|任务|经验|覆盖|监管|专项|平台|品牌|方略|主题|教育|格局|布局|热线|办理|审批|服务|效应|现象|方式|办法|指标|责任|路径|优势|作用|特色|产业|项目|产品|城市|基地|试点|示范|创建|整治|攻坚|系列|作风|措施|举措|方案|中心|重要|总体|全面|深入|持续|扎实|加快|共建|合作|沿线|国家|末|初|的|等|和|与|及|为|在|是|将|已|被|把|让|从|向/u;
/** What stands before one: verbs that do something with it. */
const beforeQuoted =
  /实施|推行|落实|坚持|开展|推进|运用|弘扬|打造|建设|践行|贯彻|增强|做到|坚定|深化|推动|构建|创建|建立|形成|实现|树立|破解|解决|突破|打通|完善|健全|围绕|聚焦|紧扣|用好|抓好|办好|讲好|打好|打赢|培育|发展|提升|加强|强化|统筹|参与|融入|对接|做强|做优|争做|争创|荣获|获评|获得|入选|列入|纳入|称为|作为|成为|当好|按照|根据|通过|发挥|落细|全国|首批|国家|省级|市级|全省|全市|推广|反对|防止|纠治|整治|防范|严格|执行|遵守|遵循|开启|描绘|绘就|擦亮|叫响|吹响|奏响|跑出|走好|走出|算好|下好|念好|守住|筑牢|端牢|扛起|切实|全面|深入|扎实|持续|积极|大力|加快|着力|的|是|为|和|与|对|在|了|以|到|把|将|从|向|抓|建|创|做|当/gu;
const beforeTitle =
  /落实|印发|根据|按照|贯彻|出台|制定|执行|实施|对接|加入|同意|讨论|以下简称|参照|依照|对照|推动|讨论了|修订|依据|审议|通过|发布|学习|遵守|符合|公布|颁布|签署|签订|编制|起草|施行|下发|违反|以及|和|与|、|对|将|把|的/gu;
/** A title up to the noun that ends it. */
const afterHead =
  /^.{0,36}?(?:条例|办法|意见|规划|纲要|方案|规定|决定|决议|通知|报告|细则|指南|协定|计划|法典|宪法|公约|准则|章程|公告|通报|清单|目录|标准|法)(?:（[^（）]{1,12}）|(?=$|[、等和与及的中要精第为，。；按发]|规定|要求|精神|实施|印发|出台|施行|有关|关于|发到|有效|明确|提出|指出|颁布))/u;
const bracketed =
  /^(?:[A-Za-z\d.\-—－~+·]+(?:年度|年|月|日)?|[市县区旗州](?:、[市县区旗州])+|[㐀-鿿]{2,3}(?=有限|股份|集团)|自治区、直辖市|讨论稿|以下简称.{2,12}?(?=$)|试行|草案|暂行|征求意见稿|修订|第?[一二三四五六七八九十]{1,3}|[^、]{1,12}(?=$))/u;
const bracketedBehind =
  /(?:[A-Za-z\d.\-—－~+·]+(?:年度|年|月|日)?|[市县区旗州](?:、[市县区旗州])+|自治区、直辖市|讨论稿|试行草案|试行|草案|暂行|征求意见稿|修订)$/u;
