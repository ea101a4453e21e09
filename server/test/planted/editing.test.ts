import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { edited } from "../../src/features/fix.js";
import type { Defect } from "../../src/model/annotation.js";
import { analyzed } from "../markup.js";
import { random } from "../random.js";
import { type Planting, plantings } from "./editing.js";
import { ownTexts } from "./editing-texts.js";

/*
 * Defects of editing planted by a seeded generator into clean texts: how many are found, how many the first repair undoes
 * exactly, and whether anything new is said of the unplanted twins. The shares are printed.
 */

const folder = join(import.meta.dirname, "../../../../shared/corpus/dev");
const perSort = 30;
const leastFound = 0.95;
const leastRepaired = 0.9;
const leastPaired = 0.8;

test("nothing is said of our texts as they stand", () => {
  for (const text of ownTexts) expect(defectsOf(text).filter(({ code }) => code !== "undefined-slogan")).toEqual([]);
});

test("planted into texts of ours", () => {
  judge("own", plantings(ownTexts.flatMap(lines), ownTexts, perSort, random(20240518)));
}, 120_000);

test("planted into the public texts", ({ skip }) => {
  if (!existsSync(folder)) {
    console.log("planted, corpus: the public texts are not here");
    skip();
    return;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const texts = names
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/^\ufeff|\r/gu, ""))
    .filter((text) => /国/u.test(text) && !/國/u.test(text) && text.length < 20_000);
  // What a page leaves at the ends of a text that has such already would be one remark with it.
  const plain = texts.filter((text) => !defectsOf(text).some(({ code }) => code === "html-residue"));
  judge("corpus", plantings(texts.flatMap(lines), plain, perSort, random(20240518)));
}, 240_000);

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line.length > 30 && /[。！]$/u.test(line));
}

function judge(name: string, all: readonly Planting[]): void {
  const sorts = [...new Set(all.map(sortOf))];
  const missed: string[] = [];
  const unrepaired: string[] = [];
  const known = new Map<string, readonly Defect[]>();
  const tally = sorts.map((sort) => {
    const own = all.filter((planting) => sortOf(planting) === sort);
    let found = 0;
    let repaired = 0;
    for (const planting of own) {
      const before = known.get(planting.clean) ?? defectsOf(planting.clean);
      known.set(planting.clean, before);
      const fresh = defectsOf(planting.planted).filter(({ code }) => code === planting.code);
      const old = before.filter(({ code }) => code === planting.code);
      if (weight(fresh) <= weight(old) && !covers(fresh, planting))
        missed.push(`${sort}: ${differing(planting.planted, planting.clean)}`);
      else found++;
      if (fresh.some((defect) => undoes(defect, planting))) repaired++;
      else if (planting.repaired) unrepaired.push(`${sort}: ${differing(planting.planted, planting.clean)}`);
    }
    return { sort, planted: own.length, found, repaired, repairs: own[0]?.repaired === true };
  });
  for (const { sort, planted, found, repaired, repairs } of tally) {
    console.log(
      `planted, ${name}: ${sort} found ${found}/${planted}${repairs ? `, repaired ${repaired}/${planted}` : ""}`,
    );
  }
  if (missed.length > 0) console.log(`missed:\n${missed.slice(0, 40).join("\n")}`);
  if (unrepaired.length > 0) console.log(`not repaired:\n${unrepaired.slice(0, 20).join("\n")}`);
  const codes = new Set(all.map(({ code }) => code));
  for (const code of codes) {
    const own = tally.filter(({ sort }) => sort === code || sort.startsWith(`${code} `));
    const sum = (pick: (each: (typeof tally)[number]) => number): number =>
      own.reduce((total, each) => total + pick(each), 0);
    const planted = sum((each) => each.planted);
    expect(sum(({ found }) => found) / planted, `${code}: found`).toBeGreaterThanOrEqual(leastFound);
    const repairable = sum((each) => (each.repairs ? each.planted : 0));
    // Where the partner of a lone mark belongs is a guess.
    const least = code === "quote-mismatch" ? leastPaired : leastRepaired;
    if (repairable > 0)
      expect(
        sum((each) => (each.repairs ? each.repaired : 0)) / repairable,
        `${code}: repaired`,
      ).toBeGreaterThanOrEqual(least);
    console.log(`planted, ${name}: ${code} in all found ${sum(({ found }) => found)}/${planted}`);
  }
}

function sortOf({ code, variant }: Planting): string {
  return variant === "" ? code : `${code} ${variant}`;
}

function defectsOf(text: string): readonly Defect[] {
  return analyzed(text).annotations.filter((each): each is Defect => each.kind === "defect");
}

/** Whether the place where the two texts differ is told. */
function covers(defects: readonly Defect[], { planted, clean }: Planting): boolean {
  let at = 0;
  while (at < planted.length && planted[at] === clean[at]) at++;
  return defects.some(({ span, places }) => (places ?? [span]).some(({ start, end }) => start <= at && at < end));
}

/** How many places are told. */
function weight(defects: readonly Defect[]): number {
  return defects.reduce((sum, { places }) => sum + (places?.length ?? 1), 0);
}

/** Whether its first repair, or that of the one place of many, brings the clean text back. */
function undoes({ fixes }: Defect, { planted, clean }: Planting): boolean {
  const first = fixes?.[0];
  if (first === undefined) return false;
  const whole = [...first.edits].sort((a, b) => a.span.start - b.span.start);
  return edited(planted, whole) === clean || whole.some((edit) => edited(planted, [edit]) === clean);
}

function differing(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.slice(Math.max(0, at - 16), at + 20).replace(/\n/gu, "/");
}
