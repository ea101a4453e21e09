import type { Quantity } from "../model/annotation.js";
import type { TextRule } from "./rule.js";

/**
 * A target that nothing dates, neither its sentence nor its section nor the title of the text: 力争突破800亿元 — by when? In
 * 2024年工作要点 all of them are due in 2024.
 */
export const targetWithoutDeadline: TextRule = {
  id: "target-without-deadline",
  *check({ annotations }) {
    const title = annotations.find((mark) => mark.kind === "heading" && mark.level === 0);
    if (title?.kind === "heading" && dated.test(title.title)) return;
    for (const mark of annotations) {
      if (mark.kind !== "quantity" || !isOpen(mark)) continue;
      const indicator = mark.indicator?.value ?? "";
      yield { kind: "defect", code: "target-without-deadline", span: mark.span, data: { indicator } };
    }
  },
};

const dated =
  /\d{4}年|[一二][九〇○零][一二三四五六七八九〇○零]{2}年|第[一二三四五六七八九十]+个五年|十[一二三四五六]五|[一二三四五]年(?:行动|计划|规划)/u;

/** Aimed at by its own words, of something that is named; a span of time is a deadline itself, a cap is a rule. */
function isOpen({ role, by, indicator, unit, cmp }: Quantity): boolean {
  if (role.value !== "target" || !role.stated || by !== undefined || indicator === undefined) return false;
  return !spanOfTime.test(unit) && cmp !== "<=" && cmp !== "<";
}

const spanOfTime = /^(?:年|个月|月|天|小时|分钟|周|工作日|个工作日|秒|年时间)$/u;
