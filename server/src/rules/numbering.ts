import type { Defect, Edit, Heading, HeadingForm } from "../model/annotation.js";
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
    for (const group of groups(view)) yield* checked(group, last);
  },
};

/** The numbered headings of one form under one parent, in the order in which the groups begin. */
function groups({ outline, sections }: TextView): Heading[][] {
  const found: Heading[][] = [];
  const add = (siblings: readonly Section[]): void => {
    const byForm = new Map<HeadingForm, Heading[]>();
    for (const { heading } of siblings) {
      if (heading.number === undefined) continue;
      const group = byForm.get(heading.form);
      if (group === undefined) {
        const fresh = [heading];
        byForm.set(heading.form, fresh);
        found.push(fresh);
      } else group.push(heading);
    }
  };
  add(outline);
  for (const { children } of sections) if (children.length > 0) add(children);
  return found.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
}

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
    span: { start: heading.span.start, end: heading.span.start + markerLength(heading) },
    data: {
      given: marker(heading.form, heading.number as number),
      expected: marker(heading.form, expected),
      ...(previous !== undefined && { previous: marker(heading.form, previous.number as number) }),
    },
    ...(previous !== undefined && {
      related: [{ start: previous.span.start, end: previous.span.start + markerLength(previous) }],
    }),
    ...(edits.length > 0 && edits.length === renumbered.length && { fixes: [{ safe: false, edits }] }),
  };
}

/** The heading with another number. Rules over the whole see no characters: the marker's shape says where its numeral stands. */
function renumber(heading: Heading, number: number): Edit | undefined {
  const shape = shapes[heading.form];
  if (shape === undefined) return undefined;
  const start = heading.span.start + shape.before.length;
  const old = shape.numeral(heading.number as number);
  return { span: { start, end: start + old.length }, newText: shape.numeral(number) };
}

/** How a marker is written: （三）, 三、, 三是. */
function marker(form: HeadingForm, number: number): string {
  const shape = shapes[form];
  return shape === undefined ? String(number) : shape.before + shape.numeral(number) + shape.behind;
}

function markerLength(heading: Heading): number {
  const length = heading.span.end - heading.span.start;
  return Math.min(length, marker(heading.form, heading.number as number).length);
}

interface Shape {
  readonly before: string;
  readonly numeral: (number: number) => string;
  readonly behind: string;
}

const arabic = (number: number): string => String(number);

const shapes: Readonly<Partial<Record<HeadingForm, Shape>>> = {
  "一、": { before: "", numeral: chinese, behind: "、" },
  "(一)": { before: "（", numeral: chinese, behind: "）" },
  "1.": { before: "", numeral: arabic, behind: "." },
  "(1)": { before: "（", numeral: arabic, behind: "）" },
  第一章: { before: "第", numeral: chinese, behind: "章" },
  第一节: { before: "第", numeral: chinese, behind: "节" },
  第一条: { before: "第", numeral: chinese, behind: "条" },
  一要: { before: "", numeral: chinese, behind: "要" },
  一是: { before: "", numeral: chinese, behind: "是" },
  第一: { before: "第", numeral: chinese, behind: "" },
};

/** 三, 十, 十一, 二十三, 一百零五. */
function chinese(number: number): string {
  const digits = "〇一二三四五六七八九";
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor(number / 10) % 10;
  const ones = number % 10;
  const head = hundreds === 0 ? "" : `${digits.charAt(hundreds)}百${tens === 0 && ones > 0 ? "零" : ""}`;
  const middle = tens === 0 ? "" : `${tens === 1 && hundreds === 0 ? "" : digits.charAt(tens)}十`;
  return head + middle + (ones === 0 ? "" : digits.charAt(ones));
}
