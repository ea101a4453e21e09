import type { Announcement } from "../model/annotation.js";
import { numberOf } from "../model/numeral.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A promise of so many points: 讲三点意见, 把握以下四点原则:, 着重做好九个方面。 and 两条标准:第一是… Only words that point
 * forward promise: 这三个方面, 上述两条 speak of what was said, 从三个方面支持 of something else.
 */
export const announcement: ParagraphRule = {
  id: "announcement",
  reads: "text",
  *read(_lexicon, { text }) {
    if (!candidate.test(text)) return;
    for (const match of text.matchAll(promise)) {
      const { numeral = "", noun = "", tail = "" } = match.groups ?? {};
      if (notAlone.test(text.charAt(match.index - 1))) continue;
      const count = numberOf(numeral);
      if (count === undefined || count < 2 || count > mostPoints) continue;
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      const reach = reachOf(before, noun, text.charAt(end));
      if (reach === undefined) continue;
      yield {
        kind: "announcement",
        span: { start: match.index, end: end - tail.length },
        count,
        noun,
        written: numeral,
        reach,
      };
    }
    yield* sets(text);
  },
};

/** 实施“六大攻坚”行动：, behind which six points or headings should follow. */
function* sets(text: string): Iterable<Announcement> {
  for (const match of text.matchAll(quotedSet)) {
    const { numeral = "", noun = "" } = match.groups ?? {};
    const count = numberOf(numeral);
    if (count === undefined || count < 2 || count > mostPoints) continue;
    const start = match.index + 1;
    const span = { start, end: start + numeral.length + noun.length };
    yield { kind: "announcement", span, count, noun, written: numeral, reach: "next" };
  }
}

const quotedSet =
  /["“](?<numeral>[两三四五六七八九]|十[一二三四五六七八九]?)(?<noun>[个大项条][㐀-鿿]{1,8})["”][㐀-鿿]{0,8}:/gu;

const mostPoints = 40;

/** Which list is promised, if the words promise one at all. */
function reachOf(before: string, noun: string, mark: string): Announcement["reach"] | undefined {
  if (told.test(before) || (mark !== ":" && done.test(before))) return undefined;
  const closes = mark === "" || mark === "。" || mark === ":" || mark === "," || mark === ";";
  if (closes && speaks.test(before) && spoken.test(noun)) return "text";
  if (mark === ":") return "next";
  if (forward.test(before) && closes) return "next";
  return (mark === "。" || mark === "") && plans.test(before) ? "next" : undefined;
}

/** Before the numeral: part of a longer one, of an ordinal, or of something vague. */
const notAlone = /[一二两三四五六七八九十百千万亿\d.第分多几数]/u;
/** A cheap look first. */
const candidate = /[一二两三四五六七八九十\d](?:点|[个大项条]|件|方面|句话)/u;
const promise =
  /(?<numeral>[二两三四五六七八九]|十[一二三四五六七八九]?|[二三]十[一二三四五六七八九]?|\d{1,2})(?<noun>点(?:意见|建议|要求|希望|看法|想法|体会|认识|原则|措施)?|个(?:大的|重大|主要|重要|重点|突出)?(?:方面|问题|关系|环节|关键|原则|要求|着力点|抓手|层面|维度|步骤|特点|特征|标准|条件|坚持|转变|突破|重点)|条(?:标准|原则|措施|意见|建议|要求|经验|主线|体会|底线)?|项(?:重点|主要|重大|具体)?(?:工作|任务|措施|原则|要求|举措|改革)|大(?:任务|举措|重点|原则|方面|支撑)|件(?:大事|实事|事)|方面|句话)(?<tail>(?:重点|主要|具体)?(?:的)?(?:工作|任务|问题|意见|要求|内容|措施|来看|情况|入手|发力|着手|下功夫|做起|努力)?)(?=[,。:;]|$)/gu;
/** Words that speak of what was said, or of one of several. */
const told =
  /(?:这|那|上述|以上|前|该|此|其|哪|每|各|其他|另外|后|头|最后|之|有关)$|(?:已经|曾|通过|按照|根据|提出的|讲的|说的|总书记|会议|中央|省委).{0,6}$/u;
/** 抓了五个方面: a report of what was done, unless a list follows at once. */
const done = /[了过]$/u;
/** 就做好今年工作讲三点意见, 提几点要求: the speaker's own. */
const speaks = /(?:讲|谈|提出?|说|强调|交流|报告|汇报)(?:好|一下|以下|如下|下面|这样|这么)?$/u;
const spoken = /^(?:点|个.{0,2}问题|个.{0,2}方面|条(?:意见|建议|要求|$)|句话|项要求)/u;
/** 以下, 下列, 如下: whatever the verb. */
const forward = /(?:以下|下列|下面|如下)(?:这)?$/u;
/** 要着重做好九个方面。 */
const plans =
  /(?:把握|做好|抓好|抓住|抓|突出|坚持|遵循|处理好|做到|注意|落实|搞好|围绕|聚焦|体现在|表现在|包括|分为|做|办好|解决好?|强化|树立|推进|实施|完成)(?:好|了|如下|以下)?$/u;
