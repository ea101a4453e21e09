import { isSpared, sparedIn } from "../lexicon/spared.js";
import type { Defect, Mark, Scripts, Stray } from "../model/annotation.js";
import { foldTable } from "../model/fold.js";
import type { ParagraphRule, TextRule } from "./rule.js";

/**
 * A Traditional character in a Simplified text (改革開放), a Simplified one in a Traditional text, and characters that only
 * look right: the radical ⼯ for 工, a katakana ロ for 口, a Cyrillic С in RСEP, the letter O in 2O22年.
 *
 * Which script the text is written in only the whole tells; where there is much of both, as in a dictionary, nothing is said.
 */
export const mixedScript: ParagraphRule & TextRule = {
  id: "mixed-script",
  reads: "raw",
  *read(_lexicon, { raw, format }) {
    const { traditional, simplified, odd } = counted(raw);
    if (odd || misread.test(raw)) yield* lookalikes(raw, format === "markdown");
    if (traditional + simplified === 0) return;
    yield { kind: "scripts", span: { start: 0, end: raw.length }, traditional, simplified };
    if (Math.min(traditional, simplified) <= mostStrays)
      yield* strays(raw, traditional <= simplified, simplified <= traditional);
  },
  *check({ cues }) {
    const totals = { traditional: 0, simplified: 0 };
    for (const cue of cues) {
      if (cue.kind !== "scripts") continue;
      totals.traditional += cue.traditional;
      totals.simplified += cue.simplified;
    }
    const script = totals.traditional <= totals.simplified ? "traditional" : "simplified";
    const few = totals[script];
    const many = totals.traditional + totals.simplified - few;
    if (few === 0 || few * fewest > many) return;
    const own = script === "traditional" ? "simplified" : "traditional";
    let paragraph: Scripts | undefined;
    for (const cue of cues) {
      if (cue.kind === "scripts") paragraph = cue;
      // A paragraph in the other script is a quotation, or a translation.
      else if (
        cue.kind === "stray" &&
        cue.script === script &&
        paragraph !== undefined &&
        paragraph[script] <= paragraph[own]
      )
        yield stray(cue);
    }
  },
};

/** How many characters of each sort there are: the rule's whole cost, and without a branch. */
function counted(raw: string): { traditional: number; simplified: number; odd: boolean } {
  const sorts = classes();
  let traditional = 0;
  let simplified = 0;
  let others = 0;
  for (let at = 0; at < raw.length; at++) {
    const sort = sorts[raw.charCodeAt(at)] as number;
    traditional += sort & isTraditional;
    simplified += sort & isSimplified;
    others |= sort;
  }
  return { traditional, simplified: simplified / isSimplified, odd: (others & isOdd) !== 0 };
}

/** In a paragraph. */
const mostStrays = 12;
/** Of so many characters, one at most may be of the other script. */
const fewest = 5;

function stray({ span, script, given, likely }: Stray): Defect {
  // A name or an old title keeps its characters: never in bulk without a look.
  const fixes = [{ safe: false, edits: [{ span, newText: likely }] }];
  return {
    kind: "defect",
    code: "mixed-script",
    variant: script,
    span,
    places: [span],
    data: { given, likely },
    fixes,
  };
}

function* strays(raw: string, traditional: boolean, simplified: boolean): Iterable<Mark> {
  const sorts = classes();
  const folded = foldTable();
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    const sort = sorts[unit];
    const span = { start: at, end: at + 1 };
    const given = raw.charAt(at);
    if (sort === isTraditional && traditional) {
      yield { kind: "stray", span, script: "traditional", given, likely: String.fromCharCode(folded[unit] as number) };
    } else if (sort === isSimplified && simplified) {
      const likely = unfolded?.get(unit);
      if (likely !== undefined)
        yield { kind: "stray", span, script: "simplified", given, likely: String.fromCharCode(likely) };
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Characters that only look right.

const misread = /\d[OoIl]|[OIl]\d/u;

function* lookalikes(raw: string, markdown: boolean): Iterable<Defect> {
  const spared = sparedIn(raw, markdown);
  for (const { pattern, name, safe } of odd) {
    for (const match of raw.matchAll(pattern)) {
      const likely = match[0].replace(/./gu, (unit) => likeness.get(unit) ?? unit.normalize("NFKC"));
      if (likely === match[0] || isSpared(spared, match.index)) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield {
        kind: "defect",
        code: "mixed-script",
        variant: "lookalike",
        span,
        data: { given: match[0], likely, name },
        fixes: [{ safe, edits: [{ span, newText: likely }] }],
      };
    }
  }
}

const odd: readonly { readonly pattern: RegExp; readonly name: string; readonly safe: boolean }[] = [
  { pattern: /[\u2e80-\u2fd5]+/gu, name: "康熙部首", safe: true },
  {
    pattern:
      /(?<=[\u4e00-\u9fff，、。“（])[エロカニハタㄧー](?![\u3040-\u30ff])|(?<![\u3040-\u30ff])[エロカニハタㄧー](?=[\u4e00-\u9fff])/gu,
    name: "假名",
    safe: true,
  },
  {
    pattern:
      /(?<=[A-Za-z])[АВЕКМНОРСТУХаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{1,8}|[АВЕКМНОРСТУХаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{1,8}(?=[A-Za-z\d])/gu,
    name: "西里尔或希腊字母",
    safe: true,
  },
  {
    pattern:
      /(?<=\d)[OoIl]{1,4}(?=\d|[%％万亿元年月日个家人])|(?<![A-Za-z\d.])[OIl]{1,4}(?=\d{1,4}(?:\.\d{1,3})?[%％万亿元年月日个家人])/gu,
    name: "字母",
    safe: false,
  },
];

const likeness: ReadonlyMap<string, string> = new Map(
  "エ工 ロ口 カ力 ニ二 ハ八 タ夕 ㄧ一 ー一 АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx іi ѕs јj ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo O0 o0 I1 l1"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

// ---------------------------------------------------------------------------------------------------------------------

/** Bits, to be added up. */
const isTraditional = 1;
const isSimplified = 2;
const isOdd = 4;

let made: Uint8Array | undefined;
/** The Traditional character that each Simplified one stands for, where there is one only. */
let unfolded: Map<number, number> | undefined;

/** The sort of each character, by its code. Made at the first reading. */
function classes(): Uint8Array {
  made ??= table();
  return made;
}

function table(): Uint8Array {
  const folded = foldTable();
  const sorts = new Uint8Array(65536);
  unfolded = new Map();
  for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
    const reading = folded[unit] as number;
    if (reading === unit || reading < 0x4e00 || reading > 0x9fff) continue;
    if (!inBoth.includes(String.fromCharCode(unit))) sorts[unit] = isTraditional;
    if (!unfolded.has(reading)) unfolded.set(reading, unit);
  }
  for (const pair of usual.split(" ")) unfolded.set(pair.charCodeAt(0), pair.charCodeAt(1));
  for (const character of simplifiedOnly) sorts[character.charCodeAt(0)] = isSimplified;
  for (let unit = 0x2e80; unit <= 0x2fd5; unit++) sorts[unit] = isOdd;
  for (const unit of likeness.keys()) if (unit > "z") sorts[unit.charCodeAt(0)] = isOdd;
  return sorts;
}

/** Traditional forms that Simplified texts keep: 乾坤, 瞭望, 狼藉, and characters of names. */
const inBoth = "乾瞭著藉於徵夥覆麼甦喆昇堃濬甯祕閒鍾陞託餘嶽崑崙吒濛";
/** Where several Traditional characters became one, the usual of them. */
const usual =
  "发發 历歷 钟鐘 获獲 团團 脏臟 汇匯 签簽 纤纖 饥饑 众眾 烟煙 为為 线線 启啟 鉴鑒 争爭 净淨 产產 凉涼 坛壇 尽盡 脉脈 说說 阅閱 录錄 里裡 报報 卫衛 绣繡 绿綠 录錄 强強 户戶 吕呂 贯貫 戏戲 灾災 蔑衊 册冊 勋勳 叹嘆 墙牆 壳殼 奖獎 岁歲 恶惡 湿濕 炼煉 画畫 绕繞 绝絕 艳艷 证證 赞贊 酝醞 针針 铺鋪 镇鎮 颜顏 馆館 鸡雞 尝嘗";
/** The Simplified forms in daily use that are no Traditional characters. */
const simplifiedOnly =
  "国发经济会产业这们来时说为义务东车马长门见贝页龙鸟鱼齿两严丧举乐乡书买乱争亏亚亿仅从仓仪众优传伤伦伟侠侣侦侧侨债倾储儿兑兰关兴养兽军农冯冻凤击刘则刚创删剂剑剧劝办动励劲劳势勋区医华协单卖卢厂厅厉压县双变叙号叹启员响哑唤喷团园围图圆圣场坏块坚垒垦墙壮声壳处备头夺奋奖妆妇娱孙学宁宝实审宪宫宽宾寻对导将尔尘尝层屿岁岂岗岛岭币师帅帐帮带庆庐库应庙废开异弃张弹归彻径忆忧怀态总恳恶悬惊惨惩惯愤惧懒战扑执扩扫扬扰抚抛抢护报担拟拣拥拦择挤挥捞损换据掷摄敌数斋断无旧旷昼显晋晓暂杀杂权条杨极枪枫标栋栏树样档桥梦检楼横欢欧残毕毙汉汤沟沪泪泽洁浅测浏浓涛涝润涨渊渐渔湾湿满滞滤滥潜灭灯灵炉点炼烂烛烦烧热爱爷牵犹独狭狮猎献环现玛瑶电画畅疗疮疯痒监盖盗盘码砖础硕礼祸积称稳穷窃窍竞笔笋笼筑筛简粮紧纠红纤约级纪纯纲纳纵纷纸纹纺线练组细织终绍绑结绕绘给络绝统绣继绩绪续维绵综绿缆缉编缘缝缩缴网罗罚羡翘耸聂职联聪肃肠肤肾肿胀胁胆胜胶脏脑腊舰舱艰艳艺节芦苍茎荐荣莲获营萧萨蓝虏虑虽虾蚀蚁蛮补衬装观规视览觉触誉计订认讨让训议讯记讲许论设访证评识诉词译试诗诚话询该详语误诱请诸诺读课谁调谅谈谋谊谓谢谱负财贡贤败账货质贩贪贫购贯贴贵贷贸费贺资赋赌赏赔赖赛赞赠赢赵趋跃践踪轨转轮软轻载较辅辆辈辉输辑边辽达迁过迈运还进远违连迟选递逻遗邓邮邻郑酝酱释鉴针钉钟钢钱铁铜银铺链销锁锋错键锦锻镇镜闪闭问闯闲间闷闹闻阅阔队阳阴阵阶际陆陈险随隐难雾顶项顺顾顿预领频题颜额风飞饭饮饰饱饲馆馈驶驻驾验骗骤鲁鲜鸡鸣鸭鹏鹰麦齐龄龟";
