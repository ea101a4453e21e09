import type { Annotation } from "../model/annotation.js";

/**
 * Ties the short names of a text to the full ones: 《纲要》 to the title that was said to be called so from there on, 英才计划
 * to 崤函英才计划, “万人助万企” to “万人助万企”活动. A short name that could be of two is tied to neither.
 */
export function fullNames(annotations: readonly Annotation[]): readonly Annotation[] {
  const programs = programsByShortName(annotations);
  /** As introduced so far: a short title may be given to another document later on. */
  const titles = new Map<string, string>();
  let changed = false;
  const tied = annotations.map((annotation): Annotation => {
    const full = fullOf(annotation, programs, titles);
    if (full === undefined) return annotation;
    changed = true;
    return { ...annotation, full } as Annotation;
  });
  return changed ? tied : annotations;
}

function fullOf(
  annotation: Annotation,
  programs: ReadonlyMap<string, string>,
  titles: Map<string, string>,
): string | undefined {
  switch (annotation.kind) {
    case "document":
      if (annotation.full !== undefined) titles.set(annotation.title, annotation.full);
      return annotation.full === undefined ? titles.get(annotation.title) : undefined;
    case "program":
      // What the glossary knows is a name of its own: 乡村振兴 is not short for 五级书记抓乡村振兴.
      return annotation.source === "form" ? programs.get(unquoted(annotation.term)) : undefined;
    case "slogan":
      return annotation.source === "form" ? programs.get(`“${annotation.term}”`) : undefined;
    default:
      return undefined;
  }
}

/** By every short name that stands in the text, the one program that it can be short for. */
function programsByShortName(annotations: readonly Annotation[]): ReadonlyMap<string, string> {
  const terms = new Set<string>();
  const shorts = new Set<string>();
  for (const annotation of annotations) {
    if (annotation.kind === "program") terms.add(annotation.term);
    if (annotation.kind === "slogan" && annotation.source === "form") shorts.add(`“${annotation.term}”`);
  }
  const found = new Map<string, string>();
  // So many names stand in no text of ours.
  if (terms.size > mostPrograms || terms.size + shorts.size < 2) return found;
  const names = new Map([...terms].map((term) => [unquoted(term), term]));
  const ambiguous = new Set<string>();
  const add = (short: string, term: string): void => {
    if (found.has(short)) ambiguous.add(short);
    else found.set(short, term);
  };
  for (const [name, term] of names) {
    for (let from = leastDropped; name.length - from >= leastShort; from++) {
      const short = name.slice(from);
      if (names.has(short)) add(short, term);
    }
    const quoted = /^[“"](?<inner>[^“”"]+)[”"]/u.exec(term)?.groups?.inner;
    if (quoted !== undefined && shorts.has(`“${quoted}”`)) add(`“${quoted}”`, term);
  }
  for (const short of ambiguous) found.delete(short);
  // The longest stands for all: 行动计划 of 英才行动计划 of 崤函英才行动计划.
  for (const [short, term] of found) {
    const longer = found.get(unquoted(term));
    if (longer !== undefined) found.set(short, longer);
  }
  return found;
}

function unquoted(term: string): string {
  return term.replace(/["“”‘’]/gu, "");
}

/** In characters: what a short name leaves out at least, and what is left. */
const leastDropped = 2;
const leastShort = 4;
const mostPrograms = 5000;
