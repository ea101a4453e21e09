import { expect, test } from "vitest";
import { analyzed } from "../markup.js";
import { random } from "../random.js";
import { corpusPairs } from "./corpus.js";
import { ownPairs } from "./own.js";
import type { Pair } from "./pair.js";

/*
 * Defects of numbers planted by a seeded generator into clean texts: how many are found, and whether their unplanted twins
 * stay clean. The shares are printed.
 */

const least = 0.9;

test("planted into texts of ours", () => {
  const next = random(20240305);
  judge("own", Array.from({ length: 40 }, () => ownPairs(next)).flat());
}, 120_000);

test("planted into sentences of the public texts", ({ skip }) => {
  const pairs = corpusPairs(random(20240305));
  if (pairs === undefined) {
    console.log("planted, corpus: the public texts are not here");
    skip();
    return;
  }
  judge("corpus", pairs);
}, 240_000);

function judge(name: string, pairs: readonly Pair[]): void {
  const codes = [...new Set(pairs.map(({ code }) => code))];
  const missed: string[] = [];
  const alarms: string[] = [];
  const shares = codes.map((code) => {
    const own = pairs.filter((pair) => pair.code === code);
    const found = own.filter(({ clean, planted }) => {
      const before = count(clean, code);
      if (before > 0) alarms.push(`${code}: ${differing(clean, planted)}`);
      const isFound = count(planted, code) > before;
      if (!isFound) missed.push(`${code}: ${differing(planted, clean)}`);
      return isFound;
    });
    return { code, planted: own.length, found: found.length };
  });
  for (const { code, planted, found } of shares) console.log(`planted, ${name}: ${code} ${found}/${planted}`);
  console.log(`planted, ${name}: findings on the ${pairs.length} unplanted twins: ${alarms.length}`);
  if (missed.length > 0) console.log(`missed:\n${missed.slice(0, 40).join("\n")}`);
  expect(alarms).toEqual([]);
  for (const { planted, found } of shares) expect(found / planted).toBeGreaterThanOrEqual(least);
}

function count(text: string, code: Pair["code"]): number {
  return analyzed(text).annotations.filter(
    (each) => each.kind === "defect" && each.code === code && each.variant !== "strength",
  ).length;
}

/** The stretch in which one text differs from the other, with a little around it. */
function differing(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.slice(Math.max(0, at - 40), at + 30).replace(/\s+/gu, " ");
}
