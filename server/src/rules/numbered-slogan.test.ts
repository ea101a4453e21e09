import { describe, test } from "vitest";
import { check } from "../../test/markup.js";

describe("in quotation marks", () => {
  test("numerals with what they count", () => {
    check(["slogan"], "以“{slogan sub=numbered:三清两建}”为抓手,聚焦“{slogan sub=numbered:一老一小一青壮}”。");
    check(["slogan"], '紧盯"{slogan sub=numbered:三强三促三提升}",落实"{slogan:四为四高两同步}"总体思路');
  });

  test("figures and sums", () => {
    check(["slogan"], "紧盯“{slogan sub=numbered:136}”工作举措,完善“{slogan sub=numbered:1+7+2+N}”体系。");
    check(["slogan"], "编制“{slogan:3+1+1}”五大产业领域图谱,形成“{slogan:2+10}”园区格局");
  });

  test("sets by their numeral", () => {
    check(["slogan"], "推进“{slogan:四源同治}”“{slogan:九水共治}”,奋力实现“{slogan:五个新提升}”。");
    check(["slogan"], "以“{slogan:四沿线、四片区、两景观、两改造}”为重点");
  });

  test("periods, days, ranks and telephones are none", () => {
    check(["slogan"], "“十四五”时期,“七一”重要讲话发表以来,建成“三甲”医院2所,“12345”热线接诉即办。");
    check(["slogan"], "学习“十八大”精神,立足“2025”年。");
  });
});

describe("without marks", () => {
  test("sums", () => {
    check(["slogan"], "构建{slogan sub=numbered:1+4+N}政策体系。");
    check(["slogan"], "3+5=8,版本1+2.5,电话0379+123");
  });

  test("big things that are counted", () => {
    check(["slogan"], "{slogan sub=numbered:三大项目}加快推进,{slogan:十大重点产业}稳步回升。");
    check(["slogan"], "第三大产业,五大类产品,三大领域改革,十九大报告");
  });

  test("a set in which all work together", () => {
    check(["slogan"], "用活{slogan:五区联动}优势,推进{slogan:四水同治}。");
    check(["slogan"], "省市县三级联动、三方共建、万家同步");
  });

  test("a chain of numerals", () => {
    check(["slogan"], "落实{slogan:四为四高两同步}总体思路,构建{slogan:一核一带一区}区域格局。");
    check(["slogan"], "一月二日三时,第一第二第三,三年五年十年。");
  });
});

test("the glossary's term of which only the numeral is quoted", () =>
  check(["slogan"], "压减“{slogan term=三公经费 source=glossary:三公}”经费。"));
