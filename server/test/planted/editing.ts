import type { DefectCode } from "../../src/model/defect.js";
import { pick } from "../random.js";

/** A clean text and its twin with one defect of editing planted in it. */
export interface Planting {
  readonly code: DefectCode;
  readonly variant: string;
  readonly clean: string;
  readonly planted: string;
  /** Whether the first repair is to bring the clean text back; a name left out nobody can restore. */
  readonly repaired: boolean;
}

/** One way to spoil a text: what it is told as, and the spoiled text, where this text can be spoiled so. */
interface Spoiler {
  readonly code: DefectCode;
  readonly variant: string;
  readonly repaired?: false;
  /** Whether it needs a whole text with sections; the others spoil a paragraph. */
  readonly whole?: true;
  spoil(text: string, next: () => number): string | undefined;
}

/** As many plantings of each sort as the texts allow, up to `most`: in paragraphs, and in whole texts for what concerns sections. */
export function plantings(
  paragraphs: readonly string[],
  texts: readonly string[],
  most: number,
  next: () => number,
): Planting[] {
  return spoilers.flatMap(({ code, variant, whole, repaired = true, spoil }) => {
    const from = whole === true ? texts : paragraphs;
    const found: Planting[] = [];
    for (let tries = 0; found.length < most && tries < most * 40; tries++) {
      const clean = pick(next, from);
      const planted = spoil(clean, next);
      if (planted !== undefined && planted !== clean) found.push({ code, variant, clean, planted, repaired });
    }
    return found;
  });
}

/** One match of a pattern, replaced. */
function replaced(
  text: string,
  pattern: RegExp,
  next: () => number,
  by: (match: RegExpExecArray) => string | undefined,
): string | undefined {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  const match = pick(next, matches);
  const written = by(match);
  return written === undefined
    ? undefined
    : text.slice(0, match.index) + written + text.slice(match.index + match[0].length);
}

const numerals = "〇一二三四五六七八九十";

function numeral(value: number): string {
  if (value <= 10) return numerals.charAt(value);
  return (
    (value < 20 ? "" : numerals.charAt(Math.floor(value / 10))) +
    "十" +
    (value % 10 === 0 ? "" : numerals.charAt(value % 10))
  );
}

function numberOf(written: string): number {
  const at = written.indexOf("十");
  if (at < 0) return numerals.indexOf(written);
  return (
    (at === 0 ? 1 : numerals.indexOf(written.charAt(0))) * 10 +
    (at + 1 < written.length ? numerals.indexOf(written.charAt(at + 1)) : 0)
  );
}

/** A numbered heading that another of its form follows directly in count. */
const heading = /(?<=\n)(?<open>（?)(?<number>[一二三四五六七八九十]{1,3})(?<close>、|）)(?=[^\n]{2,60}\n)/gu;

const doubled =
  "推进坚持加强落实深化贯彻统筹加快确保推动完善健全努力全面深入持续强化优化促进扎实实施引导支持鼓励构建打造提升保障巩固拓展";

const spoilers: readonly Spoiler[] = [
  {
    code: "lost-character",
    variant: "month",
    spoil: (text, next) =>
      replaced(
        text,
        /(?<=^|[，。；、（至到自于年])([1-9]|1[0-2])月(\d{1,2})日(?=[，。、）至上下召举])/gu,
        next,
        ([, month, day]) => `${month}${day}日`,
      ),
  },
  {
    code: "lost-character",
    variant: "year",
    spoil: (text, next) =>
      replaced(
        text,
        /(?<=^|[，。；、（至到自于])(20\d\d)年(?=全[市省国县区]|上半年|下半年|底(?![^，。前]))/gu,
        next,
        ([, year]) => year,
      ),
  },
  {
    code: "lost-character",
    variant: "figure",
    repaired: false,
    spoil: (text, next) => replaced(text, /(?<=增长|下降|提高|达到|达)\d+(?:\.\d+)?%/gu, next, () => "%"),
  },
  {
    code: "html-residue",
    variant: "entity",
    spoil: (text, next) => replaced(text, /[“”]/gu, next, ([mark]) => (mark === "“" ? "&ldquo;" : "&rdquo;")),
  },
  {
    code: "html-residue",
    variant: "entity",
    spoil: (text, next) => replaced(text, /[“”]/gu, next, ([mark]) => (mark === "“" ? "&ldquo" : "&rdquo")),
  },
  {
    code: "html-residue",
    variant: "tag",
    spoil: (text, next) =>
      replaced(text, /(?<=[，；])(?=[一-鿿])/gu, next, () =>
        pick(next, ["<b>", "<span>", "</span>", "<strong>", '<font color="red">']),
      ),
  },
  {
    code: "html-residue",
    variant: "top",
    whole: true,
    spoil: (text, next) =>
      `${pick(next, ["首页 > 开封 > 正文", "当前位置：首页 > 政务公开 > 政府文件", "收藏 打印", "字体：大 中 小 打印 关闭窗口", "分享到：微信 微博 QQ空间"])}\n${text}`,
  },
  {
    code: "html-residue",
    variant: "bottom",
    whole: true,
    spoil: (text, next) =>
      `${text.trimEnd()}\n${pick(next, ["责任编辑：王小明", "责编：李明", "热点推荐", "相关稿件：", "扫码分享", "微信扫一扫分享", "上一篇：全市召开大会", "打印本页 关闭窗口", "扫一扫在手机打开当前页"])}${text.slice(text.trimEnd().length)}`,
  },
  {
    code: "quote-mismatch",
    variant: "open",
    spoil: (text, next) => replaced(text, /“[^“”‘’\n]{2,10}”/gu, next, ([words]) => words.slice(1)),
  },
  {
    code: "quote-mismatch",
    variant: "close",
    spoil: (text, next) => replaced(text, /“[^“”‘’\n]{2,10}”/gu, next, ([words]) => words.slice(0, -1)),
  },
  {
    code: "quote-mismatch",
    variant: "title",
    spoil: (text, next) =>
      replaced(text, /《[^《》\n]{3,30}》/gu, next, ([words]) => (next() < 0.5 ? words.slice(1) : words.slice(0, -1))),
  },
  {
    code: "quote-mismatch",
    variant: "bracket",
    spoil: (text, next) =>
      replaced(text, /(?<=[一-鿿])（[^（）\n]{2,30}）/gu, next, ([words]) =>
        next() < 0.5 ? words.slice(1) : words.slice(0, -1),
      ),
  },
  {
    code: "quote-mismatch",
    variant: "reversed",
    spoil: (text, next) =>
      replaced(text, /“[^“”‘’\n]{2,10}”/gu, next, ([words]) =>
        next() < 0.5 ? `”${words.slice(1)}` : `${words.slice(0, -1)}“`,
      ),
  },
  {
    code: "quote-mismatch",
    variant: "straight",
    spoil: (text) => (/[“”]/u.test(text) && !/["‘]/u.test(text) ? text.replace(/[“”]/gu, '"') : undefined),
  },
  {
    code: "numbering",
    variant: "gap",
    whole: true,
    spoil: (text, next) =>
      replaced(text, heading, next, ({ groups: { open = "", number = "", close = "" } = {} }) => {
        const value = numberOf(number);
        return value < 2 ? undefined : `${open}${numeral(value + 1 + Math.floor(next() * 2))}${close}`;
      }),
  },
  {
    code: "numbering",
    variant: "repeated",
    whole: true,
    spoil: (text, next) =>
      replaced(text, heading, next, ({ groups: { open = "", number = "", close = "" } = {} }) => {
        const value = numberOf(number);
        return value < 2 ? undefined : `${open}${numeral(value - 1)}${close}`;
      }),
  },
  {
    code: "numbering",
    variant: "form",
    whole: true,
    spoil: (text, next) =>
      replaced(text, heading, next, ({ index, groups: { open = "", number = "", close = "" } = {} }) => {
        const value = numberOf(number);
        // In the middle of its list, where it can be told.
        const behind =
          /\n(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/u.exec(text.slice(index + 1))?.[0] ===
          `\n${open}${numeral(value + 1)}${close}`;
        if (value < 2 || !behind) return undefined;
        return close === "、" ? pick(next, [`（${number}）`, `${value}.`]) : pick(next, [`${number}、`, `${value}.`]);
      }),
  },
  {
    code: "numbering",
    variant: "point",
    spoil: (text, next) => (text.includes("四是") ? replaced(text, /三是/gu, next, () => "") : undefined),
    repaired: false,
  },
  {
    code: "parallelism",
    variant: "point",
    spoil: (text, next) =>
      /一是.*二是.*三是/u.test(text) && !/[一二三四]要/u.test(text)
        ? (replaced(text, /(?<=[。；：，])[一二三](?=是)/gu, next, () => undefined) ??
          replaced(text, /(?<=[。；：])(二|三)是/gu, next, ([, number]) => `${number}要`))
        : undefined,
  },
  {
    code: "parallelism",
    variant: "point",
    spoil: (text, next) =>
      /一要.*二要.*三要/u.test(text) && !/[一二三四]是/u.test(text)
        ? replaced(text, /(?<=[。；：])(二|三)要/gu, next, ([, number]) => `${number}是`)
        : undefined,
  },
  {
    code: "repeated-text",
    variant: "character",
    spoil: (text, next) =>
      replaced(text, /(?<=[一-鿿])[一-鿿](?=[一-鿿])/gu, next, ([unit]) =>
        reduplicates.includes(unit) ? undefined : unit + unit,
      ),
  },
  {
    code: "repeated-text",
    variant: "word",
    spoil: (text, next) =>
      replaced(text, /[一-鿿]{2}/gu, next, ([word]) => (doubled.includes(word) ? word + word : undefined)),
  },
  {
    code: "repeated-text",
    variant: "word",
    spoil: (text, next) =>
      replaced(text, /(?<=[，。；])[一-鿿]{4,12}[，；](?=[一-鿿])/gu, next, ([clause]) => clause + clause),
  },
  {
    code: "repeated-text",
    variant: "paragraph",
    whole: true,
    spoil: (text, next) => replaced(text, /(?<=\n)[^\n]{40,}。\n/gu, next, ([line]) => line + line),
  },
  {
    code: "mixed-script",
    variant: "traditional",
    spoil: (text, next) =>
      replaced(
        text,
        /[国发经济会产业这个们来时说为义务东车马长门见两严举乐书争亿从优传创办动劳势区华单厂县变团场坏声备学宁实审对导将层带应开张归总战护择据数断术机权条构标样检环现电监确种积稳级组织结给络统继续维绿编网职联胜艺节获营观规视计认让训议记设许证评识试话该调质购费资贸赛转轮轻较载边达进运还远连选逻邮钱铁锁长间队阶际陆险随难项顺领题风验]/gu,
        next,
        ([unit]) => traditional.get(unit),
      ),
  },
  {
    code: "mixed-script",
    variant: "letter",
    spoil: (text, next) => replaced(text, /(?<=\d)0(?=\d|%|年|亿|万)/gu, next, () => pick(next, ["O", "o"])),
  },
  {
    code: "mixed-script",
    variant: "letter",
    spoil: (text, next) =>
      replaced(text, /(?<=[A-Z])[ABCEHOP](?=[A-Z]|$)|(?<![A-Z])[ABCEHOP](?=[A-Z])/gu, next, ([unit]) =>
        cyrillic.get(unit),
      ),
  },
  {
    code: "mixed-script",
    variant: "radical",
    spoil: (text, next) =>
      replaced(text, /[一工人大小口力文方日月木水火生田用白目立老走车长门高]/gu, next, ([unit]) => radicals.get(unit)),
  },
  {
    code: "punctuation",
    variant: "doubled",
    spoil: (text, next) => replaced(text, /(?<=[一-鿿])[，。、；：](?=[一-鿿]|$)/gu, next, ([mark]) => mark + mark),
  },
  {
    code: "punctuation",
    variant: "mixed",
    spoil: (text, next) =>
      replaced(text, /(?<=[一-鿿])。(?=[一-鿿]|$)/gu, next, ([mark]) =>
        pick(next, [`，${mark}`, `${mark}，`, `、${mark}`, `；${mark}`]),
      ),
  },
  {
    code: "punctuation",
    variant: "number",
    whole: true,
    spoil: (text, next) =>
      replaced(text, /(?<=\n)（[一二三四五六七八九十]{1,2}）(?=[一-鿿])/gu, next, ([marker]) => `${marker}、`),
  },
  {
    code: "punctuation",
    variant: "number",
    whole: true,
    spoil: (text) =>
      /(?<=\n)\d{1,2}\.(?=[一-鿿])/u.test(text) ? text.replace(/(?<=\n)(\d{1,2})\.(?=[一-鿿])/gu, "$1、") : undefined,
  },
  {
    code: "punctuation",
    variant: "etc",
    spoil: (text, next) => replaced(text, /(?<=、[一-鿿]{2,6})等(?=[一-鿿，。])/gu, next, () => "……等"),
  },
  {
    code: "punctuation",
    variant: "dash",
    spoil: (text, next) => replaced(text, /(?<=[一-鿿])——(?=[一-鿿])/gu, next, () => "--"),
  },
  {
    code: "punctuation",
    variant: "ellipsis",
    spoil: (text, next) => replaced(text, /……/gu, next, () => pick(next, ["...", "。。。", "…"])),
  },
  {
    code: "punctuation",
    variant: "comma",
    spoil: (text, next) => replaced(text, /(?<=、[一-鿿]{2,6})和(?=[一-鿿]{2,6}[，。；])/gu, next, () => "、和"),
  },
  {
    code: "punctuation",
    variant: "stop",
    spoil: (text, next) => replaced(text, /(?<=[一-鿿]“[一-鿿]{2,10})”。/gu, next, () => pick(next, ["。”", "。”。"])),
  },
  {
    code: "halfwidth-punctuation",
    variant: "",
    spoil: (text, next) =>
      replaced(
        text,
        /(?<=[一-鿿])[，；：](?=[一-鿿])/gu,
        next,
        ([mark]) => ({ "，": ",", "；": ";", "：": ":" })[mark],
      ),
  },
  {
    code: "pinyin-gloss",
    variant: "",
    spoil: (text, next) =>
      replaced(
        text,
        /[国发经济]/gu,
        next,
        ([unit]) => unit + { 国: "(guó)", 发: "(fā)", 经: "(jīng)", 济: "(jì)" }[unit],
      ),
  },
  {
    code: "redaction",
    variant: "",
    repaired: false,
    spoil: (text, next) =>
      replaced(text, /(?<=[，。])全(?=[市县省区])/gu, next, () => pick(next, ["××", "**", "某某", "XX"])),
  },
  {
    code: "count-mismatch",
    variant: "",
    whole: true,
    spoil: (text, next) =>
      replaced(
        text,
        /(?<=讲|做好以下|把握以下|抓好以下|提)[三四五六](?=点意见|个方面工作|点原则|项重点工作|点要求)/gu,
        next,
        ([number]) =>
          pick(
            next,
            [...(number === "三" ? "四五" : "二七八")].map((each) => (each === "二" ? "两" : each)),
          ),
      ),
  },
  {
    code: "heading-level",
    variant: "order",
    whole: true,
    spoil: (text) => {
      // Where each （一） has its 1. 2., the two change places: 1. comes to hold （一） （二）.
      if (!/\n（一）[^\n]*\n1\.[^\n]*\n2\.[^\n]*\n（二）/u.test(text)) return undefined;
      return text.replace(
        /(?<=\n)（([一二三四五六七八九十]{1,2})）|(?<=\n)(\d{1,2})\./gu,
        (_, outer: string | undefined, inner: string | undefined) =>
          outer === undefined ? `（${numeral(Number(inner))}）` : `${numberOf(outer)}.`,
      );
    },
    repaired: false,
  },
];

/** Characters that stand doubled by right as often as not. */
const reduplicates = "人天年月日家户村时刻事件步层个条种点常大小多少远高深牢紧重早久长等一二三四五六七八九十百千万好";

const traditional: ReadonlyMap<string, string> = new Map(
  "国國 发發 经經 济濟 会會 产產 业業 这這 个個 们們 来來 时時 说說 为為 义義 务務 东東 车車 马馬 长長 门門 见見 两兩 严嚴 举舉 乐樂 书書 争爭 亿億 从從 优優 传傳 创創 办辦 动動 劳勞 势勢 区區 华華 单單 厂廠 县縣 变變 团團 场場 坏壞 声聲 备備 学學 宁寧 实實 审審 对對 导導 将將 层層 带帶 应應 开開 张張 归歸 总總 战戰 护護 择擇 据據 数數 断斷 术術 机機 权權 条條 构構 标標 样樣 检檢 环環 现現 电電 监監 确確 种種 积積 稳穩 级級 组組 织織 结結 给給 络絡 统統 继繼 续續 维維 绿綠 编編 网網 职職 联聯 胜勝 艺藝 节節 获獲 营營 观觀 规規 视視 计計 认認 让讓 训訓 议議 记記 设設 许許 证證 评評 识識 试試 话話 该該 调調 质質 购購 费費 资資 贸貿 赛賽 转轉 轮輪 轻輕 较較 载載 边邊 达達 进進 运運 还還 远遠 连連 选選 逻邏 邮郵 钱錢 铁鐵 锁鎖 间間 队隊 阶階 际際 陆陸 险險 随隨 难難 项項 顺順 领領 题題 风風 验驗"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const cyrillic: ReadonlyMap<string, string> = new Map(
  "AА BВ CС EЕ HН OО PР".split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const radicals: ReadonlyMap<string, string> = new Map(
  "一⼀ 工⼯ 人⼈ 大⼤ 小⼩ 口⼝ 力⼒ 文⽂ 方⽅ 日⽇ 月⽉ 木⽊ 水⽔ 火⽕ 生⽣ 田⽥ 用⽤ 白⽩ 目⽬ 立⽴ 老⽼ 走⾛ 高⾼"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
