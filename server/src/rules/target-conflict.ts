import { indicatorName } from "../lexicon/indicator-name.js";
import type { Aside, Defect, Quantity } from "../model/annotation.js";
import type { Section, TextView } from "../model/text-view.js";
import type { ParagraphRule, TextRule } from "./rule.js";

/**
 * One indicator, one scope, one deadline, and two targets that cannot both be met: 地区生产总值增长6% in the goals and 增长8% in the
 * call to action. What can be met together is none (10%以上 and 12%), nor is a floor beside what is striven for (确保6%,力争7%), nor
 * what differs in scope or period. One value with two comparators (达到800亿元, 突破800亿元) is a matter of strength.
 */
export const targetConflict: ParagraphRule & TextRule = {
  id: "target-conflict",
  reads: "text",
  *read(_lexicon, { text }) {
    if (!figure.test(text)) return;
    for (const match of text.matchAll(part)) {
      if (!opensClause(text, match.index, match[0].length > 1)) continue;
      const end = match.index + match[0].length;
      yield aside(match.index, end + (/^[^。;!?\n]{0,200}/u.exec(text.slice(end, end + 200))?.[0].length ?? 0));
    }
    for (const match of text.matchAll(together)) {
      const end = match.index + match[0].length;
      yield aside(match.index, end + (/^[^,。;!?\n]{0,60}/u.exec(text.slice(end, end + 60))?.[0].length ?? 0));
    }
  },
  *check(view) {
    const known = new Map<string, Quantity[]>();
    let below = 0;
    let place = -1;
    const places = view.sections.map(() => -1);
    const asides = view.cues.filter((cue): cue is Aside => cue.kind === "aside");
    let passed = 0;
    let until = 0;
    for (const mark of view.annotations) {
      if (mark.kind !== "quantity") continue;
      for (
        let next = view.sections[below];
        next && next.heading.span.start <= mark.span.start;
        next = view.sections[++below]
      ) {
        place = placeOf(next, places);
        places[below] = place;
      }
      for (let next = asides[passed]; next && next.span.start <= mark.span.start; next = asides[++passed])
        until = Math.max(until, next.span.end);
      if (mark.role.value !== "target" || mark.span.start < until) continue;
      const name = indicatorName(mark);
      if (name === undefined) {
        yield* strongerTotal(view, known, mark, place);
        continue;
      }
      const key = keyOf(name, mark, place);
      const earlier = known.get(key);
      if (earlier === undefined) {
        known.set(key, [mark]);
        continue;
      }
      const found = conflict(view, earlier, mark, name);
      if (found !== undefined) yield found;
      if (earlier.length < mostKept) earlier.push(mark);
    }
  },
};

function aside(start: number, end: number): Aside {
  return { kind: "aside", span: { start, end } };
}

/**
 * Whether a clause begins with the words that end here: ,支持高新 of 支持高新区; `whole`: the noun may stand alone (园区建设). The whole is
 * no part of itself: 全区.
 */
function opensClause(text: string, end: number, whole: boolean): boolean {
  let start = end;
  while (start > 0 && !",。;:!?".includes(text.charAt(start - 1))) {
    if (end - start === longestPart) return false;
    start--;
  }
  const words = text.slice(start, end);
  return (whole || words.length > 0) && !/[全我各本]$|[\d、]/u.test(words);
}

const longestPart = 10;
/** A cheap look first: a figure that could be a target. */
const figure = /\d[%万亿个人户吨亩]|百分之/u;
/** The end of the name of one part of the whole: 高新区…, 支持某集团…, 新开工项目…. */
const part =
  /区(?<![地社城景山老小市分辖强]区)(?![域分别间])|县(?<![各城强]县)(?![域城级])|镇(?![化村新登调居人职])(?<!城镇)|乡(?<!城乡)(?![村镇居])|街道|园区|集团|公司|基地|项目|工程/gu;
/** Several years taken together, or one on the average. */
const together = /累计|年均|每年|平均|[三五]年(?=[新共完增达])/gu;

/** Nobody names one target more often; more are a form letter, and would make the search slow. */
const mostKept = 12;

function keyOf(name: string, mark: Quantity, place: number): string {
  return `${name} ${mark.unit} ${periodOf(mark)} ${scopeOf(mark)} ${place}`;
}

/** 完成1500亿元经济总量,…今年要力争突破800亿元: the name is carried from afar; enough for a hint where the value is that of the output. */
function* strongerTotal(
  view: TextView,
  known: ReadonlyMap<string, readonly Quantity[]>,
  mark: Quantity,
  place: number,
): Iterable<Defect> {
  const { indicator, unit, change } = mark;
  if (indicator === undefined || unit !== "元" || change !== undefined || !output.test(indicator.value)) return;
  const same = known.get(keyOf("生产总值", mark, place))?.filter((other) => isStronger(other, mark));
  if (same === undefined || same.length === 0) return;
  const found = conflict(view, same, mark, "生产总值");
  if (found !== undefined) yield found;
}

const output = /经济总量|生产总值|GDP/u;

function conflict(view: TextView, earlier: readonly Quantity[], mark: Quantity, indicator: string): Defect | undefined {
  for (const other of earlier) {
    if (isList(view, other, mark)) continue;
    const variant = excludes(other, mark) ? "value" : isStronger(other, mark) ? "strength" : undefined;
    if (variant === undefined) continue;
    if (variant === "value" && earlier.some((same) => same.value === mark.value && same.max === mark.max))
      return undefined;
    return {
      kind: "defect",
      code: "target-conflict",
      variant,
      span: mark.span,
      data: { indicator: indicator.replace(/[+−]$/u, ""), first: shown(other), second: shown(mark) },
      related: [other.span],
    };
  }
  return undefined;
}

/** So near in one paragraph, the two belong to one list, whatever their names: 早稻每50公斤提高3元、小麦提高5元. */
function isList(view: TextView, first: Quantity, second: Quantity): boolean {
  if (second.span.start - first.span.end > nearby) return false;
  let low = 0;
  let high = view.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.paragraphs[middle]?.start ?? 0) <= first.span.start) low = middle + 1;
    else high = middle;
  }
  return (view.paragraphs[low]?.start ?? view.length) > second.span.start;
}

const nearby = 40;

// ---------------------------------------------------------------------------------------------------------------------

/** A year for a year however it is named; a part of one, and a plan's whole term, for itself. */
function periodOf({ by, byYear }: Quantity): string {
  if (by === undefined) return "";
  const part =
    /[一二三四前]{1,2}季度|[上下]半年|\d{1,2}月(?!底)|十[一二三四五六]五|五年|三年/u.exec(by.value)?.[0] ?? "";
  return `${byYear ?? by.value.replace(/^(?:到|至)|(?:底|末|年底|前|间|内)+$/gu, "")} ${part}`;
}

function scopeOf({ scope }: Quantity): string {
  return scope === undefined || /^(?:全|我)[市省县区州镇旗]$/u.test(scope) ? "" : scope;
}

/** The nearest section at or above that speaks of one place or body (三、高新区), or -1: its figures are of that. */
function placeOf(section: Section, places: readonly number[]): number {
  if (section.heading.level !== 0 && placeName.test(section.heading.title)) return section.index;
  return section.parent === undefined ? -1 : (places[section.parent.index] ?? -1);
}

const placeName =
  /[一-鿿](?<!全|我|地|社|园|城|景|山|老|小|市|分|各|辖)区(?!域|分|别)|[一-鿿](?<!全|我|各|城|乡|村)(?:县|镇|乡|街道)(?!域|村|级)|园区|集团|公司|大学|医院/u;

// ---------------------------------------------------------------------------------------------------------------------

/** Whether no value is what both ask for. */
function excludes(first: Quantity, second: Quantity): boolean {
  if (first.value === second.value && first.max === second.max) return false;
  if (isFloorAndGoal(first, second) || isFloorAndGoal(second, first)) return false;
  const [a, b] = [spanOf(first), spanOf(second)];
  return a.high < b.low || b.high < a.low;
}

/** 确保6%, 力争7%: what must be, and what may come. */
function isFloorAndGoal(floor: Quantity, goal: Quantity): boolean {
  return (
    /力争|争取|努力|力求|奋斗|冲刺/u.test(goal.role.because ?? "") &&
    goal.value > floor.value &&
    (/确保|保证|必须|不/u.test(floor.role.because ?? "") || floor.cmp === ">=" || floor.cmp === ">")
  );
}

function spanOf({ value, max, cmp }: Quantity): { readonly low: number; readonly high: number } {
  const high = max ?? value;
  if (cmp === ">=" || cmp === ">") return { low: value, high: Number.POSITIVE_INFINITY };
  if (cmp === "<=" || cmp === "<") return { low: Number.NEGATIVE_INFINITY, high };
  const about = cmp === "~" ? Math.abs(value) * aboutShare : 0;
  return { low: value - about, high: high + about };
}

/** How far 左右 reaches: 5%左右 and 5.2% do not exclude each other. */
const aboutShare = 0.1;

/** 达到800亿元 beside 突破800亿元: one value, reached here and passed there. */
function isStronger(first: Quantity, second: Quantity): boolean {
  if (first.value !== second.value || first.max !== second.max) return false;
  return (first.cmp === ">") !== (second.cmp === ">") && !/</u.test(first.cmp + second.cmp);
}

/** ≥8%, 800亿元, 6%—6.5%. */
function shown({ value, max, unit, cmp }: Quantity): string {
  const figure = `${scaled(value)}${max === undefined ? "" : `—${scaled(max)}`}${unit}`;
  return (signs[cmp] ?? "") + figure;
}

const signs: Readonly<Record<string, string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "~": "约" };

function scaled(value: number): string {
  if (value >= 1e8 && Number.isInteger(value / 1e4)) return `${value / 1e8}亿`;
  return value >= 1e4 && Number.isInteger(value) ? `${value / 1e4}万` : String(value);
}
