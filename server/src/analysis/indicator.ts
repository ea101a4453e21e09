import { period } from "../lexicon/period-patterns.js";
import type { Quantity } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";
import type { Span } from "../model/span.js";

/** What a figure measures, as its paragraph names it. */
export interface Measure {
  /** 城镇新增就业; with the verb of a change: 固定资产投资增长. */
  readonly name?: string;
  /** Whether its own clause names it; else it is carried from the figure before (…达418亿元，增长16%). */
  readonly stated: boolean;
  /** Where it stands, when in one piece. */
  readonly span?: Span;
  /** 增长, 下降 …: the figure says by how much, not how much. */
  readonly change?: string;
}

/**
 * What each figure of a paragraph measures. A figure's noun stands before it (城镇新增就业1.4万人), behind it when it counts
 * (88个项目, 9家新型研发机构), or was named by the figure before (GDP完成414亿元，增速6.3%); 分别 deals a list of nouns out to a
 * list of figures.
 */
export function indicators(paragraph: NormalText, quantities: readonly Quantity[]): Measure[] {
  const { text } = paragraph;
  const measures: Measure[] = [];
  const bases: (Piece | undefined)[] = [];
  let dealt: Deal | undefined;
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index] as Quantity;
    const previous = quantities[index - 1];
    const clause = leftClause(text, quantities, index);
    const left = parse(text, clause.start, quantity.span.start);
    const sameSentence = previous !== undefined && !/[。!?]/u.test(text.slice(previous.span.end, quantity.span.start));
    const base = sameSentence ? bases[index - 1] : undefined;
    if (dealt !== undefined && index < dealt.until) {
      const share = dealt.nouns[index - dealt.from];
      measures.push(measureOf(paragraph, pieces(share, dealt.tail), dealt.change, true));
      bases.push(share);
      continue;
    }
    dealt = left.dealt ? deal(text, left, quantities, index) : undefined;
    if (dealt !== undefined) {
      const share = dealt.nouns[0];
      measures.push(measureOf(paragraph, pieces(share, dealt.tail), dealt.change, true));
      bases.push(share);
      continue;
    }
    const right = rightNoun(text, quantity);
    const counts = counting.test(quantity.unit);
    // A bare list goes on with what it counts: 金牌5枚、银牌3枚; 10%、20%.
    if (right !== undefined && (left.noun === undefined || left.verbOnly)) {
      measures.push(measureOf(paragraph, pieces(left.lead, right), undefined, true));
      bases.push(right);
    } else if (
      right !== undefined &&
      counts &&
      /^[^的]*(?:[等对]|在全[国省市区球])$/u.test(text.slice(clause.start, quantity.span.start))
    ) {
      measures.push(measureOf(paragraph, [right], undefined, true));
      bases.push(right);
    } else if (left.noun === undefined && left.change === undefined && spanOfTime.test(quantity.unit)) {
      measures.push({ stated: false });
      bases.push(base);
    } else if (left.noun === undefined) {
      const subject = base ?? subjectBefore(text, clause.start);
      // 分别增长7.6%、9.2%: a bare list goes on as it began.
      const goesOn = base !== undefined && clause.end - clause.start <= 2 && left.change === undefined;
      const change = goesOn ? measures[index - 1]?.change : left.change;
      measures.push(measureOf(paragraph, pieces(subject), change, false));
      bases.push(subject);
    } else if (isDependent(text, left.noun)) {
      const subject = base ?? subjectBefore(text, clause.start);
      measures.push(
        measureOf(paragraph, subject === undefined ? [left.noun] : [subject, left.noun], left.change, false),
      );
      bases.push(
        /^占|增速|增幅|比重/u.test(text.slice(left.noun.start, left.noun.end)) ? (subject ?? left.noun) : left.noun,
      );
    } else {
      measures.push(measureOf(paragraph, [left.noun], left.change, true));
      bases.push(left.noun);
    }
  }
  return measures;
}

const spanOfTime = /^(?:年|个月|天|小时|周)$/u;

type Piece = Span;

function pieces(...all: readonly (Piece | undefined)[]): Piece[] {
  return all.filter((piece) => piece !== undefined);
}

function measureOf(
  paragraph: NormalText,
  pieces: readonly Piece[],
  change: string | undefined,
  stated: boolean,
): Measure {
  if (pieces.length === 0) return { stated, ...(change !== undefined && { change }) };
  const words = pieces.map((piece) => paragraph.text.slice(piece.start, piece.end)).join("");
  const changed = change !== undefined && !words.endsWith(change) && !/增速|增幅|涨幅|率$/u.test(words);
  const name =
    pieces.map((piece) => written(paragraph, piece)).join("") + (changed ? verb(paragraph, pieces, change) : "");
  const only = pieces.length === 1 ? pieces[0] : undefined;
  return {
    name,
    stated,
    ...(only !== undefined && { span: only }),
    ...(change !== undefined && { change }),
  };
}

/** A piece in the text's own script and width, without what was dropped inside it. */
function written({ raw, text, toRaw }: NormalText, { start, end }: Span): string {
  if (raw === text) return raw.slice(start, end);
  let words = "";
  for (let at = start; at < end; at++) words += raw.charAt(toRaw({ start: at, end: at + 1 }).start);
  return words;
}

/** The verb of the change behind its noun, in the text's own script. */
function verb(paragraph: NormalText, pieces: readonly Piece[], change: string): string {
  const from = pieces.at(-1)?.end ?? 0;
  const at = paragraph.text.slice(from, from + reach).indexOf(change);
  return at < 0 ? change : written(paragraph, { start: from + at, end: from + at + change.length });
}

/** How far behind its noun a verb stands: 比上年同期分别增长. */
const reach = 16;

/** The noun that the clause before speaks of: 核电项目一期 in 核电项目一期全面建设，完成投资50亿元. */
function subjectBefore(text: string, clause: number): Piece | undefined {
  if (text.charAt(clause - 1) !== ",") return undefined;
  let start = clause - 1;
  while (start > 0 && clause - start < 40 && !",。;:!?".includes(text.charAt(start - 1))) start--;
  const words = text.slice(start, clause - 1);
  const lead =
    new RegExp(
      `^(?:${period}|加强|加快|推进|推动|实施|开展|强化|做好|抓好|狠抓|加大|深化|完成|组织|大力|积极|扎实|深入|全面|持续|着力|全力|继续|稳步|不断)*`,
      "u",
    ).exec(words)?.[0] ?? "";
  const rest = words.slice(lead.length);
  const verb =
    /(?:全面|加快|扎实|深入|顺利|稳步|持续|不断|建成|开工|竣工|投产|倾斜|提升|提高|增长|力度|取得|实现|快速|大幅|进一步|[已均])/u.exec(
      rest,
    );
  const noun = verb === null ? rest : rest.slice(0, verb.index);
  if (noun.length < 2 || noun.length > 24 || /\d/u.test(noun)) return undefined;
  return { start: start + lead.length, end: start + lead.length + noun.length };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The clause in front of a figure: from the last mark, or the figure before, unless that only describes a noun. */
function leftClause(text: string, quantities: readonly Quantity[], index: number): Span {
  const { start } = (quantities[index] as Quantity).span;
  let from = start;
  let floor = 0;
  for (let before = index - 1; before >= 0; before--) {
    const { span, cmp, unit } = quantities[before] as Quantity;
    const described =
      /^[一-鿿“"和]/u.test(text.charAt(span.end)) && (/[<>]/u.test(cmp) || /千伏|兆瓦|吨级/u.test(unit));
    if (described && !/[,。;:、!?]/u.test(text.slice(span.end, start))) continue;
    floor = span.end;
    break;
  }
  let depth = 0;
  while (from > floor && start - from < 60) {
    const unit = text.charAt(from - 1);
    if ("”》)’".includes(unit)) depth++;
    else if ("“《(‘".includes(unit)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && ",。;:!?".includes(unit)) break;
    from--;
  }
  // 培育5个百亿级产业集群、引进2个平台: what stands before the 、 was counted by the figure before.
  const mark = from === floor && floor > 0 ? text.lastIndexOf("、", start - 1) : -1;
  if (mark >= from && verbsOnly.test(text.slice(mark + 1, start))) from = mark + 1;
  return { start: from, end: start };
}

interface Left {
  readonly noun?: Piece;
  readonly change?: string;
  /** 新增, 新建: a verb that belongs to what is counted behind the figure. */
  readonly lead?: Piece;
  /** Only verbs stand in front: 编制完成8个…. */
  readonly verbOnly: boolean;
  /** 分别: the nouns are dealt out. */
  readonly dealt: boolean;
}

/** The noun of a left clause, freed from the verb and adverbs at its end and the periods and connectives at its start. */
function parse(text: string, from: number, to: number): Left {
  let start = from;
  let end = to;
  for (;;) {
    const match = opening.exec(text.slice(start, end));
    if (match === null || match[0] === "") break;
    start += match[0].length;
  }
  let change: string | undefined;
  let dealt = false;
  let verb: string | undefined;
  for (;;) {
    const match = closing.exec(text.slice(Math.max(start, end - 8), end));
    if (match === null || match[0] === "") break;
    const word = match[0];
    if (word === "分别" || word === "各") dealt = true;
    if (changes.test(word)) change ??= word.replace(/了$/u, "");
    if (/^(?:增加|提高|提升|下降|降低|减少|上升|扩大|增|降|升|压减|缩短)?(?:到|至)$/u.test(word)) change = undefined;
    verb = word;
    end -= word.length;
  }
  if (end <= start) {
    return { verbOnly: verb !== undefined, dealt, ...(change !== undefined && { change }) };
  }
  const words = text.slice(start, end);
  // 过去五年: a span of time measures nothing but itself; 我国8200多万户: nor does a place.
  if (/^(?:[是在这前近]|以?来|过去|最近|今后|未来|此前|之后|用|历时|长达|连续|[我全][国省市区县州])+$/u.test(words))
    return { verbOnly: true, dealt: false };
  // 向低收入群体发放价格补贴: what is given, not to whom.
  const given = /^.{0,10}?[向为给对].{2,12}?(?:发放|拨付|提供|减免|兑付|落实)(?=.{2})/u.exec(words);
  if (given !== null) start += given[0].length;
  // …规划方案和197个村庄规划: what stands before the conjunction was counted by another figure.
  if (/[和及与、]$|以及$/u.test(words)) return { verbOnly: true, dealt: false };
  const verbs = verbsOnly.exec(words);
  const lead = verbs === null ? undefined : /(?:新增|新建|开工建设|改造|新|引进|培育)$/u.exec(words);
  return {
    noun: { start, end },
    verbOnly: verbs !== null,
    dealt,
    ...(change !== undefined && { change }),
    ...(lead !== undefined && lead !== null && { lead: { start: start + lead.index, end } }),
  };
}

/** Words of doing and nothing else: 编制完成, 新建, 再培育. */
const verbsOnly =
  /^(?:即|并|已|共|再|将|要|全年|年度|全市|全省|全区|全县)*((?:新增|新建|新|开工建设|建设|改造|培育|引进|创建|编制|组织|开展|实施|拥有|建成|推进|打造|获批|谋划|签约|落地|认定|招引|举办|办理|处理|对|为|在|有|按|以|与|向|从|将|把|支持|帮助|培养|选派|派出|选树|布局|建立|设立|遴选|评选|推出|出台|制定|修订|发布|整治|清理|整改|排查|查处|打掉|破获|新签|新签约|新引进|新培育|新认定|下放|取消|精简|完善|提供|开通|新开|投用|竣工|开工|启动|攻克|转化|突破|研发|创办|发展|带动|服务|惠及|净增|吸引)+)$/u;

/** What opens a clause without naming what is measured. */
const opening = new RegExp(
  `^(?:[、和及与,: ]|以及|即|其中|同时|并且?(?!购)|而且|此外|另外|特别是|${period}|力争|争取|确保|预计|预期|初步|实现|完成(?=.{2})|力求|努力|提出|把|但|拟安排|拟|使|将|要|计划|累计|全年|共|总计|同比|平均|年均|每年|均|经济社会发展|(?:的)?主要预期目标(?:是|为)|目标(?:是|为))`,
  "u",
);

const changeVerbs =
  "增长|增加|提高|提升|下降|降低|减少|上升|上涨|回落|压减|缩减|缩短|扩大|提速|下调|上调|递增|翻|高于|低于|快于|(?<!新)增|降|涨|升";
const changes = new RegExp(`^(?:${changeVerbs})了?$`, "u");
/** Verbs and adverbs between a noun and its figure, at the end of the clause. */
const closing = new RegExp(
  `(?:分别|各|均|都|要|须|应|(?<![签节合预])约|共|已|将|可|就|仅|(?<![人英天奇])才|预计|力争|争取|确保|预期|累计|总计|合计|年均|平均|同比|环比|进一步|大幅|再|的|了|为|是|[由从]|比(?:上年|去年|${"20\\\\d\\\\d"}年)(?:同期|末)?|较(?:上年|去年)(?:同期|末)?|拟?按|一直|控制在|保持在|稳定在|维持在|达到|达|完成|实现|突破|超过|接近|高达|多达|占到?|(?:${changeVerbs})(?:到|至|了)?|到|至|:|有|在)$`,
  "u",
);

/** Nouns that say nothing without the noun before them: 完成投资, 增速, 占比. */
function isDependent(text: string, { start, end }: Piece): boolean {
  return /^(?:其中)?(?:年度|累计|全年|已)?(?:完成|到位)?(?:总?投资|增速|增幅|产值|注册资金|总投资额?|占比|占.{1,8}|开工率|完成率|答复率|办结率|覆盖率|投资额|总量|人均|产量|面积|总额|余额|比重|总产值|增加值|营业收入|利润|税收|销售额|规模)$|^(?:高于|低于|快于|优于|好于|领先于?)全?.{1,6}$/u.test(
    text.slice(start, end),
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const counting =
  /^(?:个|家|项|名|户|位|人|件|场|次|条|座|套|所|处|种|类|辆|艘|支|批|只|块|张|部|轮|例|宗|起|份|枚|对|片|村|县|镇|%|$)$/u;

/** The noun that a figure counts, behind it: up to a mark, the next figure or a verb. */
function rightNoun(text: string, { span, unit }: Quantity): Piece | undefined {
  const ahead = text.slice(span.end, span.end + 10);
  // 1500亿元经济总量, 8200多万个体工商户: a noun and nothing else up to the next mark.
  const bare = /^[一-鿿]{2,8}(?=[,。;、])/u.exec(ahead)?.[0];
  if (
    bare !== undefined &&
    (unit === "元" || unit === "") &&
    !verbBehind.test(bare) &&
    /^[^的以左上下占比居是为和与及]/u.test(bare)
  ) {
    return { start: span.end, end: span.end + bare.length };
  }
  if (
    !counting.test(unit) &&
    !/^(?:[一-鿿]{2,6}(?:产能|装机|能力|容量|储能))/u.test(text.slice(span.end, span.end + 8)) &&
    !/^产能|^装机/u.test(text.slice(span.end, span.end + 2))
  ) {
    return undefined;
  }
  const percent = unit === "%" || unit === "";
  const match = /^(的)?((?:[一-鿿A-Za-z*·、]|["“][^"”,。]{1,16}["”]|\([^)]{1,12}\)){2,30})/u.exec(
    text.slice(span.end, span.end + 34),
  );
  if (match === null || (percent && match[1] === undefined)) return undefined;
  let noun = match[2] as string;
  const stop = verbBehind.exec(noun);
  if (stop !== null) noun = noun.slice(0, stop.index);
  // 5个百亿级产业集群、引进2个…: the verb behind 、 belongs to the next figure.
  const last = noun.lastIndexOf("、");
  if (last > 0 && verbsOnly.test(noun.slice(last + 1))) noun = noun.slice(0, last);
  noun = noun.replace(/[、和及与的等]+$/u, "");
  if (noun.length < 2 || /^(?:以[上下内]|左右|比|占|均|都|和|及|与|或|其中|增|居|位)/u.test(noun)) return undefined;
  const start = span.end + (match[1]?.length ?? 0);
  return { start, end: start + noun.length };
}

const verbBehind =
  /进行|被|列入|入选|获(?!得感)|开工|竣工|投产|建成|通过|落地|签约|全部|(?<!公)共(?!|享|建|产|青)|挂牌|实现|[已均]|达到|完成|纳入|加快|整合|投入|参加|排名|正在|顺利|基本|成为|得到|发言|、(?=\d)|推动|提高|增长|和(?=\d|$)/u;

// ---------------------------------------------------------------------------------------------------------------------

interface Deal {
  readonly from: number;
  readonly until: number;
  readonly nouns: readonly Piece[];
  /** What the last noun alone spells out for all. */
  readonly tail?: Piece;
  readonly change?: string;
}

/** 一产、二产、三产增加值分别增长5%、6%、7%: as many nouns as figures that follow in one list. */
function deal(text: string, left: Left, quantities: readonly Quantity[], index: number): Deal | undefined {
  if (left.noun === undefined) return undefined;
  let until = index + 1;
  while (until < quantities.length) {
    const between = text.slice(
      (quantities[until - 1] as Quantity).span.end,
      (quantities[until] as Quantity).span.start,
    );
    if (!/^(?:[、和及与,]|以及)$/u.test(between)) break;
    until++;
  }
  const nouns: Piece[] = [];
  let start = left.noun.start;
  for (const match of text.slice(left.noun.start, left.noun.end).matchAll(/[、和及与]|以及/gu)) {
    nouns.push({ start, end: left.noun.start + match.index });
    start = left.noun.start + match.index + match[0].length;
  }
  nouns.push({ start, end: left.noun.end });
  if (until - index < 2 || nouns.length < until - index) return undefined;
  const shares = nouns.slice(nouns.length - (until - index)).filter(({ start: from, end }) => end > from);
  const tail = sharedTail(text, shares);
  return {
    from: index,
    until,
    nouns: tail === undefined ? shares : [...shares.slice(0, -1), headOf(shares.at(-1) as Piece, tail)],
    ...(tail !== undefined && { tail }),
    ...(left.change !== undefined && { change: left.change }),
  };
}

/** 增加值 in 一产、二产、三产增加值: nouns of one length, of which the last alone has the head that all share. */
function sharedTail(text: string, nouns: readonly Piece[]): Piece | undefined {
  const [first, last] = [nouns[0], nouns.at(-1)];
  if (first === undefined || last === undefined || nouns.length < 2) return undefined;
  const size = first.end - first.start;
  if (nouns.slice(0, -1).some(({ start, end }) => end - start !== size) || last.end - last.start < size + 2)
    return undefined;
  const alike = [...text.slice(first.start, first.end)].filter(
    (unit, at) => text.charAt(last.start + at) === unit,
  ).length;
  return alike === 0 ? undefined : { start: last.start + size, end: last.end };
}

function headOf({ start }: Piece, tail: Piece): Piece {
  return { start, end: tail.start };
}
