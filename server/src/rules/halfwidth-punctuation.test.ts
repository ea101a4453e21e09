import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import { edited } from "../features/fix.js";
import type { Format } from "../model/normal-text.js";

/** The text after the rule's repair, and what a second run finds. */
function repaired(text: string, format: Format = "plain"): string {
  const found = (given: string) =>
    analyzed(given, format).annotations.flatMap((each) =>
      each.kind === "defect" && each.code === "halfwidth-punctuation" ? each : [],
    );
  const edits = found(text)[0]?.fixes?.[0]?.edits ?? [];
  const after = edited(text, edits);
  expect(found(after)).toEqual([]);
  return after;
}

test("one remark for all, at the first", () => {
  check(["defect"], "会议指出{defect code=halfwidth-punctuation:,}要抓好落实;确保见效!");
});

test.each([
  ["会议指出,要抓好落实(见附件);确保见效!", "会议指出，要抓好落实（见附件）；确保见效！"],
  ["增长5.2%,高于全省;达到1,100亿元,比例为3:2。", "增长5.2%，高于全省；达到1,100亿元，比例为3:2。"],
  ["(一)坚持稳中求进", "（一）坚持稳中求进"],
  ["加快实施协定(RCEP)落地,RCEP,中国", "加快实施协定（RCEP）落地，RCEP，中国"],
  ["来源:大象河南2022-07-01 21:13:02", "来源：大象河南2022-07-01 21:13:02"],
  ['坚持"项目为王","要素跟着项目走"', '坚持"项目为王"，"要素跟着项目走"'],
  ["溶剂(石油),64742号(护目镜)(EN 166)", "溶剂（石油），64742号（护目镜）（EN 166）"],
  ["“两个确保”,是总纲", "“两个确保”，是总纲"],
])("%s", (before, after) => expect(repaired(before)).toBe(after));

describe("what stays", () => {
  test.each([
    "详见https://www.example.com/a,b?c=1:2和邮箱wang:li@example.com。",
    "He said, yes (at 10:30); no!",
    "坚持&ldquo;两手抓&rdquo;。",
    "1)抓项目 2)抓民生",
    "f(x)=1, g(x)=2",
    "全角标点，不动；（都好）！",
  ])("%s", (text) => expect(repaired(text)).toBe(text));
  test("code and links of Markdown", () => {
    const text = "运行`a(b),c`，见[说明](http://example.com/a(b),c)和![图](a.png)。";
    expect(repaired(text, "markdown")).toBe(text);
  });
  test("a bracket without its partner", () => expect(repaired("项目(含续建")).toBe("项目(含续建"));
});
