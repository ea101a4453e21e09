import { commonName, headsBehind, modifierBehind, periodName, setOfPrograms, wholeName } from "../lexicon/patterns.js";
import { programSub } from "../lexicon/program-sub.js";
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
  return { kind: "program", span, sub: programSub(term), term, source: "form" };
}

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
const period = new RegExp(`^${periodName}$`, "u");
const ofPeriod = /^(?:发展|总体|普法)?(?:规划|计划)/u;
const setName = new RegExp(`^(?:${setOfPrograms})`, "u");
/** Not the genre's own but everyone's: “形象工程”. */
const common = new RegExp(`^(?:${commonName})(?:工程|行动|计划)?$`, "u");
const yearName = /[㐀-鿿](?:年|月|周|日)$/u;
const opening = /(?:实施|开展|启动|组织|推进)(?:全市|全省|全县|全区|了)?$/u;

/** Looked for first, because it is cheap. */
const anyHead =
  /^[㐀-鿿\d]{0,12}(?:计划|行动|工程|战略|活动|机制|改革|政策|制度|规划|试点|坚战|卫战|教育|讨论|范区|验区)/u;
const behind = new RegExp(`^(?<etc>等)?(?<middle>${modifierBehind})(?:${headsBehind})`, "u");
const inside = new RegExp(`^${wholeName}$`, "u");
