import type { Annotation, DateLine, Defect, Fix } from "../model/annotation.js";

/**
 * The repairs of dates that have lost a character, those nearest to the document's own date first: 111日 in a report of
 * 5 November is 11月1日 before it is 1月11日. Without a month of its own, a document tells nothing.
 */
export function rankDates(
  annotations: readonly Annotation[],
  date: Pick<DateLine, "year" | "month" | "day"> | undefined,
): readonly Annotation[] {
  const { month, day = 15 } = date ?? {};
  if (month === undefined) return annotations;
  const own = dayOfYear(month, day);
  return annotations.map((annotation) => {
    if (annotation.kind !== "defect" || annotation.code !== "lost-character" || annotation.variant !== "date")
      return annotation;
    return ranked(annotation, own);
  });
}

function ranked(defect: Defect, own: number): Defect {
  const { fixes = [] } = defect;
  if (fixes.length < 2) return defect;
  const order = fixes
    .map((fix, index) => ({ fix, index, far: distance(fix, own) }))
    .sort((a, b) => a.far - b.far || a.index - b.index)
    .map(({ fix }) => fix);
  const likely = order[0]?.edits[0]?.newText ?? "";
  return { ...defect, data: { ...defect.data, likely }, fixes: order };
}

/** In days, round the year: a text of January speaks of last December. */
function distance({ edits }: Fix, own: number): number {
  const [, month, day] = /^(\d{1,2})月(\d{1,2})日/u.exec(edits[0]?.newText ?? "") ?? [];
  if (month === undefined || day === undefined) return 400;
  const apart = Math.abs(dayOfYear(Number(month), Number(day)) - own);
  return Math.min(apart, 365 - apart);
}

function dayOfYear(month: number, day: number): number {
  return Math.round((month - 1) * 30.4) + day;
}
