import { expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import { edited } from "../features/fix.js";

test("one remark for all readings, at the first", () => {
  check(["defect"], "本報{defect code=pinyin-gloss:(bào)}訊記者報(bào)道，強(qiáng)調(diào)要抓好落實(shí)。");
});

test("the repair gives back the text as it was", () => {
  const plain = "本報訊記者報道，強調要抓好落實。";
  const glossed = "本報(bào)訊記者報(bào)道，強(qiáng)調(diào)要抓好落實(shí)。";
  const [defect] = analyzed(glossed).annotations.filter(({ kind }) => kind === "defect");
  if (defect?.kind !== "defect") throw new Error("nothing found");
  expect(defect.places).toHaveLength(5);
  expect(defect.fixes?.[0]?.safe).toBe(true);
  expect(edited(glossed, defect.fixes?.[0]?.edits ?? [])).toBe(plain);
});

test("brackets that say something stay", () => {
  check(["defect"], "加快实施协定（RCEP），生产总值（GDP）增长，单位（kg），高新区（含高新）。");
});
