import type { Heading, HeadingForm, HeadingLevel, Mark, TitleLine } from "../model/annotation.js";

/**
 * The headings of a text; `body` is where its first paragraph of prose begins, above which the title stands: those that the lines show, less the points that stand alone (首先 without 其次), with the levels
 * of Markdown's # and the document's title.
 */
export function headings(marks: readonly Mark[], body: number | undefined): Heading[] {
  const found = unglued(marks.filter((mark): mark is Heading => mark.kind === "heading"));
  const hashed = leveled(found);
  const lines = marks.filter((mark): mark is TitleLine => mark.kind === "title");
  const titled = hashed.some(({ level, form }) => level === 0 && form === "#")
    ? []
    : titles(lines, hashed, body ?? Number.POSITIVE_INFINITY);
  return [...titled, ...paired(hashed)].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The headings without those inside a paragraph that have no neighbor in their count: 见第二条。一、 is a quotation. */
function unglued(found: readonly Heading[]): Heading[] {
  const numbers = new Set(found.map(({ form, number }) => `${form}${number}`));
  return found.filter(
    ({ form, number = 0, glued }) =>
      glued !== true || numbers.has(`${form}${number + 1}`) || (number > 1 && numbers.has(`${form}${number - 1}`)),
  );
}

/** Markdown's depths as levels: the first is the title, the next that the text uses is 1, and so on. */
function leveled(found: readonly Heading[]): Heading[] {
  const depths = [...new Set(found.flatMap(({ depth }) => depth ?? []))].sort((a, b) => a - b);
  if (depths.length === 0) return [...found];
  let titled = false;
  return found.map((heading) => {
    if (heading.depth === undefined) return heading;
    const rank = depths.indexOf(heading.depth);
    const isTitle = rank === 0 && !titled;
    if (isTitle) titled = true;
    // A second heading of the title's depth opens a part, no second title.
    const level = isTitle ? 0 : Math.max(1, Math.min(4, rank));
    return { ...heading, level: level as HeadingLevel };
  });
}

/** The points that have a neighbor in their count: 一要 needs a 二要. 最后 gets the number that it has. */
function paired(found: readonly Heading[]): Heading[] {
  const kept: Heading[] = [];
  let section: Heading[] = [];
  const flush = (): void => {
    for (const point of counted(section)) kept.push(point);
    section = [];
  };
  for (const heading of found) {
    if (heading.level === "inline") section.push(heading);
    else {
      flush();
      kept.push(heading);
    }
  }
  flush();
  return kept;
}

/** The points of a section that count. Neighbors are of one form: those of other forms nest between them. */
function counted(section: readonly Heading[]): Heading[] {
  const nextOf = new Map<HeadingForm, Heading>();
  const after: (Heading | undefined)[] = [];
  const sisterAfter: (Heading | undefined)[] = [];
  for (let index = section.length - 1; index >= 0; index--) {
    const point = section[index] as Heading;
    after[index] = nextOf.get(point.form);
    sisterAfter[index] = nextOf.get(sisters[point.form] ?? "title");
    nextOf.set(point.form, point);
  }
  const lastOf = new Map<HeadingForm, Heading>();
  return section.flatMap((point, index) => {
    const before = lastOf.get(point.form);
    const sister = lastOf.get(sisters[point.form] ?? "title");
    lastOf.set(point.form, point);
    const own = isCounted(point, before, after[index]);
    return own.length > 0 || !isBetween(point, sister, sisterAfter[index]) ? own : [point];
  });
}

/** Whether it takes its place among points of the other form: 一要 二是 三要. */
function isBetween({ number = 0 }: Heading, before: Heading | undefined, after: Heading | undefined): boolean {
  if (number === 1) return before === undefined && after?.number === 2;
  return before?.number === number - 1 && (after === undefined || after.number === number + 1);
}

const sisters: Readonly<Partial<Record<HeadingForm, HeadingForm>>> = { 一要: "一是", 一是: "一要" };

function isCounted(point: Heading, before: Heading | undefined, after: Heading | undefined): Heading[] {
  const number = point.number ?? 0;
  if (number === 99) return before === undefined ? [] : [{ ...point, number: (before.number ?? 0) + 1 }];
  const follows = before !== undefined && (before.number === number - 1 || before.number === number - 2);
  const leads =
    after !== undefined && (after.number === number + 1 || after.number === number + 2 || after.number === 99);
  return follows || leads ? [point] : [];
}

/**
 * The title of the document, chosen among the lines that could be one: above the first paragraph of body text, the line
 * that ends as the genre's titles do, else the first; again where it is printed again. Below, the title of a document that
 * is attached: it is named in the first title (关于印发…的通知), or says itself what it is (关于…的实施意见).
 */
function titles(lines: readonly TitleLine[], found: readonly Heading[], body: number): Heading[] {
  const firstSection = found.find(({ level }) => level !== "inline")?.span.start ?? Number.POSITIVE_INFINITY;
  const above = lines.filter(({ span }) => span.start < Math.min(body, firstSection));
  const heaviest = Math.max(...above.map(({ weight }) => weight), 0);
  const best =
    heaviest > 0
      ? above.find(({ weight }) => weight === heaviest)
      : above.filter(({ title }) => isHeadline(title)).reduce<TitleLine | undefined>(longer, undefined);
  if (best === undefined) return [];
  const name = plain(best.title);
  const chosen = lines.filter((line) => {
    const own = plain(line.title);
    if (line === best || own === name) return true;
    if (line.span.start < Math.min(body, firstSection)) return line.weight === heaviest && heaviest >= 2;
    return (line.weight >= 2 && own.length >= 8 && name.includes(own)) || (line.weight >= 3 && own.length >= 12);
  });
  return chosen.map(({ span, title }): Heading => ({ kind: "heading", span, level: 0, form: "title", title }));
}

/** Rubrics and names of sites stand above a headline too, and are shorter. */
function longer(best: TitleLine | undefined, line: TitleLine): TitleLine {
  return best !== undefined && best.title.length >= line.title.length ? best : line;
}

/** A headline of the press says something: it is no name, no rubric. */
function isHeadline(title: string): boolean {
  return (
    title.length >= 10 && title.length <= 60 && !/^[—(【[]|数据库|专题|频道|栏目|^\S{1,4}(?: \S{1,4}){3}/u.test(title)
  );
}

/** A title without marks and blanks: the same title is often printed with other quotation marks. */
function plain(title: string): string {
  return title.replace(/[^\p{L}\p{N}]/gu, "");
}
