import { describe, test } from "vitest";
import { check } from "../../test/markup.js";

describe("a head noun behind the quotation marks", () => {
  test("with the marks in the span", () => {
    check(["program"], "扎实推进高端人才{program sub=plan:“千百”工程}、技能人才{program:“5251”工程}。");
    check(
      ["program"],
      '深入开展{program sub=campaign:"万人助万企"活动},完善{program sub=mechanism:"1+7+2+N"工作机制}。',
    );
    check(["program"], "落实{program sub=other:“双减”政策},打好{program sub=campaign:“几字湾”攻坚战}。");
  });

  test("with a modifier between", () => {
    check(["program"], "开展{program:“我为群众解难题”实践活动},健全{program:“小微成长、小升规上”梯次培育机制}。");
    check(["program"], "实施{program:“风光水火”等多能互补工程}。");
  });

  test("one head noun for a row of quotations", () => {
    check(["program"], "实施{program:“宽带升级”和“信号升格”专项行动}。");
    check(["program"], "开展“{program:送医下乡}”、“{program:邻里百家宴}”等活动。");
  });

  test("another noun behind leaves it a slogan", () => {
    check(["program"], "滚动实施“三个一批”项目建设,明确“136”工作举措,树牢“项目为王”理念。");
    check(["program"], "锚定“千亿强区”战略目标,用足“五区联动”政策优势,“十四五”重大工程开工。");
  });
});

describe("the whole name in the quotation marks", () => {
  test("without the marks in the span", () => {
    check(["program"], "深入实施“{program sub=plan:崤函英才计划}”,开展“{program sub=campaign:贴心行动}”。");
    check(["program"], "实施“{program sub=plan:**英才计划}”");
  });

  test("a year that is carried out", () => {
    check(["program"], "实施“{program sub=campaign:作风建设提升年}”");
    check(["program"], "回望“不平凡的一年”");
  });

  test("a set of programs is a slogan, and everyone's word is no name", () => {
    check(["program"], "坚定实施“五大战略”,统筹“六大行动”,严禁搞“形象工程”。");
  });

  test("plans by their period", () => {
    check(["program"], "编制实施{program sub=plan:“十五五”规划},完成{program:“七五”计划}。");
    check(["program"], "“十五五”时期,“十四五”控制目标如期实现");
  });
});

test("what the glossary knows needs no marks; a body named for it is none", () => {
  check(["program"], "深度融入{program sub=strategy source=glossary:一带一路}建设。");
  check(["program"], "粤港澳大湾区建设领导小组召开会议");
});
