import type { Defect } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";
import { numberOf } from "../model/numeral.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A number written as GB/T 15835 does not have it: 三、五天 (三五天), 4千 (4000), 1百零8, 22年底 for 2022年底, “14五” and
 * 十四·五 (十四五), 二零二二年 (二〇二二年), 11届全国人大; and 百分之六点三 beside 6.3%.
 */
export const numberForm: ParagraphRule = {
  id: "number-form",
  reads: "text",
  *read(_lexicon, paragraph) {
    const { text } = paragraph;
    if (!candidate.test(text)) return;
    for (const { variant, gate, pattern, safe, repair } of forms) {
      if (!gate.test(text)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const likely = repair(match, text);
        if (likely !== undefined) yield defect(variant, match, likely, safe);
      }
    }
    yield* mixed(paragraph);
  },
};

/** A cheap look first: figures beside Chinese numerals, enumerated numerals, short years, other noughts than 〇. */
const candidate =
  /\d(?:[十百千五届大]|[万亿]\d|中全会|(?<!\d\d)\d年[底末上下前一二三四\d年])|[一二三四五六七八九\d]、[二三四五六七八九\d]|[一二三四五六七八九][零○Oo0]|[·.]五|百分之/u;

interface Form {
  readonly variant: string;
  /** Without which there is none: cheaper than the pattern. */
  readonly gate: RegExp;
  readonly pattern: RegExp;
  /** Whether there is one right form whatever was meant. */
  readonly safe: boolean;
  repair(match: RegExpExecArray, text: string): string | undefined;
}

const numerals = "〇一二三四五六七八九十";

const forms: readonly Form[] = [
  // 三、五天; 一、二年级 and 二、三产业 enumerate, 一、三年来 is a heading.
  {
    variant: "approximate",
    gate: /[一二三四五六七八]、[二三四五六七八九]/u,
    pattern:
      /([一二三四五六七八])(?<=[一-鿿].)(?<!(?:第|[一二三四五六七八九十百千万]、?).)、([二三四五六七八九])(?=十?(?:天|个月|年(?!级|度|期|制|生)|个(?!月)(?!五年|方面|百年|阶段|层面|环节)|倍|遍|分钟|小时|里路|块钱|百[个人名家]|千[个人名家]|万[元个人名家亩吨]))/gu,
    safe: true,
    repair: ([, low = "", high = ""]) =>
      numerals.indexOf(high) - numerals.indexOf(low) === 1 || low + high === "三五" ? low + high : undefined,
  },
  {
    variant: "approximate",
    gate: /\d、\d/u,
    pattern:
      /(?<=[一-鿿])(?<!第|[期图表届批号])([1-8])、([2-9])(?=(?:天(?!前)|个月|年(?!级|度|期|制|生|底|末)|倍|遍)(?!、))/gu,
    safe: true,
    repair: ([, low = "", high = ""]) => {
      if (Number(high) - Number(low) !== 1 && low + high !== "35") return undefined;
      return spoken(low) + spoken(high);
    },
  },
  // 1百零8, 1千3百万, 1万4千: figures mix with 万 and 亿 alone.
  {
    variant: "mixed-magnitude",
    gate: /\d[千百十万亿]零?\d{1,4}[千百十]/u,
    pattern:
      /(?<![\d.,A-Za-z—~\-“"])\d{1,4}(?:\.\d+)?[千百十万亿](?:零?\d{1,4}[千百十]){1,2}(?:零?\d(?!\d))?(?:[余多]?[万亿])?(?![瓦克米伏焦\d.%])/gu,
    safe: true,
    repair: ([given = ""]) => digitsOf(given),
  },
  {
    variant: "mixed-magnitude",
    gate: /\d[千百十]零\d/u,
    pattern: /(?<![\d.,A-Za-z—~\-“"])\d{1,4}[千百十]零\d{1,2}(?![\d.%])/gu,
    safe: true,
    repair: ([given = ""]) => digitsOf(given),
  },
  // 4千, 3百万.
  {
    variant: "magnitude",
    gate: /\d[千百十]/u,
    pattern:
      /(?<![\d.,A-Za-z—~\-“"‘第万亿]|\d[至到])\d{1,4}(?:\.\d+)?(?:[百十]|千(?!米))[万亿]?(?=[余多]?(?:[元人名个家户吨亩次件条套台辆场棵株斤里米册份]|公里|公斤|公顷|美元|平方|立方|项|所))(?!千?米[之跑接]|[十百千][户人](?:工程|计划|行动))/gu,
    safe: true,
    repair: ([given = ""]) => digitsOf(given),
  },
  // 22年底, 23年3月: a year, where no span of time can be meant.
  {
    variant: "short-year",
    gate: /\d\d年[底末上下前一二三四\d年]/u,
    pattern:
      /(?<=^|[,。;:、(“"\s自从至到在于截以前今])(?<!\d[,、.]?)([0-4]\d)(?=年(?:底(?![蕴子色线])|年底|末(?![端班])|上半年|下半年|前三季度|(?:1[0-2]|[1-9])月(?!.?龄)|[一二三四]季度))/gu,
    safe: false,
    repair: ([, year = ""]) => `20${year}`,
  },
  // “14五”, 14五规划, 十四·五.
  {
    variant: "plan",
    gate: /1[1-6]五/u,
    pattern: /(?<![\d.,])1[1-6]五(?=["”’]|规划|时期|期间|末|计划|以来|开局|收官|建设)/gu,
    safe: true,
    repair: ([given = ""]) => `十${numerals.charAt(Number(given.charAt(1)))}五`,
  },
  {
    variant: "plan",
    gate: /[·.]五/u,
    pattern: /十([一二三四五六])[·.]五(?=["”’]|规划|时期|期间|末|计划|以来|开局|收官|建设)/gu,
    safe: true,
    repair: ([, plan = ""]) => `十${plan}五`,
  },
  // 二零二二年, 二○二二年, 二O二二年.
  {
    variant: "zero",
    gate: /[一二三四五六七八九][零○Oo0]/u,
    pattern: /(?<![一二三四五六七八九〇零○Oo\d])[一二][一二三四五六七八九〇零○Oo0]{3}(?=年)/gu,
    safe: true,
    repair: ([given = ""]) => {
      const likely = given.replace(/[零○Oo0]/gu, "〇");
      return likely === given || !/^[一二][九〇一]/u.test(likely) ? undefined : likely;
    },
  },
  // 11届全国人大, 十九届5中全会, 党的20大.
  {
    variant: "fixed",
    gate: /\d届/u,
    pattern:
      /(?<![\d.第])\d{1,2}(?=届(?:全国(?:人大|人民代表|政协)|中央|[一二三四五六七八九\d]{1,2}[中次]全会|党代会))/gu,
    safe: true,
    repair: ([given = ""]) => chineseOf(Number(given)),
  },
  {
    variant: "fixed",
    gate: /届\d/u,
    pattern: /(?<=届)\d(?=中全会)/gu,
    safe: true,
    repair: ([given = ""]) => chineseOf(Number(given)),
  },
  {
    variant: "fixed",
    gate: /\d大/u,
    pattern:
      /(?<=党的|中共)(?:1[2-9]|2[0-5])(?=大(?:以来|精神|报告|召开|提出|要求|部署|胜利|代表|和|,|。|强调|擘画|明确|作出))/gu,
    safe: true,
    repair: ([given = ""]) => chineseOf(Number(given)),
  },
];

/** 一两年, 两三天. */
function spoken(digit: string): string {
  return digit === "2" ? "两" : numerals.charAt(Number(digit));
}

/** 4000 for 4千, 108 for 1百零8, 3000万 for 3千万, 1.4万 for 1万4千, 1.3亿多 for 1亿3千多万. */
function digitsOf(given: string): string | undefined {
  const vague = /[余多](?=[万亿]$)/u.exec(given)?.[0] ?? "";
  const whole = given.replace(/[余多]/gu, "");
  const value = numberOf(/亿.*万$/u.test(whole) ? whole : whole.replace(/[万亿]$/u, ""));
  if (value === undefined) return undefined;
  const scale = /亿/u.test(whole) ? "亿" : /万/u.test(whole) ? "万" : "";
  if (scale === "" || (!/亿.*万$/u.test(whole) && whole.endsWith(scale))) return String(value) + vague + scale;
  // 1亿3千 without its 万 says no more than 1.3亿 where people speak so; it is left to the writer.
  const size = scale === "亿" ? 1e8 : 1e4;
  const share = Number((value / size).toFixed(8));
  return /亿/u.test(whole) && !whole.endsWith("万") ? undefined : `${share}${scale}${vague}`;
}

/** 十九, 二十; up to 99. */
function chineseOf(number: number): string | undefined {
  if (number < 1 || number > 99) return undefined;
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return (tens === 0 ? "" : `${tens === 1 ? "" : numerals.charAt(tens)}十`) + (ones === 0 ? "" : numerals.charAt(ones));
}

function defect(variant: string, match: RegExpExecArray, likely: string, safe: boolean): Defect {
  const span = { start: match.index, end: match.index + match[0].length };
  return {
    kind: "defect",
    code: "number-form",
    variant,
    span,
    data: { given: match[0], likely },
    fixes: [{ safe, edits: [{ span, newText: likely }] }],
  };
}

/** 百分之六点三 in a paragraph that writes 6.3% elsewhere. 百分之百 and round shares are turns of phrase. */
function* mixed({ text }: NormalText): Iterable<Defect> {
  if (!text.includes("%") || !/\d%/u.test(text)) return;
  for (const match of text.matchAll(inWords)) {
    const value = numberOf(match[1] as string);
    if (value === undefined) continue;
    yield defect("mixed", Object.assign(match, { index: match.index }) as RegExpExecArray, `${value}%`, true);
  }
}

const inWords =
  /百分之([一二三四五六七八九十百零]{1,6}(?:点[零一二三四五六七八九]{1,4})?)(?<!百分之百)(?![一二三四五六七八九十点])/gu;
