import type { Quantity, Reckoning, Term } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";

/**
 * Figures of one paragraph that its words relate by arithmetic, for a rule to reckon up: a rise and its two levels
 * (从12.8%提高到15%,提高2.2个百分点), parts and their total (甲120家、乙80家,合计200家), a whole and its parts (共200家,其中甲50家,占25%).
 * What is only about so much is left out.
 */
export function reckonings({ text }: NormalText, quantities: readonly Quantity[]): Reckoning[] {
  if (quantities.length < 2 || !related.test(text)) return [];
  const terms = quantities.map((quantity) => termOf(text, quantity));
  const found: Reckoning[] = [];
  for (let at = 0; at < terms.length; at++) {
    for (const sort of [rise, total, parts]) found.push(...(sort(text, terms, at) ?? []));
  }
  return found;
}

/** A cheap look first: some word relates figures. */
const related = /[从由][^,。;]{1,40}[到至为]|[比较在][^,。;]{1,24}的|其中|包括|[合共总]计|[总一]共|共[^,。;]{0,2}\d/u;

type Known = Term & { readonly exact: boolean };

function termOf(text: string, { span, value, unit, cmp, max }: Quantity): Known {
  const words = text.slice(span.start, span.end);
  return { span, value, unit, words, grain: grainOf(words), exact: cmp === "=" && max === undefined };
}

/** The worth of a figure's last place: 0.1 of 12.8%, 1000 of 1.4万人. */
function grainOf(words: string): number {
  const match = /(?<whole>\d)(?:\.(?<places>\d+))?(?<scale>[十百千万亿兆]*)(?!.*\d)/u.exec(words);
  const places = match?.groups?.places ?? /点([零〇一二三四五六七八九]+)/u.exec(words)?.[1] ?? "";
  let exponent = -places.length;
  for (const magnitude of match?.groups?.scale ?? /[万亿兆]+(?=[^万亿兆]*$)/u.exec(words)?.[0] ?? "") {
    exponent += exponents[magnitude] ?? 0;
  }
  return Number(`1e${exponent}`);
}

const exponents: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 };

function reckoning(sort: Reckoning["sort"], terms: readonly Known[], change?: string): Reckoning {
  const spans = terms.map(({ span }) => span);
  return {
    kind: "reckoning",
    span: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
    sort,
    terms: terms.map(({ span, value, unit, words, grain }) => ({ span, value, unit, words, grain })),
    ...(change !== undefined && { change }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// A rise and its two levels.

const verb = "增加|增长|提高|提升|扩大|上升|增|升|下降|降低|减少|缩短|压缩|压减|回落|降|减";
const toLevel = new RegExp(
  `^(?:,?(?:大幅|逐步|逐年|稳步)?(?:${verb}|发展|跃升|跃|调整|扩大))?(?:了)?(?:到|至|为)(?:(?:19|20)\\d\\d年(?:底|末|初)?的?|(?:今年|去年|上年|目前|现在)的?)?$`,
  "u",
);
const byRise = new RegExp(
  `^[,(、](?:累计|共|净|总共|大幅|五年|三年|一年)?(?:${verb})(?:了|达|达到|幅度达?为?)?$|^[,(](?:增幅|降幅|增长率)(?:为|达|达到)?$`,
  "u",
);
const levelBehind = /^,?(?:达到|达|为|增至|增加到|提高到|上升到|降至|下降到|升至|提升到)$/u;

function rise(text: string, terms: readonly Known[], at: number): Reckoning[] | undefined {
  const [first, second, third] = [terms[at], terms[at + 1], terms[at + 2]];
  if (first === undefined || second === undefined || !first.exact || !second.exact) return undefined;
  const before = text.slice(Math.max(0, first.span.start - 30), first.span.start);
  const middle = text.slice(first.span.end, second.span.start);
  if (first.unit === second.unit && fromHere.test(before) && toLevel.test(middle)) {
    const levels = reckoning("levels", [first, second], verbOf(middle));
    const behind = third === undefined ? "" : text.slice(second.span.end, third.span.start);
    if (third?.exact !== true || !byRise.test(behind) || (third.unit === "%" && isReal(text, first, second)))
      return [levels];
    return [levels, reckoning("rise", [first, second, third], verbOf(behind))];
  }
  // 比上年的12.8%提高3.2个百分点,达到15%
  if (third?.exact !== true || first.unit !== third.unit || !comparedWith.test(before) || !thenBy.test(middle))
    return undefined;
  if (!levelBehind.test(text.slice(second.span.end, third.span.start))) return undefined;
  return second.unit === "%" && isReal(text, first, third)
    ? undefined
    : [reckoning("rise", [first, third, second], verbOf(middle))];
}

const fromHere = /[从由](?![^,。;!?]*[到至])[^,。;!?]{0,24}$/u;
const comparedWith = /[比较在][^,。;!?\d]{0,6}(?:\d{4}年)?[^,。;!?\d]{0,6}的$/u;
const thenBy = new RegExp(`^(?:的基础上)?,?(?:又|再)?(?:${verb})了?$`, "u");

function verbOf(words: string): string {
  return new RegExp(`${verb}|翻`, "u").exec(words)?.[0] ?? "";
}

/** Growth of output and incomes is reckoned at constant prices, and need not agree with levels at current ones. */
function isReal(text: string, from: Known, to: Known): boolean {
  const near = text.slice(Math.max(0, from.span.start - around), to.span.end + around);
  return from.unit === "元" && real.test(near);
}

const around = 40;
const real =
  /生产总值|GDP|增加值|总产值|(?:居民|农民|农牧民|职工|可支配|纯|人均|国民)收入|消费|可比|不变|实际|同口径|扣除/u;

// ---------------------------------------------------------------------------------------------------------------------
// Parts, then their total: 甲120家、乙80家,合计240家.

const totalWord =
  /[,;:、](?:以上|三项|两项|四项|各项)?(?:合计|共计|总计|一共|总共|共)(?:为|达|达到|有|是|建成|完成|安排|落实|引进|培训|发放|下达|实施)?$/u;

function total(text: string, terms: readonly Known[], at: number): Reckoning[] | undefined {
  const sum = terms[at];
  const before = terms[at - 1];
  if (sum === undefined || !sum.exact || before === undefined) return undefined;
  if (!totalWord.test(text.slice(before.span.end, sum.span.start))) return undefined;
  const parts: Known[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const part = terms[index] as Known;
    const between = text.slice(part.span.end, (terms[index + 1] as Known).span.start);
    if (/[。!?;]/u.test(between) || between.length > 40) break;
    if (parts.length === mostParts) return undefined;
    if (part.unit !== sum.unit || !part.exact || flows.test(between)) return undefined;
    // 甲120家、乙80家: an item names what it counts, and nothing else.
    if (index < at - 1 && !item.test(between)) return undefined;
    parts.unshift(part);
  }
  const first = parts[0];
  if (first === undefined || parts.length < 2) return undefined;
  const lead = text.slice(Math.max(0, first.span.start - around), first.span.start).replace(/^.*[。;!?]/u, "");
  return flows.test(lead) || /其中|包括/u.test(lead) ? undefined : [reckoning("total", [sum, ...parts])];
}

/** Longer lists are tables, and no sum is told of them. */
const mostParts = 24;
const item = /^[^,、和及]{0,12}(?:[,、]|和|及|以及)[^,。;:]{0,16}$/u;
/** Words of coming and going: such figures do not add up. */
const flows = /增加|增长|减少|下降|退出|净增|注销|关闭|取消|提高|比上年|同比|至|到|占|每|人均|平均|累计/u;

// ---------------------------------------------------------------------------------------------------------------------
// The whole, then its parts: 共240家,其中甲150家、乙120家.

const partWord = /^[^,。;:!?\d]{0,14}[,:(](?:其中:?|包括:?)[^,。;:!?、\d]{0,20}$/u;
function parts(text: string, terms: readonly Known[], at: number): Reckoning[] | undefined {
  const whole = terms[at];
  // 其中亿元以上项目15个: a threshold says which.
  const from = terms[at + 1]?.exact === false && terms[at + 1]?.unit !== whole?.unit ? at + 2 : at + 1;
  const first = terms[from];
  if (whole === undefined || first === undefined || !whole.exact || /^(?:%|百分点|)$/u.test(whole.unit))
    return undefined;
  if (first.unit !== whole.unit || !partWord.test(text.slice(whole.span.end, first.span.start))) return undefined;
  if (isChange.test(text.slice(Math.max(0, whole.span.start - 20), whole.span.start))) return undefined;
  const found: Known[] = [];
  const shares: Reckoning[] = [];
  for (let index = from; index < terms.length; index++) {
    const part = terms[index] as Known;
    const between = text.slice((index === from ? whole : (terms[index - 1] as Known)).span.end, part.span.start);
    if (found.length === mostParts || /[。!?;)]/u.test(between) || (index > from && /其中/u.test(between))) break;
    const last = found.at(-1);
    if (part.unit === "%" && last !== undefined && part.exact && ofWhole.test(between)) {
      shares.push(reckoning("share", [whole, last, part]));
      continue;
    }
    if (part.unit !== whole.unit) continue;
    if (!part.exact || otherKind.test(between.replace(/^.*其中/u, ""))) break;
    // Behind a comma something else may be told: 教职工575人,其中专任教师393人,在校生6673人.
    if (last !== undefined && (/[人名]/u.test(whole.unit) ? !joined.test(between) : part.value > whole.value)) break;
    found.push(part);
    if (overlapping.test(between)) break;
  }
  return found.length === 0 ? undefined : [reckoning("parts", [whole, ...found]), ...shares];
}

const isChange = /(?:增加|增长|减少|下降|提高|净增|新增|每|人均|平均)(?:了|达|到)?$/u;
const ofWhole = /^[^,。;、\d]{0,8}[,(]占(?:比|总数|全部)?(?:的|为|达)?$/u;
const joined = /^[^,。;:]{0,12}(?:、|和|及|以及|与)[^,。;:、]{0,16}$/u;
const otherKind =
  /产值|税收|销售|收入|利润|年产|达产|余额|累计|总|每|人均|平均|占|增|减|降|提|比|最|同时|另|目前|历年|带动|撬动|拉动|服务|惠及|覆盖|获|次/u;
/** Of sorts that overlap only the first is held against the whole: 其中女干部300名,35岁以下280名. */
const overlapping = /以上|以下|女|党员|干部|少数|岁|学历|硕士|博士|本科|大学|职称|专任/u;
