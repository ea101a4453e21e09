import { readFile } from "node:fs/promises";
import { pinyin } from "pinyin-pro";
import { expect, test } from "vitest";
import { pinyinFit } from "./pinyin.js";

test.each(["lianggequebao", "liangge", "lgqb", "lg", "l", "lianggqb", "lianggeq", "lgquebao", "lian"])(
  "两个确保 is meant by %s",
  (typed) => {
    expect(pinyinFit("两个确保", typed)).toBe("start");
  },
);

test("a later part needs some letters", () => {
  expect(pinyinFit("两个确保", "queb")).toBe("inside");
  expect(pinyinFit("两个确保", "qb")).toBeUndefined();
});

test("what is not meant", () => {
  for (const typed of ["lgbq", "lianggequebaoo", "x", "", "LG", "两个"]) {
    expect(pinyinFit("两个确保", typed)).toBeUndefined();
  }
});

test("several readings, zh and z, ü as v and u, figures passed over", () => {
  expect(pinyinFit("重点", "zhongd")).toBe("start");
  expect(pinyinFit("重点", "zhd")).toBe("start");
  expect(pinyinFit("战略", "zlue")).toBe("start");
  expect(pinyinFit("战略", "zhanlve")).toBe("start");
  expect(pinyinFit("“5251”工程", "gc")).toBe("start");
});

test("a long word and many letters take no time", () => {
  expect(pinyinFit("重".repeat(200), `${"z".repeat(199)}x`)).toBeUndefined();
});

/** The table is made from a library, once for all: `vitest -u` makes it anew. */
test("the table has the readings of the characters of GB 2312", async () => {
  const table = new Map<string, string>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      const options = { multiple: true, toneType: "none", type: "array", v: true } as const;
      for (const syllable of new Set(pinyin(character, options))) {
        table.set(syllable, (table.get(syllable) ?? "") + character);
      }
    }
  }
  const lines = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => `[${pair.map((word) => JSON.stringify(word)).join(", ")}]`);
  const file = new URL("../../data/pinyin/syllables.json", import.meta.url).pathname;
  await expect(`[\n${lines.map((line) => `  ${line}`).join(",\n")}\n]\n`).toMatchFileSnapshot(file);
  expect((await readFile(file)).byteLength).toBeLessThan(40_000);
});
