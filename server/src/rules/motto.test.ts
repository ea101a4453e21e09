import { describe, test } from "vitest";
import { check } from "../../test/markup.js";

describe("in quotation marks", () => {
  test("goals, catchwords and metaphors", () => {
    check(
      ["slogan"],
      "锚定“{slogan sub=motto source=form:百亿强镇、首善之区}”目标,把园区作为“{slogan sub=motto:顶梁台柱}”。",
    );
    check(["slogan"], '坚持"{slogan sub=motto:不求所在、但求所为}"理念,打好"{slogan:山水文化牌}"。');
    check(["slogan"], "树立“{slogan:抓环境就是抓生产力,抓服务就是抓发展}”的意识");
  });

  test("a redacted name inside stays", () =>
    check(["slogan"], '在"{slogan:千亿强区、首创之区、品质*}"加快建设的关键阶段'));

  test("periods, bodies, prizes and meetings are names", () => {
    check(["slogan"], "“十四五”以来,“全省人才工作领导小组”成立,荣获“铜鼓奖”,举办“产业合作论坛”。");
    check(["slogan"], "获评“中国氧都”,“红果子”丰收节开幕,“义新欧”班列开行。");
  });

  test("what someone says, what a thing is called, what a verse says", () => {
    check(["slogan"], "他说:“我们村变样了”。有人形容“好得不得了”。");
    check(["slogan"], "在目录中称为“先导性产业”“支柱性产业”。");
    check(["slogan"], "要有“咬定青山不放松,任尔东西南北风”的韧劲,“稳坐钓鱼船”的从容。");
  });

  test("a whole sentence is a quotation", () => check(["slogan"], "大家感到“这几年变化很大。日子越过越好。”很受鼓舞"));
});

describe("without marks", () => {
  test("rows of three-character aims", () => {
    check(["slogan"], "统筹{slogan sub=formula:稳增长、调结构、强基础、惠民生}各项工作");
    check(["slogan"], "保水、保电、保供热");
  });

  test("how the place is to be made", () => {
    check(["slogan"], "坚持{slogan sub=motto:以港立市、以开放兴市、以文化强市},奋力跨越");
    check(["slogan"], "建设教育强市、科技强市、人才强市");
  });

  test("doubled turns", () => {
    check(["slogan"], "围绕产业链{slogan:固链补链延链},推行{slogan:即申即办}。");
    check(["slogan"], "即将建成,即便如此");
  });
});
