import type { DatedTerm } from "../model/annotation.js";
import type { TextRule } from "./rule.js";

/** A formulation that the text is too late for: 打铁还需自身硬 in a speech of 2023. Silent where the text has no date. */
export const sloganDated: TextRule = {
  id: "slogan-dated",
  *check({ cues, date }) {
    if (date === undefined) return;
    // Of several changes of one term the last that has come holds.
    const due = new Map<number, DatedTerm>();
    for (const cue of cues) if (cue.kind === "dated" && isAfter(date, cue.from)) due.set(cue.span.start, cue);
    for (const { span, term, replacedBy, from } of due.values()) {
      yield { kind: "defect", code: "slogan-dated", span, data: { given: term, right: replacedBy, from } };
    }
  },
};

/** Whether a date lies after another for certain: of a month that is known only by its year, the year must be later. */
function isAfter(date: { year: number; month?: number; day?: number }, from: string): boolean {
  const [year = 0, month, day] = from.split("-").map(Number);
  if (date.year !== year || month === undefined || date.month === undefined) return date.year > year;
  if (date.month !== month || day === undefined || date.day === undefined) return date.month > month;
  return date.day > day;
}
