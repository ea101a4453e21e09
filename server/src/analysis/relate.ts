import type { Mark } from "../model/annotation.js";
import type { NormalText } from "../model/normal-text.js";

/** Joins what belongs together inside one paragraph; it may read characters, because its answer is kept with the paragraph. */
export function relate(_paragraph: NormalText, marks: readonly Mark[]): readonly Mark[] {
  return marks;
}
