import { marker, markerSpan, renumber } from "../lexicon/heading-marks.js";
import type { Defect, Heading, HeadingForm } from "../model/annotation.js";
import type { Section, TextView } from "../model/text-view.js";
import type { TextRule } from "./rule.js";

/**
 * A section number skipped, repeated or out of order among the headings of one form under one parent: 一、 三、; (二) (二).
 *
 * Legal are: a count that starts again at one (a new list, a text printed twice), one that runs on under the next parent
 * (1. to 24. through (一) to (六), the articles of a regulation), and a text cut at its start that begins with 三、.
 */
export const numbering: TextRule = {
  id: "numbering",
  *check(view) {
    const last = new Map<HeadingForm, number>();
    const strangers = strangersIn(view);
    for (const { heading, as } of strangers) yield otherForm(heading, as);
    for (const group of groups(view, strangers)) yield* checked(group, last);
  },
};

// ---------------------------------------------------------------------------------------------------------------------
// One among others of another form: 一、 二、 （三） 四、.

/** A heading that counts among those of another form. */
interface Stranger {
  readonly heading: Heading;
  /** One of those among which it counts. */
  readonly as: Heading;
}

function strangersIn({ sections }: TextView): Stranger[] {
  const numbered = sections.filter(({ heading }) => heading.level !== "inline" && heading.number !== undefined);
  const found: Stranger[] = [];
  /** The last heading of each form, and whether one of the level above has stood since. */
  const last = new Map<HeadingForm, Heading>();
  for (let index = 0; index < numbered.length; index++) {
    const { heading } = numbered[index] as Section;
    const { form, number = 0 } = heading;
    const before = numbered[index - 1]?.heading;
    const own = last.get(form);
    last.set(form, heading);
    if (before === undefined || before.form === form || number < 2 || own?.number === number - 1) continue;
    // Its like before it, over what stands under that, and its like behind it.
    const host = [...last.values()].find(
      (each) =>
        each.form !== form &&
        each.number === number - 1 &&
        isNear(numbered, index, each) &&
        nextOf(numbered, index, each.form)?.number === number + 1,
    );
    if (host === undefined) continue;
    found.push({ heading, as: host });
    if (own === undefined) last.delete(form);
    else last.set(form, own);
    last.set(host.form, { ...heading, form: host.form });
  }
  return found;
}

/** How many headings may stand under one of a list. */
const widest = 30;

function nextOf(numbered: readonly Section[], index: number, form: HeadingForm): Heading | undefined {
  return numbered.slice(index + 1, index + 1 + widest).find(({ heading }) => heading.form === form)?.heading;
}

/** Whether no heading of a level above that of `host` stands between it and the heading at `index`. */
function isNear(numbered: readonly Section[], index: number, host: Heading): boolean {
  for (let at = index - 1; at >= 0 && at > index - widest; at--) {
    const { heading } = numbered[at] as Section;
    if (heading.span.start === host.span.start) return true;
    if (typeof heading.level === "number" && typeof host.level === "number" && heading.level < host.level) return false;
  }
  return false;
}

function otherForm(heading: Heading, as: Heading): Defect {
  const number = heading.number as number;
  const span = markerSpan(heading);
  const expected = marker(as.form, number);
  return {
    kind: "defect",
    code: "numbering",
    variant: "form",
    span,
    data: { given: marker(heading.form, number), expected, previous: marker(as.form, number - 1) },
    related: [markerSpan(as)],
    fixes: [{ safe: false, edits: [{ span, newText: expected }] }],
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/**
 * The numbered headings of one form under one parent, in the order in which the groups begin. A stranger counts with those
 * among which it stands; so does 二是 between 一要 and 三要.
 */
function groups({ outline, sections }: TextView, strangers: readonly Stranger[]): Heading[][] {
  const found: Heading[][] = [];
  const hosts = new Map(strangers.map(({ heading, as }) => [heading.span.start, as]));
  const taken = new Map<string, Heading[]>();
  const add = (siblings: readonly Section[]): void => {
    const byForm = new Map<HeadingForm, Heading[]>();
    for (const { heading } of siblings) {
      if (heading.number === undefined || hosts.has(heading.span.start)) continue;
      const sister = sisters[heading.form];
      const other = sister === undefined ? undefined : byForm.get(sister);
      const own = byForm.get(heading.form);
      const joins = other?.at(-1)?.number === heading.number - 1 && own?.at(-1)?.number !== heading.number - 1;
      const group = joins ? other : own;
      if (group === undefined) {
        const fresh = [heading];
        byForm.set(heading.form, fresh);
        found.push(fresh);
      } else group.push(heading);
    }
    for (const [form, group] of byForm) for (const heading of group) taken.set(`${form} ${heading.span.start}`, group);
  };
  add(outline);
  for (const { children } of sections) if (children.length > 0) add(children);
  for (const { heading, as } of strangers) {
    const group = taken.get(`${as.form} ${as.span.start}`);
    if (group === undefined) continue;
    const at = group.findIndex(({ span }) => span.start > heading.span.start);
    group.splice(at < 0 ? group.length : at, 0, { ...heading, form: as.form });
    taken.set(`${as.form} ${heading.span.start}`, group);
  }
  return found.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
}

const sisters: Readonly<Partial<Record<HeadingForm, HeadingForm>>> = { 一要: "一是", 一是: "一要" };

/** `last` is the number that each form has reached so far in the text: a count that runs on takes up from it. */
function* checked(group: readonly Heading[], last: Map<HeadingForm, number>): Iterable<Defect> {
  const form = (group[0] as Heading).form;
  const reached = last.get(form);
  let previous: Heading | undefined;
  /** Counts that a list of the same form has interrupted, and that may go on behind it: 二、(一、 二、 三、) 三、. */
  const interrupted: number[] = [];
  for (let index = 0; index < group.length; index++) {
    const heading = group[index] as Heading;
    const number = heading.number as number;
    const next = group[index + 1]?.number;
    if (previous === undefined) {
      // Only a start at two is telling, and only behind other lists: its one was lost. Others are cut texts, or counts that run on.
      const lost = number === 2 && next === 3 && reached !== undefined && reached !== 1 && isSectionForm(form);
      if (lost) yield defect(heading, 1, "start", undefined, []);
      previous = heading;
      continue;
    }
    const before = previous.number as number;
    const expected = before + 1;
    const resumed = interrupted.lastIndexOf(number - 1);
    if (number === 1) {
      if (before === 1 && next === 3) {
        yield defect(heading, 2, "repeated", previous, [heading]);
        previous = { ...heading, number: 2 };
        continue;
      }
      interrupted.push(before);
      if (interrupted.length > deepest) interrupted.shift();
    } else if (number !== expected && resumed >= 0) interrupted.length = resumed;
    else if (number !== expected) {
      const variant = number === before ? "repeated" : number > expected ? "gap" : "order";
      // 一 二 四 四 五: the first 四 is the wrong one, for behind it the count goes on as if it were 三.
      const isolated = next === expected + 1;
      yield defect(heading, expected, variant, previous, isolated ? [heading] : tail(group, index));
      if (isolated) {
        previous = { ...heading, number: expected };
        continue;
      }
    }
    previous = heading;
  }
  if (previous !== undefined) last.set(form, previous.number as number);
}

const deepest = 6;

/** The heading and its followers as long as they count on from it. */
function tail(group: readonly Heading[], index: number): Heading[] {
  const run = [group[index] as Heading];
  for (let at = index + 1; at < group.length; at++) {
    const heading = group[at] as Heading;
    if (heading.number !== (run.at(-1)?.number ?? 0) + 1) break;
    run.push(heading);
  }
  return run;
}

function isSectionForm(form: HeadingForm): boolean {
  return form === "一、" || form === "(一)" || form === "1." || form === "(1)";
}

function defect(
  heading: Heading,
  expected: number,
  variant: string,
  previous: Heading | undefined,
  renumbered: readonly Heading[],
): Defect {
  const edits = renumbered.flatMap((each, by) => renumber(each, expected + by) ?? []);
  return {
    kind: "defect",
    code: "numbering",
    variant,
    span: markerSpan(heading),
    data: {
      given: marker(heading.form, heading.number as number),
      expected: marker(heading.form, expected),
      ...(previous !== undefined && { previous: marker(heading.form, previous.number as number) }),
    },
    ...(previous !== undefined && {
      related: [markerSpan(previous)],
    }),
    ...(edits.length > 0 && edits.length === renumbered.length && { fixes: [{ safe: false, edits }] }),
  };
}
