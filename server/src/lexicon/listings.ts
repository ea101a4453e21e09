import type { Span } from "../model/span.js";
import { numeralChain, sum } from "./patterns.js";

/** The members of a set as a text lists them, and where. Offsets of the text as read. */
export interface Listing {
  readonly members: readonly string[];
  readonly span: Span;
}

/**
 * How many members a numeral abbreviation may stand for, the likeliest number first: 四个自信 four, 三清两建 five (or two,
 * by its parts), 1+8 nine or two, “3+1+1”五大产业领域 what the words behind say. None where it has no numeral to count by.
 */
export function countsOf(term: string, behind = ""): readonly number[] {
  // “21”条 counts clauses that nobody lists.
  if (/^\d{1,2}条?$/u.test(term)) return [];
  const told = toldBehind.exec(behind)?.groups?.count;
  if (told !== undefined && /\d/u.test(term)) return [amountOf(told)];
  const parts = partsOf(term);
  if (parts.length > 1) {
    const total = parts.reduce((count, part) => count + amountOf(part), 0);
    return total === parts.length ? [total] : [total, parts.length];
  }
  const numeral = leading.exec(term)?.[0];
  return numeral === undefined ? [] : [amountOf(numeral)];
}

/** Behind figures in quotation marks, what they make: ”五大产业领域. */
const toldBehind = /^["”](?<count>[两二三四五六七八九]|十[一二三四五六七八九]?)[大个项类]/u;
const leading = /^(?:十[一二三四五六七八九]?|[一二三四五六七八九两双](?![百千万亿]))/u;

/** 三清 and 两建 of 三清两建, 1 and 8 of 1+8; the term itself where it has no parts. */
function partsOf(term: string): readonly string[] {
  if (isSum.test(term)) return term.match(/\d+|[NnXx]/gu) ?? [];
  if (isFigures.test(term)) return [...term];
  if (!isChain.test(term) || ofEach.test(term)) return [term];
  return term.match(/[一二三四五六七八九十两双][^一二三四五六七八九十两双、]+/gu) ?? [term];
}

const isSum = new RegExp(`^${sum}$`, "u");
const isFigures = /^\d{2,8}$/u;
/** 三个一批, 五个一: the one is of each. */
const ofEach = /^[^一、]{1,2}[个大项]一[^、]*$/u;
const isChain = new RegExp(`^${numeralChain}$`, "u");

function amountOf(part: string): number {
  const digits = /^\d+/u.exec(part)?.[0];
  if (digits !== undefined) return Number(digits);
  const numeral = leading.exec(part)?.[0] ?? "";
  if (numeral === "两" || numeral === "双") return 2;
  if (numeral.startsWith("十")) return 10 + ("一二三四五六七八九".indexOf(numeral.charAt(1)) + 1 || 0);
  return "一二三四五六七八九".indexOf(numeral) + 1;
}

/**
 * The set that a text spells out round a numeral abbreviation: behind it (：一是…；二是…, 即…、…和…, 包括…) or in front
 * (深化工业企业对标提升、…、企业家创新精神培育“六大行动”). Only where there are as many as the numeral counts.
 */
export function listingOf(text: string, span: Span, term: string): Listing | undefined {
  const behind = text.slice(span.end, span.end + 4);
  const counts = countsOf(term, behind).filter((count) => count >= 2 && count <= mostMembers);
  if (counts.length === 0) return undefined;
  return listedByParts(text, span, term) ?? listedBehind(text, span.end, counts) ?? listedInFront(text, span, counts);
}

const mostMembers = 40;

/** A cheap look whether a list can stand right beside a term: words that introduce one behind it, or an item in front. */
export function mayBeListed(text: string, { start, end }: Span): boolean {
  introducedAtOnce.lastIndex = end;
  if (introducedAtOnce.test(text)) return true;
  const before = text.charAt(start - 1);
  const isQuoted = before === "“" || before === '"' || before === "‘";
  const last = isQuoted ? text.charAt(start - 2) : before;
  if (last === "" || noItem.includes(last)) return false;
  for (let at = start - 2; at >= 0 && at > start - longestItem; at--) {
    const unit = text.charAt(at);
    if (unit === "、" || unit === "和" || unit === "与") return true;
    if (unit === "," || unit === "。" || unit === ";") return false;
  }
  return false;
}

const introducedAtOnce = /["”’]?[㐀-鿿]{0,10}(?:[:(]|——|,?(?:即|指|就是|分别|包括|[一首第]))/uy;
const noItem = ",。;:!?、的和与及是在”";
const longestItem = 24;

// Behind ------------------------------------------------------------------------------------------------------------

/** The list behind a term that ends at `end`, of one of these lengths. */
export function listedBehind(text: string, end: number, counts: readonly number[]): Listing | undefined {
  for (const from of listStarts(text, end)) {
    const listing = pointsFrom(text, from, counts) ?? itemsFrom(text, from, counts);
    if (listing !== undefined) return listing;
  }
  return undefined;
}

/** Where lists can begin behind a term: at the words that introduce them, within its sentence. */
function listStarts(text: string, end: number): number[] {
  const starts: number[] = [];
  const tail = text.slice(end, end + farthestCue);
  const direct = directly.exec(tail);
  if (direct !== null) {
    const from = end + direct[0].length;
    starts.push(from + (cueAtOnce.exec(text.slice(from, from + 4))?.[0].length ?? 0));
  }
  const rest = /^["”’]?[^。;!?“”"]*/u.exec(tail)?.[0] ?? "";
  for (const { index, 0: cue } of rest.matchAll(introduced)) {
    // Behind another term it is that one's members that come.
    starts.push(end + index + cue.length);
    if (starts.length > 3) break;
  }
  return starts;
}

const farthestCue = 48;
/** ”： , ”—— , ”（ , and points at once: ”，一是, ”。一是. */
const directly = /^["”’]?[㐀-鿿]{0,10}(?:["”’]?:|["”’]?(?:——|--)|\(|[,。](?=(?:一是|一要|第一,|首先)))["”’]?/u;
const cueAtOnce = /^(?:即|就是|是指|指的是|指|包括|分别是|分别为|是)/u;
const introduced =
  /(?:[,:("”’]|——|[㐀-鿿])(?:即(?![将使便可])|就是|分别是|分别为|分别指|具体是|具体为|具体包括|主要包括|主要是|是指|指的是|(?<=["”’:])指|包括|也就是)(?:是|为|:)?/gu;

/** 一是…;二是…;三是…: as many points as are counted. Each is told by its first clause. */
function pointsFrom(text: string, from: number, counts: readonly number[]): Listing | undefined {
  for (const form of pointForms) {
    const members: string[] = [];
    let at = from;
    let end = from;
    const limit = nextList(text, from, form(1));
    while (members.length < mostMembers) {
      const marker = form(members.length + 1);
      const place = members.length === 0 ? firstPoint(text, at, marker) : nextPoint(text, at, marker);
      if (place < 0 || place >= limit) break;
      const start = place + marker.length;
      clause.lastIndex = start;
      const words = clause.exec(text)?.[0] ?? "";
      if (words === "") break;
      members.push(words);
      end = start + words.length;
      at = end;
    }
    if (counts.includes(members.length)) return { members, span: { start: from, end } };
  }
  return undefined;
}

const pointForms: readonly ((number: number) => string)[] = [
  (number) => `${inCharacters(number)}是`,
  (number) => `${inCharacters(number)}要`,
  (number) => `第${inCharacters(number)},`,
  (number) => `第${inCharacters(number)}是`,
  (number) => `(${inCharacters(number)})`,
  (number) => `${number}.`,
  (number) => `(${number})`,
];
const clause = /[^,。;:!?]{1,40}/uy;

function firstPoint(text: string, at: number, marker: string): number {
  return text.startsWith(marker, at) ? at : -1;
}

/** A point begins behind a mark. */
function nextPoint(text: string, from: number, marker: string, farthest = longestPoint): number {
  const reach = text.slice(from, from + farthest);
  for (let at = reach.indexOf(marker); at >= 0; at = reach.indexOf(marker, at + 1)) {
    if (at > 0 && ",。;:!? ".includes(reach.charAt(at - 1))) return from + at;
  }
  return -1;
}

const longestPoint = 400;

/** Where the next list of this form begins: 三是 behind another 一是 belongs to that. */
function nextList(text: string, from: number, marker: string): number {
  if (!text.startsWith(marker, from)) return 0;
  const next = nextPoint(text, from + marker.length, marker, longestPoints);
  return next < 0 ? Number.POSITIVE_INFINITY : next;
}

const longestPoints = 3000;

function inCharacters(number: number): string {
  if (number <= 10) return "〇一二三四五六七八九十".charAt(number);
  return number < 20 ? `十${"〇一二三四五六七八九".charAt(number - 10)}` : String(number);
}

/** 稳就业、稳金融、稳外贸…: items parted by 、, or by commas, or by semicolons, up to the mark that ends the list. */
function itemsFrom(text: string, from: number, counts: readonly number[]): Listing | undefined {
  const inBrackets = text.charAt(from - 1) === "(";
  const reach = text.slice(from, from + longestList);
  for (const { ends, parts } of manners) {
    const end = endOf(reach, inBrackets ? `)${ends}` : ends);
    const words = reach.slice(0, end);
    const chunks = counted(pieces(words, parts), counts, parts.includes("、"));
    if (chunks === undefined) continue;
    const members = evened(trimmedLast(chunks)).map(bare);
    if (members.every(isMember) && new Set(members).size === members.length) {
      const span = { start: from, end: from + words.lastIndexOf(lastOf(members)) + lastOf(members).length };
      return { members, span };
    }
  }
  return undefined;
}

const longestList = 360;
const manners = [
  { ends: ",。;!?:", parts: "、" },
  { ends: "。;!?", parts: "," },
  { ends: "。!?", parts: ";" },
  { ends: "。;!?", parts: ",、" },
];

/** The first of the marks outside quotation marks, titles and brackets. */
function endOf(text: string, marks: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if ("“《(".includes(unit)) depth++;
    else if ("”》".includes(unit) || (unit === ")" && !(depth === 0 && marks.includes(")"))))
      depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(unit)) return at;
  }
  return text.length;
}

// By parts ----------------------------------------------------------------------------------------------------------

/** “三清”即清…;“两建”即建…, “1”是…,“8”是…: the parts of a term explained one by one behind it. */
function listedByParts(text: string, span: Span, term: string): Listing | undefined {
  const parts = partsOf(term);
  if (parts.length < 2) return undefined;
  const reach = text.slice(span.end, span.end + longestParts);
  const members: string[] = [];
  let at = 0;
  let start = -1;
  for (const part of parts) {
    const place = quotedAt(reach, part, at);
    if (place < 0) return undefined;
    const end = place + part.length + 1;
    if (start < 0) start = span.end + place - 1;
    const own = listedBehind(reach, place + part.length, countsOf(part));
    if (own !== undefined && !/^\d/u.test(part)) {
      members.push(...own.members);
      at = own.span.end;
      continue;
    }
    explained.lastIndex = end;
    const words = explained.exec(reach)?.groups?.words;
    if (words === undefined) return undefined;
    members.push(`${part}：${words}`);
    at = end + words.length;
  }
  return { members, span: { start, end: span.end + at } };
}

const longestParts = 600;
const explained = /(?:[㐀-鿿]{0,3}?(?:即|就是|是指|指的是|指|代表|是|为|:)):?(?<words>[^,。;!?]{2,40})/uy;

function quotedAt(text: string, part: string, from: number): number {
  const curly = text.indexOf(`“${part}”`, from);
  const straight = text.indexOf(`"${part}"`, from);
  const place = curly < 0 ? straight : straight < 0 ? curly : Math.min(curly, straight);
  return place < 0 ? -1 : place + 1;
}

// In front ----------------------------------------------------------------------------------------------------------

/** The list that runs up to a term, with or without 等 between them. */
export function listedInFront(text: string, span: Span, counts: readonly number[]): Listing | undefined {
  const isQuoted = span.start > 0 && '“"‘'.includes(text.charAt(span.start - 1));
  // 双拥, 三同: without marks too short to be told from the words around them.
  if (!isQuoted && !/^.{1,2}[大个项]/u.test(text.slice(span.start, span.end))) return undefined;
  const end = isQuoted ? span.start - 1 : span.start;
  if (end === 0 || ",。;:!?、的和与及是在".includes(text.charAt(end - 1))) return undefined;
  const start = clauseStart(text, end);
  const clauseText = text.slice(start, end);
  const words = clauseText.replace(linkBehind, "").replace(adverbBehind, "");
  if (words === "" || /[的和与及、,是在]$/u.test(words)) return undefined;
  const chunks = counted(pieces(words, "、"), counts, true);
  if (chunks === undefined) return undefined;
  const [head = "", ...others] = chunks;
  const last = lastOf(others);
  // The verb that governs the term, or one item more than are counted: it is no list of its members.
  const verb = governs.exec(last)?.[0];
  if (verb !== undefined && !head.endsWith(verb)) return undefined;
  if (/[^、](?:和|与|及)/u.test(last) && ![head, ...others.slice(0, -1)].some((each) => /[和与及]/u.test(each)))
    return undefined;
  const first = withoutVerb(head, others);
  const members = [first, ...others].map(bare);
  if (!members.every(isMember) || members.some((member) => isVerb.test(member))) return undefined;
  if (new Set(members).size !== members.length || !isParallel(members)) return undefined;
  return {
    members,
    span: { start: start + clauseText.lastIndexOf(bare(first), head.length), end: start + words.length },
  };
}

/** Whether they could be items of one list: two that are alike in nothing are the words in front of the term. */
function isParallel(members: readonly string[]): boolean {
  const lengths = members.map(({ length }) => length);
  if (members.some((member) => isBody.test(member))) return false;
  if (members.length > 2) return true;
  const [first = "", second = ""] = members;
  if (first.includes("“") !== second.includes("“") || Math.max(...lengths) > 2 * Math.min(...lengths)) return false;
  return first.length === second.length || [...first].some((character) => second.includes(character));
}

const isBody = /^(?:中央|国务院|[省市区县]委|[省市区县]政府|党委|政府)$/u;

/** What may stand between a list and the term that sums it up. */
const linkBehind = /(?:等|这|为主的|等构成的|构成的|组成的|在内的|为内容的|等方面的?)$/u;
const adverbBehind = /(?:连续[\d一二三四五六七八九十]+年|全面|全部|同步|双双|全省|全市|全区|全县)$/u;
const governs =
  /(?:建设|实施|推进|推动|开展|落实|坚持|打造|出台|推行|制定|围绕|做到|实现|践行|贯彻|提出|深化|聚焦|按照|形成|构建|用好|抓好|狠抓|成为|列入|作为|领悟|把握|拥护|增强|做到|严控|压减|控制)$/u;
const longestFront = 240;

/** Where the clause before an offset begins; marks in quotation marks and titles are no ends. */
function clauseStart(text: string, end: number): number {
  const floor = Math.max(0, end - longestFront);
  let depth = 0;
  for (let at = end - 1; at >= floor; at--) {
    const unit = text.charAt(at);
    if (unit === "”" || unit === "》" || unit === ")") depth++;
    else if (unit === "“" || unit === "《" || unit === "(") {
      if (depth === 0) return at + 1;
      depth--;
    } else if (depth === 0 && ",。;:!? ".includes(unit)) return at + 1;
  }
  return floor;
}

/** The first member without the verb that governs the list: 深化工业企业对标提升 among nouns. */
function withoutVerb(whole: string, others: readonly string[]): string {
  // 我们确定的智能制造、电子信息: what stands before 的 is no part of a list that has none.
  const head =
    others.length > 1 && others.every((other) => !other.includes("的"))
      ? whole.replace(/^[^“《]*的(?=..)/u, "")
      : whole;
  const lengths = new Set(others.map(({ length }) => length));
  const [length = 0] = lengths;
  // 统筹推进稳增长、促改革、调结构: members of one length.
  if (lengths.size === 1 && others.length > 1 && head.length > length && length > 1) {
    const tail = head.slice(-length);
    if (!"“《".includes(head.charAt(head.length - length - 1)) || tail.length === length) return tail;
  }
  const longer = head.length > 1.6 * Math.max(...others.map((other) => other.length));
  const verb = (governing.exec(head) ?? (longer ? anywhere.exec(head) : null))?.[0] ?? "";
  const rest = head.slice(verb.length);
  // 推进甲、深化乙: each has a verb of its own.
  return verb === "" || rest.length < 2 || others.some((other) => governing.test(other)) ? head : rest;
}

const isVerb =
  /^(?:[加全深扎统大重]?[快面入实筹力点]?(?:推进|推动|实施|落实|坚持|发展|建设|打造|参与|加强|做好)|[一二三四五六七八九十]+|\d+)$/u;
const adverbs =
  "(?:[我全本][省市区县州国]|我们|各地|今年|必须|继续|持续|着力|大力|深入|扎实|全面|加快|协同|统筹|重点|一体|积极|有序|稳步|进一步|高质量|高标准|组织|投入[\\d.]+[万亿]元|[要将已并应])";
const verbs =
  "坚持|坚定|推进|推动|深化|实施|开展|启动|打好|打赢|抓好|抓实|狠抓|抓住|抢抓|紧抓|聚焦|围绕|突出|强化|加强|加快|统筹|落实|建立|建设|构建|打造|形成|实现|培育|发展|提升|提高|完善|做好|做强|做大|防范|破解|解决|统称为?|包括|依托|围着|用好|发挥|促进|深挖|把|将|以|对|按照|立足|瞄准|锚定|紧盯|紧扣|应对|面临|处理好|探索|增强|做到";
const governing = new RegExp(`^${adverbs}{0,4}(?:${verbs})(?:了|好)?|^${adverbs}{1,3}`, "u");
const anywhere =
  /^[㐀-鿿\d]{0,14}?(?:实施|推进|开展|落实|启动|打好|抓好|聚焦|围绕|统筹|建立|构建|打造|形成|实现|培育|依托|探索|抢抓|建设)(?:了|好)?/u;

// Both --------------------------------------------------------------------------------------------------------------

interface Pieces {
  readonly chunks: readonly string[];
}

/** The words parted at these marks outside quotation marks, titles and brackets; “甲”“乙” part without any. */
function pieces(words: string, marks: string): Pieces {
  const chunks: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charAt(at);
    if ("“《(".includes(unit)) depth++;
    else if ("”》)".includes(unit)) {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && unit === "”" && words.charAt(at + 1) === "“") {
        chunks.push(words.slice(start, at + 1));
        start = at + 1;
      }
    } else if (depth === 0 && marks.includes(unit)) {
      chunks.push(words.slice(start, at));
      start = at + 1;
    }
  }
  chunks.push(words.slice(start));
  return { chunks: chunks.map((chunk) => chunk.trim()).filter((chunk) => chunk !== "") };
}

/** The chunks if there are as many as are counted, or are once the last is parted at its 和. */
function counted({ chunks }: Pieces, counts: readonly number[], joins: boolean): readonly string[] | undefined {
  for (const count of counts) {
    if (chunks.length === count) return chunks;
    const last = chunks.at(-1);
    if (!joins || last === undefined || chunks.length !== count - 1) continue;
    const joint = /^(?<first>[^和与及]+?)(?:以及|和|与|及)(?<second>[^和与及其][^和与及]*)$/u.exec(last)?.groups;
    if (joint?.first !== undefined && joint.second !== undefined)
      return [...chunks.slice(0, -1), joint.first, joint.second];
  }
  return undefined;
}

/** The last member without what follows the list: 互联网融合发展 behind 电信网、广播电视网; …等6个工程. */
function trimmedLast(chunks: readonly string[]): readonly string[] {
  const others = chunks.slice(0, -1);
  const last = chunks.at(-1) ?? "";
  let own = last
    .replace(/(?<=.)(?:等)?(?:\d{1,2}|[两二三四五六七八九十]{1,2})(?:个|大|项|类|条|种|方面)[^”》]*$/u, "")
    .replace(/(?<=.)等[㐀-鿿]{0,6}$/u, "");
  const ending = others[0]?.at(-1) ?? "";
  if (others.length > 1 && others.every((other) => other.endsWith(ending)) && !own.endsWith(ending)) {
    const at = own.lastIndexOf(ending);
    if (at > 0) own = own.slice(0, at + 1);
  }
  if (others.every((other) => !other.includes("的"))) own = own.replace(/(?<=..)的.*$/u, "");
  return [...others, own];
}

/** Of members that are of one length but for the ends, the ends at that length: 综合防治早预防、早干预、早发现、早诊治工程. */
function evened(members: readonly string[]): readonly string[] {
  const middle = members.slice(1, -1);
  const length = middle[0]?.length ?? 0;
  if (middle.length < 2 || middle.some((each) => each.length !== length || each.charAt(0) !== middle[0]?.charAt(0)))
    return members;
  const [first = ""] = members;
  const last = lastOf(members);
  const initial = middle[0]?.charAt(0) ?? "";
  return [
    first.charAt(first.length - length) === initial ? first.slice(-length) : first,
    ...middle,
    last.startsWith(initial) ? last.slice(0, length) : last,
  ];
}

/** A member without quotation marks and joints around it. */
function bare(words: string): string {
  const trimmed = words.trim().replace(/^(?:和|与|及|以及|并|以)(?=.{2})/u, "");
  const inside = /^["“]([^"“”]+)["”]$/u.exec(trimmed)?.[1];
  return inside ?? (count(trimmed, "“") === count(trimmed, "”") ? trimmed : trimmed.replace(/[“”]/gu, ""));
}

function count(text: string, unit: string): number {
  let found = 0;
  for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) found++;
  return found;
}

function isMember(words: string): boolean {
  return words.length >= 1 && words.length <= 40 && /[㐀-鿿A-Za-z]/u.test(words) && !/^(?:等|其他|及其)/u.test(words);
}

function lastOf(members: readonly string[]): string {
  return members.at(-1) ?? "";
}
