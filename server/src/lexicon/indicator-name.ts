import type { Quantity } from "../model/annotation.js";

/**
 * What a figure measures, under one name for all its names, so that two figures can be compared: 国内生产总值, 地区生产总值, GDP are
 * 生产总值; 规上工业增加值 is 规模以上工业增加值. A change is told from a level: 生产总值+ and 生产总值. Another scope is another name: 高新区生产总值.
 * `undefined` where the name could be that of many things (投资, 单个企业最高), or is only carried from an earlier clause.
 */
export function indicatorName({ indicator, indicatorSpan, span, change, unit }: Quantity): string | undefined {
  if (indicator === undefined || !indicator.stated) return undefined;
  const bare = indicator.value.replace(/[“”"'‘’\s]/gu, "");
  const growth = change !== undefined || growthEnd.test(bare);
  const sort = growth ? (/降|减/u.test(change ?? "") ? "−" : "+") : "";
  const stem = bare
    .replace(growthEnd, "")
    .replace(changeEnd, "")
    .replace(/[要应须需将可力争]+$/u, "");
  for (const { name, pattern } of isHeadline.test(stem) ? headlines : []) {
    const match = pattern.exec(stem);
    if (match !== null) return freed(stem.slice(0, match.index)) + name + sort;
  }
  if (unit === "" || vague.test(bare)) return undefined;
  const own = freed(stem);
  if (own.length < shortest) return undefined;
  // A count of things named behind it (9个重大科技专项) is a set, of which there may be several.
  if (indicatorSpan !== undefined && indicatorSpan.start >= span.start) return undefined;
  return own + sort;
}

/** Freed from what does not name: 各地要确保2024年 in front, and the place that the text speaks for: 全市. */
function freed(words: string): string {
  let rest = words;
  for (;;) {
    const match = opening.exec(rest);
    if (match === null || match[0] === "") return rest;
    rest = rest.slice(match[0].length);
  }
}

/** A closed list, so that what is not known stays in the name and makes it another: 新开工项目完成固定资产投资. */
const opening =
  /^(?:各地|各级|各部门|各单位|我们|大家|会议|还?要|必须|务必|努力|继续|确保|力争|争取|力求|实现|完成|保持|推动|促进|提出|预期|预计|使|将|把|的|到|在|当年|其后|同比|总体|平均|全[市省县区州镇旗国](?:上下|的)?|我[国省市县区]|本[市县区]|(?:19|20)\d\d年(?:底|末)?(?:前)?|今年|明年|后年|去年|上年|全年|年内|年度|“?十[一二三四五六]五”?(?:末|期间|时期)?)/u;
const shortest = 4;
const growthEnd = /(?:增长速度|增长率|增速|增幅|涨幅度?)$/u;
const changeEnd = /(?:预期)?(?:同比)?(?:增长|增加|提高|提升|下降|降低|减少|上升|上涨)$/u;
/** Names that say too little, are dealt out, compared, or those of grants and limits. */
const vague =
  /分别|[每较、按由从对以为给予]|^比|比(?:上年|去年|\d|[一二])|最[高低大小]|单[个项笔户]|奖|补[助贴]|资助|不[超低少]|项目$|^.{0,3}企业$|^(?:新增|完成|总)?(?:投资|产值|面积|收入|利润|税收|总投资|规模|金额|资金|产能|产量)$|^占|其中|各|达产|一期|二期/u;

/** A cheap look first. */
const isHeadline =
  /生产总值|GDP|经济总量|增加值|投资|零售总额|社零|预算收入|进出口|消费价格|CPI|就业|失业率|可支配收入/u;
/** The yearly headline figures, and what they are called at the end of a name. */
const headlines: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: "生产总值",
    pattern:
      /(?:国内|地区)?(?<!人均|产业)(?:(?:国内|地区|(?<!人均.{0,2}))生产总值|GDP)(?:\(GDP\))?(?:总量)?$|(?<!民营|非公有?制?|县域|区域|数字|海洋)经济总量$/u,
  },
  { name: "规模以上工业增加值", pattern: /(?:规模以上|规上)工业(?:企业)?增加值$/u },
  { name: "固定资产投资", pattern: /(?:全社会)?固定资产投资(?:额|总额)?$/u },
  { name: "社会消费品零售总额", pattern: /(?:全社会)?(?:社会消费品零售总额|社零总额)$/u },
  { name: "一般公共预算收入", pattern: /(?:地方)?(?:财政)?一般(?:公共)?预算收入$/u },
  { name: "进出口总额", pattern: /(?:外贸|货物)?(?<!服务)进出口(?:总额|总值)$/u },
  { name: "居民消费价格", pattern: /(?:居民消费价格(?:总水平|指数|水平)?|CPI)$/u },
  { name: "城镇新增就业", pattern: /(?:城镇新增就业|新增城镇就业)(?:人数|人员)?$/u },
  { name: "城镇登记失业率", pattern: /城镇登记失业率$/u },
  { name: "城镇调查失业率", pattern: /城镇调查失业率$/u },
  { name: "居民人均可支配收入", pattern: /(?<!城镇|农村|常住)(?:全体)?居民人均可支配收入$/u },
];
