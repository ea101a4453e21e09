import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";

const defects = (marked: string): void => check(["defect"], marked);

/** The repairs offered for the first defect. */
function repairs(text: string): string[] {
  const defect = analyzed(text).annotations.find((annotation) => annotation.kind === "defect");
  return defect?.kind === "defect" ? (defect.fixes ?? []).map(({ edits }) => edits[0]?.newText ?? "") : [];
}

describe("a date without its 月", () => {
  test("at the start of a sentence", () =>
    defects("{defect code=lost-character variant=date:630日}上午，市委召开新闻发布会。"));
  test("behind a comma", () => defects("他说，{defect code=lost-character:51920日}省委书记到我市调研。"));
  test("behind a year", () => defects("2022年{defect code=lost-character:1217日}召开。"));
  test("two digits behind a year, or more than a month has", () => {
    defects("——2024年{defect code=lost-character:35日}在第十四届全国人民代表大会第二次会议上");
    defects("{defect code=lost-character:35日}上午，大会召开。35日内办结。23日上午，大会闭幕。");
  });
  test("what it may have been", () => {
    expect(repairs("630日上午，大会召开。")).toEqual(["6月30日"]);
    expect(repairs("他说，51920日到我市调研。")).toEqual(["5月19日至20日"]);
    expect(repairs("2022年1217日，大会召开。")).toEqual(["12月17日", "1月2日至17日"]);
  });
  test("spans of time are none", () => {
    for (const days of [
      "180日内办结",
      "自受理之日起120日内",
      "满210日的",
      "连续130日攻坚",
      "奋战100日",
      "全年365日",
      "第215日",
      "工期缩短115日",
      "开展百日攻坚",
      "为期128日",
    ]) {
      defects(`各单位要${days}，确保完成任务。`);
    }
  });
  test("nor are figures by the day", () => defects("日均接待游客1200日次，产量达315日吨。"));
});

describe("a date that no calendar has", () => {
  test("day and month", () => {
    defects("{defect code=lost-character:2月30日}，大会召开。");
    defects("{defect code=lost-character:13月5日}，大会召开。");
    defects("截至{defect code=lost-character:4月31日}，完成投资12亿元。");
    defects("2023年{defect code=lost-character:13月}底前完成。");
  });
  test("leap years", () => {
    defects("2024年2月29日，大会召开。");
    defects("2月29日，大会召开。");
    defects("2023年{defect code=lost-character:2月29日}，大会召开。");
  });
  test("in Chinese figures, but not by the moon", () => {
    defects("{defect code=lost-character:二月三十日}，大会召开。");
    defects("农历二月三十日举行庙会。");
    defects("十二月三十一日，大会召开。");
  });
  test("what it may have been", () => expect(repairs("2月30日，大会召开。")).toContain("12月30日"));
  test("ordinary dates", () => defects("2022年1月5日至12月31日，3月8日和10月1日，13个月，1—11月。"));
});

describe("other losses", () => {
  test("年 behind a year", () => {
    defects("{defect code=lost-character variant=year:2023}全市生产总值突破千亿元。");
    defects("截至{defect code=lost-character:2022}底，累计完成投资50亿元。");
    defects("据统计，{defect code=lost-character:2009}全市实现生产总值571.7亿元。");
    defects("2023年全市生产总值突破千亿元，到2023年底完成。");
    defects("2022北京冬奥会、2021世界大会胜利召开。");
  });
  test("what they may have been", () => {
    expect(repairs("2023全市生产总值突破千亿元。")).toEqual(["2023年"]);
    expect(repairs("财政收入增长5..2%。")).toEqual(["5.2"]);
  });
  test("a day, a figure", () => {
    defects("会议于2023年{defect code=lost-character variant=day:6月日}上午召开。");
    defects("3月日均产量达到5000吨。");
    defects("工业增加值{defect code=lost-character variant=figure:增长%}。");
    defects("财政收入增长{defect code=lost-character variant=figure:5.}%。");
  });
  test("characters that no decoder knew", () =>
    defects("全市经{defect code=lost-character variant=replacement:�}社会发展取得新的成效，各项工作扎实推进。"));
  test("a reading that took characters with it", () =>
    defects("晉陜{defect code=lost-character variant=reading:?cè)S}河金三角示范區。"));
});
