import { marker, markerSpan } from "../lexicon/heading-marks.js";
import type { Defect, Heading, HeadingForm } from "../model/annotation.js";
import type { Section, TextView } from "../model/text-view.js";
import type { TextRule } from "./rule.js";

/**
 * Section numbers of the wrong level. GB/T 9704 has 一、 （一） 1. （1） in this order: a list of （一） inside 1. is reversed. A
 * level may be skipped, but then throughout: 1. directly under 一、 where the other 一、 have （一） is told.
 */
export const headingLevel: TextRule = {
  id: "heading-level",
  *check(view) {
    const numbered = view.sections.flatMap(({ heading }) => (isNumbered(heading) ? [heading] : []));
    yield* reversed(numbered);
    yield* skipped(view);
  },
};

interface Numbered extends Heading {
  readonly level: 1 | 2 | 3 | 4;
  readonly number: number;
}

function isNumbered(heading: Heading): heading is Numbered {
  return ladder.includes(heading.form) && heading.number !== undefined && heading.level !== "inline";
}

/** The forms in their order. */
const ladder: readonly HeadingForm[] = ["一、", "(一)", "1.", "(1)"];

/**
 * A list of an outer form that stands between two that count on in an inner one: 1. （一） （二） 2. is （一） inside 1. Inner
 * numbers that run on through the outer ones (（一） 1. 2. （二） 3.) don't: there the outer list begins before them.
 */
function* reversed(numbered: readonly Numbered[]): Iterable<Defect> {
  const told = new Set<string>();
  /** Of each form, its last heading, and where that stands. */
  const last = new Map<HeadingForm, number>();
  for (let index = 0; index < numbered.length; index++) {
    const heading = numbered[index] as Numbered;
    const from = last.get(heading.form);
    last.set(heading.form, index);
    if (from === undefined || index - from < 3 || index - from > longestList) continue;
    const before = numbered[from] as Numbered;
    if (heading.number !== before.number + 1) continue;
    const between = numbered.slice(from + 1, index).filter(({ level }) => level < heading.level);
    const first = between[0];
    if (first === undefined || between.length < 2) continue;
    if (between.some(({ form, number }, place) => form !== first.form || number !== place + 1)) continue;
    const key = `${heading.form} ${first.form}`;
    if (told.has(key)) continue;
    told.add(key);
    const inner = ladder[ladder.indexOf(heading.form) + 1];
    const edits = between.map((each) => ({ span: markerSpan(each), newText: marker(inner ?? each.form, each.number) }));
    yield {
      kind: "defect",
      code: "heading-level",
      variant: "order",
      span: markerSpan(first),
      data: { given: marker(first.form, first.number), outer: marker(before.form, before.number) },
      related: [markerSpan(before), markerSpan(heading)],
      ...(inner !== undefined && { fixes: [{ safe: false, edits }] }),
    };
  }
}

/** In headings. */
const longestList = 60;

/** Sections whose list is of a form deeper than that of the other sections of their form. */
function* skipped({ sections }: TextView): Iterable<Defect> {
  const firsts = new Map<HeadingForm, Section[]>();
  for (const { heading, children } of sections) {
    if (!isNumbered(heading)) continue;
    const first = children.find((child) => isNumbered(child.heading));
    if (first === undefined || first.heading.number !== 1) continue;
    const list = firsts.get(heading.form);
    if (list === undefined) firsts.set(heading.form, [first]);
    else list.push(first);
  }
  for (const list of firsts.values()) {
    const usual = list.reduce(
      (least, { heading }) => (rank(heading) < rank(least) ? heading : least),
      (list[0] as Section).heading,
    );
    const others = list.filter(({ heading }) => heading.form !== usual.form);
    if (others.length === 0 || list.length - others.length < others.length * fewest) continue;
    for (const { heading, parent } of others) {
      // The level that is skipped must lie between: the deeper form is known from elsewhere as what stands under it.
      const isKnown = firsts.get(usual.form)?.some((first) => first.heading.form === heading.form) === true;
      if (!isKnown) continue;
      const siblings = (parent?.children ?? []).flatMap((each) =>
        each.heading.form === heading.form ? [each.heading] : [],
      );
      const edits = siblings.map((each) => ({ span: markerSpan(each), newText: marker(usual.form, each.number ?? 0) }));
      yield {
        kind: "defect",
        code: "heading-level",
        variant: "skip",
        span: markerSpan(heading),
        data: { given: marker(heading.form, 1), expected: marker(usual.form, 1) },
        related: [markerSpan(usual)],
        fixes: [{ safe: false, edits }],
      };
    }
  }
}

/** So many sections for each that differs. */
const fewest = 2;

function rank({ form }: Heading): number {
  return ladder.indexOf(form);
}
