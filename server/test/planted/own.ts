import { pick } from "../random.js";
import type { Pair } from "./pair.js";

/** Clean texts in the manner of the genre, written here, each with a defect planted in its twin; one a sort and a turn. */
export function ownPairs(next: () => number): Pair[] {
  return sorts.map((sort) => sort(next));
}

type Sort = (next: () => number) => Pair;

function whole(next: () => number, low: number, high: number): number {
  return low + Math.floor(next() * (high - low + 1));
}

/** A figure with one decimal. */
function tenth(value: number): string {
  return String(Number(value.toFixed(1)));
}

const shares = ["森林覆盖率", "城镇化率", "研发经费投入占比", "服务业增加值占比", "义务教育巩固率", "集中供水率"];
const counts = [
  ["高新技术企业", "家"],
  ["规模以上工业企业", "家"],
  ["农民专业合作社", "个"],
  ["示范园区", "个"],
  ["在校学生", "人"],
] as const;
const places = ["甲县", "乙县", "丙区", "丁区", "城区", "山区"];
const headlines = [
  ["地区生产总值", "增长", "%"],
  ["规模以上工业增加值", "增长", "%"],
  ["固定资产投资", "增长", "%"],
  ["一般公共预算收入", "达到", "亿元"],
  ["城镇新增就业", "完成", "万人"],
  ["城镇登记失业率", "控制在", "%"],
] as const;
const years = [2021, 2022, 2023, 2024, 2025];

const risingShare: Sort = (next) => {
  const from = whole(next, 100, 700) / 10;
  const by = whole(next, 11, 99) / 10;
  const wrong = by + pick(next, [1, -1, 2, 0.5]);
  const text = (given: number): string =>
    `五年来，${pick(() => 0.5, shares)}从${tenth(from)}%提高到${tenth(from + by)}%，提高${tenth(given)}个百分点。`;
  return { code: "sum-mismatch", clean: text(by), planted: text(wrong) };
};

const risingCount: Sort = (next) => {
  const [noun, unit] = pick(next, counts);
  const from = whole(next, 120, 900);
  const by = whole(next, 30, 400);
  const text = (given: number): string => `${noun}由${from}${unit}增加到${from + by}${unit}，增加${given}${unit}。`;
  return { code: "sum-mismatch", clean: text(by), planted: text(by + pick(next, [10, -10, 100, 7])) };
};

const risingRate: Sort = (next) => {
  const [noun, unit] = pick(next, counts);
  const from = whole(next, 200, 900);
  const to = from + whole(next, 50, 600);
  const rate = (to / from - 1) * 100;
  const text = (given: number): string => `${noun}由${from}${unit}增加到${to}${unit}，增长${tenth(given)}%。`;
  return { code: "sum-mismatch", clean: text(rate), planted: text(rate + pick(next, [5, 10, 1.5])) };
};

const risingFrom: Sort = (next) => {
  const from = whole(next, 100, 700) / 10;
  const by = whole(next, 11, 99) / 10;
  const noun = pick(next, shares);
  const text = (to: number): string => `${noun}比上年的${tenth(from)}%提高${tenth(by)}个百分点，达到${tenth(to)}%。`;
  return { code: "sum-mismatch", clean: text(from + by), planted: text(from + by + pick(next, [1, 2, -1.5])) };
};

const wrongWay: Sort = (next) => {
  const [low, high] = [whole(next, 100, 300) / 10, whole(next, 310, 900) / 10];
  const noun = pick(next, shares);
  const text = (from: number, to: number): string => `${noun}由${tenth(from)}%提高到${tenth(to)}%，进步明显。`;
  return { code: "sum-mismatch", clean: text(low, high), planted: text(high, low) };
};

const added: Sort = (next) => {
  const [noun, unit] = pick(next, counts);
  const parts = places.slice(0, whole(next, 2, 4)).map((place) => ({ place, count: whole(next, 20, 300) }));
  const sum = parts.reduce((value, { count }) => value + count, 0);
  const word = pick(next, ["合计", "共计", "总计"]);
  const text = (total: number): string =>
    `${noun}${parts.map(({ place, count }) => `${place}${count}${unit}`).join("、")}，${word}${total}${unit}。`;
  return { code: "sum-mismatch", clean: text(sum), planted: text(sum + pick(next, [10, -10, 1, 20])) };
};

const exceeding: Sort = (next) => {
  const [first, second] = [whole(next, 20, 80), whole(next, 20, 80)];
  const sum = first + second + whole(next, 0, 30);
  const text = (total: number): string =>
    `全年实施重点项目${total}个，其中工业项目${first}个、基础设施项目${second}个，进展顺利。`;
  return { code: "sum-mismatch", clean: text(sum), planted: text(first + second - whole(next, 3, 15)) };
};

const sharing: Sort = (next) => {
  const total = whole(next, 200, 900);
  const part = whole(next, 40, 180);
  const rate = (part / total) * 100;
  const text = (given: number): string => `共有企业${total}家，其中民营企业${part}家，占${tenth(given)}%。`;
  return { code: "sum-mismatch", clean: text(rate), planted: text(rate + pick(next, [6, 10, -3])) };
};

const structure: Sort = (next) => {
  const [first, second] = [whole(next, 50, 200) / 10, whole(next, 350, 500) / 10];
  const third = 100 - first - second;
  const text = (last: number): string => `三次产业结构调整为${tenth(first)}:${tenth(second)}:${tenth(last)}。`;
  return { code: "sum-mismatch", clean: text(third), planted: text(third + pick(next, [1, -1, 3, -2.5])) };
};

const slip: Sort = (next) => {
  const value = whole(next, 10111, 98989) / 100;
  const noun = pick(next, ["进出口总额", "社会消费品零售总额", "一般公共预算收入", "固定资产投资"]);
  const text = (magnitude: string): string =>
    `一、工作回顾\n去年，全市${noun}${value}亿元，再创新高。\n二、今年安排\n在去年${noun}${value}${magnitude}元的基础上再上台阶。`;
  return { code: "sum-mismatch", clean: text("亿"), planted: text("万") };
};

const conflicting: Sort = (next) => {
  const [noun, verb, unit] = pick(next, headlines);
  const year = pick(next, years);
  const value = whole(next, 5, 9);
  const opening = pick(next, ["确保", "要", "力争"]);
  const text = (again: number): string =>
    `在全市经济工作会议上的讲话\n一、${year}年主要目标\n今年经济社会发展的主要预期目标是：${noun}${verb}${value}${unit}，经济结构进一步优化。\n二、强化措施，狠抓落实\n各级各部门要鼓足干劲。${opening}${year}年${noun}${verb}${again}${unit}，以实干实绩交出合格答卷。`;
  return { code: "target-conflict", clean: text(value), planted: text(value + pick(next, [1, 2, -1, -2])) };
};

const hedgedTwice: Sort = (next) => {
  const [noun, unit] = pick(next, counts);
  const number = whole(next, 2, 9) * 100;
  const [front, middle, back] = pick(next, [
    ["近", "余", ""],
    ["约", "", "左右"],
    ["超过", "", "以上"],
    ["接近", "", "左右"],
    ["", "余", "左右"],
    ["不少于", "", "以上"],
    ["逾", "多", ""],
  ] as const);
  const keepsFront = front !== "" && next() < 0.5;
  const clean = keepsFront
    ? `${front}${number}${unit}`
    : `${number}${middle}${unit}${back !== "" && middle === "" ? back : ""}`;
  const text = (figure: string): string => `今年新培育${noun}${figure}，带动效应明显。`;
  return {
    code: "redundant-approximation",
    clean: text(clean),
    planted: text(`${front}${number}${middle}${unit}${back}`),
  };
};

const halfRange: Sort = (next) => {
  const low = whole(next, 2, 9);
  const high = low + whole(next, 1, 6);
  const dash = pick(next, ["—", "～", "至"]);
  const [scale, unit] = pick(next, [
    ["%", ""],
    ["万", "元"],
    ["亿", "元"],
  ] as const);
  const text = (first: string): string => `预计带动投入${first}${dash}${high}${scale}${unit}，效益明显。`;
  return { code: "range-form", clean: text(`${low}${scale}`), planted: text(`${low}`) };
};

const hyphen: Sort = (next) => {
  const year = pick(next, years);
  const text = (dash: string): string => `${year}${dash}${year + 3}年，分三步推进改造。`;
  return { code: "range-form", clean: text("—"), planted: text("-") };
};

const oddNumber: Sort = (next) => {
  const low = whole(next, 2, 7);
  const numerals = "〇一二三四五六七八九";
  const year = pick(next, years);
  const [clean, planted] = pick(next, [
    [
      `再用${numerals[low]}${numerals[low + 1]}年时间补齐短板。`,
      `再用${numerals[low]}、${numerals[low + 1]}年时间补齐短板。`,
    ],
    [`全年培训农民${low}000人次。`, `全年培训农民${low}千人次。`],
    [`在校学生${low}.4万人。`, `在校学生${low}万4千人。`],
    [`到${year}年底全部建成。`, `到${year - 2000}年底全部建成。`],
    ["“十四五”规划顺利实施。", "“14五”规划顺利实施。"],
    ["“十三五”时期成效显著。", "“十三·五”时期成效显著。"],
    ["二〇二二年以来，各项工作有序推进。", "二零二二年以来，各项工作有序推进。"],
    ["十三届全国人大五次会议胜利召开。", "13届全国人大五次会议胜利召开。"],
  ] as const);
  return { code: "number-form", clean, planted };
};

const backward: Sort = (next) => {
  const year = pick(next, years);
  const month = whole(next, 3, 11);
  const day = whole(next, 2, 20);
  const [clean, planted] = pick(next, [
    [`实施期限为${year}年至${year + 2}年。`, `实施期限为${year + 2}年至${year}年。`],
    [`规划期为${year}—${year + 4}年。`, `规划期为${year + 4}—${year}年。`],
    [`${month}月${day}日至${day + 5}日集中排查。`, `${month}月${day + 5}日至${day}日集中排查。`],
    [`自${year}年${month}月至${year + 1}年2月实施。`, `自${year + 1}年2月至${year}年${month}月实施。`],
    [`项目${year}年${month}月开工，${year + 1}年建成。`, `项目${year}年${month}月开工，${year - 1}年建成。`],
    [
      `全市招商引资三年行动计划（${year}—${year + 2}年）\n一、目标任务\n到${year + 1}年底，建成产业园区20个。`,
      `全市招商引资三年行动计划（${year}—${year + 2}年）\n一、目标任务\n到${year - 1}年底，建成产业园区20个。`,
    ],
    [
      `（一）动员部署阶段（${year}年3月—4月）。\n（二）排查整治阶段（${year}年5月—9月）。`,
      `（一）动员部署阶段（${year}年3月—4月）。\n（二）排查整治阶段（${year}年2月—9月）。`,
    ],
  ] as const);
  return { code: "date-order", clean, planted };
};

const sorts: readonly Sort[] = [
  risingShare,
  risingCount,
  risingRate,
  risingFrom,
  wrongWay,
  added,
  exceeding,
  sharing,
  structure,
  slip,
  conflicting,
  hedgedTwice,
  halfRange,
  hyphen,
  oddNumber,
  backward,
];
