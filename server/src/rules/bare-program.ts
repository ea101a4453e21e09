import {
  beforeName,
  behindName,
  carryingOut,
  ordinaryActions,
  ordinaryBattles,
  ordinaryPlans,
  ordinaryStrategies,
  ordinaryWorks,
} from "../lexicon/patterns.js";
import type { ProgramSub } from "../model/annotation.js";
import type { ParagraphRule } from "./rule.js";

/**
 * The proper name of an initiative without quotation marks, found by its form: it begins behind a verb that carries out
 * (实施, 开展, 推进 …) and ends in a head noun (实施国土绿化行动, 打好污染防治攻坚战); or it is the subject of its clause
 * (党史学习教育取得成效), a heading, or one of a list of names.
 */
export const bareProgram: ParagraphRule = {
  id: "bare-program",
  reads: "text",
  *read(_lexicon, { text }) {
    /** Where the last head noun ended that can end a name; no name reaches back over it. */
    let floor = -9;
    for (const { index, 0: head } of text.matchAll(heads)) {
      const end = index + head.length;
      const behind = text.slice(end, end + 4);
      if (!endsName.test(behind)) continue;
      const clause = clauseStart(text, index, floor);
      const start = nameStart(text, {
        clause,
        headAt: index,
        head,
        behind,
        follows: isListed(text, clause, floor, behind),
      });
      floor = end;
      if (start < 0) continue;
      const term = text.slice(start, end);
      yield { kind: "program", span: { start, end }, sub: sorts[head]?.sub ?? "other", term, source: "form" };
    }
  },
};

/** Whether another name stands just before: A行动、B行动和C计划, “甲计划”和B计划, or the words end a list (A、B等). */
function isListed(text: string, clause: number, floor: number, behind: string): boolean {
  if (clause === floor || (clause - floor === 1 && text.charAt(floor) === "、")) return true;
  const before = text.slice(Math.max(0, clause - 2), clause);
  if (closingMark.test(before)) return before.endsWith("、") || listJoint.test(text.slice(clause, clause + 2));
  return before.endsWith("、") && behind.startsWith("等");
}

/** A head noun and what stands around it. */
interface Candidate {
  /** Where the words begin that the name can be part of. */
  readonly clause: number;
  readonly headAt: number;
  readonly head: string;
  readonly behind: string;
  /** Whether another name stands just before, as in a list. */
  readonly follows: boolean;
}

/** Where the words begin that can be part of a name: behind the last mark, and behind the last name. */
function clauseStart(text: string, headAt: number, floor: number): number {
  const least = Math.max(0, floor, headAt - longest);
  let start = headAt;
  while (start > least && partOfName.test(text.charAt(start - 1))) start--;
  return start;
}

/** Where the name begins, or -1 when the words are none. */
function nameStart(text: string, candidate: Candidate): number {
  const { clause, headAt, head, behind } = candidate;
  const sort = sorts[head];
  if (sort === undefined) return -1;
  const words = text.slice(clause, headAt);
  const led = verbOf(words);
  let start = 0;
  let evidence: Evidence = "none";
  if (led !== undefined) {
    start = led.end + lengthOf(listJoint, words.slice(led.end));
    if (sort.verbs === undefined || sort.verbs.test(led.verb)) evidence = "verb";
  } else if (candidate.follows) {
    start = lengthOf(listJoint, words);
    evidence = "list";
  } else {
    start = lengthOf(marker, words);
    if (subjectBehind.test(behind)) evidence = "subject";
    else if (isHeading(text, clause, behind)) evidence = "heading";
  }
  const attribute = attributeEnd(words.slice(start));
  if (attribute > 0 && evidence === "subject") return -1;
  start += attribute;
  start += lengthOf(modifiers, words.slice(start));
  const stem = words.slice(start);
  if (stem.length > longestStem || notStem.test(stem) || !isBalanced(stem)) return -1;
  if (!sort.isName(stem, evidence)) return -1;
  // 合肥经开区国家进口贸易促进创新示范区: whose zone it is, and its name.
  return clause + start + (sort.sub === "zone" ? lengthOf(owner, stem) : 0);
}

function lengthOf(pattern: RegExp, words: string): number {
  return pattern.exec(words)?.[0].length ?? 0;
}

/** Why the words should be a name. */
type Evidence = "verb" | "list" | "subject" | "heading" | "none";

/** The verb that carries out what the words behind it name. The last verb that can do nothing else counts most. */
function verbOf(words: string): { readonly verb: string; readonly end: number } | undefined {
  let last: RegExpExecArray | null = null;
  for (const match of words.matchAll(strongVerbs)) last = match;
  if (last === null) {
    const weak = [...words.matchAll(weakVerbs)];
    last = weak[0] ?? null;
    // 建立领导干部推进乡村振兴战略的 …: too long behind the first.
    if (last !== null && words.length - last.index > longestBehindWeak) last = weak.at(-1) ?? null;
  }
  if (last === null) return undefined;
  const end = last.index + last[0].length;
  // 基础设施建设大会战: the verb is part of the name.
  return end > words.length - 2 ? undefined : { verb: last[0], end };
}

/** Where the last attribute with 的 ends (以公益性为导向的公立医院改革), but for 党的. */
function attributeEnd(words: string): number {
  const at = words.lastIndexOf("的");
  return at < 0 || words.slice(0, at + 1).endsWith("党的") ? 0 : at + 1;
}

/** Whether the words are all there is between the marker of a paragraph and its end: (二)基础支撑增强行动. */
function isHeading(text: string, clause: number, behind: string): boolean {
  return (
    /^(?:$|[。\s:])/u.test(behind) && /^(?:[^,。;]{0,6}[、.)\s])?$/u.test(text.slice(Math.max(0, clause - 9), clause))
  );
}

function isBalanced(stem: string): boolean {
  const open = stem.indexOf("(");
  const close = stem.indexOf(")");
  return open < 0 ? close < 0 : close > open && stem.lastIndexOf("(") === open && stem.lastIndexOf(")") === close;
}

// ---------------------------------------------------------------------------------------------------------------------

/** How far back a name and its verb are looked for. */
const longest = 40;
const longestStem = 24;
const longestBehindWeak = 20;

const heads =
  /专项行动计划|行动计划|专项行动|行动|计划|工程|战略|活动|政策|改革|制度|试点|攻坚战|保卫战|整体战|歼灭战|大会战|大讨论|大走访|主题教育|专题教育|学习教育|教育整顿|示范区|试验区|先行区|先导区|合作区|规划/gu;

const endsName = new RegExp(`^(?:$|${behindName})`, "u");
/** What stands behind a name that is the subject. */
const subjectBehind =
  /^(?:全面|深入|扎实|顺利|加快|持续|有序|稳步|正式|圆满|取得|成效|成果|进展|实施|启动|开展|推进|任务|完成|收官|惠及|获批|申建|创建|让|将|越往|自始|已|正)/u;

const partOfName = /[㐀-鿿\w*·+\-—–()%]/u;
const closingMark = /["”]、?$/u;
const listJoint = /^(?:以及|和|与|及)/u;
const owner = /^[㐀-鿿]{1,6}[省市县区州镇](?=国家)/u;
const marker = /^(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}\.|第[一二三四五六七八九十]+)/u;

const strongVerbs = new RegExp(carryingOut, "gu");
const weakVerbs =
  /(?:推进|推动|落实|完成|巩固|强化|进行|执行|制定|编制|建设|创建|申建|申创|打造|设立|建立|融入|对接|用好|依托|发挥|抓好|抓实|狠抓|做好|坚持|围绕|贯彻|出台|探索|加快|统筹|参与|实行|争创|组织|通过|借助|按照|配合|支持|突出|将|把|(?<![㐀-鿿])以)(?:(?:并|和)?(?:实施|推进|落实|建设|贯彻|启动|拓展|提升|发展))*(?:了|好)?/gu;

const modifiers = new RegExp(`^${beforeName}`, "u");

/** No name begins or ends so. */
const notStem =
  /^(?:[等这那该其每某此所将已又也而和与及并为向从把被让使]|要(?!素)|以(?!旧|工|文)|对(?!口|标|外)|在(?!线)|第[一二三四五六七八九十]+个)|[和与及或的等、按照]$|是|在(?!线)|把|竟|等(?:重大|重点|系列|各类|一批)/u;

interface Sort {
  readonly sub: ProgramSub;
  /** The verbs that it needs, if not any. */
  readonly verbs?: RegExp;
  isName(stem: string, evidence: Evidence): boolean;
}

/** A sort of name that needs so long a stem behind a verb and in a list, so long a one elsewhere (never, if 0). */
function sort(sub: ProgramSub, behindVerb: number, elsewhere: number, ordinary: RegExp): Sort {
  return {
    sub,
    isName: (stem, evidence) => {
      const least = evidence === "verb" || evidence === "list" ? behindVerb : evidence === "none" ? 0 : elsewhere;
      return least > 0 && stem.length >= least && !ordinary.test(stem);
    },
  };
}

const action = sort("campaign", 3, 4, new RegExp(`(?:${ordinaryActions})$|思想和`, "u"));
const planning = sort("plan", 4, 5, new RegExp(`(?:${ordinaryPlans})$|国民经济|指令性|可$`, "u"));
const construction = new RegExp(`(?:${ordinaryWorks})$|伟大|^(?:国家)?\\d*项?重大$`, "u");
/** What such a work does, where no verb says that it is carried out: 产业链提升工程积极推进. */
const campaignWork =
  /(?:提升|培育|修复|再造|普及|引领|倍增|关爱|惠民|安居|暖心|振兴|保护|攻坚|示范|推广|创新|赋能|领航|安澜|清洁|便民|素质|应用|转型|升级|互通|扩优|提质|强基|千亿|百亿|畅通|利民|富民|健身)$/u;
const works: Sort = {
  sub: "plan",
  isName: (stem, evidence) =>
    evidence !== "none" &&
    stem.length >= 4 &&
    !construction.test(stem) &&
    (evidence === "verb" || evidence === "list" || (stem.length >= 5 && campaignWork.test(stem))),
};
const strategy = sort(
  "strategy",
  3,
  3,
  new RegExp(`^(?:${ordinaryStrategies}|.{0,4}等)$|(?:重大|国家级|发展新)$`, "u"),
);
const reform: Sort = {
  verbs: /深化|推进|推动|完成|启动|实施|推行|落实|加快|统筹|开展|探索/u,
  ...sort(
    "mechanism",
    4,
    5,
    /(?:全面深化|机制体制|体制机制|重点领域|关键领域|重要领域|关键环节|各项|配套|系列|相关|等|重大|全方位|基础性|系统性|整体性|政治体制|经济体制)$|^(?:区属|市属|县属|提升|扩大|增强|巩固)|思想|开放/u,
  ),
};
const battle = sort("campaign", 3, 4, new RegExp(`(?:${ordinaryBattles})$`, "u"));
const study = sort(
  "campaign",
  2,
  2,
  /^(?:开展|集中|经常性|日常|家庭|学校|社会|职业|.{0,3}思想|.*(?:巩固|拓展|深化))$/u,
);
const pilot = sort("other", 6, 0, /(?:改革|先行|开展|相关|等)$/u);
const zone: Sort = {
  sub: "zone",
  isName: (stem, evidence) =>
    evidence !== "none" && stem.length >= 6 && (stem.length >= 8 || /国家|中国|综合|自由贸易|跨境|自主/u.test(stem)),
};
/** A trial zone is also called by its place alone: 东兴试验区. */
const trialZone: Sort = {
  sub: "zone",
  isName: (stem, evidence) =>
    zone.isName(stem, evidence) ||
    (evidence === "verb" &&
      /^(?!改革|综合|国家|省级|创新|农业|农村|实验|科技|生态|文化|旅游)[㐀-鿿]{2,3}$/u.test(stem)),
};
const activity: Sort = {
  sub: "campaign",
  isName: (stem, evidence) =>
    stem === "教育实践" ||
    (stem.length >= 5 && /(?:教育实践|宣传[年月周日]|实践[年月周日]|主题教育|大讨论)$/u.test(stem)) ||
    (stem.length >= 5 && evidence !== "none" && /(?:年|月|周|日|创建|评选表彰)$/u.test(stem)),
};
const rules: Sort = {
  sub: "mechanism",
  isName: (stem, evidence) =>
    evidence !== "none" &&
    stem.length >= 5 &&
    /负面清单|双控|准入|国民待遇|议题|首问|终身|承诺|信用代码|[河林田湖]长$/u.test(stem),
};
const policy: Sort = { sub: "other", isName: (stem) => stem.length >= 4 && /(?:过境|入境)?免签$/u.test(stem) };
const outline: Sort = {
  sub: "plan",
  isName: (stem) => /^[㐀-鿿]{2,6}[\d一二三四五十]+年[㐀-鿿]{2,8}$/u.test(stem),
};

const sorts: Readonly<Record<string, Sort>> = {
  专项行动计划: planning,
  行动计划: planning,
  计划: planning,
  专项行动: action,
  行动: action,
  工程: works,
  战略: strategy,
  活动: activity,
  政策: policy,
  改革: reform,
  制度: rules,
  试点: pilot,
  规划: outline,
  攻坚战: battle,
  保卫战: battle,
  整体战: battle,
  歼灭战: battle,
  大会战: battle,
  大讨论: battle,
  大走访: battle,
  主题教育: study,
  专题教育: study,
  学习教育: study,
  教育整顿: study,
  示范区: zone,
  试验区: trialZone,
  先行区: trialZone,
  先导区: zone,
  合作区: zone,
};
