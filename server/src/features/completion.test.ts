import { expect, test } from "vitest";
import { cursor } from "../../test/cursor.js";
import { completion } from "./completion.js";

const desk = { uri: "file:///a.txt", language: "zh", admitted: true } as const;

/** The line of the cursor as each item would leave it. */
function completed(text: string, around: { readonly admitted: boolean } = desk): string[] {
  const { analysis, position } = cursor(text);
  return completion(analysis, position, { ...desk, ...around }).items.map(({ textEdit }) => {
    if (textEdit === undefined || !("range" in textEdit)) throw new Error("no edit with a range");
    const { start, end } = textEdit.range;
    const line = analysis.text.split("\n")[start.line] ?? "";
    return line.slice(0, start.character) + textEdit.newText + line.slice(end.character);
  });
}

test("by the first characters, with the marks it is written in", () => {
  expect(completed("坚决做到两个维$0，")[0]).toBe("坚决做到“两个维护”，");
  expect(completed("坚决做到“两$0”，")).toContain("坚决做到“两个维护”，");
  expect(completed("坚决做到“两$0，")).toContain("坚决做到“两个维护”，");
  expect(completed("贯彻新发展$0")).toContain("贯彻新发展理念");
});

test("by pinyin and initials", () => {
  for (const typed of ["sgys", "sigeyishi", "sigeyi"]) {
    expect(completed(`要增强${typed}$0。`)).toContain("要增强“四个意识”。");
  }
  expect(completed("中国 GDP$0")).toEqual([]);
  expect(completed("打开 index.html$0")).toEqual([]);
});

test("what is current goes before what it took the place of", () => {
  const found = completed("坚定sgzx$0。");
  expect(found.indexOf("坚定“四个自信”。")).toBeLessThan(found.indexOf("坚定“三个自信”。"));
  expect(found).toContain("坚定“三个自信”。");
});

test("with what it stands for", () => {
  expect(completed("要增强sgys$0。")).toContain("要增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。");
  expect(completed("要增强“四个意$0”。")).toContain("要增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。");
});

test("the text's own names go first", () => {
  expect(completed("实施崤滨英才培育计划。\n深入实施崤滨$0")[0]).toBe("深入实施崤滨英才培育计划");
});

test("documents of the text and the glossary behind 《", () => {
  const text = "印发《滨海市数字经济发展规划》。\n";
  expect(completed(`${text}落实《$0`)[0]).toBe("落实《滨海市数字经济发展规划》");
  expect(completed(`${text}落实《滨海$0》`)).toEqual(["落实《滨海市数字经济发展规划》"]);
  expect(completed(`${text}落实《bhs$0》`)[0]).toBe("落实《滨海市数字经济发展规划》");
  expect(completed("落实《$0").length).toBeGreaterThan(10);
});

test("who has written a term to its end is left alone", () => {
  expect(completed("一、坚持高质量发展$0")).toEqual([]);
});

test("so is who writes something else", () => {
  const long = { admitted: false };
  expect(completed(`${"他走了很久，还没有到。".repeat(40)}两个$0`, long)).toEqual([]);
  expect(completed("the quick sgys$0", long)).toEqual([]);
  expect(completed("要增强sgys$0", long)).toContain("要增强“四个意识”");
});
