import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";

function likely(text: string): readonly unknown[] {
  return analyzed(text).annotations.flatMap((each) => (each.kind === "defect" ? [each.data?.likely] : []));
}

test.each([
  [
    "在全市工作会议上的讲话\n（2022年11月5日）\n同志们：\n111日上午，市委召开会议，部署当前工作，要求各级各部门抓好落实。",
    "11月1日",
  ],
  [
    "在全市工作会议上的讲话\n（2022年1月15日）\n同志们：\n111日上午，市委召开会议，部署当前工作，要求各级各部门抓好落实。",
    "1月11日",
  ],
  [
    "在全市工作会议上的讲话\n（2022年12月28日）\n同志们：\n2月30日上午，市委召开会议，部署当前工作，要求各级各部门抓好落实。",
    "12月30日",
  ],
])("%s", (text, date) => expect(likely(text)[0]).toBe(date));
