import { describe, test } from "vitest";
import { check } from "../../test/markup.js";

describe("between a verb and its head noun", () => {
  test("actions, plans, works, strategies", () => {
    check(["program"], "实施{program sub=campaign:林草湿地保护修复行动},启动{program sub=plan:百家领军企业倍增计划}。");
    check(
      ["program"],
      "深入开展{program sub=plan:小微企业融资服务提升工程},坚定实施{program sub=strategy:制造兴县战略}。",
    );
    check(["program"], "打好{program sub=campaign:秋冬季大气污染防治攻坚战}。");
  });

  test("the verbs and modifiers in front stay out", () => {
    check(["program"], "启动实施新一轮{program:重点流域治理三年行动},加快推进全市{program:农村供水保障工程}。");
    check(["program"], "加快以绿色为导向的{program:山林产权改革},持续推进全省{program:校园安全守护行动}");
  });

  test("a name of two parts, and a list of names", () => {
    check(["program"], "落实{program:沿黄生态保护和文化传承战略}。");
    check(["program"], "实施{program:青年安居工程}、{program:银龄关爱工程}和{program:母婴健康促进计划}。");
  });

  test("reforms, pilots, zones", () => {
    check(["program"], "深化{program sub=mechanism:农村集体林权改革},开展{program sub=other:土地延包整县推进试点}。");
    check(["program"], "申建{program sub=zone:中国-中亚农业合作创新示范区},推进{program sub=zone:雁岭试验区}建设。");
  });

  test("redacted names", () => check(["program"], "组织实施{program:**英才计划}。"));
});

describe("without a verb", () => {
  test("as the subject, and as a heading", () => {
    check(["program"], "{program sub=campaign:政法队伍教育整顿}成效显著,{program:数字赋能产业行动}深入实施。");
    check(["program"], "(二){program:基础支撑增强行动}");
  });

  test("as a campaign of study", () =>
    check(["program"], "组织开展{program:解放思想大讨论},推进{program:廉政警示专题教育}。"));
});

describe("ordinary words", () => {
  test("nouns that anyone's work has", () => {
    check(["program"], "谋划重点项目,编制年度投资计划,完成主体工程,开展专项行动,推进各项改革。");
    check(["program"], "采取统一行动,落实国家战略,开展文体活动,健全工作机制,落实惠企政策。");
    check(["program"], "实施水库除险加固工程、城区供水管网工程和桥梁工程。");
  });

  test("compounds", () => {
    check(["program"], "制定行动方案,发展战略性新兴产业,做好计划生育工作,引进工程师");
  });
});
