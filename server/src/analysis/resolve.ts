import { type Annotation, type Cue, type Heading, isCue, type Mark } from "../model/annotation.js";
import type { Section } from "../model/text-view.js";

/** Fills in what only the context knows, in one sweep from first to last. */
export function resolve(marks: readonly Mark[], sections: readonly Section[]): Annotation[] {
  const own = marks.filter((mark): mark is Exclude<Mark, Cue | Heading> => !isCue(mark) && mark.kind !== "heading");
  return [...sections.map(({ heading }) => heading), ...own];
}
