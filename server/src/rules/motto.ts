import { quotations } from "../lexicon/quotations.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A catchphrase, goal line or metaphor used as a catchword, found by its form: what is quoted without being anyone's words
 * or anything's name (“千亿强区、首创之区”, “压舱石”), and a few turns of phrase that need no marks (以港立市、以开放兴市).
 */
export const motto: ParagraphRule = {
  id: "motto",
  reads: "text",
  *read(_lexicon, { text }) {
    /** Where the last quotation ended that someone says: what is quoted beside it is said too. */
    let said = -9;
    for (const { start, end, words } of quotations(text)) {
      const before = text.slice(Math.max(0, start - 13), start - 1);
      if (start - said <= 3 || isSpeech(words, before, text.slice(end + 1, end + 7))) {
        said = end;
        continue;
      }
      if (!isCatchphrase(words) || isName(words, text.slice(end + 1, end + 9))) continue;
      yield { kind: "slogan", span: { start, end }, sub: "motto", term: words, source: "form" };
    }
    for (const { clue, pattern } of turns) {
      if (!clue.test(text)) continue;
      for (const { index, 0: words } of text.matchAll(pattern)) {
        const span = { start: index, end: index + words.length };
        yield { kind: "slogan", span, sub: words.includes("增长") ? "formula" : "motto", term: words, source: "form" };
      }
    }
  },
};

function isCatchphrase(words: string): boolean {
  if (words.length < 2 || words.length > 40 || !/[㐀-鿿]/u.test(words)) return false;
  if (ordinary.test(words) || conversation.test(words)) return false;
  return words.length <= 22 || words.includes("、") || words.includes(",");
}

/** 十四五 and other periods, holidays and dates; names of evils; parts of one word. */
const ordinary =
  /^(?:[一二三四五六七八九十]{1,4}(?:五|大|届)?|\d{4}年?.?|台独|港独|疆独|藏独|东突|四人帮|非典|文革|文化大革命|三甲|二甲|两院|双规|左|右|法轮功|新冠|禽流感|.化|以下简称.*|简称.*|.{1,3}类)$/u;
const conversation =
  /[您她吗呢吧啊嘛。!?;:]|你(?!我)|^(?:我|他|这|那|如果|因为|所以|但|也|就|都|很|非常|衷心|共同|引起|保持)/u;

function isName(words: string, after: string): boolean {
  return name.test(words) || named.test(after);
}

/** Bodies, meetings, prizes, works. */
const name =
  /(?:公司|集团|大学|学院|学校|中学|小学|医院|银行|协会|学会|商会|联盟|联合会|委员会|领导小组|小组|办公室|研究院|研究所|实验室|指挥部|论坛|大会|会议|座谈会|峰会|博览会|运动会|交易会|艺术节|文化节|旅游节|奖|杯|宣言|纲要|条例|实施意见|决议|公报|日报|电视台|条约)$|^[㐀-鿿]{1,4}[省市县].*(?:平台|系统)$|^.{6,}(?:技术|研究|应用)$/u;
const named =
  /^(?:(?:等)?(?:荣誉)?(?:奖项|奖(?![优励])|称号|杯|[㐀-鿿]{0,3}(?:联赛|大赛|比赛)|班列|号(?!召)|牌照|商标|品牌店|公司|集团|病毒|疫情|卫星|飞船|火箭|导弹|讲话|重要讲话|分裂|势力|集团|事件|事变|精神病|艺术节|音乐节|电音节|红薯节|[㐀-鿿]{1,3}节(?!约|能|点|水)))/u;

/** Whether someone says the words, or they are a verse. */
function isSpeech(words: string, before: string, after: string): boolean {
  if (saying.test(before) || calling.test(before) || mood.test(after)) return true;
  return isVerse(words);
}

const saying =
  /[道云曰][,:]$|(?:说|诗|指出|强调|表示|写道|认为|回答|讲到|常言|古语|俗话|老话|诗云|感慨|形容|坦言|高呼|喊道|问)[,:]?$/u;
const calling =
  /(?:称为|称作|称之为|叫做|叫作|叫|所谓|所谓的|名为|取名|(?<!主)题为|署名|誉为|评为|获评|荣登|荣获|授予|当选)(?:了|全国|全省|首批|首届|第[一二三四五六七八九十]+[批届]){0,2}$/u;
const mood = /^(?:的(?:从容|执着|激情|豪情|胸怀|气概|意境|诗句|古训|感慨|古话|说法|声音|疑问|问题是))/u;

/** Two lines of five or seven characters that share none at the same place: 咬定青山不放松,任尔东西南北风. */
function isVerse(words: string): boolean {
  const [first = "", second = "", ...rest] = words.split(",");
  if (rest.length > 0 || first.length !== second.length || (first.length !== 5 && first.length !== 7)) return false;
  return ![...first].some((character, at) => character === second.charAt(at));
}

interface Turn {
  /** Two or three characters without which the turn can't be there; looked for first, because that is cheap. */
  readonly clue: RegExp;
  readonly pattern: RegExp;
}

/** Turns that need no quotation marks. */
const turns: readonly Turn[] = [
  {
    /** 稳增长、调结构、促改革、保民生 */
    clue: /[稳促调惠防保转扩补去降优控增兴护][㐀-鿿]{2}、[稳促调惠防保转扩强补去降优抓控守增提兴护育引][㐀-鿿]{2}、/u,
    pattern:
      /(?<![㐀-鿿]、)(?:[稳促调惠防保转扩强补去降优抓控守增提兴护育引][㐀-鿿]{2}、){2,7}[稳促调惠防保转扩强补去降优抓控守增提兴护育引][㐀-鿿]{2}(?![㐀-鿿]?、)/gu,
  },
  {
    /** 以港立市、以开放兴市、以工贸强市 */
    clue: /[立兴强旺活富建稳][市省县区州镇乡]、以/u,
    pattern:
      /(?:以[㐀-鿿]{1,5}[立兴强旺活富建稳][市省县区州镇乡]、){1,5}以[㐀-鿿]{1,5}[立兴强旺活富建稳][市省县区州镇乡]/gu,
  },
  {
    /** 工业强市、开放兴市、旅游旺市 */
    clue: /[立兴强旺活富稳][市省县区州镇乡]、[㐀-鿿]{2}[立兴旺活富稳][市省县区州镇乡]/u,
    pattern:
      /(?<![㐀-鿿])(?:[㐀-鿿]{2}[立兴强旺活富稳][市省县区州镇乡]、){1,5}[㐀-鿿]{2}[立兴旺活富稳][市省县区州镇乡]/gu,
  },
  {
    /** 科技是第一生产力、人才是第一资源、创新是第一动力 */
    clue: /是第一[㐀-鿿]{2,3}[、,]/u,
    pattern: /(?:[㐀-鿿]{2}是第一[㐀-鿿]{2,3}[、,]){1,3}[㐀-鿿]{2}是第一(?:生产力|[㐀-鿿]{2})/gu,
  },
  {
    /** 速度领先、人均领先、质量领先 */
    clue: /领先、/u,
    pattern: /(?:[㐀-鿿]{2,4}领先、){1,4}[㐀-鿿]{2,4}领先/gu,
  },
  {
    /** 强链补链延链 */
    clue: /链、?[强补延建稳固拓优升]链/u,
    pattern: /(?:[强补延建稳固拓优升]链、?){2,5}(?<!、)/gu,
  },
  {
    /** 即报即审, 免申即享 */
    clue: /即[㐀-鿿]即|申即享/u,
    pattern: /即(?![将使便])[㐀-鿿]即[办审批领报享结得兑到成改知接应处查修]|免申即享/gu,
  },
];
