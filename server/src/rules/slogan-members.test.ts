import { test } from "vitest";
import { check } from "../../test/markup.js";

test.each([
  "“四个意识”即政治意识、{defect code=slogan-members variant=changed:全局意识}、核心意识、看齐意识。",
  "坚定{defect code=slogan-members variant=missing:道路自信、理论自信、制度自信}“四个自信”。",
  "“六稳”（{defect code=slogan-members variant=missing:稳就业、稳金融、稳外贸、稳外资、稳投资}）。",
])("%s", (marked) =>
  check(
    ["defect"],
    marked
      .replaceAll("（", "(")
      .replaceAll("）", ")")
      .replace(/[(](?=\{)/u, "（")
      .replace(/[)](?=。)/u, "）"),
  ),
);

test.each([
  "“四个意识”即政治意识、大局意识、核心意识、看齐意识。",
  "坚定道路自信、理论自信、制度自信、文化自信“四个自信”。",
  "道路自信、理论自信、制度自信等“四个自信”。",
  "落实责任、政策、帮扶、监管“四个不摘”。",
  "坚持农业、工业、旅游、商贸“四个全面”。",
])("%s agrees, or means another set", (text) => check(["defect"], text));
