import type { Defect, DueDate } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { Section, TextView } from "../model/text-view.js";
import type { ParagraphRule, TextRule } from "./rule.js";

/**
 * An end before its beginning: 2025年至2021年, 6月25日至20日, 2024年6月开工、2023年底建成; a deadline that lies before the
 * years a plan is for: 到2022年底 in 2024—2026年行动计划; and the stages of a schedule out of order.
 */
export const dateOrder: ParagraphRule & TextRule = {
  id: "date-order",
  reads: "text",
  *read(_lexicon, { text }) {
    if (range.test(text)) {
      for (const match of text.matchAll(years)) yield* turned(match, isBackward(match.groups));
      for (const match of text.matchAll(months)) yield* turned(match, isBackwardInYears(match.groups));
      for (const match of text.matchAll(days)) yield* turned(match, isBackwardInMonth(match.groups));
    }
    if (!/\d年/u.test(text)) return;
    if (begun.test(text)) for (const match of text.matchAll(works)) yield* startedLate(match);
    for (const match of text.matchAll(year)) yield* dueDate(text, match);
  },
  *check(view) {
    yield* overdue(view);
    yield* stages(view);
  },
};

/** Cheap looks first. */
const range = /\d[年月日]? ?(?:[-—–~]|至|到) ?\d/u;
const begun = /开工|动工|启动|开建|开始/u;

// ---------------------------------------------------------------------------------------------------------------------
// Ranges: 2025年至2021年, 2023年10月至2023年3月, 6月25日至20日.

const to = "(?<dash> ?(?:-{1,2}|—{1,2}|–|~|至|到) ?)";
const years = new RegExp(
  `(?<low>(?:19|20)\\d\\d)(?<![\\d.\\-—~/比]\\d{4})年?${to}(?<high>(?:19|20)\\d\\d)(?=年(?!\\d{1,2}月))`,
  "gu",
);
const months = new RegExp(
  `(?<low>(?:19|20)\\d\\d)(?<![\\d.\\-—~/比]\\d{4})年(?<month>1[0-2]|[1-9])月(?:(?<day>\\d{1,2})日)?${to}(?<high>(?:19|20)\\d\\d)年(?<until>1[0-2]|[1-9])月(?:(?<last>\\d{1,2})日)?`,
  "gu",
);
const days = new RegExp(
  `(?<![\\d.\\-—~/])(?<month>1[0-2]|[1-9])月(?<low>[12]\\d|3[01]|[1-9])日?${to}(?:(?<until>1[0-2]|[1-9])月)?(?<high>[12]\\d|3[01]|[1-9])日`,
  "gu",
);

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function isBackward(groups: Groups): boolean {
  return Number(groups?.high) < Number(groups?.low);
}

function isBackwardInYears(groups: Groups): boolean {
  const from = Number(groups?.low) * 10000 + Number(groups?.month) * 100;
  const until = Number(groups?.high) * 10000 + Number(groups?.until) * 100;
  return groups?.day !== undefined && groups.last !== undefined
    ? until + Number(groups.last) < from + Number(groups.day)
    : until < from;
}

/** Of two days of one month; over two months the year may have turned. */
function isBackwardInMonth(groups: Groups): boolean {
  return (groups?.until === undefined || groups.until === groups.month) && isBackward(groups);
}

function* turned(match: RegExpMatchArray, backward: boolean): Iterable<Defect> {
  if (!backward) return;
  const { dash = "" } = match.groups ?? {};
  const start = match.index as number;
  const whole = match[0];
  const middle = start + whole.indexOf(dash, 1);
  const first = { start, end: middle };
  const second = { start: middle + dash.length, end: start + whole.length };
  const at = (span: Span): string => whole.slice(span.start - start, span.end - start);
  // 6月25日至20日: only the last number of either side changes places, unless both sides are whole dates.
  const isWhole = /年\d{1,2}月/u.test(at(second));
  const [low, high] = isWhole ? [first, second] : [lastNumber(first, at(first)), lastNumber(second, at(second))];
  yield {
    kind: "defect",
    code: "date-order",
    variant: "range",
    span: { start, end: start + whole.length },
    data: { first: at(first), second: at(second) },
    fixes: [
      {
        safe: false,
        edits: [
          { span: low, newText: at(high) },
          { span: high, newText: at(low) },
        ],
      },
    ],
  };
}

function lastNumber({ start }: Span, words: string): Span {
  const match = /\d+(?=\D*$)/u.exec(words);
  return { start: start + (match?.index ?? 0), end: start + (match?.index ?? 0) + (match?.[0].length ?? words.length) };
}

// ---------------------------------------------------------------------------------------------------------------------
// Works: 2024年6月开工、2023年底建成.

const works =
  /(?<low>(?:19|20)\d\d)年(?:(?<month>1[0-2]|[1-9])月)?[^,。;!?年]{0,6}?(?:开工|动工|启动|开建|开始)(?:建设|实施)?[,、]?(?:并|计划|预计|力争|争取|确保|将|于|在|到)*(?<high>(?:19|20)\d\d)年(?:(?<until>1[0-2]|[1-9])月)?(?:底|末|底前|年底|前)?[^,。;!?年比]{0,6}?(?:竣工|建成|完工|投产|通车|投用|投入使用|完成|结束)/gu;

function* startedLate(match: RegExpMatchArray): Iterable<Defect> {
  const { low, month, high, until } = match.groups ?? {};
  const years = Number(high) - Number(low);
  const late =
    years < 0 || (years === 0 && month !== undefined && until !== undefined && Number(until) < Number(month));
  if (!late) return;
  const start = match.index as number;
  const date = (year = "", of: string | undefined = undefined) => `${year}年${of === undefined ? "" : `${of}月`}`;
  yield {
    kind: "defect",
    code: "date-order",
    variant: "works",
    span: { start, end: start + match[0].length },
    data: { first: date(low, month), second: date(high, until) },
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// Deadlines before the years that the plan is for.

const year = /(?<year>(?:19|20)\d\d)年(?:1?\d月|[上下]半年)?(?:底|末|年底)?(?<before>之?前)?(?![-—~至到的])/gu;

/** 到2022年底, 2022年底前, 力争2022年: due, as against what has come about by then (截至, 已, 达到了). */
function* dueDate(text: string, match: RegExpMatchArray): Iterable<DueDate> {
  const at = match.index as number;
  const word = dueWord.exec(text.slice(Math.max(0, at - 4), at))?.[0];
  if (word === undefined && match.groups?.before === undefined) return;
  const start = at - (word?.length ?? 0);
  const end = at + match[0].length;
  const clause = /^[^。;!?]{0,40}/u.exec(text.slice(end, end + 40))?.[0] ?? "";
  const before = text.slice(Math.max(0, start - 24), start);
  // 从2010年到2020年, 到2020年已…: looked back on. 2010年前 may be "before 2010".
  if (/^[^,]{0,8}的|已|了|累计|共[有计建]|以来|过去|曾|始建|成立|出生|建于|时|期间|增加到|下降到/u.test(clause)) return;
  if (/(?:从|由|自)[^,。;]{0,20}$|截至?[^,。;]{0,6}$|[已曾]|过去|历史|回顾/u.test(before)) return;
  yield { kind: "due", span: { start, end }, year: Number(match.groups?.year) };
}

const dueWord = /(?:(?<![截直以感做受遇得来回])到|力争在?|确保在?|争取在?|必须在?)$/u;

function* overdue({ annotations, cues }: TextView): Iterable<Defect> {
  const first = firstYear(annotations.flatMap((a) => (a.kind === "heading" && a.level === 0 ? [a.title] : []))[0]);
  if (first === undefined) return;
  for (const cue of cues) {
    if (cue.kind !== "due" || cue.year >= first || first - cue.year > longAgo) continue;
    yield {
      kind: "defect",
      code: "date-order",
      variant: "overdue",
      span: cue.span,
      data: { first, second: cue.year },
    };
  }
}

/** A deadline much earlier is that of another, older plan. */
const longAgo = 5;

/** The first year that a plan is for, by its title: 2024 of 2024—2026年行动计划. A report looks back as well. */
function firstYear(title: string | undefined): number | undefined {
  const year = /(?<!\d)(20\d\d)(?:年|[-—~至到]20\d\d年)/u.exec(title ?? "")?.[1];
  if (title === undefined || year === undefined) return undefined;
  if (!/计划|方案|要点|安排|规划|任务/u.test(title) || /报告|总结|回顾|情况|讲话|执行/u.test(title)) return undefined;
  return Number(year);
}

// ---------------------------------------------------------------------------------------------------------------------
// Stages: (一)动员部署阶段(2024年3月—4月), (二)…(2024年2月—5月).

function* stages({ sections }: TextView): Iterable<Defect> {
  const before = new Map<
    Section | undefined,
    { readonly month: number; readonly span: Span; readonly words: string }
  >();
  for (const section of sections) {
    const { title, span, form } = section.heading;
    const match = form === "title" ? null : stage.exec(title);
    if (match === null) continue;
    const month = Number(match[1] ?? 0) * 12 + Number(match[2]) - 1;
    const words = match[0].slice(1);
    const previous = before.get(section.parent);
    const sameKind = previous !== undefined && previous.month >= 12 === month >= 12;
    // Without a year, March behind November is next year's.
    const turn = sameKind && month < 12 && previous.month - month >= 6;
    if (sameKind && month < previous.month && !turn) {
      yield {
        kind: "defect",
        code: "date-order",
        variant: "stage",
        span,
        data: { first: previous.words, second: words },
        related: [previous.span],
      };
    } else before.set(section.parent, { month, span, words });
  }
}

const stage = /阶段[^()]{0,8}\((?:(20\d\d)年)?(1[0-2]|[1-9])月/u;
