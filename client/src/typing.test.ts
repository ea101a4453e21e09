import { describe, expect, test } from "vitest";
import { clauseAround, type Finding, isAtWork, isWithheld, type Typing, typed } from "./typing.js";

/** A line that is written key by key, from its end; `ime` stands for what an input method replaces. */
function line(words: string, before: readonly string[] = []) {
  let text = words;
  let typing: Typing | undefined;
  return {
    type(keys: string, at = text.length, removed = 0): void {
      text = text.slice(0, at) + keys + text.slice(at + removed);
      typing = typed(typing, { line: 3, start: at, removed, inserted: keys.length }, text, new Set(before));
    },
    get typing() {
      return typing;
    },
    /** Whether a finding on these words waits. */
    waits(on: string, sort = "new"): boolean {
      const start = text.indexOf(on);
      const finding: Finding = { sort, startLine: 3, start, endLine: 3, end: start + on.length };
      return typing !== undefined && isWithheld(typing, finding);
    },
  };
}

test("a clause stands between marks; those inside a number are none", () => {
  const of = (words: string, at: number) => {
    const { start, end } = clauseAround(words, at);
    return words.slice(start, end);
  };
  expect(of("抓落实，促发展。", 5)).toBe("促发展");
  expect(of("抓落实，促发展。", 4)).toBe("促发展");
  expect(of("抓落实，促发展。", 3)).toBe("抓落实");
  expect(of("投资1,100亿元，增长", 4)).toBe("投资1,100亿元");
  expect(of("", 0)).toBe("");
});

describe("what is found under the hand", () => {
  test("waits until the clause is closed", () => {
    const speech = line("同志们，");
    for (const key of "讲三点意见") speech.type(key);
    expect(speech.waits("三点意见")).toBe(true);
    speech.type("。");
    expect(speech.waits("三点意见")).toBe(false);
  });

  test("waits until the caret leaves", () => {
    const speech = line("同志们，");
    speech.type("630日");
    const { typing } = speech;
    expect(typing && isAtWork(typing, { line: 3, character: 5 })).toBe(true);
    expect(typing && isAtWork(typing, { line: 3, character: 2 })).toBe(false);
    expect(typing && isAtWork(typing, { line: 4, character: 5 })).toBe(false);
  });

  test("waits while an input method writes and replaces", () => {
    const speech = line("要");
    speech.type("z");
    speech.type("zhua", 1, 1);
    speech.type("zhua'luo'shi", 1, 4);
    expect(speech.waits("'")).toBe(true);
    speech.type("抓落实", 1, 12);
    expect(speech.typing?.edited).toEqual({ start: 1, end: 4 });
    expect(speech.waits("抓落实")).toBe(true);
  });

  test("of another line is told at once", () => {
    const speech = line("一、总结");
    speech.type("三", 0, 1);
    const typing = speech.typing;
    expect(typing && isWithheld(typing, { sort: "numbering", startLine: 9, start: 0, endLine: 9, end: 2 })).toBe(false);
  });

  test("waits after a deletion, too", () => {
    const speech = line("做到“两个维护”");
    speech.type("", 7, 1);
    expect(speech.typing?.edited).toEqual({ start: 7, end: 7 });
    expect(speech.waits("“")).toBe(true);
  });
});

describe("what the line had before", () => {
  test("stays, unless it is what is being written on", () => {
    const speech = line("630日完成，", ["lost-character"]);
    speech.type("抓落实");
    expect(speech.waits("630日", "lost-character")).toBe(false);
    expect(speech.waits("抓落", "lost-character")).toBe(true);
  });

  test("beside the edit stays", () => {
    const speech = line("在630日", ["lost-character"]);
    speech.type("完成");
    expect(speech.waits("630日", "lost-character")).toBe(false);
    speech.type("1", 1);
    expect(speech.waits("1630日", "lost-character")).toBe(true);
  });
});

test("whoever jumps to another clause begins anew", () => {
  const speech = line("抓落实，促发展", []);
  speech.type("要", 0);
  speech.type("再", 8);
  expect(speech.typing?.edited).toEqual({ start: 8, end: 9 });
});

test("a growing edit keeps what was written behind the caret", () => {
  const speech = line("甲乙");
  speech.type("丙");
  speech.type("丁", 2);
  expect(speech.typing?.edited).toEqual({ start: 2, end: 4 });
  speech.type("", 2, 2);
  expect(speech.typing?.edited).toEqual({ start: 2, end: 2 });
});
