import { callingTitle, outcomeTitle, targetDocument, targetTitle } from "../lexicon/role-cues.js";
import {
  type Annotation,
  type Heading,
  isCue,
  type Mark,
  type Quantity,
  type Reading,
  type Role,
} from "../model/annotation.js";
import type { Section } from "../model/text-view.js";
import { type DocumentDate, yearOf } from "./document-date.js";

/**
 * Fills in what only the context knows, in one sweep from first to last: whether a figure whose own sentence is silent is
 * aimed at or reported, and the period it belongs to, from the section it stands in (二、2012年工作安排).
 * `date`: the document's own, by which 今年 is told. `local`: the text speaks for a city, county or province, and figures of the whole country are its background.
 */
export function resolve(
  marks: readonly Mark[],
  sections: readonly Section[],
  local: boolean,
  date: DocumentDate | undefined,
): Annotation[] {
  const headings = sections.map(({ heading }) => heading);
  const titles = new Set(headings.filter(({ level }) => level === 0).map(({ span }) => span.start));
  const contexts = new Map<Section, Context>();
  const leaning = leanings(marks, sections);
  const resolved: Annotation[] = [...headings];
  const base: Context = documentContext(headings);
  let part = base;
  let next = 0;
  let current = base;
  for (const mark of marks) {
    for (
      let section = sections[next];
      section !== undefined && section.heading.span.start <= mark.span.start;
      section = sections[++next]
    ) {
      if (section.heading.level === "inline") continue;
      const { parent } = section;
      const around = (parent !== undefined && parent.heading.level !== 0 ? contexts.get(parent) : undefined) ?? part;
      current = section.heading.level === 0 ? part : within(around, section.heading.title);
      // 聚焦项目建设 calls for deeds in a plan and tells of them in a review: the figures that say which they are decide.
      if (
        current.role === undefined &&
        callingTitle.test(section.heading.title) &&
        (leaning.get(section) ?? 0) >= surely
      ) {
        current = { ...current, role: "target", because: section.heading.title };
      }
      contexts.set(section, current);
    }
    if (mark.kind === "title") {
      // 2011年工作回顾 on a line of its own parts a report without being numbered.
      const own = titles.has(mark.span.start) || mark.title.length > longestPart ? undefined : within(part, mark.title);
      if (own !== undefined && own.role !== undefined && own !== part && own.because === mark.title) {
        part = own;
        current = own;
      }
    } else if (mark.kind === "mood") {
      current = { ...current, role: mark.role, because: mark.because };
    } else if (!isCue(mark) && mark.kind !== "heading") {
      resolved.push(mark.kind === "quantity" ? settled(mark, current, local, date) : mark);
    }
  }
  // Headings and the rest, each in order, made one sequence in reading order.
  return resolved.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** One figure more may be chance. */
const surely = 2;

/** By how many the figures of each section that say of themselves that they are aimed at outnumber those reported. */
function leanings(marks: readonly Mark[], sections: readonly Section[]): Map<Section, number> {
  const leaning = new Map<Section, number>();
  let last = -1;
  for (const mark of marks) {
    while (last + 1 < sections.length && (sections[last + 1] as Section).heading.span.start <= mark.span.start) last++;
    if (mark.kind !== "quantity" || !mark.role.stated || mark.role.value === "other") continue;
    const by = mark.role.value === "target" ? 1 : -1;
    for (let section = sections[last]; section !== undefined; section = section.parent) {
      leaning.set(section, (leaning.get(section) ?? 0) + by);
    }
  }
  return leaning;
}

/** What a passage lends to the figures in it. */
interface Context {
  readonly role: "target" | "outcome" | undefined;
  /** The words that decided: the title of the section, the name of the document. */
  readonly because: string;
  readonly by: string | undefined;
}

/** A plan is aimed at as a whole; a speech or report only by its parts. */
function documentContext(headings: readonly Heading[]): Context {
  const title = headings.find(({ level }) => level === 0)?.title ?? "";
  const plans = targetDocument.test(title) && !/报告|讲话/u.test(title);
  return { role: plans ? "target" : undefined, because: title, by: undefined };
}

/** The context of a section, by its title, within that around it. */
function within(around: Context, title: string): Context {
  const looksBack = outcomeTitle.test(title);
  const plans = targetTitle.test(title);
  const role = looksBack && !(plans && /今后|下一步|安排/u.test(title)) ? "outcome" : plans ? "target" : undefined;
  const by = years.exec(title)?.[0] ?? around.by;
  if (role === undefined) return by === around.by ? around : { ...around, by };
  // Under a look back 任务 and 要求 are those that were met.
  if (role === "target" && around.role === "outcome" && !/目标|安排|今后|下一步|展望|打算/u.test(title))
    return { ...around, by };
  return { role, because: title, by };
}

/** A line longer than this is no unnumbered section head. */
const longestPart = 30;
/** A year in a title is the period of its section; a plan period is only where it says so: 实现“十二五”良好开局 does not. */
const years = /\d{4}年|十[一二三四五六]五["”]?(?:末|时期|期间)|今年|明年|过去五年/u;

function settled(quantity: Quantity, context: Context, local: boolean, date: DocumentDate | undefined): Quantity {
  const role = roleOf(quantity, context, local);
  const by =
    role.value === "other" && quantity.unit !== "%" ? own(quantity) : deadlineOf(quantity, context, role.value);
  const { by: _, ...rest } = quantity;
  const byYear = by === undefined ? undefined : yearOf(by.value, date);
  return { ...rest, role, ...(by !== undefined && { by }), ...(byYear !== undefined && { byYear }) };
}

function roleOf(quantity: Quantity, { role, because }: Context, local: boolean): Reading<Role> {
  const { scope } = quantity;
  const national = scope !== undefined && /^(?:全国|我国|全球)/u.test(scope) && quantity.role.value !== "target";
  if (local && scope !== undefined && (national || /^(?:中央|国家)/u.test(scope))) {
    return { value: "other", stated: true, because: scope };
  }
  if (quantity.role.stated || role === undefined || quantity.role.value === "other") return quantity.role;
  return { value: role, stated: false, because };
}

/** Of a figure that only describes, the period counts only where its own sentence names it. */
function own({ by }: Quantity): Reading<string> | undefined {
  return by?.stated === true ? by : undefined;
}

/**
 * A period that its own sentence names, else one that the paragraph does, else the section's. What a paragraph said some
 * sentences before holds on only when it is a year; 全年 and 过去五年 speak for their own sentence.
 */
function deadlineOf(quantity: Quantity, context: Context, role: Role): Reading<string> | undefined {
  const { by } = quantity;
  if (by?.stated === true) return by;
  if (
    by !== undefined &&
    (/^(?:\d{4}年|今年|明年|后年)/u.test(by.value) || (context.by === undefined && role === "target"))
  )
    return by;
  return inherited(context);
}

function inherited({ by }: Context): Reading<string> | undefined {
  return by === undefined ? undefined : { value: by, stated: false };
}
