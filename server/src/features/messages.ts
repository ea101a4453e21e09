import type { Defect } from "../model/annotation.js";
import type { DefectCode } from "../model/defect.js";
import type { Language } from "./language.js";

/** What a defect says to the user: what it is, why, what to do. 称三点意见，下文实有2点。请核对条目或改数字。 */
export function message(defect: Defect, language: Language): string {
  const facts: Facts = { ...defect.data, places: defect.places?.length ?? 1 };
  const sort = sorts[defect.code];
  const variant = defect.variant === undefined ? undefined : sort[defect.variant];
  return (variant ?? sort.default ?? plain)[language](facts);
}

type Facts = Readonly<Record<string, string | number>>;
type Words = Readonly<Record<Language, (facts: Facts) => string>>;

const plain: Words = { zh: () => "此处存疑，请核对。", en: () => "Something is wrong here; please check." };

/** How an encoding is called where a user chooses one. */
const encodings: Readonly<Record<string, string>> = {
  gb18030: "GB18030 (GBK)",
  "utf-8": "UTF-8",
  "utf-16": "UTF-16",
  big5: "Big5",
  "windows-1252": "Windows 1252",
};

function encodingName(name: string | number | undefined): string {
  return encodings[String(name)] ?? String(name);
}

/** ，共12处: only where there are several. */
function countZh(places: string | number | undefined): string {
  return Number(places) > 1 ? `，全文共${places}处` : "";
}

function countEn(places: string | number | undefined): string {
  return Number(places) > 1 ? ` (${places} places)` : "";
}

function likelyZh(likely: string | number | undefined, otherwise: string): string {
  return likely === undefined ? otherwise : `可能应为“${likely}”，请核对原文。`;
}

function likelyEn(likely: string | number | undefined, otherwise: string): string {
  return likely === undefined ? otherwise : `It may have been “${likely}”; check the source.`;
}

/** 2020-10-29 as 2020年10月29日. */
function dateZh(date: string | number | undefined): string {
  const [year, month, day] = String(date).split("-");
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
}

/** The words of every sort: by code, then by variant; `default` where a code has no variants, or one that isn't named. */
const sorts: Readonly<Record<DefectCode, Readonly<Record<string, Words>>>> = {
  encoding: {
    default: {
      zh: ({ likely, read }) =>
        likely === ""
          ? "文件曾以错误的编码打开并保存，原来的字已丢失，重新选择编码也无法恢复。请找回原始文件。"
          : `文件按${encodingName(read)}读取，内容却像是${encodingName(likely)}，所以成了乱码。请勿保存；以${encodingName(likely)}重新打开。`,
      en: ({ likely, read }) =>
        likely === ""
          ? "This file was once opened in the wrong encoding and saved: the characters are lost, and no other encoding brings them back. Go back to the original file."
          : `The file was read as ${encodingName(read)} but looks like ${encodingName(likely)}, hence the garbled characters. Don't save it; reopen it as ${encodingName(likely)}.`,
    },
  },
  "lost-character": {
    date: {
      zh: ({ likely }) => `日历上没有这个日期，疑有脱字或错字。${likelyZh(likely, "请对照原文补正。")}`,
      en: ({ likely }) =>
        `No calendar has this date; a character seems to be missing or wrong. ${likelyEn(likely, "Check the source.")}`,
    },
    year: {
      zh: ({ likely }) => `年份后疑脱“年”字。${likelyZh(likely, "请核对。")}`,
      en: ({ likely }) => `The 年 after the year seems to be missing. ${likelyEn(likely, "Please check.")}`,
    },
    day: {
      zh: () => "“月”与“日”之间缺少日期数字。请对照原文补上。",
      en: () => "The day between 月 and 日 is missing. Fill it in from the source.",
    },
    figure: {
      zh: ({ likely }) => `数字不完整，疑有脱漏。${likelyZh(likely, "请对照原文补正。")}`,
      en: ({ likely }) =>
        `The figure is incomplete; part of it seems to be missing. ${likelyEn(likely, "Check the source.")}`,
    },
    replacement: {
      zh: ({ places }) => `这里的字在转码时丢失，只剩替代符“�”${countZh(places)}。请对照原文补上。`,
      en: ({ places }) =>
        `Characters were lost here in a conversion, and only “�” is left${countEn(places)}. Fill them in from the source.`,
    },
    reading: {
      zh: ({ places }) => `夹注拼音转换出错，连带丢了字${countZh(places)}。请对照原文补上，并删去残留的拼音。`,
      en: ({ places }) =>
        `A reading in brackets was converted wrongly and took characters with it${countEn(places)}. Restore them from the source and delete what is left of the reading.`,
    },
    default: {
      zh: () => "疑有脱字。请对照原文核对。",
      en: () => "A character seems to be missing. Check the source.",
    },
  },
  "html-residue": {
    entity: {
      zh: ({ entity, character, places }) =>
        `“${entity}”是网页代码，本来表示“${character}”${countZh(places)}。应改为字符本身。`,
      en: ({ entity, character, places }) =>
        `“${entity}” is web-page code for “${character}”${countEn(places)}. Replace it with the character.`,
    },
    tag: {
      zh: ({ tag, places }) => `“${tag}”是网页标签，不属正文${countZh(places)}。请删去，并核对分段。`,
      en: ({ tag, places }) =>
        `“${tag}” is a tag of a web page and no part of the text${countEn(places)}. Delete it, and check where paragraphs end.`,
    },
    page: {
      zh: ({ number, places }) =>
        `单独成行的“${number}”是原件的页码，不属正文${countZh(places)}。请删去，并接上被它断开的句子。`,
      en: ({ number, places }) =>
        `The “${number}” alone on its line is a page number of the original${countEn(places)}. Delete it and join the sentence that it breaks.`,
    },
    furniture: {
      zh: ({ lines }) =>
        `网页的栏目、按钮或来源说明${Number(lines) > 1 ? `（连续${lines}行）` : ""}，不属正文。请删去。`,
      en: ({ lines }) =>
        `Navigation, buttons or credits of a web page${Number(lines) > 1 ? ` (${lines} lines)` : ""}, no part of the text. Delete them.`,
    },
    default: {
      zh: () => "网页残留，不属正文。请删去。",
      en: () => "Left over from a web page and no part of the text. Delete it.",
    },
  },
  "quote-mismatch": {
    unpaired: {
      zh: ({ mark, side }) =>
        side === "open"
          ? `“${mark}”有开无合：后面找不到与它配对的后引号。请补上后引号，或删去这一个。`
          : `“${mark}”有合无开：前面找不到与它配对的前引号。请补上前引号，或删去这一个。`,
      en: ({ mark, side }) =>
        side === "open"
          ? `“${mark}” opens a quotation that is never closed. Add the closing mark, or delete this one.`
          : `“${mark}” closes a quotation that was never opened. Add the opening mark, or delete this one.`,
    },
    title: {
      zh: ({ mark, side }) => `书名号“${mark}”缺少配对的${side === "open" ? "后" : "前"}半。请补上，或删去这一个。`,
      en: ({ mark, side }) =>
        `The title mark “${mark}” has no ${side === "open" ? "closing" : "opening"} partner. Add it, or delete this one.`,
    },
    bracket: {
      zh: ({ mark, side }) => `括号“${mark}”缺少配对的${side === "open" ? "后" : "前"}半。请补上，或删去这一个。`,
      en: ({ mark, side }) =>
        `The bracket “${mark}” has no ${side === "open" ? "closing" : "opening"} partner. Add it, or delete this one.`,
    },
    nested: {
      zh: () => "双引号里又用了双引号。引号里再用引号，外层用“ ”，里层用‘ ’（GB/T 15834）。",
      en: () => "Double quotation marks inside double ones. Inside “ ” Chinese uses ‘ ’ (GB/T 15834).",
    },
    reversed: {
      zh: ({ mark, likely }) => `“${mark}”方向反了，此处应为“${likely}”。`,
      en: ({ mark, likely }) => `“${mark}” faces the wrong way; “${likely}” is due here.`,
    },
    straight: {
      zh: ({ places }) => `使用了不分前后的直引号${countZh(places)}。中文应用“ ”；能确定方向的可一次改正。`,
      en: ({ places }) =>
        `Straight quotation marks${countEn(places)}. Chinese uses “ ”; those that surely pair can be changed at once.`,
    },
    default: {
      zh: () => "引号不配对。请核对。",
      en: () => "Quotation marks do not pair. Please check.",
    },
  },
  numbering: {
    gap: {
      zh: ({ given, expected, previous }) =>
        `序号跳过：“${previous}”之后应为“${expected}”，这里是“${given}”。请核对是漏了一条，还是序号写错。`,
      en: ({ given, expected, previous }) =>
        `A number is skipped: after “${previous}” comes “${given}”, not “${expected}”. An item may be missing, or the number is wrong.`,
    },
    repeated: {
      zh: ({ given, expected }) => `序号重复：“${given}”已经用过，这里应为“${expected}”。请改序号，并核对后面各条。`,
      en: ({ given, expected }) =>
        `A number is repeated: “${given}” was used already; “${expected}” is due. Correct it and check those behind it.`,
    },
    order: {
      zh: ({ given, expected, previous }) =>
        `序号颠倒：“${previous}”之后应为“${expected}”，这里却是“${given}”。请核对各条的次序。`,
      en: ({ given, expected, previous }) =>
        `Numbers out of order: after “${previous}” comes “${given}”, not “${expected}”. Check the order of the items.`,
    },
    start: {
      zh: ({ given, expected }) =>
        `这一组序号从“${given}”开始，前面没有“${expected}”。请核对是漏了一条，还是序号写错。`,
      en: ({ given, expected }) =>
        `This list begins with “${given}”, without “${expected}”. An item may be missing, or the number is wrong.`,
    },
    form: {
      zh: ({ given, expected, previous }) =>
        `序号写法不一：“${previous}”之后应为“${expected}”，这里是“${given}”。请统一。`,
      en: ({ given, expected, previous }) =>
        `Numbers of two forms in one list: after “${previous}” comes “${expected}”, not “${given}”. Number alike.`,
    },
    default: {
      zh: () => "序号不连续。请核对。",
      en: () => "Section numbers out of sequence. Please check.",
    },
  },
  "count-mismatch": {
    default: {
      zh: ({ announced, given, noun, cut }) =>
        `此处称${announced}${noun}，下文实有${given}${measure(noun)}。${cut === undefined ? "" : "全文到此为止，后面的可能被截去；"}请核对条目，或改数字。`,
      en: ({ announced, given, cut }) =>
        `${announced} points are announced here and ${given} follow. ${cut === undefined ? "" : "The text ends with them: the rest may have been cut off. "}Check the items, or correct the number.`,
    },
  },
  "heading-level": {
    order: {
      zh: ({ given, outer }) =>
        `层次颠倒：“${given}”排在“${outer}”之下。结构层次依次为“一、”“（一）”“1.”“（1）”（GB/T 9704）。请调整序号。`,
      en: ({ given, outer }) =>
        `Levels reversed: “${given}” stands under “${outer}”. The levels are 一、 （一） 1. （1） in this order (GB/T 9704). Change the numbers.`,
    },
    skip: {
      zh: ({ given, expected }) => `层次跳过：全文同级用“${expected}”，这里直接用了“${given}”。请核对，统一序号。`,
      en: ({ given, expected }) =>
        `A level is skipped: elsewhere in this text “${expected}” stands here, not “${given}”. Check, and number alike.`,
    },
    default: { zh: () => "层次序号用错。请核对。", en: () => "Section number of the wrong level. Please check." },
  },
  parallelism: {
    point: {
      zh: ({ given, expected }) => `并列各点的写法不一：前后都用“要”或“是”，这里是“${given}”。宜统一为“${expected}”。`,
      en: ({ given, expected }) =>
        `Points in a row differ in form: “${given}” among others in 要 or 是. “${expected}” would agree with them.`,
    },
    stop: {
      zh: ({ mark, side }) =>
        side === "missing"
          ? `并列各项末尾都有“${mark}”，只有这一项没有。请补上。`
          : `并列各项末尾都没有标点，只有这一项有“${mark}”。宜删去。`,
      en: ({ mark, side }) =>
        side === "missing"
          ? `Every other item of this list ends in “${mark}”; this one doesn't. Add it.`
          : `No other item of this list ends in a mark; this one ends in “${mark}”. Delete it.`,
    },
    default: { zh: () => "并列各项写法不一。请核对。", en: () => "Items in a row differ in form. Please check." },
  },
  "repeated-text": {
    character: {
      zh: ({ given, likely }) => `“${given}”疑多打了一个字，可能应为“${likely}”。请核对。`,
      en: ({ given, likely }) =>
        `A character seems to be typed twice in “${given}”; probably “${likely}”. Please check.`,
    },
    word: {
      zh: ({ likely }) => `“${likely}”连着写了两遍。请删去一遍。`,
      en: ({ likely }) => `“${likely}” is written twice in a row. Delete one.`,
    },
    paragraph: {
      zh: () => "这一段前面已经有了，一字不差。如非有意，请删去一段。",
      en: () => "This paragraph has stood before, word for word. Unless it is meant so, delete one.",
    },
    default: { zh: () => "文字重复。请核对。", en: () => "Text repeated. Please check." },
  },
  "mixed-script": {
    traditional: {
      zh: ({ given, likely, places }) => `简体文字里夹了繁体字：“${given}”应为“${likely}”${countZh(places)}。`,
      en: ({ given, likely, places }) =>
        `A Traditional character in Simplified text: “${likely}”, not “${given}”${countEn(places)}.`,
    },
    simplified: {
      zh: ({ given, likely, places }) =>
        `繁体文字里夹了简体字：“${given}”应为“${likely}”${countZh(places)}。一简对多繁的，请核对。`,
      en: ({ given, likely, places }) =>
        `A Simplified character in Traditional text: “${likely}”, not “${given}”${countEn(places)}. Check those that stand for several.`,
    },
    lookalike: {
      zh: ({ given, likely, name }) =>
        `“${given}”里混入了形近的字符（${name}），应为“${likely}”。否则查找、统计都会漏掉。`,
      en: ({ given, likely, name }) =>
        `“${given}” holds a look-alike character (${name}); “${likely}” is meant. Searching and counting would miss it.`,
    },
    default: { zh: () => "字符混用。请核对。", en: () => "Characters of another script. Please check." },
  },
  punctuation: {
    doubled: {
      zh: ({ given, likely }) => `标点重复：“${given}”，一个“${likely}”即可。`,
      en: ({ given, likely }) => `A mark is doubled: “${given}”; one “${likely}” will do.`,
    },
    mixed: {
      zh: ({ given, likely }) => `两个标点连用：“${given}”。只能留一个，可能是“${likely}”。`,
      en: ({ given, likely }) => `Two marks in a row: “${given}”. Only one can stand here, probably “${likely}”.`,
    },
    number: {
      zh: ({ given, likely, places }) =>
        `序号后的标点不合规范：“${given}”应为“${likely}”${countZh(places)}（GB/T 15834）。`,
      en: ({ given, likely, places }) =>
        `The mark behind a number: “${likely}”, not “${given}”${countEn(places)} (GB/T 15834).`,
    },
    ellipsis: {
      zh: ({ given }) => `省略号是六个点“……”，不用“${given}”（GB/T 15834）。`,
      en: ({ given }) => `An ellipsis has six dots, “……”, not “${given}” (GB/T 15834).`,
    },
    etc: {
      zh: () => "省略号与“等”意思重复，只用一个（GB/T 15834）。",
      en: () => "…… and 等 say the same; use one of them (GB/T 15834).",
    },
    dash: {
      zh: ({ given, places }) => `破折号应占两格“——”，不用“${given}”${countZh(places)}（GB/T 15834）。`,
      en: ({ given, places }) => `A dash is “——”, not “${given}”${countEn(places)} (GB/T 15834).`,
    },
    comma: {
      zh: ({ likely }) => `“${likely}”已表示并列，前面不用顿号。请删去顿号。`,
      en: ({ likely }) => `“${likely}” joins the last item already; no 、 stands before it. Delete the mark.`,
    },
    stop: {
      zh: ({ given, likely }) =>
        `句末点号与后引号的位置：“${given}”应为“${likely}”。引文是完整的话，句号在引号里；是句子的一部分，句号在引号外（GB/T 15834）。`,
      en: ({ given, likely }) =>
        `The stop and the closing mark: “${likely}”, not “${given}”. A quoted sentence keeps its 。 inside; words that are part of a sentence leave it outside (GB/T 15834).`,
    },
    between: {
      zh: ({ places }) =>
        `并列的引语或书名之间通常不用顿号${countZh(places)}（GB/T 15834，4.5.3.5）。两种写法都通行，前后一致即可。`,
      en: ({ places }) =>
        `Between quoted items in a row there is usually no 、${countEn(places)} (GB/T 15834, 4.5.3.5). Both ways are common; keep to one.`,
    },
    default: { zh: () => "标点用法不规范。请核对。", en: () => "Punctuation not by the standard. Please check." },
  },
  "halfwidth-punctuation": {
    default: {
      zh: ({ marks, places }) =>
        `中文里用了半角标点（${marks}）${countZh(places)}。应改为全角；数字、网址和英文里的不动。`,
      en: ({ marks, places }) =>
        `Half-width punctuation in Chinese (${marks})${countEn(places)}. Full-width marks are due; those in figures, addresses and English stay.`,
    },
  },
  "pinyin-gloss": {
    default: {
      zh: ({ places }) => `汉字后面夹着括注的拼音${countZh(places)}，多为网页转换所留。可一次删去，正文不变。`,
      en: ({ places }) =>
        `Readings in brackets behind the characters${countEn(places)}, as converters leave them. All can be deleted at once; the text itself stays.`,
    },
  },
  "target-conflict": {
    value: {
      zh: ({ indicator, first, second }) =>
        `“${indicator}”的目标前后不一：前文是${first}，这里是${second}，不能同时做到。请核对；若范围或期限不同，请写明。`,
      en: ({ indicator, first, second }) =>
        `Two targets for “${indicator}” exclude each other: ${first} before, ${second} here. Check them; if scope or deadline differ, say so.`,
    },
    strength: {
      zh: ({ indicator, first, second }) =>
        `“${indicator}”的目标力度不一：前文是${first}，这里是${second}。同一目标宜用同一提法。`,
      en: ({ indicator, first, second }) =>
        `One target for “${indicator}”, put with different force: ${first} before, ${second} here. One wording for one target is better.`,
    },
    default: { zh: () => "同一指标的目标前后不一。请核对。", en: () => "Targets contradict each other. Please check." },
  },
  "sum-mismatch": {
    rise: {
      zh: ({ sum, given }) => `增减数与前后数对不上：${sum}，文中写的是${given}。请核对三个数字。`,
      en: ({ sum, given }) =>
        `The change does not agree with the two levels: ${sum}, but the text says ${given}. Check all three figures.`,
    },
    direction: {
      zh: ({ sum, given }) => `说的是“${given}”，数字却相反：${sum}。请核对两个数字，或改动词。`,
      en: ({ sum, given }) =>
        `The text says “${given}”, but the figures go the other way: ${sum}. Check the figures or the verb.`,
    },
    total: {
      zh: ({ sum, given }) => `分项之和与合计不符：${sum}，文中合计是${given}。请核对各项。`,
      en: ({ sum, given }) => `The parts do not add up: ${sum}, but the total given is ${given}. Check each of them.`,
    },
    parts: {
      zh: ({ sum, given }) => `其中的部分超过了整体：${sum}，而整体是${given}。请核对各项。`,
      en: ({ sum, given }) => `The parts exceed the whole: ${sum}, but the whole is ${given}. Check each of them.`,
    },
    share: {
      zh: ({ sum, given }) => `占比算得不对：${sum}，文中写的是${given}。请核对。`,
      en: ({ sum, given }) =>
        `The share is not what the figures make it: ${sum}, but the text says ${given}. Check them.`,
    },
    shares: {
      zh: ({ sum, given }) => `各部分之和应为${given}：${sum}。请核对各项。`,
      en: ({ sum, given }) => `The shares of one whole should make ${given}: ${sum}. Check each of them.`,
    },
    magnitude: {
      zh: ({ indicator, times }) =>
        `“${indicator}”在前文的数字与这里相差${Number(times) >= 1e8 ? "一亿" : "一万"}倍，疑“万”“亿”有误。请核对单位。`,
      en: ({ indicator, times }) =>
        `“${indicator}” stands elsewhere with the same digits, ${times} times as much or as little: 万 and 亿 may be confused. Check the units.`,
    },
    default: { zh: () => "数字对不上。请核对。", en: () => "Figures do not add up. Please check." },
  },
  "redundant-approximation": {
    default: {
      zh: ({ first, second }) => `“${first}”和“${second}”重复表示约数，留一个即可（GB/T 15835）。请删去其中一个。`,
      en: ({ first, second }) =>
        `“${first}” and “${second}” hedge one figure twice; one of them will do (GB/T 15835). Delete the other.`,
    },
  },
  "range-form": {
    short: {
      zh: ({ given, likely }) => `“${given}”的前一个数缺少单位，会被误读。范围两端都要写明：${likely}（GB/T 15835）。`,
      en: ({ given, likely }) =>
        `The low end of “${given}” lacks its unit and can be misread. Both ends carry it: ${likely} (GB/T 15835).`,
    },
    dash: {
      zh: ({ given, likely, places }) =>
        `起止之间用了短横“-”：${given}${countZh(places)}。应用一字线：${likely}（GB/T 15834）。`,
      en: ({ given, likely, places }) =>
        `A hyphen joins the ends of a range: ${given}${countEn(places)}. A dash is due: ${likely} (GB/T 15834).`,
    },
    default: { zh: () => "范围写法不规范。请核对。", en: () => "This range is not written by the standard." },
  },
  "number-form": {
    approximate: {
      zh: ({ given, likely }) => `相邻两数表示概数，中间不用顿号：“${given}”应为“${likely}”（GB/T 15835）。`,
      en: ({ given, likely }) =>
        `Two neighboring numerals mean “about so many” and take no 、 between them: “${likely}”, not “${given}” (GB/T 15835).`,
    },
    magnitude: {
      zh: ({ given, likely }) => `阿拉伯数字后只可用“万”“亿”：“${given}”应为“${likely}”（GB/T 15835）。`,
      en: ({ given, likely }) => `Behind figures only 万 and 亿 may stand: “${likely}”, not “${given}” (GB/T 15835).`,
    },
    "mixed-magnitude": {
      zh: ({ given, likely }) => `阿拉伯数字与汉字数词夹杂：“${given}”应为“${likely}”（GB/T 15835）。`,
      en: ({ given, likely }) => `Figures and Chinese numerals are mixed: “${likely}”, not “${given}” (GB/T 15835).`,
    },
    "short-year": {
      zh: ({ given, likely }) => `年份不宜省略：“${given}年”可能是“${likely}年”（GB/T 15835）。请核对后写全。`,
      en: ({ given, likely }) =>
        `A year is not cut to two digits: “${given}年” is probably “${likely}年” (GB/T 15835). Check, and write it in full.`,
    },
    plan: {
      zh: ({ given, likely }) => `五年规划的简称是“${likely}”，不写作“${given}”。`,
      en: ({ given, likely }) => `The five-year plan is called “${likely}”, not “${given}”.`,
    },
    zero: {
      zh: ({ given, likely, places }) =>
        `汉字年份中的零应写“〇”：“${given}”应为“${likely}”${countZh(places)}（GB/T 15835）。`,
      en: ({ given, likely, places }) =>
        `In a year written in characters nought is 〇: “${likely}”, not “${given}”${countEn(places)} (GB/T 15835).`,
    },
    fixed: {
      zh: ({ given, likely }) => `届次是固定名称，用汉字：“${given}”应为“${likely}”（GB/T 15835）。`,
      en: ({ given, likely }) =>
        `The number is part of a fixed name and written in characters: “${likely}”, not “${given}” (GB/T 15835).`,
    },
    mixed: {
      zh: ({ given, likely, places }) => `同一段里百分数有两种写法${countZh(places)}：“${given}”宜统一为“${likely}”。`,
      en: ({ given, likely, places }) =>
        `Percentages are written in two ways in one paragraph${countEn(places)}: “${likely}” would agree with the others, not “${given}”.`,
    },
    default: { zh: () => "数字写法不规范。请核对。", en: () => "This number is not written by the standard." },
  },
  "date-order": {
    range: {
      zh: ({ first, second }) => `起止颠倒：从“${first}”到“${second}”，止在起之前。请核对两个时间。`,
      en: ({ first, second }) =>
        `The end comes before the beginning: from “${first}” to “${second}”. Check both dates.`,
    },
    works: {
      zh: ({ first, second }) => `${first}开始，却在${second}完成。请核对两个时间。`,
      en: ({ first, second }) => `Begun ${first}, yet finished ${second}. Check both dates.`,
    },
    overdue: {
      zh: ({ first, second }) => `期限是${second}年，早于本文所定的${first}年。请核对，可能沿用了旧稿的年份。`,
      en: ({ first, second }) =>
        `The deadline ${second} lies before ${first}, for which this text plans. Check it; the year may be left over from an older draft.`,
    },
    stage: {
      zh: ({ first, second }) => `阶段次序颠倒：前一阶段从“${first}”开始，这一阶段却从“${second}”开始。请核对时间。`,
      en: ({ first, second }) =>
        `Stages out of order: the one before begins “${first}”, this one “${second}”. Check the dates.`,
    },
    default: { zh: () => "时间先后颠倒。请核对。", en: () => "Dates out of order. Please check." },
  },
  "vague-target": {
    default: {
      zh: ({ wish }) => `“${wish}”没有数字，事后无从衡量。能定量的请写明数值。`,
      en: ({ wish }) => `“${wish}” has no figure, so nobody can tell whether it was met. Give one where there is one.`,
    },
  },
  "target-without-deadline": {
    default: {
      zh: ({ indicator }) =>
        `${indicator === undefined ? "这个目标" : `“${indicator}”的目标`}没有期限。请写明何时完成。`,
      en: ({ indicator }) =>
        `${indicator === undefined ? "This target" : `The target for “${indicator}”`} has no deadline. Say by when.`,
    },
  },
  "slogan-wording": {
    default: {
      zh: ({ given, right, note }) => `“${given}”应为“${right}”。${note}`,
      en: ({ given, right }) => `The standing wording is “${right}”, not “${given}”.`,
    },
    likely: {
      zh: ({ given, right, note }) => `“${given}”通常作“${right}”。${note}请酌定。`,
      en: ({ given, right }) => `“${given}” usually reads “${right}”. Please consider it.`,
    },
  },
  "slogan-order": {
    default: {
      zh: ({ name, right }) => `“${name}”的次序是固定的：${right}。请按此排列。`,
      en: ({ name, right }) => `“${name}” has a fixed order: ${right}. Put them so.`,
    },
  },
  "slogan-members": {
    changed: {
      zh: ({ name, given, right }) => `“${name}”中应为“${right}”，这里写作“${given}”。请核对。`,
      en: ({ name, given, right }) => `“${name}” has “${right}” where the text says “${given}”. Please check.`,
    },
    missing: {
      zh: ({ name, right }) => `“${name}”列举不全，缺“${right}”。请补上。`,
      en: ({ name, right }) => `“${name}” is listed without “${right}”. Add it.`,
    },
    default: {
      zh: () => "固定表述的内容有误。请核对。",
      en: () => "Members of a formulation are missing or changed. Please check.",
    },
  },
  "slogan-dated": {
    default: {
      zh: ({ given, right, from }) =>
        `“${given}”自${dateZh(from)}起已改为“${right}”，本文晚于此。若非引述或回顾，请改用新提法。`,
      en: ({ given, right, from }) =>
        `Since ${from} “${right}” stands for “${given}”, and this text is later. Unless it is quoted or looks back, use the new wording.`,
    },
  },
  "undefined-slogan": {
    default: {
      zh: ({ term }) => `“${term}”是数字缩略语，文中未说明所指，词汇表也未收。首次出现时宜列出各项。`,
      en: ({ term }) =>
        `“${term}” stands for a set that neither this text nor the glossary spells out. List its members where it first stands.`,
    },
  },
  redaction: {
    default: {
      zh: ({ places }) => `用符号代替了名称或数字${countZh(places)}。定稿前请逐处补上，或确认应当隐去。`,
      en: ({ places }) =>
        `A sign stands for a name or figure${countEn(places)}. Fill them in before release, or make sure that they should stay hidden.`,
    },
  },
};

/** The measure word of what is counted: 点 of 点意见, 个 of 个方面. */
function measure(noun: string | number | undefined): string {
  const first = String(noun).charAt(0);
  return String(noun).startsWith("句话") ? "句" : first === "大" ? "项" : first;
}
