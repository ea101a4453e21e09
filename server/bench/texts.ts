import { random } from "../test/random.js";

/** Texts to measure on, in the manner of the genre; the same seed gives the same text. */

/** A policy text of at least so many UTF-16 units, hardly two lines alike; figures and formulations as dense as in speeches. */
export function policyText(units: number, seed = 1): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const fill = (sentence: string): string =>
    sentence
      .replace(/9/gu, () => String(1 + Math.floor(next() * 9)))
      .replace(/甲/gu, () => pick(places))
      .replace(/乙/gu, () => pick(indicators))
      .replace(/丙/gu, () => pick(works));
  const lines: string[] = ["在全市经济工作会议上的讲话", ""];
  let length = 15;
  const add = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  for (let section = 0; length < units; section++) {
    add(`${numerals[section % 10]}、${fill(pick(titles))}`);
    for (let part = 0; part < 4 && length < units; part++) {
      add(`（${numerals[part]}）${fill(pick(titles))}。${fill(pick(sentences))}`);
      for (let paragraph = 0; paragraph < 2; paragraph++) {
        const count = 4 + Math.floor(next() * 5);
        const chosen = Array.from({ length: count }, () => fill(pick(next() < 0.3 ? sentences : plain)));
        add(`　　${chosen.join("")}`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Texts that a careless algorithm chokes on: each is one thing over and over. */
export const hostile: Readonly<Record<string, (units: number) => string>> = {
  "“": (units) => "“".repeat(units),
  '"': (units) => '"'.repeat(units),
  digits: (units) => "1".repeat(units),
  "一、": (units) => "一、".repeat(units / 2),
  "一、 a line": (units) => "一、\n".repeat(units / 3),
  一: (units) => "一".repeat(units),
  "one glossary prefix": (units) => "中国特色社会主义".repeat(units / 8),
  "（": (units) => "（".repeat(units),
  "《": (units) => "《".repeat(units),
  "*": (units) => "*".repeat(units),
  blanks: (units) => `${" ".repeat(units - 1)}一`,
  "1,": (units) => "1,".repeat(units / 2),
  "one line": (units) => policyText(units).replaceAll("\n", ""),
};

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const places = ["全市", "我市", "高新区", "各县区", "老城区", "开发区", "沿河新区", "全域"];
const indicators = [
  "地区生产总值",
  "规上工业增加值",
  "固定资产投资",
  "社会消费品零售总额",
  "一般公共预算收入",
  "城镇新增就业",
  "粮食产量",
];
const works = ["产业转型", "城市更新", "乡村振兴", "科技创新", "生态治理", "民生保障", "基层治理", "对外开放"];
const titles = [
  "充分肯定成绩，坚定丙的信心决心",
  "聚焦丙，奋力推动甲高质量发展",
  "强化项目支撑，甲丙再上台阶",
  "坚持系统观念，统筹抓好丙和丙",
];
/** What lies between figures and formulations: as in real texts, the greater part. */
const plain = [
  "各级各部门要把丙摆在突出位置，主要负责同志亲自抓、负总责，分管同志具体抓、抓具体，形成上下联动、左右协同的工作格局。",
  "甲围绕丙这个主题，深入开展调查研究，广泛听取企业和群众的意见，着力破解制约发展的突出矛盾和问题。",
  "我们要清醒地看到，甲丙还存在不少短板，发展不平衡不充分的问题仍然比较突出，需要在今后的工作中认真加以解决。",
  "坚持问题导向、目标导向、结果导向相统一，把甲丙的任务分解到月、落实到人，确保件件有着落、事事有回音。",
  "持续优化营商环境，让企业办事更方便、更省心，使甲丙的活力充分释放出来。",
  "加强干部队伍建设，教育引导广大党员干部在丙一线经受锻炼、增长才干，真正把心思和精力用在干事创业上。",
  "要进一步完善丙的工作机制，加强督促检查，对推进不力、进展缓慢的甲有关单位，及时约谈提醒、限期整改。",
  "广大农村面貌发生深刻变化，道路通了、环境美了、产业旺了，甲群众的日子越过越红火。",
  "同时，加大宣传力度，讲好甲丙的故事，营造全社会关心支持丙的浓厚氛围。",
  "面对复杂严峻的外部形势，甲上下团结一心、迎难而上，丙保持了总体平稳、稳中向好的态势。",
];
/** 9 stands for a digit, 甲 for a place, 乙 for an indicator, 丙 for a field of work. */
const sentences = [
  "甲乙完成99.9亿元，增长9.9%，高于全省平均水平9.9个百分点。",
  "今年甲乙预期目标是增长9%以上，力争突破999亿元。",
  "深入实施“9999”工程和“万人助万企”活动，新培育专精特新企业99家，丙取得新成效。",
  "要锚定“两个确保”，落实好《关于加快甲丙的实施意见》，把丙作为头等大事抓紧抓好。",
  "一要深化丙，二要抓实丙，三要补齐甲丙短板，确保乙不低于99万人。",
  "坚持以人民为中心的发展思想，完整、准确、全面贯彻新发展理念，加快构建新发展格局。",
  "投资99.99亿元的丙示范项目建成投用，甲惠及群众近9万人，满意度达到99.9%。",
  "到2025年，甲乙由9.9%提高到99%左右，丙走在前列、丙取得决定性进展。",
  "推动“放管服”改革向纵深发展，办理时限压缩99%，甲新增市场主体9999户。",
  "全面从严治党持续深入，丙责任层层压实，甲上下风清气正、心齐劲足。",
  "统筹发展和安全，守住不发生系统性风险的底线，甲丙总体平稳。",
  "会议强调，丙是一项系统工程，各级各部门要各司其职、密切配合，形成甲齐抓共管的良好局面。",
];
