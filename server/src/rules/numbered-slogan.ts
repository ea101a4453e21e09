import { figures, han, numberedSet, numeralChain, setNumeral, sum } from "../lexicon/patterns.js";
import { quotations } from "../lexicon/quotations.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A numeral abbreviation for a set, found by its form, whether or not a glossary knows it: “三清两建”, “136”工作举措,
 * “1+7+2+N”, 四为四高两同步, 五区联动, 三大项目.
 */
export const numberedSlogan: ParagraphRule = {
  id: "numbered-slogan",
  reads: "text",
  *read(_lexicon, { text }) {
    for (const { start, end, words } of quotations(text)) {
      if (!quoted.test(words) || isNoSet(words, text.slice(end + 1, end + 7))) continue;
      yield { kind: "slogan", span: { start, end }, sub: "numbered", term: words, source: "form" };
    }
    for (const pattern of bare) {
      for (const { index, 0: words } of text.matchAll(pattern)) {
        if (longer.test(text.charAt(index - 1))) continue;
        const span = { start: index, end: index + words.length };
        yield { kind: "slogan", span, sub: "numbered", term: words, source: "form" };
      }
    }
  },
};

/** Whether a quotation with a numeral names something else: a period, a day, a rank, a telephone, an ordinary sentence. */
function isNoSet(words: string, after: string): boolean {
  return noSet.test(words) || (/^\d+$/u.test(words) && line.test(after)) || noSetBehind.test(after);
}

const quoted = new RegExp(
  `^(?:${sum}(?:(?:${han}|\\+){0,8})|${figures}(?:条|工程)?|\\d{1,2}条|${numeralChain}|${numberedSet})$`,
  "u",
);
/** 十四五, 七一, 五四, 九一八, 十八大; 三甲医院; 一把手; 二十四节气. */
const noSet =
  /^(?:[一二三四五六七八九十]{1,4}(?:五|大|届)?|三甲|两院|二甲|[一二三四五六七八九十]+(?:中全会|节气|五年)|一切.*|一定.*|一个[^、]{0,3}|一些.*|一样.*|一般.*|一直.*)$/u;
const line = /^(?:(?:政务|服务|市长|便民|公开)?(?:服务)?(?:热线|电话|平台|接警|报警)|号|型|年|房间)/u;
const noSetBehind = /^(?:医院|甲级|奖|杯|病毒|班列|卫星|飞船|飞机|发动机)/u;

/** What a numeral in a chain may count; not an amount, a date, a part. */
const counted = `(?![一二三四五六七八九十两双百千万亿年月日时点分号元个级次])${han}`;

/** Where a chain without marks ends: before a mark, or before what is done with it. */
const chainEnd = `(?=$|(?!${han}).|的|总|工作|战略|建设|发展|区域|行动|工程|格局|布局|思路|要求|目标|任务|机制|体系|模式)`;

/** What needs no quotation marks to be told from ordinary words. */
const bare = [
  new RegExp(`${sum}(?![\\d+.%A-Za-z=×*])`, "gu"),
  /** 四为四高两同步, 一核一带一区: three numerals or more in even steps. */
  new RegExp(`(?:${setNumeral}${counted}{1,2}){3,6}${chainEnd}`, "gu"),
  /** 三大项目, 六大园区. */
  /(?:[两三四五六七八九]|十[一二三四五六七八九]?|二十)大(?:重点|支柱|特色|优势|新兴|主导|传统|战略性新兴|启动|专项|标志性|产业|民生|科创|科技|文化){0,2}(?:项目|园区|攻坚战|战略|行动|工程|产业集群|产业链|产业|高地|片区|走廊|基地)(?!类|领域)/gu,
  /** 五区联动, 四源同治, 三医联动. */
  /[三四五六七八九十](?![级方地年月日时个者人位家项类种次周天国省市县])[㐀-鿿](?:联动|同治|共治|联治|同步|融合|合一|共建|共兴|互动|统筹|并举|并进)/gu,
];
/** What makes the figures in front of a set longer than they look, or an ordinal, or a sum of its own. */
const longer = /[第\d一二三四五六七八九十百千万余多+.A-Za-z%=]/u;
