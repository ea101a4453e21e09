import type { Quantity } from "../model/annotation.js";
import { normalize } from "../model/normal-text.js";

/** What an indicator is told by: its name as written, and what the figure says of it. */
export interface Named {
  readonly indicator: string;
  readonly unit?: string | undefined;
  readonly change?: Quantity["change"] | undefined;
  readonly scope?: Quantity["scope"] | undefined;
}

/**
 * One name for all names of an indicator, by which it is found again in this text and in others: 国内生产总值增长, 全市生产总值预期增长 and
 * GDP增速 are 生产总值增速; 居民消费价格涨幅 and CPI上涨 are 居民消费价格涨幅. A level and its change are two (生产总值, 生产总值增速), and so is
 * what speaks of a part (高新区生产总值). `undefined` where the words say too little to be found again: 新增, 项目, 比年初.
 */
export function indicatorKey({ indicator, unit, change, scope }: Named): string | undefined {
  const read = normalize(indicator).text.replace(marks, "").replace(grossProduct, "生产总值");
  let stem = stripped(read, opening);
  const growing = change !== undefined || growth.test(stem);
  stem = stripped(stem, closing);
  const headline = headlines.find(({ pattern }) => pattern.test(stem));
  const name = headline === undefined ? stem : stem.replace(headline.pattern, headline.name);
  if (name.length < 2 || tooLittle.test(name)) return undefined;
  const part = scope === undefined || whole.test(scope) || name.startsWith(scope) ? "" : scope;
  // An amount in percent can only be its growth: 生产总值8%左右.
  const changes = growing || (headline?.amount === true && unit === "%" && name === headline.name);
  if (!changes) return part + name;
  // Growth in one unit and in another is not one series: 增加200万人, 增长5%.
  const relative = unit === undefined || unit === "" || /^[%倍番]|百分点/u.test(unit);
  const falling = change !== undefined && /降|减|回落|缩短/u.test(change);
  if (!relative) return `${part}${name}${falling ? "减少" : "增加"}`;
  return `${part}${name}${falling ? "降幅" : (headline?.growth ?? "增速")}`;
}

/** Strips what a pattern finds as long as it finds something, and leaves what names. */
function stripped(words: string, pattern: RegExp): string {
  let rest = words;
  for (;;) {
    const next = rest.replace(pattern, "");
    if (next === rest || next === "") return rest;
    rest = next;
  }
}

const marks = /["'“”‘’《》〈〉\s,、:;*]|\((?:GDP|CPI|Ｍ２|M2)\)/gu;
const grossProduct = /(?:国内|地区|全[国省市区县])?生产总值|GDP/gu;

/** Time, place, intention and connectives in front of a name. */
const opening =
  /^(?:(?:19|20)\d\d年(?:底|末|前)?|今年|明年|去年|上年|当年|全年|年内|年度|年均|每年|平均|预计|预期|其中|同时|并且?|全[国省市区县州旗镇社]会?(?=.{2})|我[国省市区县](?=.{2})|本[市省区县](?=.{2})|各地|力争|争取|确保|努力|实现|完成|保持|推动|促进|继续|使|将|把|的|到|在(?=.{2})|已|累计|一是|二是|三是)/u;
const growth =
  /(?:增长速度|增长率|增速|增幅|涨幅|降幅|(?:预期)?(?:增长|增加|提高|上涨|上升|下降|降低|减少)(?:目标|预期目标)?)$/u;
/** Verbs of change and reaching behind a name. */
const closing =
  /(?:增长速度|增长率|增速|增幅|涨幅度?|降幅|(?:预期)?目标定?|预期|同比|实际|累计|分别|持续|稳定|(?:增长|增加|提高|提升|下降|降低|减少|上升|上涨|回落)(?:到|至|了)?|控制|保持|达到?|完成|实现|突破|超过|跨越|跃上|迈上?|跨|为|是|约|由|从|将|力争)$/u;
const whole = /^(?:全|我|本|其中|国家|中央)|^(?:全国|全省|全市)$/u;

/** Words that name nothing by themselves. */
const tooLittle =
  /^(?:新增|新建|新开工|完成|改造|项目|投入|连续|过去|比年初|这|推动|投资|乡镇|全[国省市区县]|再解决|实施|建设|建成|开工|培育|引进|组织|开展|举办|安排|支持|其中|占|占比|比重|总量|总额|增加值|规模|面积|产量|产值|收入|利润|税收|余额|人均|户均|年均|平均|城镇|农村|企业|进行|少数|只|已经?|每|各类|分别)$|每$/u;

interface Headline {
  readonly name: string;
  readonly pattern: RegExp;
  /** An amount of money or goods, which is never in percent itself. */
  readonly amount?: true;
  /** What its growth is called, where not 增速. */
  readonly growth?: string;
}

/** The figures of every report and what they are called at the end of a name, the more special before the more general. */
const headlines: readonly Headline[] = [
  { name: "人均生产总值", pattern: /人均生产总值$/u, amount: true },
  {
    name: "单位生产总值能耗",
    pattern: /(?:(?:单位|万元|每万元)生产总值(?:综合|能源)*(?:能耗|消耗)|^能耗强度)(?:水平|强度)?$/u,
  },
  { name: "生产总值", pattern: /^(?:经济(?:总量)?|生产总值)$/u, amount: true },
  { name: "规模以上工业增加值", pattern: /(?:规模以上|规上)工业(?:企业)?(?:实现)?增加值$/u, amount: true },
  { name: "固定资产投资", pattern: /^(?:全社会|社会)?固定资产投资(?:额|总额|规模)?$/u, amount: true },
  { name: "社会消费品零售总额", pattern: /^(?:全社会)?(?:社会消费品零售(?:总额)?|社零(?:总额)?)$/u, amount: true },
  { name: "一般公共预算收入", pattern: /^(?:地方)?(?:财政)?一般(?:公共)?预算(?:财政)?收入$/u, amount: true },
  { name: "财政收入", pattern: /^(?:地方)?财政(?:总)?收入$/u, amount: true },
  { name: "进出口总额", pattern: /^(?:对?外贸易?|货物|外贸)?进出口(?:贸易)?(?:总额|总值|总量|额)?$/u, amount: true },
  { name: "实际使用外资", pattern: /^实际(?:使用|利用)外(?:资|商直接投资)(?:金额)?$/u, amount: true },
  {
    name: "居民消费价格",
    pattern: /^(?:居民消费价格(?:总水平|总指数|指数|水平)?|CPI)$/u,
    amount: true,
    growth: "涨幅",
  },
  { name: "城镇新增就业", pattern: /^(?:城镇新增就业|新增城镇就业)(?:人数|人员|岗位)?$/u },
  { name: "城镇登记失业率", pattern: /^(?:城镇)?登记失业率$/u },
  { name: "城镇调查失业率", pattern: /^(?:全国)?(?:城镇)?调查失业率$/u },
  { name: "赤字率", pattern: /^(?:财政)?赤字率$/u },
  { name: "财政赤字", pattern: /^(?:财政赤字|赤字)(?:规模|总额)?$/u, amount: true },
  { name: "粮食产量", pattern: /^粮食(?:年|总|综合)*(?:产量|总产|产)$/u, amount: true },
  { name: "广义货币M2", pattern: /^广义货币(?:供应量)?(?:M2?)?$/u, amount: true },
  { name: "城镇居民人均可支配收入", pattern: /^城镇(?:常住)?居民人均可支配收入$/u, amount: true },
  { name: "农村居民人均可支配收入", pattern: /^农村(?:常住)?居民人均可支配收入$/u, amount: true },
  { name: "居民人均可支配收入", pattern: /^(?:全体|城乡)?居民人均可支配收入$/u, amount: true },
  { name: "常住人口城镇化率", pattern: /^(?:常住人口)?城镇化率$/u },
];
