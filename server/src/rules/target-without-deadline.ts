import type { Defect, Quantity } from "../model/annotation.js";
import type { TextRule } from "./rule.js";

/** A target that nothing dates, neither its sentence nor its section nor the title: 力争突破800亿元 — by when? */
export const targetWithoutDeadline: TextRule = {
  id: "target-without-deadline",
  *check({ annotations }) {
    for (const mark of annotations) {
      if (mark.kind !== "quantity" || !isOpen(mark)) continue;
      const indicator = mark.indicator?.value;
      yield {
        kind: "defect",
        code: "target-without-deadline",
        span: mark.span,
        ...(indicator !== undefined && { data: { indicator } }),
      } satisfies Defect;
    }
  },
};

/** Aimed at by its own words, of something that is named; a span of time is a deadline itself, a cap is a rule. */
function isOpen({ role, by, indicator, unit, cmp }: Quantity): boolean {
  if (role.value !== "target" || !role.stated || by !== undefined || indicator === undefined) return false;
  return !spanOfTime.test(unit) && cmp !== "<=" && cmp !== "<";
}

const spanOfTime = /^(?:年|个月|月|天|小时|分钟|周|工作日|个工作日|秒|年时间)$/u;
