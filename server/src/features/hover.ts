import type { Hover, MarkupKind, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { Entry } from "../lexicon/lexicon.js";
import { senseOf, sensesFor } from "../lexicon/sense.js";
import type { Comparator, DocumentTitle, Program, Quantity, Reading, Role, Slogan } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import { annotationAt } from "./annotation-at.js";
import { elsewhere, lastOutcome, type Sighting } from "./elsewhere.js";
import { differenceInWords, measure, shortMeasure } from "./figure-words.js";
import type { FileTerms } from "./file-terms.js";
import type { Language } from "./language.js";
import { entriesOf } from "./lookup.js";
import { inert, onOneLine } from "./markdown.js";
import { nameAt, nameOf, names } from "./names.js";
import { inWords } from "./number-words.js";
import { otherUnits } from "./other-units.js";
import { offsetOf, positionOf, rangeOf } from "./position.js";
import { countOf } from "./references.js";
import { paragraphAt, sentences } from "./selection-ranges.js";
import { type DocumentTargets, documentTargets, type TargetRow } from "./targets.js";

/**
 * What is known of the term or figure under the cursor: 两个确保 with its members, origin and period, 800亿元 in full
 * digits with what it measures and why it counts as a target. It names its own range: to an editor, the whole run of
 * Chinese with its punctuation is one word. `others`: the figures of the texts beside this one, as far as they are known;
 * `folder`: the terms of all texts of the folder.
 */
export function hover(
  analysis: Analysis,
  position: Position,
  language: Language,
  format: MarkupKind = "markdown",
  others: readonly DocumentTargets[] = [],
  folder: readonly FileTerms[] = [],
): Hover | undefined {
  const offset = offsetOf(analysis, position);
  const found = cardAt(analysis, offset, language, others, folder);
  if (found === undefined) return undefined;
  return {
    contents: { kind: format, value: cardText(found.card, language, format) },
    range: rangeOf(analysis, found.span),
  };
}

/** A card as a text. */
export function cardText(card: Card, language: Language, format: MarkupKind): string {
  return (format === "markdown" ? markdown : plain)(card, colons[language]);
}

/** What a hover says, before it is written as Markdown or plainly. */
export interface Card {
  readonly title: string;
  readonly kind: string;
  readonly sections: readonly CardSection[];
}

interface CardSection {
  readonly heading?: string;
  readonly text?: string;
  readonly rows: readonly Row[];
  /** Lines that are compared by length, and stand in columns. */
  readonly bars?: readonly string[];
}

type Row = readonly [label: string, words: string];

/** The glossary's card of a term, for look-ups outside a text; none for an unknown one. */
export function termCard(senses: readonly Entry[], term: string, language: Language): Card | undefined {
  const first = senses[0];
  if (first === undefined) return undefined;
  return { title: term, kind: sub(first.sub, language), sections: sensesOf(senses, language) };
}

function cardAt(
  analysis: Analysis,
  offset: number,
  language: Language,
  others: readonly DocumentTargets[],
  folder: readonly FileTerms[],
): { card: Card; span: Span } | undefined {
  const annotation = annotationAt(analysis, offset);
  if (annotation === undefined) return wordCard(analysis, offset, language, folder);
  const { span } = annotation;
  const written = onOneLine(analysis.text.slice(span.start, span.end));
  switch (annotation.kind) {
    case "quantity":
      return { card: quantityCard(analysis, annotation, written, language, others), span };
    case "document":
      return { card: documentCard(analysis, annotation, language, folder), span };
    case "slogan":
    case "program":
      return { card: namedCard(analysis, annotation, written, language, folder), span };
  }
}

/** Words that the glossary explains though they are no slogan and no program: 规上工业. */
function wordCard(
  analysis: Analysis,
  offset: number,
  language: Language,
  folder: readonly FileTerms[],
): { card: Card; span: Span } | undefined {
  const word = nameAt(analysis, offset);
  if (word === undefined) return undefined;
  const card = termCard(sensesFor(analysis.setup.lexicon.senses(word.name), analysis), word.name, language);
  if (card === undefined) return undefined;
  return {
    card: { ...card, sections: closedBy(card.sections, countsOf(analysis, word.name, language, folder)) },
    span: word.span,
  };
}

/** How often a name stands in the text, in all its forms, and in the folder. */
function countsOf(analysis: Analysis, name: string, language: Language, folder: readonly FileTerms[]): Row[] {
  const say = labels[language];
  const here = names(analysis).filter((each) => each.name === name).length;
  const { times, files } = countOf(folder, name);
  return [
    [say.count, say.times(here)],
    ...(times > here ? [[say.folder, say.timesInFiles(times, files)] as const] : []),
  ];
}

function namedCard(
  analysis: Analysis,
  named: Slogan | Program,
  written: string,
  language: Language,
  folder: readonly FileTerms[],
): Card {
  const say = labels[language];
  const senses = sensesFor(analysis.setup.lexicon.senses(named.term), analysis);
  const { members, explainedAt } = named;
  const places = analysis.annotations.filter((a) => a.kind === named.kind && a.term === named.term);
  const first = places[0];
  const rows: Row[] = [];
  if (members !== undefined && members.length > 0) rows.push([say.membersHere, list(members, language)]);
  if (explainedAt !== undefined && !beside(named.span, explainedAt))
    rows.push([say.explained, say.onLine(positionOf(analysis, explainedAt.start).line + 1)]);
  if (senses.length === 0) {
    if (members === undefined && /[\d一二三四五六七八九十]/u.test(named.term))
      rows.push([say.numerals, say.notSpelledOut]);
    if (first !== undefined && first !== named) rows.push([say.first, sentenceOf(analysis, first.span)]);
    rows.push([say.found, say.byForm]);
  }
  if (named.full !== undefined) rows.unshift([say.full, named.full]);
  rows.push(...countsOf(analysis, nameOf(analysis.setup.lexicon, named) ?? named.term, language, folder));
  return {
    title: named.term === "" ? written : named.term,
    kind: `${say[named.kind]} · ${sub(named.sub, language)}`,
    sections: closedBy(sensesOf(senses, language, senseOf(senses, analysis)), rows),
  };
}

/** Whether the explanation is in sight of the term. */
function beside(span: Span, explained: Span): boolean {
  return explained.start < span.end + farthest && span.start < explained.end + farthest;
}

const farthest = 40;

/** The sentence in which a name first stands is where a text explains it, if anywhere. */
function sentenceOf(analysis: Analysis, span: Span): string {
  const paragraph = paragraphAt(analysis, span.start);
  if (paragraph === undefined) return "";
  const [, sentence] = sentences(paragraph, analysis, span.start);
  const words = sentence === undefined ? "" : onOneLine(analysis.text.slice(sentence.start, sentence.end));
  return words.length <= longestSentence ? words : `${words.slice(0, longestSentence)}…`;
}

const longestSentence = 120;

function documentCard(
  analysis: Analysis,
  document: DocumentTitle,
  language: Language,
  folder: readonly FileTerms[],
): Card {
  const say = labels[language];
  const { lexicon } = analysis.setup;
  const { title, full } = document;
  const name = nameOf(lexicon, document) ?? title;
  const senses = entriesOf(lexicon, full ?? title).filter((entry) => entry.sub === "document");
  const reference = document.reference ?? referenceOf(analysis, name);
  const rows: Row[] = [
    ...(full === undefined ? [] : [[say.full, `《${full}》`] as const]),
    ...(reference === undefined ? [] : [[say.reference, reference] as const]),
    ...countsOf(analysis, name, language, folder),
  ];
  return { title: `《${title}》`, kind: say.document, sections: closedBy(sensesOf(senses, language), rows) };
}

/** The number of a document, which a text names once. */
function referenceOf({ annotations, setup }: Analysis, name: string): string | undefined {
  for (const annotation of annotations) {
    if (annotation.kind !== "document" || annotation.reference === undefined) continue;
    if (nameOf(setup.lexicon, annotation) === name) return annotation.reference;
  }
  return undefined;
}

/** What the text itself says goes on the list of the only sense, or behind all of them. */
function closedBy(sections: readonly CardSection[], rows: readonly Row[]): CardSection[] {
  const only = sections.length === 1 ? sections[0] : undefined;
  return only === undefined ? [...sections, { rows }] : [{ ...only, rows: [...only.rows, ...rows] }];
}

/** The senses of a term; where there are several, that which the text's own place and date call for says so. */
function sensesOf(senses: readonly Entry[], language: Language, meant?: Entry): CardSection[] {
  const say = labels[language];
  return senses.map((entry, index) => ({
    ...(senses.length > 1 && {
      heading: [say.sense(index + 1), entry.place, entry === meant && say.meant].filter(Boolean).join(" · "),
    }),
    ...(entry.gloss !== undefined && { text: entry.gloss }),
    rows: [
      entry.members && [say.members, list(entry.members, language)],
      entry.en && [say.english, entry.en],
      entry.place && senses.length === 1 && [say.place, entry.place],
      entry.origin && [say.origin, entry.origin],
      (entry.since ?? entry.until) && [say.period, period(entry, language)],
      entry.replacedBy && [say.replacedBy, entry.replacedBy],
      entry.collocations && [say.collocations, list(entry.collocations, language)],
      entry.aliases && [say.aliases, list(entry.aliases, language)],
      entry.source && [say.source, entry.source],
    ].filter((row): row is [string, string] => Array.isArray(row)),
  }));
}

function period({ since, until }: Entry, language: Language): string {
  if (until === undefined) return language === "zh" ? `${since} 起` : `since ${since}`;
  if (since === undefined) return language === "zh" ? `至 ${until}` : `until ${until}`;
  return `${since} – ${until}`;
}

function quantityCard(
  analysis: Analysis,
  quantity: Quantity,
  written: string,
  language: Language,
  others: readonly DocumentTargets[],
): Card {
  const say = labels[language];
  const { value, max, unit, cmp, role, indicator, by, byYear, from, change, scope, body } = quantity;
  const words = inWords(value, language);
  const high = max === undefined ? "" : ` – ${measure(max, unit)}`;
  const comparator = cmp === "=" ? "" : `${say.comparators[cmp]} `;
  const units = otherUnits(quantity, written);
  const per = perWhat(quantity, language);
  const rows = [
    [
      say.value,
      `${comparator}${measure(value, unit)}${high}${words && max === undefined ? say.inBrackets(words) : ""}`,
    ],
    indicator && [say.indicator, said(indicator, language)],
    per !== undefined && [say.per, per],
    scope !== undefined && [say.scope, scope],
    change !== undefined && [say.change, change],
    from !== undefined && [say.baseline, `${measure(from, unit)}${difference(from, value, unit, language)}`],
    by && [say.by, said(by, language) + yearBehind(by.value, byYear, language)],
    body !== undefined && [say.body, body],
    [say.role, roleOf(role, language)],
    units.length > 0 && [say.others, list(units, language)],
  ].filter((row): row is [string, string] => Array.isArray(row));
  const sections: CardSection[] = [{ rows }];
  const own = documentTargets(analysis, "");
  const row = own.rows.find(({ start, end }) => start === quantity.span.start && end === quantity.span.end);
  const sightings = row === undefined ? [] : elsewhere(row, own, others);
  if (row !== undefined && sightings.length > 0) sections.push(sightingsOf(row, sightings, language));
  return { title: written, kind: `${say.quantity} · ${say.roles[role.value]}`, sections };
}

/** The same indicator elsewhere, and a target beside the outcome that it follows. */
function sightingsOf(row: TargetRow, sightings: readonly Sighting[], language: Language): CardSection {
  const say = labels[language];
  const rows = sightings.slice(0, mostSightings).map(({ row: other, document, change }): Row => {
    const year = other.byYear === undefined ? (other.by ?? "") : say.year(other.byYear);
    const place =
      document === undefined ? say.line(other.line) : (document.title ?? document.uri.replace(/^.*\//u, ""));
    const gap = change === undefined ? "" : ` → ${differenceInWords(change.by, change.in, language)}`;
    return [
      [year, say.roles[other.role]].filter(Boolean).join(" "),
      `${shortMeasure(other)}${say.inBrackets(place)}${gap}`,
    ];
  });
  const last = lastOutcome(row, sightings)?.row;
  const bars = last === undefined ? [] : barsOf([last, row], language);
  const more = sightings.length - rows.length;
  return {
    heading: more > 0 ? `${say.elsewhere}${say.inBrackets(say.more(more))}` : say.elsewhere,
    rows,
    ...(bars.length > 0 && { bars }),
  };
}

const mostSightings = 4;

/** A bar a figure, the longest ten characters long. */
function barsOf(rows: readonly TargetRow[], language: Language): string[] {
  const high = Math.max(...rows.map(({ value = 0, max }) => max ?? value));
  if (!(high > 0) || rows.some(({ value = 0 }) => value < 0)) return [];
  const figures = rows.map(shortMeasure);
  const longest = Math.max(...figures.map((figure) => figure.length));
  return rows.map(({ value = 0, max, byYear = 0, role }, index) => {
    const eighths = Math.max(1, Math.round(((max ?? value) / high) * 80));
    const bar = "█".repeat(eighths >> 3) + (eighths % 8 === 0 ? "" : String.fromCharCode(0x2590 - (eighths % 8)));
    return `${byYear} ${labels[language].roles[role]} ${(figures[index] ?? "").padStart(longest)} ${bar}`;
  });
}

/** Per what a figure counts, where its name or unit says so: 人均 per head, 元/吨 per ton. */
function perWhat({ indicator, unit }: Quantity, language: Language): string | undefined {
  const divided = /[/每](.{1,4})$/u.exec(unit)?.[1];
  if (divided !== undefined) return language === "zh" ? `每${divided}` : `per ${divided}`;
  const sort = perWords.find(({ pattern }) => pattern.test(indicator?.value ?? ""));
  return sort?.[language];
}

const perWords = [
  { pattern: /人均/u, zh: "每人", en: "per head" },
  { pattern: /户均/u, zh: "每户", en: "per household" },
  { pattern: /亩均/u, zh: "每亩", en: "per mu" },
  { pattern: /(?:单位|每?万元)(?:国内|地区)?(?:生产总值|GDP)/u, zh: "单位生产总值", en: "per unit of GDP" },
] as const;

/** 今年 in a report of 2024 is 2024. */
function yearBehind(by: string, year: number | undefined, language: Language): string {
  if (year === undefined || by.includes(String(year))) return "";
  const say = labels[language];
  return say.inBrackets(say.year(year));
}

/** What lies between the baseline and the figure: of shares the points, of amounts the growth. */
function difference(from: number, value: number, unit: string, language: Language): string {
  const say = labels[language];
  const by = Number((value - from).toPrecision(10));
  if (unit === "%") return say.inBrackets(differenceInWords(by, "points", language));
  if (from === 0) return "";
  return say.inBrackets(differenceInWords(Number(((by / from) * 100).toPrecision(3)), "percent", language));
}

/** A reading, with a word where only the context implies it. */
function said({ value, stated, because }: Reading<string>, language: Language): string {
  const say = labels[language];
  if (stated) return value;
  return value + say.inBrackets(because === undefined ? say.implied : say.impliedBy(because));
}

function roleOf({ value, stated, because }: Reading<Role>, language: Language): string {
  const say = labels[language];
  if (because === undefined) return say.roles[value] + (stated ? "" : say.inBrackets(say.implied));
  return say.roles[value] + say.inBrackets(stated ? say.because(because) : say.impliedBy(because));
}

function list(items: readonly string[], language: Language): string {
  return items.join(language === "zh" ? "；" : "; ");
}

function markdown({ title, kind, sections }: Card, colon: string): string {
  const blocks = [`**${inert(title)}** — ${inert(kind)}`];
  for (const { heading, text, rows, bars } of sections) {
    if (heading !== undefined) blocks.push(`**${inert(heading)}**`);
    if (text !== undefined) blocks.push(inert(text));
    if (rows.length > 0)
      blocks.push(rows.map(([label, words]) => `- ${inert(label)}${colon}${inert(words)}`).join("\n"));
    if (bars !== undefined) blocks.push(`\`\`\`text\n${bars.join("\n")}\n\`\`\``);
  }
  return blocks.join("\n\n");
}

function plain({ title, kind, sections }: Card, colon: string): string {
  const lines = [`${title} — ${kind}`];
  for (const { heading, text, rows, bars = [] } of sections) {
    if (heading !== undefined) lines.push(heading);
    if (text !== undefined) lines.push(onOneLine(text));
    lines.push(...rows.map(([label, words]) => `${label}${colon}${onOneLine(words)}`), ...bars);
  }
  return lines.join("\n");
}

const colons: Readonly<Record<Language, string>> = { zh: "：", en: ": " };

function sub(name: Entry["sub"], language: Language): string {
  return subs[language][name];
}

const labels = {
  zh: {
    slogan: "提法",
    program: "工作项目",
    document: "政策文件",
    quantity: "指标数字",
    members: "内容",
    membersHere: "内容（据本文）",
    explained: "本文说明",
    onLine: (n: number) => `第 ${n} 行`,
    meant: "合于本文",
    english: "英译",
    place: "地方",
    origin: "出处",
    period: "使用",
    replacedBy: "后改称",
    collocations: "搭配",
    aliases: "又作",
    source: "依据",
    numerals: "数字",
    notSpelledOut: "是缩略，各指一项或一类；本文未识别到逐项的说明",
    first: "首见",
    found: "识别",
    byForm: "据构词形式，词汇表未收",
    count: "本文",
    times: (n: number) => `出现 ${n} 次`,
    folder: "文件夹",
    timesInFiles: (n: number, files: number) => `${files} 个文件中出现 ${n} 次`,
    full: "全称",
    reference: "文号",
    sense: (n: number) => `义项 ${n}`,
    value: "数值",
    indicator: "指标",
    scope: "范围",
    change: "变化",
    baseline: "基数",
    by: "时限",
    role: "性质",
    others: "换算",
    per: "口径",
    body: "责任单位",
    elsewhere: "同一指标另见",
    line: (n: number) => `第 ${n} 行`,
    year: (n: number) => `${n} 年`,
    more: (n: number) => `另有 ${n} 处未列`,
    implied: "据上下文",
    impliedBy: (words: string) => `据上下文：${words}`,
    because: (words: string) => `据“${words}”`,
    inBrackets: (words: string) => `（${words}）`,
    roles: { target: "目标", outcome: "成效", other: "其他" } satisfies Record<Role, string>,
    comparators: {
      ">=": "不少于（≥）",
      ">": "超过（>）",
      "<=": "不超过（≤）",
      "<": "少于（<）",
      "=": "",
      "~": "约（≈）",
    } satisfies Record<Comparator, string>,
  },
  en: {
    slogan: "slogan",
    program: "program",
    document: "policy document",
    quantity: "figure",
    members: "members",
    membersHere: "members (read from this text)",
    explained: "spelled out",
    onLine: (n: number) => `line ${n}`,
    meant: "fits this text",
    english: "English",
    place: "place",
    origin: "origin",
    period: "in use",
    replacedBy: "now",
    collocations: "used with",
    aliases: "also",
    source: "source",
    numerals: "numerals",
    notSpelledOut: "stand for items or groups of items; none were found spelled out in this text",
    first: "first mention",
    found: "found",
    byForm: "by its form; not in the glossary",
    count: "this text",
    times: (n: number) => (n === 1 ? "once" : `${n} times`),
    folder: "this folder",
    timesInFiles: (n: number, files: number) => `${n} times in ${files} ${files === 1 ? "file" : "files"}`,
    full: "in full",
    reference: "number",
    sense: (n: number) => `sense ${n}`,
    value: "value",
    indicator: "indicator",
    scope: "scope",
    change: "change",
    baseline: "baseline",
    by: "by",
    role: "role",
    others: "in other units",
    per: "per",
    body: "who answers",
    elsewhere: "The same indicator elsewhere",
    line: (n: number) => `line ${n}`,
    year: (n: number) => String(n),
    more: (n: number) => `${n} more not listed`,
    implied: "from the context",
    impliedBy: (words: string) => `from the context: ${words}`,
    because: (words: string) => `because of “${words}”`,
    inBrackets: (words: string) => ` (${words})`,
    roles: { target: "target", outcome: "outcome", other: "other" } satisfies Record<Role, string>,
    comparators: {
      ">=": "at least (≥)",
      ">": "more than (>)",
      "<=": "at most (≤)",
      "<": "less than (<)",
      "=": "",
      "~": "about (≈)",
    } satisfies Record<Comparator, string>,
  },
} as const;

const subs: Readonly<Record<Language, Readonly<Record<Entry["sub"], string>>>> = {
  zh: {
    numbered: "数字缩略语",
    motto: "口号",
    formula: "固定表述",
    plan: "计划、工程",
    campaign: "行动、活动",
    strategy: "战略",
    zone: "试验区、示范区",
    mechanism: "改革、机制、制度",
    other: "政策等",
    document: "文件",
  },
  en: {
    numbered: "numeral abbreviation",
    motto: "motto",
    formula: "standing formulation",
    plan: "plan",
    campaign: "campaign",
    strategy: "strategy",
    zone: "zone",
    mechanism: "mechanism",
    other: "other",
    document: "document",
  },
};
