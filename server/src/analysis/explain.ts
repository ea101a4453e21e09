import type { Lexicon } from "../lexicon/lexicon.js";
import { type Occasion, senseOf } from "../lexicon/sense.js";
import type { Annotation, Announcement, Cue, Program, Slogan } from "../model/annotation.js";
import { placeAmong, type Section } from "../model/text-view.js";

/** What the explanation of terms is drawn from. */
interface Material extends Occasion {
  readonly annotations: readonly Annotation[];
  readonly cues: readonly Cue[];
  readonly sections: readonly Section[];
  readonly roots: readonly Section[];
}

/**
 * Gives the numeral abbreviations of a text the members that the text itself spells out, beside them or beside another
 * mention of the same term, and the place where it does. Where the glossary knows the members for the text's own place and
 * date, they are left to it, and only the place is told.
 */
export function explain(lexicon: Lexicon, material: Material): Annotation[] {
  const { annotations } = material;
  const explained = new Map<string, Explanation>();
  const learn = (term: string, explanation: Explanation): void => {
    if (!explained.has(term)) explained.set(term, explanation);
  };
  for (const annotation of annotations) {
    if (!isNamed(annotation)) continue;
    const { members, explainedAt, term } = annotation;
    if (members !== undefined && explainedAt !== undefined) learn(term, { members, explainedAt });
  }
  for (const [term, explanation] of headed(material)) learn(term, explanation);
  if (explained.size === 0) return [...annotations];
  return annotations.map((annotation) => {
    if (!isNamed(annotation)) return annotation;
    const found = explained.get(annotation.term);
    if (found === undefined) return annotation;
    const { members: _, ...rest } = annotation;
    const known = senseOf(lexicon.senses(annotation.term), material)?.members !== undefined;
    return { ...rest, explainedAt: found.explainedAt, ...(!known && { members: found.members }) };
  });
}

type Explanation = Required<Pick<Slogan, "members" | "explainedAt">>;

function isNamed(annotation: Annotation): annotation is Slogan | Program {
  return annotation.kind === "slogan" || annotation.kind === "program";
}

/** Terms that a run of headings spells out: 实施“六大行动”： and six headings below. */
function* headed({ annotations, cues, sections, roots }: Material): Iterable<[string, Explanation]> {
  const promises = cues.filter((cue): cue is Announcement => cue.kind === "announcement");
  if (promises.length === 0) return;
  const named = new Map<number, Slogan | Program>();
  for (const annotation of annotations) if (isNamed(annotation)) named.set(annotation.span.start, annotation);
  let next = 0;
  for (const { span, count } of promises) {
    // “三大攻坚”行动 begins with its mark.
    const term = named.get(span.start) ?? named.get(span.start - 1);
    if (term === undefined) continue;
    while ((sections[next]?.heading.span.start ?? span.end) < span.end) next++;
    const first = sections[next];
    if (first === undefined || first.heading.number !== 1 || first.heading.span.start > span.end + widestGap) continue;
    const run = runFrom(first, first.parent?.children ?? roots, count);
    const last = run.at(-1);
    if (run.length !== count || last === undefined) continue;
    yield [
      term.term,
      {
        members: run.map(({ heading }) => heading.title),
        explainedAt: { start: first.heading.span.start, end: last.heading.span.end },
      },
    ];
  }
}

/** In characters, from the term to the first of the headings. */
const widestGap = 40;

/** The headings that count on from the first, as many as are wanted; none where they count further. */
function runFrom(first: Section, siblings: readonly Section[], count: number): readonly Section[] {
  const run: Section[] = [];
  const start = placeAmong(siblings, first);
  for (let at = start; at < siblings.length && run.length <= count; at++) {
    const section = siblings[at] as Section;
    if (section.heading.form !== first.heading.form || section.heading.number !== run.length + 1) break;
    run.push(section);
  }
  return run.length === count ? run : [];
}
