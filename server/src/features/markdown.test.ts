import { expect, test } from "vitest";
import { inert, onOneLine } from "./markdown.js";

test("nothing of a text is markup", () => {
  expect(inert("**英才计划")).toBe("\\*\\*英才计划");
  expect(inert("[点我](command:x)")).toBe("\\[点我\\](command:x)");
  expect(inert("<img src=x>")).toBe("\\<img src=x\\>");
  expect(inert("`a` &amp; $(error) ![x](y)")).toBe("\\`a\\` \\&amp; \\$(error) \\!\\[x\\](y)");
  expect(inert("https://x.cn www.x.cn a@b.cn")).toBe("https\\://x.cn www\\.x.cn a\\@b.cn");
  expect(inert("- 一")).toBe("\\- 一");
  expect(inert("1. 一")).toBe("1\\. 一");
  expect(inert("2021-09-07")).toBe("2021-09-07");
});

test("a wrapped text is one line", () => {
  expect(onOneLine("新发展\r\n　　理念")).toBe("新发展理念");
  expect(onOneLine(" GDP \n growth　rate ")).toBe("GDP growth rate");
});
