import type { Annotation, Mark } from "../model/annotation.js";
import type { Section } from "../model/text-view.js";

/** Fills in what only the context knows, in one sweep from first to last. */
export function resolve(marks: readonly Mark[], _sections: readonly Section[]): Annotation[] {
  return marks.filter(
    (mark): mark is Annotation => mark.kind !== "announcement" && mark.kind !== "period" && mark.kind !== "mood",
  );
}
