import type { NormalText } from "../model/normal-text.js";

/** What a paragraph says for and against a policy text: counts, kept with the paragraph. */
export interface Evidence {
  /** Characters of the paragraph as read, blanks and marks included. */
  readonly characters: number;
  /** The genre's verbs of doing: 推进, 落实, 统筹. A bit a word, and how often any stands. */
  readonly verbs: Tally;
  /** Its bodies, meetings and great nouns: 党中央, 市委, 高质量发展. */
  readonly nouns: Tally;
  /** Signs of other genres. */
  readonly against: Readonly<Record<Against, number>>;
  /** How often a city, county or province speaks of itself: 全市, 我省. */
  readonly local: number;
  /** A paragraph of prose: it is long and ends a sentence. */
  readonly prose: boolean;
}

interface Tally {
  readonly count: number;
  /** Which words, a bit each. */
  readonly words: number;
}

type Against = "court" | "company" | "scholarly" | "story" | "code";

/** One reason of a verdict; `features/verdict-words.ts` words it. */
export interface Reason {
  readonly code: "verbs" | "nouns" | "sparse" | "short" | Against;
  /** How many places it rests on. */
  readonly count: number;
}

/** Whether a text is a policy text, with the reasons in order of weight. */
export interface Verdict {
  readonly policy: boolean;
  /** From 0 (certainly none) to 1 (certainly one); 0.5 and above is one. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Whether it speaks for a city, county or province, so that figures of the whole country are its background. */
  readonly local: boolean;
}

/** Counts what one paragraph says. One pass a pattern, and only where there are Chinese characters at all. */
export function evidence({ text }: NormalText): Evidence {
  const chinese = /[一-鿿]/u.test(text);
  const counted = chinese ? countSigns(text) : none;
  return {
    characters: text.length,
    verbs: chinese ? tally(verbs, verbIndex, text) : nothing,
    nouns: chinese ? tally(nouns, nounIndex, text) : nothing,
    against: { ...counted.against, code: isForeign(text) ? matches(code, text) : 0 },
    local: counted.local,
    prose: text.length >= 60 && /[。!?;]/u.test(text),
  };
}

interface Signs {
  readonly against: Readonly<Record<Exclude<Against, "code">, number>>;
  readonly local: number;
}

const none: Signs = { against: { court: 0, company: 0, scholarly: 0, story: 0 }, local: 0 };

/** One pass for all signs: a scan each was a third of the time of an analysis without rules. */
function countSigns(text: string): Signs {
  signPattern.lastIndex = 0;
  let match = signPattern.exec(text);
  if (match === null) return none;
  const counts = { court: 0, company: 0, scholarly: 0, story: 0, local: 0 };
  for (; match !== null; match = signPattern.exec(text)) {
    const found = match;
    const sign = signs.find((_, index) => found[index + 1] !== undefined);
    if (sign !== undefined) counts[sign]++;
  }
  const { local, ...against } = counts;
  return { against, local };
}

/** A paragraph with few Chinese characters; the signs of code mean something only there. */
function isForeign(text: string): boolean {
  let chinese = 0;
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) >= 0x4e00 && text.charCodeAt(at) <= 0x9fff) chinese++;
  return chinese * 4 < text.length;
}

/**
 * The verdict over a text. The genre is recognised by its verbs and nouns, which in policy texts stand 20 to 80 times in a
 * thousand characters, and in other Chinese prose fewer than five times; the signs of other genres weigh against it.
 */
export function verdict(all: readonly Evidence[]): Verdict {
  let characters = 0;
  let verbCount = 0;
  let nounCount = 0;
  let words = 0;
  let nounWords = 0;
  let locals = 0;
  const against: Record<Against, number> = { court: 0, company: 0, scholarly: 0, story: 0, code: 0 };
  for (const part of all) {
    characters += part.characters;
    verbCount += part.verbs.count;
    nounCount += part.nouns.count;
    words |= part.verbs.words;
    nounWords |= part.nouns.words;
    locals += part.local;
    for (const sign of Object.keys(against) as Against[]) against[sign] += part.against[sign];
  }
  const kinds = bits(words) + bits(nounWords);
  // Nouns without verbs tell of institutions, as an encyclopedia does, and do not govern.
  const counted = verbCount + Math.min(nounCount, nounsPerVerb * verbCount);
  const perThousand = (1000 * counted) / Math.max(characters, shortest);
  // Signs of other genres count by how thick they stand; a single one says nothing.
  const others = (Object.keys(against) as Against[])
    .map((sign) => ({
      code: sign,
      count: against[sign],
      weight: (weights[sign] * 1000 * against[sign]) / Math.max(characters, shortest),
    }))
    .filter(({ count, weight }) => count > 1 && weight >= 1)
    .sort((a, b) => b.weight - a.weight);
  const net = perThousand - others.reduce((sum, { weight }) => sum + weight, 0);
  // The more of the genre's words are seen, the fewer of each suffice.
  const score = clamp(0.5 + (net - threshold) / (2 * threshold)) * clamp(kinds / fewestKinds);
  const policy = score >= 0.5;
  const own: Reason[] = [
    { code: "verbs", count: verbCount },
    { code: "nouns", count: nounCount },
  ];
  const lacking: Reason[] = [{ code: characters < shortest ? "short" : "sparse", count: verbCount + nounCount }];
  const counter = others.map(({ code: sign, count }): Reason => ({ code: sign, count }));
  return {
    policy,
    score,
    reasons: policy ? [...own.filter(({ count }) => count > 0), ...counter] : [...counter, ...lacking],
    local: locals >= 3,
  };
}

/** So many of the genre's words in a thousand characters make a policy text. */
const threshold = 9;
/** And so many different ones. */
const fewestKinds = 5;
/** So many nouns count for each verb. */
const nounsPerVerb = 5;
/** A text shorter than this is weighed as if it were so long: three words in a sentence prove little. */
const shortest = 200;

const weights: Readonly<Record<Against, number>> = { court: 6, company: 5, scholarly: 6, story: 4, code: 3 };

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const nothing: Tally = { count: 0, words: 0 };

function tally(pattern: RegExp, index: ReadonlyMap<string, number>, text: string): Tally {
  let count = 0;
  let words = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    count++;
    words |= 1 << ((index.get(match[0]) ?? 0) % 31);
  }
  return count === 0 ? nothing : { count, words };
}

function matches(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) count++;
  return count;
}

const verbWords =
  "坚持|推进|加强|落实|深化|贯彻|统筹|加快|确保|推动|完善|健全|着力|大力|切实|积极|努力|全面|深入|持续|强化|优化|促进|扎实|实施|引导|支持|鼓励|构建|打造|提升|保障|巩固|拓展|奋力|守住|力争|预期目标|主要目标|真抓实干|攻坚克难|落到实处";
const nounWords =
  "党中央|国务院|省委|市委|区委|县委|中央政治局|人民政府|省政府|市政府|政府工作报告|全会|代表大会|总书记|现代化|社会主义|改革|开放|发展|建设|经济社会|高质量|会议强调|会议指出|部署|领导小组|指导思想|基本原则|总体要求|同志|人民|群众|乡村振兴|脱贫攻坚|城镇新增就业|调查失业率|攻坚战|党员干部|干部群众";
const verbIndex = new Map(verbWords.split("|").map((word, index) => [word, index]));
const nounIndex = new Map(nounWords.split("|").map((word, index) => [word, index]));
const verbs = new RegExp(verbWords, "gu");
const nouns = new RegExp(nounWords, "gu");

/** Signs of other genres, and a place that speaks of itself: a group each, in the order of `signs`. */
const signPattern = new RegExp(
  [
    `(原告|被告|上诉人|被上诉人|本院认为|判决如下|裁定如下|民事判决书|刑事判决书|诉讼请求|审判长|申请执行人)`,
    `(股东大会|董事会|每股收益|净利润|证券代码|[本我]公司|我司|招股|甲方|乙方|公司(?:坚持|始终|秉承|致力|主营|产品)|客户至上)`,
    String.raw`(参考文献|本文(?:认为|研究|提出|采用|以)|\[\d+\]|et al|摘要:|Abstract|被引|实证(?:分析|研究|检验)|回归(?:结果|分析))`,
    `([说问道喊笑]:[“"]|[”"](?:他|她|我)(?:说|问|道)|心想|师父|道友|娘子|老爷|嘿嘿|哈哈)`,
    `(全[市省县州旗](?!性)|[我本][市省县区州旗]|全区|市[委直]|区[委直]|县[委直])`,
  ].join("|"),
  "gu",
);
const signs = ["court", "company", "scholarly", "story", "local"] as const;
const code =
  /\b(?:import|function|const|return|def|class|npm|pip|install|python|github|README|API|async|var|void|null|true|false)\b|[{}<>=]=|=>|\(\)|;\s*$/giu;
