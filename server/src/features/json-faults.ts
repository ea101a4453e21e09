import type { ParseError } from "jsonc-parser/lib/esm/main.js";
import type { FileFault } from "./file-fault.js";

/** The syntax errors of a JSON text with comments as faults: a few at most, since one slip makes many. */
export function jsonFaults(text: string, errors: readonly ParseError[]): FileFault[] {
  return errors.slice(0, most).map(({ error, offset, length }) => {
    const end = Math.min(text.length, offset + Math.max(1, length));
    const [zh, en] = details[error] ?? unknown;
    return { sort: "syntax", span: { start: Math.min(offset, end), end }, data: { zh, en } };
  });
}

const most = 3;

const unknown = ["JSON 语法错误", "JSON syntax error"] as const;

/** By the numbers of the parser. */
const details: Readonly<Record<number, readonly [string, string]>> = {
  1: ["符号有误", "a stray symbol"],
  2: ["数字写法有误", "a malformed number"],
  3: ["缺少属性名", "a property name is missing"],
  4: ["缺少值", "a value is missing"],
  5: ["缺少冒号", "a colon is missing"],
  6: ["缺少逗号", "a comma is missing"],
  7: ["缺少右花括号 }", "a closing } is missing"],
  8: ["缺少右方括号 ]", "a closing ] is missing"],
  9: ["结尾之后还有内容", "something stands behind the end"],
  11: ["注释没有结束", "a comment does not end"],
  12: ["字符串没有结束", "a string does not end"],
  13: ["数字没有写完", "a number does not end"],
  14: ["\\u 转义有误", "a malformed \\u escape"],
  15: ["转义字符有误", "a malformed escape"],
  16: ["字符串中有不可用的字符", "a character that a string may not hold"],
};
