import type { DefectCode } from "./defect.js";
import type { Span } from "./span.js";

/** What a mark is, and where. The span is in the coordinates of whoever hands it out: see `rules/rule.ts` and `analysis/analyze.ts`. */
interface Marked<K extends string> {
  readonly kind: K;
  readonly span: Span;
}

/** A value that the text states, or that only its context implies (三、2025年主要目标 above a figure without a year). */
export interface Reading<T> {
  readonly value: T;
  readonly stated: boolean;
  /** The words that decided, for the hover: 力争, 主要预期目标, 去年. */
  readonly because?: string;
}

export type SloganSub = "numbered" | "motto" | "formula";
export type ProgramSub = "plan" | "campaign" | "strategy" | "zone" | "mechanism" | "other";

/** A fixed political formulation used as a unit: 四个意识, 专精特新, 新发展理念. */
export interface Slogan extends Marked<"slogan"> {
  readonly sub: SloganSub;
  /** The formulation in its standard form, Simplified and without quotation marks. */
  readonly term: string;
  /** `glossary`: a term that the lexicon knows. `form`: found by how it is written. */
  readonly source: "glossary" | "form";
  /** The set that a numeral abbreviation stands for, where the text itself spells it out. */
  readonly members?: readonly string[];
  /** Where in the text that is: beside it, or beside another mention of the same term. */
  readonly explainedAt?: Span;
  /** The program of the text that it names in short: “万人助万企” beside “万人助万企”活动. */
  readonly full?: string;
}

/** The proper name of an initiative: 崤函英才计划, “5251”工程. */
export interface Program extends Marked<"program"> {
  readonly sub: ProgramSub;
  readonly term: string;
  readonly source: "glossary" | "form";
  /** As of a slogan: “三大行动”计划 can be spelled out too. */
  readonly members?: readonly string[];
  readonly explainedAt?: Span;
  /** The full name, where the text has one besides: 崤函英才计划 of 英才计划. */
  readonly full?: string;
}

/** A policy document, law or plan, without its 《》. (LSP already owns the word "document".) */
export interface DocumentTitle extends Marked<"document"> {
  readonly title: string;
  /** The number it was issued under, where that stands beside the title: 国办发〔2022〕5号. */
  readonly reference?: string;
  /** The full title of a short one that the text introduces: 《…纲要》（以下简称《纲要》）. */
  readonly full?: string;
}

export type Comparator = ">=" | ">" | "<=" | "<" | "=" | "~";
export type Role = "target" | "outcome" | "other";

/** A numeral with its unit that measures something, and the comparator stuck to it: 1.4万人以上. */
export interface Quantity extends Marked<"quantity"> {
  /** In base units: 1.4万人 is 14000, 10% is 10. The low end of a range. */
  readonly value: number;
  /** The high end of a range. */
  readonly max?: number;
  /** As the text writes it, without 万 and 亿: 元, %, 人, 百分点; empty for a bare number or fraction. */
  readonly unit: string;
  readonly cmp: Comparator;
  readonly role: Reading<Role>;
  /** What is measured, as the text names it: 城镇新增就业. */
  readonly indicator?: Reading<string>;
  /** Where the text names it, when it stands in the figure's own paragraph. */
  readonly indicatorSpan?: Span;
  /** The deadline or period, as the text names it: 今年, 2025年, "十四五"末. */
  readonly by?: Reading<string>;
  /** The year that `by` means, where the text's own date lets it be told: 今年 in a report of 2022. */
  readonly byYear?: number;
  /** The baseline: 12.8 in 从12.8%增加到15%. */
  readonly from?: number;
  /** The verb of change that the figure measures, where it measures one: 增长, 下降, 提高. Absent for a level. */
  readonly change?: string;
  /** The part that the figure speaks of: 全市, 高新区, 其中. */
  readonly scope?: string;
  /** Who answers for it, where the text says: 责任单位：市发展改革委. */
  readonly body?: string;
}

/** The document's title is 0; 一、 第一章 are 1; (一) 第一节 2; 1. 第一条 3; (1) ① 4; 一要 一是 第一 首先 inside a paragraph are inline. */
export type HeadingLevel = 0 | 1 | 2 | 3 | 4 | "inline";

/** How the marker of a heading is written; headings of one form count together. */
export type HeadingForm =
  | "title"
  | "一、"
  | "(一)"
  | "1."
  | "(1)"
  | "①"
  | "第一章"
  | "第一节"
  | "第一条"
  | "一要"
  | "一是"
  | "第一"
  | "首先"
  | "#";

/** A structural unit of the text: the marker and its title, up to the first 。 or the end of the line. */
export interface Heading extends Marked<"heading"> {
  readonly level: HeadingLevel;
  /** The number that the marker names, from 1; absent for a title. */
  readonly number?: number;
  /** The words without marker, 。 and emphasis. */
  readonly title: string;
  readonly form: HeadingForm;
  /** The mark with which its paragraph ends; empty where it ends without one. */
  readonly closing?: string;
  /** Nothing but that mark follows it in its paragraph. */
  readonly alone?: true;
  /** Stands inside a paragraph, because the line break before it was lost. */
  readonly glued?: true;
  /** How many # a Markdown heading without a number has; its level follows from the depths that the text uses. */
  readonly depth?: number;
}

/** One replacement of a fix. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A repair. A safe one may be applied in bulk; another is only ever offered. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What a careful editor would query. It carries a code and facts; `features/messages.ts` words it. */
export interface Defect extends Marked<"defect"> {
  readonly code: DefectCode;
  /** Which sort of this defect it is, where one code has several with a default severity of their own: `straight` quotes. */
  readonly variant?: string;
  /** The facts that the message speaks of: `announced`, `given`, `expected`. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** All places, where one defect stands for many; the span is the first. */
  readonly places?: readonly Span[];
  /** Places elsewhere that explain it. */
  readonly related?: readonly Span[];
  /** The likeliest repair first. */
  readonly fixes?: readonly Fix[];
}

export type Annotation = Slogan | Program | DocumentTitle | Quantity | Heading | Defect;

/** 讲三点意见: a promise of so many points. */
export interface Announcement extends Marked<"announcement"> {
  readonly count: number;
  /** What is counted: 点意见, 个方面, 条标准. */
  readonly noun: string;
  /** The numeral as written, with which the span begins: 三, 3. */
  readonly written: string;
  /** Whether the words promise a list of the whole text (讲三点意见) or one that follows at once (做好以下九个方面工作：). */
  readonly reach: "text" | "next";
}

/** Words that say whether a passage reports or plans: 一年来 … 主要做了以下工作; 主要预期目标是. */
export interface Mood extends Marked<"mood"> {
  readonly role: "target" | "outcome";
  /** The words that say so. */
  readonly because: string;
}

/** An aim without a number, among those that have one: 进出口总值保持稳定增长, 居民收入与经济增长同步. */
export interface Goal extends Marked<"goal"> {
  readonly indicator: string;
  /** What is wanted of it: 保持稳定增长. */
  readonly wish: string;
  readonly by?: Reading<string>;
}

/** By when something is due: 到2025年, 2025年底前. */
export interface DueDate extends Marked<"due"> {
  readonly year: number;
}

/** A stretch that speaks of one part, or of several years together: 高新区要加快发展,…; 五年累计…. Its targets are not those of the whole. */
export interface Aside extends Marked<"aside"> {}

/** A figure as reckoned with. */
export interface Term {
  readonly span: Span;
  readonly value: number;
  readonly unit: string;
  readonly words: string;
  /** The worth of its last place: 0.1 of 12.8%, 1000 of 1.4万人. */
  readonly grain: number;
}

/** Figures that the words around them relate by arithmetic. */
export interface Reckoning extends Marked<"reckoning"> {
  /** `levels`: from, to. `rise`: from, to, by. `total`: the total, its parts. `parts`: the whole, parts. `share`: whole, part, share. */
  readonly sort: "levels" | "rise" | "total" | "parts" | "share";
  readonly terms: readonly Term[];
  /** The verb of the change: 提高, 下降. */
  readonly change?: string;
}

/** A date that may be the document's own: in its title, under it in brackets, at its foot, in the line of the press. */
export interface DateLine extends Marked<"date"> {
  readonly year: number;
  /** From 1; absent where only the year is named. */
  readonly month?: number;
  readonly day?: number;
  /** How surely it dates the document, from 1 (a year that is planned for) to 5 (the date under the title). */
  readonly weight: number;
}

/** Words that tell which province or city speaks: the title, 中共河南省委, 本报郑州讯. */
export interface PlaceLine extends Marked<"place"> {
  /** As the glossary writes it, the city behind its province: 河南, 河南洛阳. */
  readonly place: string;
  readonly weight: number;
}

/** A formulation that was current until another took its place; only the date of the text tells whether it still is. */
export interface DatedTerm extends Marked<"dated"> {
  readonly term: string;
  readonly replacedBy: string;
  /** From when on the other is due: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from: string;
}

/** A line that could be the title of the document, by its form alone. */
export interface TitleLine extends Marked<"title"> {
  readonly title: string;
  /** 0 for any short line without a final mark; more where it ends as the genre's titles do (…的讲话, …实施意见). */
  readonly weight: number;
}

/** A quotation mark or bracket without a partner in its paragraph, or one that the paragraph begins with (`lead`). */
export interface Loose extends Marked<"loose"> {
  readonly mark: string;
  readonly side: "open" | "close" | "lead";
  /** How far from it the partner belongs, as far as the words tell: behind an opening mark, before a closing one. */
  readonly reach?: number;
}

/** A paragraph that could be part of the web page and not of the text: 首页 > 开封 > 正文; 12 alone on its line. */
export interface Furniture extends Marked<"furniture"> {
  /** `line`: by its words. `weak`: only beside others. `crumb`: a > of a path. `page`: a number alone. */
  readonly sort: "line" | "weak" | "crumb" | "page";
  readonly number?: number;
  /** Of a page number inside a paragraph: how many blank units, breaks among them, stand before and behind it. */
  readonly before?: number;
  readonly behind?: number;
}

/** A paragraph of some length, by what it says: two of one print say the same. */
export interface Copy extends Marked<"copy"> {
  readonly print: number;
  /** Its characters, blanks left out. */
  readonly size: number;
}

/** How many characters of a paragraph are of one script only: 發 of the Traditional, 发 of the Simplified. */
export interface Scripts extends Marked<"scripts"> {
  readonly traditional: number;
  readonly simplified: number;
}

/** A character of the script that its paragraph has less of. */
export interface Stray extends Marked<"stray"> {
  readonly script: "traditional" | "simplified";
  readonly given: string;
  /** The same in the other script. */
  readonly likely: string;
}

/** A part of the text that has its place in the outline and no number: ——在…会议上, 问：…, 附件：, the body that signs. */
export interface Part extends Marked<"part"> {
  readonly sort: "subtitle" | "question" | "speaker" | "attachment" | "signature";
}

/** Characters that a wrong decoding leaves: U+FFFD, ÖÐ¹ú, 锟斤拷. */
export interface Garble extends Marked<"garble"> {
  readonly count: number;
  /** How many characters the paragraph has. */
  readonly characters: number;
  /** The encoding that the file probably has, and the one it was read in. */
  readonly likely: string;
  readonly read: string;
}

/** Evidence that a paragraph leaves for the whole: never shown, only weighed. */
export type Cue =
  | Announcement
  | Mood
  | TitleLine
  | Loose
  | Furniture
  | Garble
  | Copy
  | Scripts
  | Stray
  | Part
  | Goal
  | DateLine
  | DueDate
  | Reckoning
  | PlaceLine
  | DatedTerm
  | Aside;
export type Mark = Annotation | Cue;
export type Kind = Annotation["kind"];

/** Whether it is evidence, as against what is shown. */
export function isCue(mark: Mark): mark is Cue {
  return Object.hasOwn(cueKinds, mark.kind);
}

const cueKinds: Readonly<Record<Cue["kind"], true>> = {
  announcement: true,
  mood: true,
  title: true,
  goal: true,
  date: true,
  due: true,
  reckoning: true,
  aside: true,
  loose: true,
  furniture: true,
  garble: true,
  copy: true,
  scripts: true,
  stray: true,
  part: true,
  place: true,
  dated: true,
};
