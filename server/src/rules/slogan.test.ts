import { test } from "vitest";
import { check } from "../../test/markup.js";

test("a formulation that the glossary knows, quoted or not", () => {
  check(
    ["slogan"],
    "贯彻{slogan sub=formula source=glossary:新发展理念},增强“{slogan sub=numbered term=四个意识:四个意识}”。",
  );
  check(["slogan"], "坚持{slogan:稳中求进工作总基调},推动{slogan:高质量发展}。");
});

test("the longest formulation that stands there", () => {
  check(["slogan"], "以{slogan:习近平新时代中国特色社会主义思想}为指导");
});

test("Traditional characters, readings and blanks do not hide it", () => {
  check(["slogan"], "構建{slogan term=新发展格局:新發展格局}，發展{slogan:新(xīn)質生產力}");
});

test("inside a program it is not marked again", () => {
  check(["slogan", "program"], "实施{program:重点产业链高质量发展行动}。");
});
