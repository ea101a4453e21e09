import { marker, markerSpan } from "../lexicon/heading-marks.js";
import type { Defect, Heading, HeadingForm } from "../model/annotation.js";
import type { Section, TextView } from "../model/text-view.js";
import type { TextRule } from "./rule.js";

/** Items in a row of which one differs in form: 二是 between 一要 and 三要, a heading that ends in 。 among others without. */
export const parallelism: TextRule = {
  id: "parallelism",
  *check(view) {
    for (const siblings of [view.outline, ...view.sections.map(({ children }) => children)]) {
      if (siblings.length < 3) continue;
      yield* points(siblings);
      yield* stops(siblings, view);
    }
  },
};

function* points(siblings: readonly Section[]): Iterable<Defect> {
  for (let index = 0; index < siblings.length; index++) {
    const { heading } = siblings[index] as Section;
    const sister = sisters[heading.form];
    if (sister === undefined) continue;
    const number = heading.number ?? 0;
    const [before, after, second] = [siblings[index - 1], siblings[index + 1], siblings[index + 2]];
    const follows = number > 1 && isPoint(before, sister, number - 1);
    const leads = isPoint(after, sister, number + 1);
    // 一要 二是 三要; at the ends of the list two on one side.
    const odd =
      (follows &&
        (leads || (after?.heading.form !== heading.form && isPoint(siblings[index - 2], sister, number - 2)))) ||
      (number === 1 && leads && isPoint(second, sister, 3));
    if (!odd) continue;
    const span = markerSpan(heading);
    const expected = marker(sister, number);
    const neighbor = follows ? before : after;
    yield {
      kind: "defect",
      code: "parallelism",
      variant: "point",
      span,
      data: { given: marker(heading.form, number), expected },
      ...(neighbor !== undefined && { related: [markerSpan(neighbor.heading)] }),
      fixes: [{ safe: false, edits: [{ span, newText: expected }] }],
    };
  }
}

const sisters: Readonly<Partial<Record<HeadingForm, HeadingForm>>> = { 一要: "一是", 一是: "一要" };

function isPoint(section: Section | undefined, form: HeadingForm, number: number): boolean {
  return section !== undefined && section.heading.form === form && section.heading.number === number;
}

/** Lists of three items or more, each a line of its own, of which one alone ends in 。 or alone has no mark. */
function* stops(siblings: readonly Section[], { paragraphs }: TextView): Iterable<Defect> {
  const byForm = new Map<string, Heading[]>();
  for (const { heading } of siblings) {
    if (heading.closing === undefined || heading.level === "inline") continue;
    const key = `${heading.form} ${heading.alone === true}`;
    const list = byForm.get(key);
    if (list === undefined) byForm.set(key, [heading]);
    else list.push(heading);
  }
  for (const list of byForm.values()) {
    if (list.length < fewest) continue;
    const bare = list.filter(({ closing }) => closing === "");
    const closed = list.filter(({ closing }) => closing !== "");
    const [odd] = bare.length === 1 ? bare : closed.length === 1 ? closed : [];
    if (odd === undefined) continue;
    const missing = odd.closing === "";
    const mark = missing ? usual(closed) : (odd.closing as string);
    // Items that break off in different ways are no list of equals; and 一、…： opens another list.
    if (mark !== "。" && mark !== ";") continue;
    // A long item is a paragraph that lacks its stop; of short ones, only a line with nothing else can do without.
    const end = endOf(odd, paragraphs);
    if (end === undefined) continue;
    const written = mark === ";" ? "；" : mark;
    const span = missing ? { start: Math.max(odd.span.start, end - 1), end } : { start: end - 1, end };
    const edit = missing ? { span: { start: end, end }, newText: written } : { span, newText: "" };
    yield {
      kind: "defect",
      code: "parallelism",
      variant: "stop",
      span,
      data: { mark: written, side: missing ? "missing" : "extra" },
      related: list
        .filter((each) => each !== odd)
        .slice(0, 8)
        .map(markerSpan),
      fixes: [{ safe: false, edits: [edit] }],
    };
  }
}

const fewest = 3;

/** The mark that all have, the last one's left aside, for a list of ； ends in 。. */
function usual(closed: readonly Heading[]): string {
  const marks = new Set(closed.slice(0, -1).map(({ closing }) => closing));
  const [mark = ""] = marks;
  return marks.size === 1 ? mark : "";
}

function endOf({ span }: Heading, paragraphs: TextView["paragraphs"]): number | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low]?.end;
}
