import { outcomeCue, targetCue } from "../lexicon/role-cues.js";
import type { Quantity, Reading, Role } from "../model/annotation.js";
import { sentenceAt } from "../model/normal-text.js";
import type { Measure } from "./indicator.js";
import { lastBetween, type Mention, mentions } from "./mentions.js";

/** The words of a paragraph that speak for a role; found once and asked for each figure. */
export interface RoleCues {
  readonly targets: readonly Mention[];
  readonly outcomes: readonly Mention[];
}

export function roleCues(text: string): RoleCues {
  return { targets: mentions(text, targets), outcomes: mentions(text, outcomes) };
}

/**
 * Whether a figure is aimed at or reported, as far as its own sentence says: 力争…达到800亿元, 已累计培训4026人次.
 * A figure that only describes (50亿元以上项目, 750千伏电网工程, 占全市84%, a span of time) is neither.
 * `stated` is false where the sentence is silent; then the section decides.
 */
export function localRole(
  text: string,
  cues: RoleCues,
  quantity: Quantity,
  measure: Measure | undefined,
): Reading<Role> {
  const { start, end } = quantity.span;
  const sentence = sentenceAt(text, start);
  const behind = text.slice(end, end + 8);
  const target = lastBetween(cues.targets, sentence.start, start);
  if (isDescription(text, quantity, behind)) return { value: "other", stated: true, because: text.slice(start, end) };
  if (durations.test(quantity.unit) && quantity.cmp !== "<=" && !(quantity.cmp !== "=" && target !== undefined)) {
    return { value: "other", stated: true, because: quantity.unit };
  }
  const last = lastBetween(cues.outcomes, sentence.start, start);
  // 到2030年,能耗累计下降13%: a sum may be aimed at as well as reported; what stands before it decides.
  const earlier = last?.word === "累计" ? lastBetween(cues.outcomes, sentence.start, last.start) : last;
  const outcome = earlier ?? (target === undefined ? last : undefined);
  const goal = /^(?:的|这一|以上的|左右的)?(?:预期)?(?:目标|任务)/u.exec(behind);
  if (goal !== null) return { value: "target", stated: true, because: goal[0] };
  if (target !== undefined && target.start >= (outcome?.start ?? -1)) {
    // 控制在3%以内 may be how it went: a section that looks back decides otherwise.
    return { value: "target", stated: !weak.test(target.word), because: target.word };
  }
  if (
    /占(?!比)[^,。;]{0,14}$|(?:相当于|是)[^,。;]{1,12}的$/u.test(
      text.slice(Math.max(sentence.start, start - 24), start),
    ) &&
    quantity.unit !== "元" &&
    quantity.cmp === "="
  ) {
    return { value: "other", stated: true, because: "占" };
  }
  if (outcome !== undefined) return { value: "outcome", stated: !eitherWay.test(outcome.word), because: outcome.word };
  // 新签约不少于4个: a floor or a ceiling is a demand, unless the section looks back.
  const bound = /^不(?:少于|低于|超过|高于|大于|小于)/u.exec(text.slice(start, end));
  if (bound !== null) return { value: "target", stated: false, because: bound[0] };
  return { value: measure === undefined ? "other" : "outcome", stated: false };
}

/** A figure that only says which: a threshold with its noun behind it (50亿元以上项目), a rating (750千伏电网工程). */
function isDescription(text: string, { unit, cmp, span }: Quantity, behind: string): boolean {
  if (/^(?:千伏|万吨级|吨级|兆瓦|千伏安)$/u.test(unit) && /^[一-鿿]/u.test(behind) && !/^(?:以上|的目标)/u.test(behind))
    return true;
  const noun =
    /^的?(?!目标)[一-鿿“"]/u.test(behind) &&
    !/^(?:左右|以[上下内]|的(?:速度|增速|目标)|增|提|下|[达到至]|和|及|与|占|为|是|共|均)/u.test(behind);
  if (noun && (cmp === ">=" || cmp === "<=" || cmp === ">") && !counters.test(unit)) return true;
  const front = text.slice(Math.max(0, span.start - 24), span.start);
  if (/针对[^,。;]*$/u.test(front)) return true;
  // 在全国294个城市中排名第七
  if (/在全[国省市区球]?$/u.test(front) && /^[^,。;]{1,12}中/u.test(text.slice(span.end, span.end + 14))) return true;
  return (
    /(?:过去|此前|前|近|最近|这|整整|历时|长达|连续|用)$/u.test(text.slice(Math.max(0, span.start - 2), span.start)) &&
    unit === "年"
  );
}

const weak = /^(?:控制在|不低于|不少于|不得|必须|安排)$/u;
/** Said of what was done as of what is to be done: a section that plans decides otherwise. */
const eitherWay = /^(?:累计|同比|首次|率先|成功|共|连续|取得|先后|荣获|获评|入选)$/u;
const counters = /^(?:个|家|项|人|名|户|次|场|人次|件|套|所|座|条|百分点|%)$/u;
const durations = /^(?:年|个月|月|天|小时|分钟|周|周年|工作日|个工作日|岁|周岁|秒)$/u;
const targets = new RegExp(targetCue, "gu");
const outcomes = new RegExp(outcomeCue, "gu");
