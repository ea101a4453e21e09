import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import { type Wording, wordings } from "../lexicon/wordings.js";
import type { Defect } from "../model/annotation.js";

/** The miswritten formulations of a text. */
function found(text: string): Defect[] {
  return analyzed(text).annotations.filter(
    (each): each is Defect => each.kind === "defect" && each.code === "slogan-wording",
  );
}

/** A sentence of ours in which the wrong form stands. */
function sentence({ wrong, example }: Wording): string {
  return example ?? `各地要落实${wrong}。`;
}

describe("every pair", () => {
  test.each(wordings().map((wording) => [wording.wrong, wording] as const))("%s", (_, wording) => {
    const wrong = sentence(wording);
    const [defect] = found(wrong);
    expect(defect?.data?.right).toBe(wording.right);
    expect(defect?.variant).toBe(wording.grade === "hint" ? "likely" : undefined);
    expect(found(wrong.replace(wording.wrong, wording.right))).toEqual([]);
    expect(wording.note).toMatch(/。$/u);
    expect(wording.source).not.toBe("");
  });
});

test("pairs stand in order, each once", () => {
  const wrongs = wordings().map(({ wrong }) => wrong);
  expect(wrongs).toEqual([...new Set(wrongs)].sort((a, b) => (a < b ? -1 : 1)));
});

describe("where it stands", () => {
  test("in plain prose it is a warning, said by someone a hint without a fix", () => {
    check(["defect"], "要{defect code=slogan-wording:统筹发展与安全}。");
    const [said] = found("他指出：“必须统筹发展与安全，坚持底线思维，增强忧患意识，防范化解重大风险。”");
    expect(said?.variant).toBe("likely");
    expect(said?.fixes).toBeUndefined();
  });

  test("titles are left alone", () => expect(found("《关于统筹发展与安全的意见》已经印发。")).toEqual([]));

  test("so are names of bodies, where noted", () => {
    expect(found("筑牢中华民族共同体意识研究基地揭牌。")).toEqual([]);
    expect(found("要筑牢中华民族共同体意识。")).toHaveLength(1);
  });

  test("quotation marks of any sort or none", () => {
    for (const words of ["坚定“四个意识”", '坚定"四个意识"', "坚定四个意识"])
      expect(found(`要${words}。`)).toHaveLength(1);
  });

  test("截止 before a date, not behind one", () => {
    expect(found("截止2023年底，完成投资。")).toHaveLength(1);
    expect(found("报名12月底截止。")).toEqual([]);
    expect(found("生产截止阀2万台。")).toEqual([]);
  });
});

describe("the fix", () => {
  const edits = (text: string) =>
    found(text)[0]?.fixes?.[0]?.edits.map(({ span, newText }) => [text.slice(span.start, span.end), newText]);

  test("changes the characters that differ", () => {
    expect(edits("要统筹发展与安全。")).toEqual([["与", "和"]]);
    expect(edits("推进供给侧结构改革。")).toEqual([["", "性"]]);
  });

  test("Traditional script is told, without one", () => {
    expect(found("要統籌發展與安全。")).toHaveLength(1);
    expect(edits("要統籌發展與安全。")).toBeUndefined();
  });
});
