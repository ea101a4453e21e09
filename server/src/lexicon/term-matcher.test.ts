import { describe, expect, test } from "vitest";
import { TermMatcher } from "./term-matcher.js";

const found = (matcher: TermMatcher, text: string) =>
  matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe("TermMatcher", () => {
  test("the longest phrase from the leftmost place", () => {
    const matcher = new TermMatcher(["新发展", "新发展理念", "发展理念", "新发展格局"]);
    expect(found(matcher, "贯彻新发展理念、构建新发展格局，新发展阶段")).toEqual([
      "新发展理念",
      "新发展格局",
      "新发展",
    ]);
  });

  test("no overlap, and a phrase that breaks off leaves what is inside it", () => {
    const matcher = new TermMatcher(["高质量发展先行区", "发展"]);
    expect(found(matcher, "高质量发展先行")).toEqual(["发展"]);
  });

  test("names the phrase by its index", () => {
    expect(new TermMatcher(["六稳", "六保"]).find("六保")).toEqual([{ start: 0, end: 2, phrase: 1 }]);
    expect(new TermMatcher(["六稳", "六稳"]).find("六稳")[0]?.phrase).toBe(0);
  });

  test("a minor phrase gives way to a major one that it touches", () => {
    const matcher = new TermMatcher(["环境整治", "卡脖子"], ["营商环境", "生态环境"]);
    expect(found(matcher, "营商环境好，生态环境整治，卡脖子")).toEqual(["营商环境", "环境整治", "卡脖子"]);
  });

  test("minor phrases do not overlap among themselves", () => {
    expect(found(new TermMatcher([], ["甲乙", "乙丙丁", "丙丁"]), "甲乙丙丁")).toEqual(["甲乙", "丙丁"]);
  });

  test("nothing to find", () => {
    expect(new TermMatcher([]).find("六稳")).toEqual([]);
    expect(new TermMatcher([""]).find("六稳")).toEqual([]);
    expect(new TermMatcher(["六稳"]).find("")).toEqual([]);
  });

  test("agrees with a search by hand on random text", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const word = (length: number) => Array.from({ length }, () => "甲乙丙丁"[random(4)]).join("");
    const phrases = Array.from({ length: 60 }, () => word(1 + random(6)).replace(/^.$/u, "甲乙丙"));
    const matcher = new TermMatcher(phrases);
    const text = word(2000);
    const expected: string[] = [];
    for (let at = 0; at < text.length; ) {
      const longest = phrases.filter((phrase) => text.startsWith(phrase, at)).sort((a, b) => b.length - a.length)[0];
      if (longest !== undefined) expected.push(longest);
      at += longest?.length ?? 1;
    }
    expect(found(matcher, text)).toEqual(expected);
  });
});
