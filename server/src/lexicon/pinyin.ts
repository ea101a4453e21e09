import syllables from "../../data/pinyin/syllables.json" with { type: "json" };

/** How a word answers to what was typed, the best first: with all that was typed from its beginning, or further in. */
export type PinyinFit = "start" | "inside";

/**
 * Whether a word is meant by letters: 两个确保 by lianggequebao, by its initials lgqb, by a mixture (lianggqb), by the
 * beginning of any of these (liangge). Every reading of a character counts. From within the word (quebao) only letters
 * enough to be no accident count.
 */
export function pinyinFit(word: string, typed: string): PinyinFit | undefined {
  if (!/^[a-z]+$/u.test(typed)) return undefined;
  const readings = readingsOf(word);
  if (fitsFrom(readings, 0, typed)) return "start";
  if (typed.length < leastInside) return undefined;
  for (let at = 1; at + 1 < readings.length; at++) if (fitsFrom(readings, at, typed)) return "inside";
  return undefined;
}

const leastInside = 4;

/** Character by character: how many letters may be used up by now. At most as many numbers as letters, so that it stays linear. */
function fitsFrom(readings: readonly (readonly string[])[], from: number, typed: string): boolean {
  let used = new Set([0]);
  for (let at = from; at < readings.length && used.size > 0; at++) {
    const next = new Set<number>();
    for (const place of used) {
      for (const reading of readings[at] as readonly string[]) {
        let same = 0;
        while (same < reading.length && typed.charCodeAt(place + same) === reading.charCodeAt(same)) same++;
        // The last letters may be the beginning of a syllable.
        if (same > 0 && place + same === typed.length) return true;
        if (same > 0) next.add(place + 1);
        if (same > 1 && /^[zcs]h/u.test(reading)) next.add(place + 2);
        if (same === reading.length) next.add(place + same);
      }
    }
    used = next;
  }
  return false;
}

/** The readings of each character that has one; marks between them are passed over, letters and digits read as themselves. */
function readingsOf(word: string): readonly (readonly string[])[] {
  const table = readingTable();
  const readings: (readonly string[])[] = [];
  for (const character of word) {
    const found = table.get(character);
    if (found !== undefined) readings.push(found);
    else if (/[A-Za-z]/u.test(character)) readings.push([character.toLowerCase()]);
  }
  return readings;
}

/** Made at the first question. */
function readingTable(): ReadonlyMap<string, readonly string[]> {
  if (table !== undefined) return table;
  const made = new Map<string, string[]>();
  // Walked through and no more: in the bundles the file is parsed when that is first done (`server/lazy-data.mjs`).
  for (const [syllable = "", characters = ""] of syllables as Iterable<readonly string[]>) {
    for (const character of characters) {
      const readings = made.get(character);
      if (readings === undefined) made.set(character, [syllable]);
      else readings.push(syllable);
      // 略 is typed lue and lve.
      if (/[ln]ve$/u.test(syllable)) made.get(character)?.push(syllable.replace("v", "u"));
    }
  }
  table = made;
  return made;
}

let table: ReadonlyMap<string, readonly string[]> | undefined;
