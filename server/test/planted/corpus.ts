import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Quantity } from "../../src/model/annotation.js";
import { analyzed } from "../markup.js";
import { pick } from "../random.js";
import type { Pair } from "./pair.js";

/** Where the public texts lie, when they do. */
const folder = join(import.meta.dirname, "../../../../shared/corpus/dev");

/** Clean texts of the public corpus as far as they are there, each with defects planted into its sentences. */
export function corpusPairs(next: () => number): Pair[] | undefined {
  if (!existsSync(folder)) return undefined;
  const pairs: Pair[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".txt")) continue;
    const text = readFileSync(join(folder, name), "utf8")
      .replace(/^\ufeff/u, "")
      .replace(/\r/gu, "");
    const { annotations } = analyzed(text);
    const quantities = annotations.filter((mark): mark is Quantity => mark.kind === "quantity");
    pairs.push(
      ...conflicts(text, quantities, next),
      ...hedges(text, quantities, next),
      ...rises(text, quantities, next),
    );
    pairs.push(...rewritten(text, next));
  }
  return pairs;
}

/** The sentence around a place, without its final mark. */
function sentence(text: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !"。！？；;!?\n".includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !"。！？；;!?\n".includes(text.charAt(end))) end++;
  return { start, end };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The same, by the same share of a list for every seed. */
function some<T>(items: readonly T[], most: number, next: () => number): T[] {
  const left = [...items];
  const chosen: T[] = [];
  while (left.length > 0 && chosen.length < most) chosen.push(...left.splice(Math.floor(next() * left.length), 1));
  return chosen;
}

/** A target told once more in a paragraph behind its own: with the same value, and with one that excludes it. */
function conflicts(text: string, quantities: readonly Quantity[], next: () => number): Pair[] {
  const targets = quantities.filter(
    ({ role, indicator, by, max, value, unit, indicatorSpan, span, cmp }) =>
      role.value === "target" &&
      indicator?.stated === true &&
      headline.test(indicator.value) &&
      by !== undefined &&
      max === undefined &&
      value > 0 &&
      unit !== "" &&
      indicatorSpan !== undefined &&
      indicatorSpan.end <= span.start &&
      /^[^\d０-９分]{0,11}$/u.test(text.slice(indicatorSpan.end, span.start)) &&
      exchanged(text.slice(span.start, span.end), cmp) !== text.slice(span.start, span.end),
  );
  return some(targets, 3, next).map(({ span, indicatorSpan, cmp, by }) => {
    const figure = text.slice(span.start, span.end);
    const noun = text.slice(indicatorSpan?.start, span.start);
    const other = exchanged(figure, cmp);
    const insert = (again: string): string => {
      const at = lineEnd(text, span.end);
      return `${text.slice(0, at)}\n会议强调，要确保${by?.value}${noun}${again}，不折不扣完成任务。${text.slice(at)}`;
    };
    return { code: "target-conflict", clean: insert(figure), planted: insert(other) };
  });
}

const headline =
  /生产总值|增加值|固定资产投资|零售总额|预算收入|进出口|新增就业|失业率|消费价格|可支配收入|城镇化率|覆盖率/u;

/** Another figure that leaves no room for the first: below a floor, above a cap, well off a plain one. */
function exchanged(figure: string, cmp: Quantity["cmp"]): string {
  const bare = figure.replace(/^(?:不低于|不少于|不超过|超过|突破|约|达到)|(?:以上|以内|左右|以下)$/gu, "");
  const times = cmp === ">=" || cmp === ">" ? 0.6 : 1.5;
  return bare.replace(/[\d０-９]+(?:[.．][\d０-９]+)?/u, (digits) => {
    const ascii = digits.normalize("NFKC");
    return String(Number((Number(ascii) * times).toFixed(ascii.includes(".") ? 1 : 2)));
  });
}

/** A figure that is about so much, hedged once more. */
function hedges(text: string, quantities: readonly Quantity[], next: () => number): Pair[] {
  const pairs: Pair[] = [];
  const hedged = quantities.filter(({ span, unit, max }) => {
    const figure = text.slice(span.start, span.end);
    return (
      max === undefined &&
      unit !== "年" &&
      unit !== "" &&
      /^(?:约|接近|超过|逾|不少于|不低于)\d|\d(?:以上|左右)$|(?:%|[元人个家])(?:以上|左右)$/u.test(figure)
    );
  });
  for (const { span } of some(hedged, 3, next)) {
    const { start, end } = sentence(text, span.start);
    const figure = text.slice(span.start, span.end);
    const again = /^(?:约|接近)/u.test(figure)
      ? `${figure}左右`
      : /^(?:超过|逾|不少于|不低于)/u.test(figure)
        ? `${figure}以上`
        : figure.endsWith("左右")
          ? `约${figure}`
          : `超过${figure}`;
    // Where the figure has a hedge on either side already, or a noun behind it, the planting would not read.
    if (/^(?:约|接近|超过).*(?:左右|以上)$/u.test(figure) || /[^\s，。；、,;）)]/u.test(text.charAt(span.end)))
      continue;
    const clean = text.slice(start, end);
    pairs.push({
      code: "redundant-approximation",
      clean,
      planted: text.slice(start, span.start) + again + text.slice(span.end, end),
    });
  }
  return pairs;
}

/** A plain level that gets a baseline and a rise: reckoned rightly, and wrongly. */
function rises(text: string, quantities: readonly Quantity[], next: () => number): Pair[] {
  const levels = quantities.filter(
    ({ span, unit, cmp, max, value, change, from }) =>
      cmp === "=" &&
      max === undefined &&
      change === undefined &&
      from === undefined &&
      /^(?:家|个|人|公里|万?吨|亩|户|所|%)$/u.test(unit) &&
      value >= 30 &&
      (unit === "%" || Number.isInteger(value)) &&
      /^\d+(?:\.\d+)?[家个人亩户所%公里吨]+$/u.test(text.slice(span.start, span.end)) &&
      /[，。；、]/u.test(text.charAt(span.end)) &&
      /[一-鿿]/u.test(text.charAt(span.start - 1)),
  );
  return some(levels, 3, next).map(({ span, value, unit }) => {
    const { start, end } = sentence(text, span.start);
    const by = unit === "%" ? Number((value * 0.1).toFixed(1)) : Math.max(3, Math.round(value * 0.2));
    const from = Number((value - by).toFixed(6));
    const figure = text.slice(span.start, span.end);
    const lead = text.slice(start, span.start).replace(/(?:达到|达|为|完成|到|至|增至|有)$/u, "");
    const risen = (given: number): string =>
      `${lead}由${from}${unit}提高到${figure}，提高${Number(given.toFixed(6))}${unit === "%" ? "个百分点" : unit}${text.slice(span.end, end)}`;
    const wrong = unit === "%" ? by + 1.7 : by + Math.max(2, Math.round(by * 0.5));
    return { code: "sum-mismatch", clean: risen(by), planted: risen(wrong) };
  });
}

/** Sentences whose numbers, ranges and dates are written otherwise. */
function rewritten(text: string, next: () => number): Pair[] {
  return rewritings.flatMap(({ code, pattern, written }) =>
    some([...text.matchAll(pattern)], 2, next).flatMap((match): Pair[] => {
      const { start, end } = sentence(text, match.index);
      if (text.slice(start, match.index).includes("《")) return [];
      const again = written(match, next);
      const planted = text.slice(start, match.index) + again + text.slice(match.index + match[0].length, end);
      return again === match[0] ? [] : [{ code, clean: text.slice(start, end), planted }];
    }),
  );
}

interface Rewriting {
  readonly code: Pair["code"];
  readonly pattern: RegExp;
  written(match: RegExpMatchArray, next: () => number): string;
}

const rewritings: readonly Rewriting[] = [
  {
    code: "range-form",
    pattern: /(?<![\d.])(\d+(?:\.\d+)?)%([-—－～至])(\d+(?:\.\d+)?)%/gu,
    written: ([, low, dash, high]) => `${low}${dash}${high}%`,
  },
  {
    code: "range-form",
    pattern: /(?<!\d)((?:19|20)\d\d)[—～至]((?:19|20)\d\d)年/gu,
    written: ([, low, high]) => `${low}-${high}年`,
  },
  {
    code: "date-order",
    pattern: /(?<!\d)((?:19|20)\d\d)(年?[—～至])((?:19|20)\d\d)年/gu,
    written: ([, low, dash, high]) => `${high}${dash}${low}年`,
  },
  {
    code: "number-form",
    pattern: /(?<![\d.])([1-9])000(?=[元人名个家户吨亩](?![上下]))/gu,
    written: ([, digit]) => `${digit}千`,
  },
  {
    code: "number-form",
    pattern: /(?<![\d.])([1-9])\.([1-9])万(?=[人户亩个吨])/gu,
    written: ([, whole, part]) => `${whole}万${part}千`,
  },
  {
    code: "number-form",
    pattern: /“十([一二三四五])五”/gu,
    written: ([, plan = ""], next) => pick(next, [`“1${"〇一二三四五".indexOf(plan)}五”`, `“十${plan}·五”`]),
  },
  {
    code: "number-form",
    pattern: /二〇[〇一二][〇一二三四五六七八九](?=年)/gu,
    written: ([year = ""]) => year.replace(/〇/gu, "零"),
  },
  { code: "number-form", pattern: /(?<=[，到至])20([12]\d)(?=年底)/gu, written: ([, year = ""]) => year },
  {
    code: "number-form",
    pattern: /(?<![第\d])十([八九])(?=届[一二三四五六]中全会)/gu,
    written: ([, ones = ""]) => `1${ones === "八" ? 8 : 9}`,
  },
];
