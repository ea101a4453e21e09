import { describe, expect, test } from "vitest";
import { normalize } from "../model/normal-text.js";
import { sectionMarkers } from "./heading-patterns.js";
import { bareSets, headsBehind, quotedSet, wholeName } from "./patterns.js";
import { after, before, chineseFigure, figure, magnitude, units } from "./quantity-patterns.js";
import { widened } from "./widened.js";

describe("a source over text as written", () => {
  test.each([
    ["\\(\\d\\)", "（１）"],
    ["\\d+%", "５０％"],
    ["[,;:!?]", "，"],
    ["\\d{1,2}\\+\\d{1,2}", "1＋８"],
    ["“[^“”]{2,4}”", "「三个一批」"],
    ["‘双碳’", "『雙碳』"],
    ["行动计划", "行動計劃"],
    ["[A-Z]\\d", "Ｇ６"],
    ["。 ?第", "。　第"],
    ["\\p{Script=Han}+", "報告"],
    ["(?<per>百)分之(?:三|五)", "百分之五"],
  ])("%s matches %s, and what that is read as", (source, written) => {
    const pattern = new RegExp(`^(?:${widened(source)})$`, "u");
    expect(pattern.test(written)).toBe(true);
    expect(pattern.test(normalize(written).text)).toBe(true);
  });

  test("counts, groups and look-around stay what they are, and nothing is captured", () => {
    expect(widened("(?<=[零〇])(?<parts>一){1,2}(?!三)(二|十)*?(?>七)")).toBe(
      "(?<=[零〇])(?:一){1,2}(?!三)(?:二|十)*?(?>七)",
    );
  });

  test("what is written as a code is meant as it is written", () => {
    expect(widened("\\x2C")).toBe("\\x2C");
  });

  test("a class that excludes excludes both widths", () => {
    expect(new RegExp(`^${widened("[^,(]")}$`, "u").test("，")).toBe(false);
  });

  test("every source that the grammar takes is still a pattern", () => {
    const sources = [
      ...Object.keys(before),
      ...Object.keys(after),
      ...units,
      ...bareSets,
      ...sectionMarkers.map(({ source }) => source),
    ];
    for (const source of [...sources, quotedSet, headsBehind, wholeName, figure + magnitude, chineseFigure]) {
      expect(() => new RegExp(widened(source), "u"), source).not.toThrow();
    }
  });
});
