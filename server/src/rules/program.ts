import { quotations } from "../lexicon/quotations.js";
import type { Program, ProgramSub } from "../model/annotation.js";
import type { Span } from "../model/span.js";
import type { ParagraphRule } from "./rule.js";

/**
 * The proper name of an initiative that the glossary knows, or that stands in quotation marks with a head noun behind them
 * (“万人助万企”活动) or at their end (“崤函英才计划”). Names without marks: `bare-program`.
 */
export const program: ParagraphRule = {
  id: "program",
  reads: "text",
  *read(lexicon, { text }) {
    for (const { start, end, term, sub, quiet } of lexicon.find(text)) {
      if (quiet || !isProgram(sub) || body.test(text.slice(end, end + 10))) continue;
      yield { kind: "program", span: { start, end }, sub, term, source: "glossary" };
    }
    for (const span of quotedNames(text)) yield named(text, span);
  },
};

/** The body that is named for it: 粤港澳大湾区建设领导小组. */
const body = /^(?:建设|工作|推进){0,2}(?:领导小组|委员会|办公室|联席会议|指挥部|研究院|联盟|专班)/u;

function isProgram(sub: string): sub is ProgramSub {
  return sub !== "numbered" && sub !== "motto" && sub !== "formula" && sub !== "document";
}

function named(text: string, span: Span): Program {
  const term = text.slice(span.start, span.end);
  return { kind: "program", span, sub: subOf(term), term, source: "form" };
}

function subOf(name: string): ProgramSub {
  for (const [sub, end] of subs) if (end.test(name)) return sub;
  return "other";
}

const subs: readonly (readonly [ProgramSub, RegExp])[] = [
  ["plan", /(?:计划|工程|规划|专项)$/u],
  ["campaign", /(?:行动|活动|战|大讨论|教育|整顿|年|月|周|日|大走访|大排查|大比武)$/u],
  ["strategy", /战略$/u],
  ["zone", /区$/u],
  ["mechanism", /(?:改革|机制|制度|模式)$/u],
];

function* quotedNames(text: string): Generator<Span> {
  /** Quotations that stand in a row, so that one head noun may close them all: “宽带升级”和“信号升格”专项行动. */
  let row: Span[] = [];
  for (const { start, end, words } of quotations(text)) {
    if (words.length > longestName || sentence.test(words)) continue;
    const last = row.at(-1);
    if (last === undefined || row.length === longestRow || !joint.test(text.slice(last.end + 1, start - 1))) row = [];
    row.push({ start, end });
    const head = headBehind(text.slice(end + 1, end + 25), words);
    if (head !== undefined) {
      // “送戏下乡”、“四季村晚”等文化惠民活动 are two; “煤油气硅”等多元利用工程 is one.
      if (head.etc && (head.middle === "" || row.length > 1)) yield* row.filter((each) => !isSet(text, each));
      else yield { start: (row[0] as Span).start - 1, end: end + 1 + head.length };
      row = [];
    } else if (
      isWhole(words) ||
      (yearName.test(words) && opening.test(text.slice(Math.max(0, start - 7), start - 1)))
    ) {
      yield { start, end };
    }
  }
}

/** The head noun behind a quotation, with what stands between: 等 and a modifier. */
function headBehind(rest: string, words: string): { etc: boolean; middle: string; length: number } | undefined {
  if (!anyHead.test(rest)) return undefined;
  const found = behind.exec(rest);
  if (found === null || (period.test(words) && !ofPeriod.test(found[0]))) return undefined;
  const { etc = "", middle = "" } = found.groups ?? {};
  return { etc: etc !== "", middle, length: found[0].length };
}

/** Whether the quotation holds the whole name with its head noun: “企业上市倍增计划”. */
function isWhole(words: string): boolean {
  return inside.test(words) && !setName.test(words) && !common.test(words);
}

/** The set is a slogan though its members are programs: 六大行动, 八项民生工程. */
function isSet(text: string, { start, end }: Span): boolean {
  return setName.test(text.slice(start, end));
}

const longestName = 36;
const longestRow = 6;
const sentence = /[。!?;:]/u;
const joint = /^(?:、|和|与|及|以及)?$/u;
const period = /^[一二三四五六七八九十]{1,3}五$/u;
const ofPeriod = /^(?:发展|总体|普法)?(?:规划|计划)/u;
const setName = /^(?:\d+条$|(?:[二三四五六七八九两]|十[一二三四五六七八九]?)(?:大|个|项|条|类))/u;
/** Not the genre's own but everyone's: “形象工程”. */
const common =
  /^(?:形象|面子|政绩|豆腐渣|半拉子|胡子|献礼|一把手|良心|民心|德政|系统|计划|战略|改革|活动)(?:工程|行动|计划)?$/u;
const yearName = /[\p{Script=Han}](?:年|月|周|日)$/u;
const opening = /(?:实施|开展|启动|组织|推进)(?:全市|全省|全县|全区|了)?$/u;

/** The verbs before which a name begins, and which it cannot hold. */
const verbs =
  "实施|开展|启动|推进|推动|推行|深化|落实|贯彻|执行|加快|加强|促进|完善|健全|建立|构建|形成|打造|实现|引领|坚持|围绕|统筹|带动|确保|强化|提高|争取|支持|参与|做好|抓好|用好|依托|结合|成为|作为|通过|进行|纳入|列入|获得|荣获|入选";

/** Words that a head noun is only a part of: 战略目标, 政策措施, 工程师. */
const heads = [
  "专项行动计划|行动计划|计划(?!单列|生育|经济|性)",
  "专项行动|行动(?!力|者|方案)",
  "工程攻坚战|工程(?!师|队|院|车|机械|造价|质量)",
  "战略(?!目标|部署|布局|定位|构想|任务|机遇|支撑|方针|思想|举措|决策|合作|通道|腹地|支点|地位|意图|设想|思路|体系|性|牵引)",
  "系列活动|活动(?!中心|室|家|方案)",
  "机制(?!性|创新|体制)|改革(?!创新|开放|举措|措施|方案|意见|发展)",
  "政策(?!措施|体系|优势|红利|文件|性|支持|扶持|环境|工具|支撑|支点)|制度(?!体系|性|创新|优势|化)",
  "规划(?!局|部|办|设计|建设|布局|引领)|试点(?!单位|城市|地区|省)|攻坚战|保卫战|主题教育|专题教育|学习教育|大讨论|示范区|试验区",
].join("|");

/** Looked for first, because it is cheap. */
const anyHead =
  /^[㐀-鿿\d]{0,12}(?:计划|行动|工程|战略|活动|机制|改革|政策|制度|规划|试点|坚战|卫战|教育|讨论|范区|验区)/u;
const behind = new RegExp(
  `^(?<etc>等)?(?<middle>(?:(?!${verbs.replace("深化|", "深化(?!年)|")}|建设|问题(?!办理)|工作(?!机制)|[的了是在和与及为有将被等把让以对向从到]|以来|期间)[\\p{Script=Han}\\d]){0,11}?)(?:${heads})`,
  "u",
);
const inside =
  /^[\p{Script=Han}\p{L}\d·+\-—、*]{2,24}(?:计划|行动|工程|战略|活动|专项|改革|攻坚战|大讨论|大会战|规划)$/u;
