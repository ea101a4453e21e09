import { describe, expect, test } from "vitest";
import { parseRequest, type Request } from "./request.js";

const around = { terminal: false, columns: 80, color: false, locale: "en_US.UTF-8", version: () => "1.2.3" };

function request(...args: readonly string[]): Request {
  const parsed = parseRequest(args, around);
  if ("text" in parsed) throw new Error(parsed.text);
  return parsed;
}

function reply(...args: readonly string[]): string {
  const parsed = parseRequest(args, around);
  return "text" in parsed ? parsed.text : "a request";
}

describe("defaults", () => {
  test("jsonl, pretty on a terminal; this folder; auto", () => {
    expect(request("annotate")).toMatchObject({ format: "jsonl", operands: ["."], encoding: "auto", language: "en" });
    expect(parseRequest(["annotate"], { ...around, terminal: true })).toMatchObject({ format: "pretty" });
    expect(request("check")).toMatchObject({ failOn: "warning", fix: "no", documents: undefined, jobs: 1 });
  });

  test("the language is the locale's, unless --lang says otherwise", () => {
    expect(parseRequest(["check"], { ...around, locale: "zh_CN.UTF-8" })).toMatchObject({ language: "zh" });
    expect(request("check", "--lang=zh")).toMatchObject({ language: "zh" });
  });
});

test("options before and behind the command, short and long, in two words or one", () => {
  expect(
    request("-f", "json", "check", "a.txt", "--ignore", "b*", "--ignore=c", "-j4", "--fail-on", "never"),
  ).toMatchObject({
    command: "check",
    operands: ["a.txt"],
    format: "json",
    ignore: ["b*", "c"],
    jobs: 4,
    failOn: "never",
  });
});

test("behind -- everything is a path; - is one too", () => {
  expect(request("annotate", "-", "--", "--format")).toMatchObject({ operands: ["-", "--format"] });
});

test("--help and --version answer whatever else is said", () => {
  expect(reply("frob", "--help")).toContain("Usage: policy-lens COMMAND");
  expect(reply("--help", "--lang", "zh")).toContain("用法：policy-lens 命令");
  expect(reply("-v")).toBe("1.2.3\n");
});

test.each([
  [[], "no command; see policy-lens --help."],
  [["frobnicate"], "there is no command 'frobnicate'; see policy-lens --help."],
  [["annotate", "--frob", "x"], "there is no option --frob; see policy-lens --help."],
  [["annotate", "-x"], "there is no option -x; see policy-lens --help."],
  [["check", "--fix=yes"], "there is no option --fix=yes; see policy-lens --help."],
  [["annotate", "--format"], "the option --format needs a value."],
  [["annotate", "--format="], "the option --format needs a value."],
  [
    ["annotate", "--format", "sarif"],
    "the option --format can't be 'sarif', only pretty, jsonl, json, csv, brat, webanno.",
  ],
  [
    ["annotate", "--encoding", "gbk"],
    "the option --encoding can't be 'gbk', only auto, utf-8, gb18030, big5, utf-16le, utf-16be.",
  ],
  [["annotate", "--fix"], "the option --fix goes with check, not with annotate."],
  [["check", "--diagnostics"], "the option --diagnostics goes with annotate, not with check."],
  [["check", "--fix", "--fix-dry-run"], "the options --fix and --fix-dry-run exclude each other."],
  [["check", "--fail-on", "hint"], "the option --fail-on can't be 'hint', only error, warning, info, never."],
  [["annotate", "--excel"], "the option --excel goes with --format csv."],
  [["annotate", "--jobs", "0"], "the option --jobs can't be '0', only a whole number from 1 to 99."],
  [["lookup"], "lookup takes exactly one term."],
  [["lookup", "a", "b"], "lookup takes exactly one term."],
])("%j is bad usage, said in one sentence", (args, sentence) => {
  expect(parseRequest(args, around)).toEqual({ text: `policy-lens: ${sentence}\n`, failed: true });
});
