import { expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";

test.each([
  "坚定{defect code=slogan-order:理论自信、道路自信、制度自信、文化自信}。",
  "贯彻{defect code=slogan-order:创新、绿色、协调、开放、共享}的新发展理念。",
  "坚定“{defect code=slogan-order:四个自信”、增强“四个意识”、做到“两个维护}”。",
  "推进{defect code=slogan-order:经济建设、政治建设、社会建设、文化建设和生态文明建设}。",
  "按照{defect code=slogan-order:产业兴旺、乡风文明、生态宜居、治理有效、生活富裕}的总要求。",
])("%s", (marked) => check(["defect"], marked));

test.each([
  "坚定道路自信、理论自信、制度自信、文化自信。",
  "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
  "坚持绿色、创新发展。",
  "加强文化建设、经济建设和社会建设。",
  "推进文明创建、民主管理、和谐社区、富强乡村。",
])("%s is in order, or no set", (text) => check(["defect"], text));

test("the fix puts the members in order", () => {
  const text = "坚定理论自信、道路自信、制度自信、文化自信。";
  const [defect] = analyzed(text).annotations.filter((each) => each.kind === "defect");
  const edits = defect?.fixes?.[0]?.edits ?? [];
  expect(edits.map(({ newText }) => newText)).toEqual(["道路自信", "理论自信"]);
});
