import type { Analysis } from "../analysis/analyze.js";
import type { Part } from "../model/annotation.js";

/**
 * The parts of a text that stand in its outline beside its sections. Which lines are parts only the whole tells: a subtitle
 * stands below a title, a body signs above a date at the end, a speaker answers where questions are asked.
 */
export function partsOf({ cues, sections, length }: Pick<Analysis, "cues" | "sections" | "length">): readonly Part[] {
  const parts = cues.filter((cue): cue is Part => cue.kind === "part");
  if (parts.length === 0) return parts;
  const dates = cues.flatMap((cue) => (cue.kind === "date" ? [cue.span.start] : []));
  const titles = sections.flatMap(({ heading }) => (heading.level === 0 ? [heading.span.end] : []));
  const asked = parts.some(({ sort }) => sort === "question");
  const isPart = ({ sort, span }: Part): boolean => {
    switch (sort) {
      case "subtitle":
        return titles.some((end) => end <= span.start && span.start - end < nearTitle);
      case "signature":
        return span.start > length / 3 && dates.some((start) => start >= span.end && start - span.end < nearDate);
      case "speaker":
        return asked;
      case "question":
      case "attachment":
        return true;
    }
  };
  return parts.filter(isPart);
}

const nearTitle = 80;
const nearDate = 40;
