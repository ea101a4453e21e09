import type { Annotation, Defect, Fix } from "../model/annotation.js";
import { crowd, isOnce } from "../model/defect.js";

/**
 * The annotations in reading order, with defects that are reported once a document, and those that crowd, made one: the
 * first stands for all, lists all places, and its safe fix repairs all of them. A text decoded wrongly has no other defect:
 * what is said of its characters would be said of characters that nobody wrote.
 */
export function gather(annotations: readonly Annotation[]): Annotation[] {
  const garbled = annotations.some((annotation) => annotation.kind === "defect" && annotation.code === "encoding");
  const kept: Annotation[] = [];
  const groups = new Map<string, Defect[]>();
  for (const annotation of annotations) {
    if (annotation.kind !== "defect") {
      kept.push(annotation);
      continue;
    }
    if (garbled && annotation.code !== "encoding") continue;
    const key = `${annotation.code} ${annotation.variant ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [annotation]);
    else group.push(annotation);
  }
  for (const group of groups.values()) {
    const { code, variant } = group[0] as Defect;
    if (isOnce(code, variant) || group.length > crowd) kept.push(merged(group));
    else for (const defect of group) kept.push(defect);
  }
  return kept.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function merged(group: readonly Defect[]): Defect {
  const first = group[0] as Defect;
  const places = group.flatMap((defect) => defect.places ?? [defect.span]);
  const fix = common(group);
  return {
    ...first,
    span: places[0] ?? first.span,
    places,
    data: { ...first.data, places: places.length },
    ...(fix !== undefined && { fixes: [fix] }),
  };
}

/** One repair of all: of the safe ones where there are any, for one that needs a look would make all of it need one. */
function common(group: readonly Defect[]): Fix | undefined {
  const fixes = group.flatMap((defect) => defect.fixes?.[0] ?? []);
  const safe = fixes.filter((fix) => fix.safe);
  const chosen = safe.length > 0 ? safe : fixes;
  if (chosen.length === 0) return undefined;
  return { safe: safe.length > 0, edits: chosen.flatMap(({ edits }) => edits) };
}
