import type { Annotation, Defect } from "../model/annotation.js";
import { isOnce } from "../model/defect.js";

/**
 * The annotations in reading order, with defects that are reported once a document made one: the first stands for all,
 * lists all places, and its safe fix repairs all of them.
 */
export function gather(annotations: readonly Annotation[]): Annotation[] {
  const kept: Annotation[] = [];
  const groups = new Map<string, Defect[]>();
  for (const annotation of annotations) {
    if (annotation.kind !== "defect" || !isOnce(annotation.code, annotation.variant)) {
      kept.push(annotation);
      continue;
    }
    const key = `${annotation.code} ${annotation.variant ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [annotation]);
    else group.push(annotation);
  }
  for (const group of groups.values()) kept.push(merged(group));
  return kept.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function merged(group: readonly Defect[]): Defect {
  const first = group[0] as Defect;
  const places = group.flatMap((defect) => defect.places ?? [defect.span]);
  const fixes = group.flatMap((defect) => defect.fixes?.[0] ?? []);
  return {
    ...first,
    span: places[0] ?? first.span,
    places,
    data: { ...first.data, places: places.length },
    ...(fixes.length > 0 && {
      fixes: [{ safe: fixes.every((fix) => fix.safe), edits: fixes.flatMap((fix) => fix.edits) }],
    }),
  };
}
