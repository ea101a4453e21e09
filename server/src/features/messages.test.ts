import { describe, expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import type { Defect } from "../model/annotation.js";
import { type DefectCode, defects } from "../model/defect.js";
import { message } from "./messages.js";

/** One text for every variant of every code. */
const samples: Readonly<Record<DefectCode, Readonly<Record<string, string>>>> = {
  encoding: { "": "���������ڣ��Ҵ�����������\n�ж������������ᱨ��" },
  "lost-character": {
    date: "2月30日,全市召开大会。",
    year: "2023全市生产总值突破千亿元。",
    day: "会议于2023年6月日上午召开。",
    figure: "工业增加值增长%。",
    replacement: "全市经�社会发展取得新成效,各项工作扎实推进,人民生活持续改善。",
    reading: "晉陜?cè)S河金三角示范区。",
  },
  "html-residue": {
    entity: "坚持&ldquo;两手抓&rdquo;。",
    tag: "全市上下<br>要抓好落实。",
    page: `${"全市经济运行稳中向好。".repeat(15)}\n1\n${"各项事业全面进步。".repeat(20)}\n2\n${"民生福祉持续改善。".repeat(20)}\n3\n各位代表。`,
    furniture: "首页 > 要闻 > 正文\n\n全市召开大会。",
  },
  "quote-mismatch": {
    unpaired: "要落实“两个维护的要求。\n各单位要抓好落实。",
    title: "印发了《关于加快发展的意见。",
    bracket: "项目（含续建共十个。",
    nested: "他说:“要牢记“两个务必”的要求。”",
    reversed: "坚持”项目为王”理念。",
    straight: '坚持"项目为王"理念。',
  },
  numbering: {
    gap: "一、总结\n二、形势\n四、任务",
    repeated: "一、总结\n二、形势\n二、任务\n三、保障",
    order: "一、总结\n二、形势\n三、任务\n二、保障",
    form: "一、总结\n二、形势\n(三)任务\n四、保障",
    start: "一、总结\n(一)成绩\n(二)经验\n二、任务\n(二)抓项目\n(三)抓民生",
  },
  "heading-level": {
    order: "一、重点任务\n1.抓产业。\n(一)工业。\n(二)农业。\n2.抓项目。",
    skip: "一、产业\n(一)工业。\n1.装备。\n2.电子。\n(二)农业。\n二、项目\n(一)交通。\n(二)水利。\n三、民生\n1.教育。\n2.医疗。",
  },
  parallelism: {
    point: "一要抓项目。二是抓民生。三要抓党建。",
    stop: "(一)抓项目\n(二)抓民生。\n(三)抓党建",
  },
  "repeated-text": {
    character: "打造灯光秀秀圈。",
    word: "要进一步进一步优化营商环境。",
    paragraph: "要压实责任、抓好落实、确保见效。\n要压实责任、抓好落实、确保见效。",
  },
  "mixed-script": {
    traditional: "全市经济运行总体平稳,项目建设进展顺利,改革開放不断深化。",
    simplified: "全市經濟運行總體平穩,項目建設進展順利,改革开放不斷深化。",
    lookalike: "到2O25年全部建成。",
  },
  punctuation: {
    doubled: "会议强调,,要抓好落实。",
    mixed: "会议强调。,要抓好落实。",
    number: "(一)、加强领导。",
    ellipsis: "产业、项目、民生。。。都要抓好。",
    etc: "教育、医疗……等服务。",
    dash: "新型工业--让城市更有活力。",
    comma: "教育、医疗、和养老。",
    stop: "必须坚持“房住不炒。”",
    between: "做好“六稳”、“六保”工作。",
  },
  "count-mismatch": { "": "下面,我讲三点意见。\n一、总结\n二、展望" },
  "halfwidth-punctuation": { "": "会议指出,要抓好落实。" },
  "pinyin-gloss": { "": "本報(bào)訊。" },
  "target-conflict": {
    value: "一、2024年主要目标\n地区生产总值增长6%左右。\n二、工作要求\n各地要确保2024年地区生产总值增长8%。",
    strength: "一、2024年主要目标\n地区生产总值达到800亿元。\n二、工作要求\n2024年地区生产总值力争突破800亿元。",
  },
  "sum-mismatch": {
    rise: "森林覆盖率从12.8%提高到15%,提高3.2个百分点。",
    direction: "森林覆盖率从15%提高到12.8%。",
    total: "甲县120家、乙县80家,合计240家。",
    parts: "建成项目24个,其中工业项目30个。",
    share: "全区有企业200家,其中民营企业50家,占30%。",
    shares: "三次产业结构调整为9.1:47.2:46.1。",
    magnitude: "全市进出口总额3541.07亿元。\n其后全市进出口总额3541.07万元。",
  },
  "redundant-approximation": { "": "引进企业近100余家。" },
  "range-form": { short: "增长6—8%。", dash: "2021-2025年。" },
  "number-form": {
    approximate: "再用三、五年时间。",
    magnitude: "培训4千人。",
    "mixed-magnitude": "培训1万4千人。",
    "short-year": "到25年底全部完成。",
    plan: "“14五”规划。",
    zero: "二零二二年。",
    fixed: "11届全国人大。",
    mixed: "工业增长百分之六点三,农业增长4.2%。",
  },
  "date-order": {
    range: "2025年至2021年。",
    works: "项目2024年6月开工,2023年12月建成。",
    overdue: "全市招商引资工作方案(2024—2026年)\n到2022年底,建成20个园区。",
    stage: "(一)动员部署阶段(2024年3月—4月)。\n(二)排查整治阶段(2024年2月—5月)。",
  },
  "vague-target": { "": "确保服务水平明显提升。" },
  "target-without-deadline": { "": "力争生产总值突破800亿元。" },
  "slogan-wording": { "": "统筹发展与安全。", likely: "各地要完整准确全面贯彻新发展理念。" },
  "slogan-order": { "": "坚定理论自信、道路自信、制度自信、文化自信。" },
  "slogan-members": {
    changed: "“四个意识”即政治意识、全局意识、核心意识、看齐意识。",
    missing: "坚定道路自信、理论自信、制度自信“四个自信”。",
  },
  "slogan-dated": { "": "全市工作会议讲话\n2022年3月5日\n打铁还需自身硬,要抓好队伍。" },
  "undefined-slogan": { "": "大力实施“三清两建”。" },
  redaction: { "": "推动**高质量发展。" },
};

describe("every sort of defect is worded", () => {
  for (const [code, variants] of Object.entries(samples)) {
    for (const [variant, text] of Object.entries(variants)) {
      test(`${code} ${variant}`, () => {
        const found = analyzed(text).annotations.filter(
          (annotation): annotation is Defect => annotation.kind === "defect" && annotation.code === code,
        );
        const defect = found.find((each) => (each.variant ?? "") === variant);
        expect(defect, `${code} ${variant} is found`).toBeDefined();
        if (defect === undefined) return;
        const chinese = message(defect, "zh");
        const english = message(defect, "en");
        expect(chinese).toMatch(/。$/u);
        expect(english).toMatch(/[.)]$/u);
        for (const words of [chinese, english]) expect(words).not.toMatch(/undefined|NaN|\[object/u);
        expect(chinese).not.toBe(defects[defect.code].zh);
      });
    }
  }
});

test("what, why, what to do", () => {
  const [defect] = analyzed("下面,我讲三点意见。\n一、总结\n二、展望").annotations.filter(
    (annotation): annotation is Defect => annotation.kind === "defect" && annotation.code === "count-mismatch",
  );
  expect(defect && message(defect, "zh")).toBe(
    "此处称3点意见，下文实有2点。全文到此为止，后面的可能被截去；请核对条目，或改数字。",
  );
  expect(defect && message(defect, "en")).toBe(
    "3 points are announced here and 2 follow. The text ends with them: the rest may have been cut off. Check the items, or correct the number.",
  );
});

test("a number of places is named where there are several", () => {
  const words = (text: string): string[] =>
    analyzed(text).annotations.flatMap((each) =>
      each.kind === "defect" && each.code === "redaction" ? message(each, "zh") : [],
    );
  expect(words("推动**发展。")[0]).not.toContain("全文共");
  expect(words("推动**发展,建设**强区。")[0]).toContain("全文共2处");
});
