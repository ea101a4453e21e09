import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";

/** The formulations that are out of date in a speech of this day, and what is due. */
function outdated(day: string, words: string): unknown[] {
  return analyzed(`在全市工作会议上的讲话\n（${day}）\n${words}`).annotations.flatMap((each) =>
    each.kind === "defect" && each.code === "slogan-dated" ? [each.data?.right] : [],
  );
}

test("out of date in a later text, current in an earlier one", () => {
  const words = "打铁还需自身硬，要抓好队伍建设。";
  expect(outdated("2022年3月5日", words)).toEqual(["打铁必须自身硬"]);
  expect(outdated("2013年3月5日", words)).toEqual([]);
});

test("the first of the 四个全面 by the day", () => {
  const words = "协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。";
  expect(outdated("2020年10月30日", words)).toEqual(["全面建设社会主义现代化国家"]);
  expect(outdated("2020年10月28日", words)).toEqual([]);
  expect(outdated("2022年3月5日", "全面建成小康社会，是一项伟大成就。")).toEqual([]);
});

test("what replaced the replacement is due", () => {
  expect(outdated("2019年3月5日", "加强与一行三会沟通。")).toEqual(["一行两会"]);
  expect(outdated("2024年3月5日", "加强与一行三会沟通。")).toEqual(["一行一局一会"]);
});

test("a text that looks back, or names the new wording as well", () => {
  expect(outdated("2022年3月5日", "2012年提出打铁还需自身硬。")).toEqual([]);
  expect(outdated("2022年3月5日", "从打铁还需自身硬到打铁必须自身硬。")).toEqual([]);
  expect(outdated("2022年3月5日", "学习《打铁还需自身硬》一书。")).toEqual([]);
});

test("no date, no remark", () => {
  const found = analyzed("打铁还需自身硬，要抓好队伍建设。").annotations;
  expect(found.filter((each) => each.kind === "defect")).toEqual([]);
});
