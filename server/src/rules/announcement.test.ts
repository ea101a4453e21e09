import { describe, expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";

/** What a sentence promises: its words, how many, of which reach. */
function promises(text: string): unknown[] {
  return analyzed(text).cues.flatMap((cue) =>
    cue.kind === "announcement" ? [[text.slice(cue.span.start, cue.span.end), cue.count, cue.reach]] : [],
  );
}

test.each([
  ["下面，我讲三点意见。", ["三点意见", 3, "text"]],
  ["就做好今年工作讲3点意见：", ["3点意见", 3, "text"]],
  ["最后，我再强调两个问题。", ["两个问题", 2, "text"]],
  ["具体要把握以下四点原则：", ["四点原则", 4, "next"]],
  ["要着重做好九个方面。", ["九个方面", 9, "next"]],
  ["重点做好以下十一项工作：", ["十一项", 11, "next"]],
  ["至少有两条标准：第一是创新。", ["两条标准", 2, "next"]],
  ["一年来，我们重点抓了五个方面工作：", ["五个方面", 5, "next"]],
  ["这可以从以下四个方面来看：", ["四个方面", 4, "next"]],
])("%s", (text, promise) => {
  const [found] = promises(text) as [[string, number, string]];
  expect([found[0].startsWith(String(promise[0])), found[1], found[2]]).toEqual([true, promise[1], promise[2]]);
});

describe("what promises nothing", () => {
  test.each([
    "这三个方面是统一的。",
    "上述两条原则必须坚持。",
    "会议开了两个半小时。",
    "从资金和人才两个方面支持企业。",
    "第二个方面的改革，目的是激发活力。",
    "增长三点五个百分点。",
    "总书记提出的五点要求。",
    "一两个问题没有解决。",
    "会议讨论了三个问题。",
  ])("%s", (text) => expect(promises(text)).toEqual([]));
});
