import { expect, test } from "vitest";
import { foldTable } from "./fold.js";

const folded = foldTable();

function read(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) out += String.fromCharCode(folded[text.charCodeAt(at)] as number);
  return out;
}

test.each([
  ["full-width forms", "（，％：；！？１Ａ．", "(,%:;!?1A."],
  ["Traditional characters", "經濟發展與環境保護", "经济发展与环境保护"],
  ["corner brackets", "「兩個確保」『雙碳』", "“两个确保”‘双碳’"],
  ["radicals of PDF files", "⼀是⾼质量", "一是高质量"],
  ["compatibility ideographs", "\uf9ddJ", "利J"],
  ["blanks", "\u3000\u00a0\t\u2003", "    "],
  ["dashes and dots", "―─•‧", "——··"],
])("%s", (_, written, expected) => expect(read(written)).toBe(expected));

test("Chinese marks that have no ASCII twin stay", () => expect(read("、。《》“”‘’…—")).toBe("、。《》“”‘’…—"));

test("Simplified text is read as it stands", () => {
  const text = "后来里面只有干部，台上几只杯子，云雾。";
  expect(read(text)).toBe(text.replaceAll("，", ","));
});

test("invisible characters are not read", () => {
  for (const unit of "\u200b\u200d\ufeff\u00ad\u202e\u0000") expect(folded[unit.charCodeAt(0)]).toBe(0);
});

test("halves of surrogate pairs stay halves", () => expect(read("𠮷野家")).toBe("𠮷野家"));

test("no unit is read as half of a pair", () => {
  const halves = [...folded].filter((unit, at) => unit >= 0xd800 && unit <= 0xdfff && unit !== at);
  expect(halves).toEqual([]);
});
