import { gluedMarker, pointMarker, sectionMarkers } from "../lexicon/heading-patterns.js";
import {
  artBefore,
  artBehind,
  bareSets,
  beforeName,
  beforeNoSet,
  behindName,
  carryingOut,
  commonName,
  documentHead,
  headsBehind,
  issuedBefore,
  lineBehind,
  noSet,
  noSetBehind,
  notInModifier,
  officialTitle,
  ordinaryActions,
  ordinaryBattles,
  ordinaryPlans,
  ordinaryStrategies,
  ordinaryWorks,
  periodName,
  quotedSet,
  setOfPrograms,
  wholeName,
} from "../lexicon/patterns.js";
import {
  after,
  announced,
  announcedInDigits,
  before,
  between,
  chineseFigure,
  figure,
  magnitude,
  nameBehindYears,
  notBefore,
  periodBehindYears,
  plainUnits,
  share,
  timeUnits,
  units,
  wordsOf,
} from "../lexicon/quantity-patterns.js";
import { entities, tag } from "../lexicon/residue-patterns.js";
import { widened as wide } from "../lexicon/widened.js";

/**
 * The TextMate grammars by their files: the first coat of paint, there before the server answers. They paint shapes, from
 * the sources that the rules use, in the scopes that `package.json` gives the semantic tokens, so that colors don't jump.
 *
 * No rule reaches over the end of its line, and none looks further than a name is long: an unpaired mark colors nothing
 * behind it, and a line of 20,000 characters is read in one pass.
 */
export function grammars(): Readonly<Record<string, Grammar>> {
  return {
    "policy.tmLanguage.json": {
      name: "Policy Text",
      scopeName: "text.policy",
      patterns: [{ include: "#section" }, { include: "#point" }, { include: "#inline" }],
      repository: repository(),
    },
    "plaintext.tmLanguage.json": {
      name: "Plain Text with Policy Language",
      scopeName: "text.plain",
      patterns: [{ include: "text.policy" }],
    },
    // Only what is prose: at the start of a line Markdown's own rules decide first what the line is.
    "markdown.tmLanguage.json": {
      name: "Policy Language in Markdown",
      scopeName: "text.policy.injection",
      injectionSelector: ["meta.paragraph", "markup.heading", "markup.table"]
        .map((prose) => `L:text.html.markdown ${prose} -markup.fenced_code -markup.inline.raw -markup.underline.link`)
        .join(", "),
      patterns: [
        { include: "text.policy#marker" },
        { include: "text.policy#entity" },
        { include: "text.policy#inprose" },
      ],
    },
  };
}

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly patterns: readonly Include[];
  readonly repository?: Readonly<Record<string, Match | Block | { readonly patterns: readonly (Match | Include)[] }>>;
}

interface Include {
  readonly include: string;
}

type Captures = Readonly<Record<string, { readonly name: string }>>;

interface Match {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Captures;
}

/** What begins with a mark and ends at the latest with the line. */
interface Block {
  readonly contentName: string;
  readonly begin: string;
  readonly beginCaptures: Captures;
  readonly end: string;
  readonly patterns: readonly Include[];
}

/** The scopes that themes know, with a name of ours at the end. The parts of a quantity keep its color. */
const scopes: Readonly<Record<string, string>> = {
  heading: "entity.name.section.policy markup.heading.policy",
  marker: "entity.name.section.policy markup.heading.policy punctuation.definition.heading.policy",
  slogan: "keyword.control.slogan.policy",
  // Older themes know no types.
  program: "storage.type.program.policy entity.name.type.program.policy",
  document: "string.quoted.other.document.policy",
  title: "string.quoted.other.title.policy",
  comparator: "constant.numeric.quantity.comparator.policy",
  number: "constant.numeric.quantity.value.policy",
  unit: "constant.numeric.quantity.unit.policy",
  measure: "constant.numeric.quantity.unit.policy",
  residue: "invalid.illegal.residue.policy",
};

function repository(): NonNullable<Grammar["repository"]> {
  const point = `${wide(pointMarker)}${wide("[,、:]")}?|${wide(gluedMarker)}`;
  return {
    section: {
      ...begin(`^(?=[${sectionFirsts}])${blanks}(?<marker>${sectionMarker})(?=${title})`),
      // A colon before an address is none.
      end: `(?=${wide("[。!?;:]")}(?!//)|$)`,
      contentName: scope("heading"),
      patterns: [{ include: "#inline" }],
    },
    point: {
      ...begin(`(?:^${blanks}|${pointMark})(?=[${pointFirsts}])(?<marker>${point})(?=${wide("[^ 。;!?:,]")})`),
      end: `(?=${wide("[。;!?:,]")}|$)`,
      contentName: scope("heading"),
      patterns: [{ include: "#quotation" }, { include: "#inline" }],
    },
    // In Markdown only the marker is painted: what follows is Markdown's, and a figure with a point is a list.
    marker: match(
      `(?:(?:^${blanks}|(?<=\\*\\*)|(?<=[#>*+-] ))(?<heading>${markersOf((form) => form !== "1.")})|${pointMark}(?=[${pointFirsts}])(?<heading>${point}))`,
    ),
    // A comma inside quotation marks ends no clause.
    quotation: { match: `${openQuote}[^${quotes}]{0,60}?${wide("[,;:!?。]")}[^${quotes}]{0,60}${closeQuote}` },
    inline: { patterns: [{ include: "#residue" }, { include: "#inprose" }] },
    inprose: { patterns: [quotedName(), documents(), inDigits(), inWords()] },
    residue: match(
      `(?=[&<])(?<residue>&(?:#\\d{1,7};|#[xX][0-9A-Fa-f]{1,6};|(?i:${entity})(?![A-Za-z]);?)|(?i:${tag}))`,
    ),
    // In Markdown tags and whole entities are a way to write.
    entity: match(`(?<residue>&(?i:${entity})(?![A-Za-z;]))`),
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// Sections.

const blanks = `[ \\t\u00a0\u3000>]*`;

/** A title is something, and Chinese: a numbered list in English is none of ours. */
const title = `(?!${wide("[ 。!?;:]")}*$)[^\\n]{0,30}[㐀-鿿]`;

function markersOf(isOurs: (form: string) => boolean): string {
  return sectionMarkers
    .filter(({ form }) => isOurs(form))
    .map(({ source }) => wide(source))
    .join("|");
}

const entity = `(?:${Object.keys(entities).join("|")})`;

const sectionMarker = markersOf(() => true);

/** What they can begin with: a blank, a numeral, a bracket. */
const sectionFirsts = wide("[ >\\d第一二三四五六七八九十百零〇(〔①-⑳⑴-⒇]").slice(1, -1);
const pointFirsts = wide("[一二三四五六七八九十百零〇第首其再最(]").slice(1, -1);
const pointMark = wide('[ 。;:,!?"”’*)]');

// ---------------------------------------------------------------------------------------------------------------------
// Names.

const quotes = wide('“”‘’"').replace(/[[\]]/gu, "");
const openQuote = `(?:${wide("[“‘]")}|"(?!${wide("[ ,。、;:!?)》”]")}))`;
const closeQuote = `(?:${wide("[”’]")}|(?<!${wide("[ ,、;:(《“]")})")`;

/** What stands in quotation marks, with its head noun behind or inside them, or with a numeral. */
function quotedName(): Match {
  const period = `(?!${wide(periodName)}${closeQuote}(?!${wide("(?:发展|总体|普法)?(?:规划|计划)")}))`;
  const words = `(?>[^${quotes}${wide("[。!?;:]").slice(1, -1)}]{1,36})`;
  const quoted = `${openQuote}${period}${words}${closeQuote}`;
  const set = `(?!${wide(setOfPrograms).replace("$", closeQuote)})`;
  const named = `${openQuote}${set}(?<program>${words})${closeQuote}`;
  const joint = wide("(?:、|和|与|及|以及)?");
  const row = `${quoted}(?:${joint}${quoted}){0,5}`;
  const head = `(?:(?!${factored(notInModifier)})${wide("[㐀-鿿\\d]")}){0,11}?${factored(headsBehind)}`;
  const common = `(?!(?:${wide(commonName)})(?:${wide("工程|行动|计划")})?${closeQuote})`;
  const verb = ["实施", "开展", "启动", "组织", "推进"].map((word) => wide(`${word}["“‘]`)).join("|");
  const phrase = wide(noSet).replaceAll(".*", `[^${quotes}]{0,40}`);
  const line = `${wide("\\d+")}${closeQuote}(?:${wide(lineBehind)})`;
  const noName = `(?!${openQuote}(?:(?:${phrase})${closeQuote}|${line}))`;
  return match(
    `(?=[${wide("[“‘]").slice(1, -1)}"])(?:${[
      // “宽带升级”和“信号升格”专项行动
      `(?<program>(?=${row}(?!等)${head})${row}${head})`,
      // “送戏下乡”、“四季村晚”等文化惠民活动 are two; “煤油气硅”等多元利用工程 is one.
      `(?=${row}等)(?:${named}(?:${joint}${named}(?:${joint}${named}(?:${joint}${named})?)?等${head}|等${factored(headsBehind)})|(?=${openQuote}${set})(?<program>${quoted}等${head}))`,
      `${openQuote}${set}(?<program>${common}${wide(wholeName)})${closeQuote}`,
      `${openQuote}(?<=${verb})(?<program>[^${quotes}]{1,30}${wide("[年月周日]")})${closeQuote}`,
      `${noName}${openQuote}(?<slogan>${wide(quotedSet)})${closeQuote}(?!${wide(noSetBehind)})`,
    ].join("|")})`,
  );
}

/** A name behind the verb that carries it out: 实施国土绿化行动. What else the words could be is left to the server. */
function bareProgram(): string {
  const carries = factored(verbs);
  const word = `(?!${carries}|${wide("[的在是把]|\\d+[项个]|(?:工程|行动|计划|战略)[和与及、]")})[㐀-鿿${wide("[\\dA-Za-z·]").slice(1, -1)}]`;
  const names = bareNames.map(({ heads, least, ordinary }) => {
    const plain = [...ordinary.split("|"), ..."和与及或的等、".split("")].map((stem) => wide(stem)).join("|");
    return `(?:${word}){${least},20}?(?<!${plain})(?:${oneOf(heads.split("|"))})`;
  });
  // Three verbs in a row are enough.
  const rest = `(?>${wide(carryingOut.slice(verbs.length + "(?:)".length).replaceAll(")*", "){0,3}"))})`;
  const all = oneOf(bareNames.flatMap(({ heads }) => heads.split("|")));
  return `${carries}${rest}(?>(?:${wide(beforeName)})?)(?=(?:${word}){3,20}?${all})(?<program>(?:${names.join("|")}))(?=$|${wide(behindName)})`;
}

/** The verbs themselves: 组织实施|实施|开展 … */
const verbs = /^\(\?:((?:[^()]|\([^()]*\))*)\)/u.exec(carryingOut)?.[1] ?? carryingOut;

const bareNames = [
  { heads: "专项行动计划|行动计划|计划", least: 4, ordinary: `${ordinaryPlans}|行动` },
  { heads: "专项行动|行动", least: 3, ordinary: ordinaryActions },
  { heads: "工程", least: 4, ordinary: ordinaryWorks },
  {
    heads: "战略",
    least: 3,
    ordinary: ordinaryStrategies
      .split("|")
      .filter((stem) => /^[㐀-鿿]+$/u.test(stem))
      .join("|"),
  },
  { heads: "攻坚战|保卫战|整体战|歼灭战|大会战|大讨论|大走访", least: 3, ordinary: ordinaryBattles },
];

function documents(): Match {
  const inside = "(?:[^《》]|《[^《》]{0,60}》)";
  const heads = documentHead.split("|");
  const end = `(?:${oneOf(heads.filter((head) => /^[㐀-鿿]+$/u.test(head)))}|${wide("\\d+条")})`;
  const edition = wide("(?:[(][^()《》]{1,20}[)]|\\d{4}年?版?)?");
  const art = behindAny(artBefore.split("|"), ["《", "的《"]);
  const issued = behindAny(issuedBefore.split("|"), ["《", "了《"]);
  const document = [
    `(?<=${issued})(?<document>${inside}{1,120})》`,
    `(?<document>(?=${wide(officialTitle)})${inside}{1,120})》`,
    `(?<document>${inside}{0,110}?${end}${edition})》`,
  ].join("|");
  return match(`《(?:(?<!${art})(?:${document})(?!${wide(artBehind)})|(?<title>${inside}{1,120})》)`);
}

/** Alternatives for a look behind, each with each ending: there Oniguruma wants every one of a fixed length. */
function behindAny(words: readonly string[], endings: readonly string[]): string {
  return words.flatMap((word) => endings.map((ending) => wide(word + ending))).join("|");
}

// ---------------------------------------------------------------------------------------------------------------------
// Quantities. What the rule decides step by step stands here as what may precede and follow.

/** What begins with digits: a sum, a figure. */
function inDigits(): Match {
  return match(
    `(?=${wide("\\d")})${beforeDigits}(?:(?<!${wide(beforeNoSet)})(?<slogan>${wide(sums.join("|"))})|${noOrdinal}(?:${amount()})${back})`,
  );
}

/** What is written in characters: sets without quotation marks, figures in numerals, names behind their verb. */
function inWords(): Match {
  const unit = unitsBefore(announced);
  const percent = wide(`[百千万]分之${share}(?:${between}${share})?`);
  const first = [...Object.keys(before), ...verbs.split("|"), ..."一二两三四五六七八九十百千万亿数几上双"];
  const minus = `(?<comparator>[${dash}])(?<=^.|${wide("[长降滑为的是率速幅由从到至度温(,、 ]")}.)(?=${digits}${wide("(?:%|个百分点|℃|摄氏度)")})`;
  const comparator = `(?=[${firsts(Object.keys(before))}])(?<comparator>${comparatorBefore}) ?`;
  return match(
    `(?=[${firsts(first)}${dash}])(?:${[
      `(?=${wide("[一二三四五六七八九十两双]")})(?<!${wide(beforeNoSet)})(?<slogan>${wide(sets.join("|"))})`,
      `(?:${comparator}|${minus})${noOrdinal}(?:(?=${wide("\\d")})(?:${amount()})|(?<number>${percent})|${noRow}(?<number>${chinese})(?<unit>${unit}(?:${tail(unit)})?))${back}`,
      `${beforeNumerals}(?=${wide("[数几上]?[一二两三四五六七八九十百千万亿零〇几点余多来]+(?:分之|[-—–~至到 ]|")}[${firsts(units)}]))${noOrdinal}(?:${[
        `(?<number>${percent}|${wide("[一二三四五六七八九十]+分之[一二三四五六七八九十]+")})`,
        `(?<number>${figureInWords})(?<unit>${unit}(?:${tail(unit)})?)`,
        `${noRow}(?<number>${chinese})(?<unit>${unit})(?:(?<unit>${tail(wide("(?:日|月|人|亩|吨)"))})|(?= ?(?:${wordsBehind})))`,
        `${phrase}${noRow}(?<number>${chinese})(?<unit>${onlyPlain})`,
      ].join("|")})${back}`,
      `(?=[${firsts(verbs.split("|"))}])${bareProgram()}`,
    ].join("|")})`,
  );
}

/** The characters that are written for a minus. */
const dash = "\\-－−﹣";
const sums = bareSets.filter((source) => source.startsWith("\\d"));
const sets = bareSets.filter((source) => !source.startsWith("\\d"));

/** A figure in digits, vague words and magnitude: 1.4万, 7900多万. */
const digits = `(?>${wide(figure)}${wide(magnitude)})`;
const chinese = `(?>${wide(chineseFigure)})`;

const comparatorBefore = oneOf(Object.keys(before), (word) =>
  notBefore[word] === undefined ? "" : `(?<![${notBefore[word]}]${word})`,
);
/** 内 stands behind a time only: 48小时内. */
const wordsBehind = `${oneOf(Object.keys(after).filter((word) => word !== "内"))}|${wide("内")}(?<=${timeUnits
  .map((word) => wide(`${word}内`))
  .join("|")})(?!${wide("[外部容需涵]")})`;
const back = `(?: ?(?<comparator>${wordsBehind}))?`;

/** No figure begins behind an ordinal, in a name, a date or a longer figure: 第10次, G60, 2020-05. */
const noOrdinal = `(?<!${wide("第")}|${wide("第 ")})`;
const beforeDigits = `(?<!${wide("[\\dA-Za-z_.\\\\]")}|${wide("\\d[-/:]")}|[㐀-鿿]\\d\\. |[㐀-鿿]\\d\\d\\. )`;
const numeral = "[一二两三四五六七八九十百千万亿零〇几数]";
const beforeNumerals = `(?=${wide("[数几上]?[一二两三四五六七八九十百千万亿]")})(?<!${wide(numeral)}|${wide(`${numeral}点`)}|${wide("[\\d上]")})`;
/** What belongs to the unit: 3年多, 元/平方米, 两年半. */
function tail(unit: string): string {
  const vagueUnits = "年 个月 天 小时 倍 元 公里 米 成 吨 亩 斤 个百分点".split(" ");
  return [
    `(?<=${vagueUnits.map((word) => wide(word)).join("|")})${wide("[多余](?![种样元层次年方来])")}`,
    `${wide("/")}(?:${unit}|${wide("日|月|秒|时|标准")})`,
    `(?<=${wide("[年倍天]")})半(?!${wide("[年天数途径]")})`,
    `(?<=${wide("个")})半${wide("(?:小时|月)")}`,
  ].join("|");
}

/** Each unit, less the words that it is only a part of, and less what makes a period, a name or an announcement of it. */
function unitsBefore(announcement: string): string {
  return oneOf(
    units.filter((word) => word !== "周年"),
    (word) => {
      if (word === "年" && announcement === announced) return yearsBefore(word);
      return notBehind(word) + (/^[个点条项件]$/u.test(word) ? `(?!${announcement})` : "");
    },
  );
}

/** 三年来, 五年级. */
function yearsBefore(unit: string): string {
  return `${notBehind(unit)}(?![来级])`;
}

function notBehind(unit: string): string {
  const others = wordsOf[unit] ?? "";
  return [
    others === "" ? "" : `(?![${others}])`,
    /[A-Za-z]$/u.test(unit) ? "(?![A-Za-z\\d])" : "",
    unit === "年" ? `(?!${periodBehindYears}|${nameBehindYears})` : "",
    unit === "周" ? "(?!年)" : "",
    unit === "天" ? "(?!两头)" : "",
  ].join("");
}

/** What a figure in digits is made of. */
function amount(): string {
  const unit = unitsBefore(announcedInDigits);
  // 从12.8%到15% is a baseline and a level, no range.
  const from = Array.from({ length: 32 }, (_, length) => `${wide("[从由]")}${wide("[^,。;]")}{${length + 1}}`).join(
    "|",
  );
  const range = `(?!${wide(" ?[至到]")}(?<=${from}))${wide(between)}`;
  const gap = wide("(?: (?=[一-鿿%]))?");
  // 2021年 and the ranks behind 前 and 居 are none.
  const noDate = `(?!${wide("(?:1\\d{3}|20\\d\\d|2100)年(?![多余])")}|${wide("(?:19|2\\d)\\d\\d")}${wide(between)}${wide("\\d+[年天]")})`;
  const noRank = `(?!(?<=${wide("[前居列排]")}|${wide("[前居列排] ")}|[Tt][Oo][Pp])${digits}${wide("(?:位|名|个(?!月|百分点|小时|工作日|季度)|家)(?!以上|左右)")})`;
  return [
    `(?<=^|[^/])(?<number>${fraction()})(?!${wide("[\\d/.年月%A-Za-z千兆万]")})`,
    `${noDate}${noRank}(?<number>${digits})(?:${[
      `${gap}(?<measure>${unit})(?:(?<number>${range}${digits})(?<unit>\\k<measure>)|(?<unit>${tail(unit)}))?`,
      `(?<number>${range}${digits})${gap}(?<unit>${unit}(?:${tail(unit)})?)`,
      `(?<=${wide("[千万亿兆余多来几]")})`,
    ].join("|")})`,
  ].join("|");
}

/** A fraction is less than one: 2/3, 15/100. */
function fraction(): string {
  const ones = [1, 2, 3, 4, 5, 6, 7, 8].map((up) => `${up}/[${up + 1}-9]`);
  const tens = [1, 2, 3, 4, 5, 6, 7, 8].map((up) => `${up}\\d/[${up + 1}-9]\\d`);
  return wide(`(?:${[...ones, "[1-9]/[1-9]\\d", ...tens, "\\d{1,2}/10{2,4}"].join("|")})`);
}

/** Numerals that are small or bare magnitudes, as words of ordinary language are: 两个, 百家. */
const small = wide(
  "(?:[一二两三四五六七八九]|十[一二三四五六七八九]?|[十百千万亿]+)(?![一二两三四五六七八九十百千万亿零〇几点余多来])",
);
/** 二0一一年: digits side by side name a number. */
const noRow = `(?!${wide("[零〇]|几(?![十百千万亿])|[一二三四五六七八九][一二三四五六七八九零〇]+(?![十百千万亿几点])")})`;
/** 三五天, 二三十家; but 五六年 is as often 1956. */
const neighbors = wide(
  "(?:[一二三四五六七八九]?十|[一二三四五六七八九]百)?(?:一二|一两|二三|两三|三四|三五|(?:四五|五六|六七|七八|八九)(?![十百千万亿]*年))[十百千万亿]*(?![一二两三四五六七八九十百千万亿零〇几点])",
);
const vague = wide("(?=[数几上]|[一二两三四五六七八九十百千万亿零〇]+[几余多来])");

/** 一百年前, 二百年: as often a turn of phrase. */
const centuries = wide("[一二两三四五六七八九]{0,2}[百千万亿][一二两三四五六七八九十百千万亿零]{0,6}年");

/** What makes a figure of numerals in characters, whatever they count: 三五天, 三到五个, 十几家, 四百个. */
const figureInWords = [
  neighbors,
  `${noRow}${chinese}${wide(between)}${noRow}${chinese}`,
  `${noRow}${vague}${chinese}`,
  `${noRow}(?!${small}|${centuries})${chinese}(?!${wide("[条字]")})`,
].join("|");

/** 一年, 百年, 三年来, 一天, 万元, 千户 are turns of phrase. */
const phrase = `(?!${wide(
  "(?:一|[一二两三四五六七八九]?[百千万亿]+)年|[一二两三四五六七八九十]+年[来级]|一(?:天|户|人次)|[十百千万亿](?![一二两三四五六七八九十百千万亿])|[百千万亿]+元|[十百千万]+(?:户|人次|天|倍|岁)",
)})`;
const onlyPlain = oneOf([...plainUnits], (word) => {
  // 五年时间 is counted in another unit.
  const longer = units.filter((unit) => unit.length > word.length && unit.startsWith(word));
  const others = longer.map((unit) => `(?!${unit.slice(word.length)})`).join("");
  return (word === "年" ? yearsBefore(word) : notBehind(word)) + others;
});

// ---------------------------------------------------------------------------------------------------------------------
// How the grammar is written.

/**
 * Words as a tree of their characters, the longer first, for text as written; `behind` says what must not stand round a
 * word, looked at from its end. 以上|以下|以内 → 以(?:上|下|内)
 */
function oneOf(words: readonly string[], behind: (word: string) => string = () => ""): string {
  return wide(tree(words, 0, behind));
}

/** The same of a source: its alternatives are words, each with what must not stand behind it, or characters. */
function factored(source: string): string {
  const ends = new Map<string, string>();
  for (const [alternative] of source.matchAll(/(?:\([^()]*\)|[^|()])+/gu)) {
    const [, word = "", condition = ""] = /^([㐀-鿿]*)(.*)$/u.exec(alternative) ?? [];
    if (word !== "") ends.set(word, condition);
    else for (const character of condition.replace(/[[\]]/gu, "")) ends.set(character, "");
  }
  return oneOf([...ends.keys()], (word) => ends.get(word) ?? "");
}

function tree(words: readonly string[], depth: number, behind: (word: string) => string): string {
  const branches = new Map<string, string[]>();
  let ends = "";
  let isEnd = false;
  for (const word of words) {
    if (word.length === depth) {
      isEnd = true;
      ends = behind(word);
    } else branches.set(word.charAt(depth), [...(branches.get(word.charAt(depth)) ?? []), word]);
  }
  const sources = [...branches].map(([first, group]) => literal(first) + tree(group, depth + 1, behind));
  if (isEnd) sources.push(ends);
  if (sources.length === 1) return sources[0] ?? "";
  // One look at the first character saves the others.
  const guard = isEnd || branches.size < 5 ? "" : `(?=[${[...branches.keys()].map(literal).join("")}])`;
  return `${guard}(?:${sources.join("|")})`;
}

/** What the words begin with, for text as written. */
function firsts(words: readonly string[]): string {
  return wide(`[${[...new Set(words.map((word) => word.charAt(0)))].join("")}]`).slice(1, -1);
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
}

function scope(name: string): string {
  return scopes[name] ?? name;
}

function match(source: string): Match {
  const { numbered, captures } = named(source);
  return { match: numbered, captures };
}

function begin(source: string): Pick<Block, "begin" | "beginCaptures"> {
  const { numbered, captures } = named(source);
  return { begin: numbered, beginCaptures: captures };
}

/** The groups with names as groups with numbers, and the scopes of these; `\k<unit>` is the last group of that name. */
function named(source: string): { numbered: string; captures: Captures } {
  const captures: Record<string, { name: string }> = {};
  const last = new Map<string, number>();
  let count = 0;
  const numbered = source.replace(/\\\\|\(\?<([a-z]+)>|\\k<([a-z]+)>/gu, (piece, name?: string, reference?: string) => {
    if (reference !== undefined) return `\\${last.get(reference) ?? 0}`;
    if (name === undefined) return piece;
    count++;
    captures[count] = { name: scope(name) };
    last.set(name, count);
    return "(";
  });
  return { numbered, captures };
}
