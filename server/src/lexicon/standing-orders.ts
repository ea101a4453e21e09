import type { Span } from "../model/span.js";
import type { Match } from "./term-matcher.js";

/** A set whose members always stand in one order: 道路自信、理论自信、制度自信、文化自信. */
export interface StandingOrder {
  readonly name: string;
  readonly members: readonly string[];
}

/** Members of standing sets that a text lists one behind the other, joined by 、 or 和. */
export interface Run {
  readonly items: readonly RunItem[];
}

interface RunItem extends Span {
  readonly words: string;
  /** The sets that it is a member of, as indices of `standingOrders`. */
  readonly sets: readonly number[];
}

/** All members of all sets, each once. */
export function memberPhrases(): readonly string[] {
  made ??= prepared();
  return made.phrases;
}

/** The lists that members at these places make. */
export function runsOf(text: string, matches: readonly Match[]): readonly Run[] {
  made ??= prepared();
  const runs: Run[] = [];
  let items: RunItem[] = [];
  const close = (): void => {
    if (items.length >= shortest) runs.push({ items });
    items = [];
  };
  for (const { start, end, phrase } of matches) {
    const before = items.at(-1);
    if (before !== undefined && !(start - before.end <= widest && joint.test(text.slice(before.end, start)))) close();
    items.push({ start, end, words: made.phrases[phrase] as string, sets: made.sets[phrase] as readonly number[] });
  }
  close();
  return runs;
}

const shortest = 3;
const widest = 9;
/** 、 and 和 with quotation marks, and the verbs of 增强“四个意识”、坚定“四个自信”. */
const joint = /^(?:["”]?[、,;]?(?:和|与|以及|及)?(?:增强|坚定|做到|树立|牢固树立|坚决做到)?["“]?)$/u;

let made: { readonly phrases: readonly string[]; readonly sets: readonly (readonly number[])[] } | undefined;

function prepared(): NonNullable<typeof made> {
  const sets = new Map<string, number[]>();
  for (const [index, { members }] of standingOrders.entries()) {
    for (const member of members) {
      const known = sets.get(member);
      if (known === undefined) sets.set(member, [index]);
      else known.push(index);
    }
  }
  const phrases = [...sets.keys()];
  return { phrases, sets: [...sets.values()] };
}

/** Only sets that are listed in no other order on purpose. Sources: 党章, 党的十九大、二十大报告, 国务院政府工作报告. */
export const standingOrders: readonly StandingOrder[] = [
  { name: "四个意识", members: ["政治意识", "大局意识", "核心意识", "看齐意识"] },
  { name: "四个自信", members: ["道路自信", "理论自信", "制度自信", "文化自信"] },
  { name: "四个意识、四个自信、两个维护", members: ["四个意识", "四个自信", "两个维护"] },
  { name: "新发展理念", members: ["创新", "协调", "绿色", "开放", "共享"] },
  { name: "新发展理念", members: ["创新发展", "协调发展", "绿色发展", "开放发展", "共享发展"] },
  { name: "五位一体", members: ["经济建设", "政治建设", "文化建设", "社会建设", "生态文明建设"] },
  { name: "五个文明", members: ["物质文明", "政治文明", "精神文明", "社会文明", "生态文明"] },
  {
    name: "四个全面",
    members: ["全面建设社会主义现代化国家", "全面深化改革", "全面依法治国", "全面从严治党"],
  },
  { name: "四个全面", members: ["全面建成小康社会", "全面深化改革", "全面依法治国", "全面从严治党"] },
  { name: "乡村振兴总要求", members: ["产业兴旺", "生态宜居", "乡风文明", "治理有效", "生活富裕"] },
  { name: "六稳", members: ["稳就业", "稳金融", "稳外贸", "稳外资", "稳投资", "稳预期"] },
  {
    name: "六保",
    members: ["保居民就业", "保基本民生", "保市场主体", "保粮食能源安全", "保产业链供应链稳定", "保基层运转"],
  },
  { name: "四风", members: ["形式主义", "官僚主义", "享乐主义", "奢靡之风"] },
  { name: "三严三实", members: ["严以修身", "严以用权", "严以律己"] },
  { name: "三严三实", members: ["谋事要实", "创业要实", "做人要实"] },
  { name: "四个伟大", members: ["伟大斗争", "伟大工程", "伟大事业", "伟大梦想"] },
  { name: "四个自我", members: ["自我净化", "自我完善", "自我革新", "自我提高"] },
  { name: "三不腐", members: ["不敢腐", "不能腐", "不想腐"] },
  { name: "法治建设新十六字方针", members: ["科学立法", "严格执法", "公正司法", "全民守法"] },
  { name: "党的各项建设", members: ["政治建设", "思想建设", "组织建设", "作风建设", "纪律建设"] },
  {
    name: "社会主义核心价值观",
    members: [...["富强", "民主", "文明", "和谐", "自由", "平等", "公正", "法治", "爱国", "敬业", "诚信", "友善"]],
  },
];
