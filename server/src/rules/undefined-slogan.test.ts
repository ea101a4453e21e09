import { test } from "vitest";
import { check } from "../../test/markup.js";

test("told once, where it first stands", () =>
  check(["defect"], "实施“{defect code=undefined-slogan:三清两建}”，抓好“三清两建”。"));

test("explained by the glossary, beside it, or elsewhere", () => {
  check(["defect"], "增强“四个意识”。");
  check(["defect"], "建立项目库、政策库、地图库“三库合一”平台。");
  check(["defect"], "用好“三库合一”平台。\n“三库合一”即项目库、政策库、地图库。");
});
