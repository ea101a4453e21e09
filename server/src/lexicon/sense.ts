import type { DateLine } from "../model/annotation.js";
import type { Entry } from "./lexicon.js";

/** Whose text it is, and of when, as far as it can be told from itself. */
export interface Occasion {
  /** As entries write it: 河南, 河南洛阳. */
  readonly place?: string | undefined;
  readonly date?: Pick<DateLine, "year" | "month" | "day"> | undefined;
}

/**
 * The senses of a term, the likeliest first: that of the text's own city, then of its province, then the nation's; of
 * those that agree in place the one current at its date. 三大改造 in a report of Henan of 2022 is not that of the fifties.
 */
export function sensesFor(senses: readonly Entry[], occasion: Occasion): readonly Entry[] {
  if (senses.length < 2) return senses;
  return senses.toSorted((a, b) => fitness(b, occasion) - fitness(a, occasion) || newness(a, b, occasion));
}

/** The sense that a term has in a text of this occasion; none where all are of other places or of later. */
export function senseOf(senses: readonly Entry[], occasion: Occasion): Entry | undefined {
  const first = sensesFor(senses, occasion)[0];
  return first !== undefined && fitness(first, occasion) > 0 ? first : undefined;
}

/** How well a sense fits, 0 where it can't be meant. */
function fitness(entry: Entry, { place, date }: Occasion): number {
  const near = nearness(entry.place, place);
  if (near === 0 || date === undefined) return near;
  const day = isoOf(date);
  if (entry.since !== undefined && isBefore(day, entry.since)) return 0;
  // What has ended is still spoken of, but not by the same name for something new.
  return entry.until !== undefined && isBefore(entry.until, day) ? near / 2 : near;
}

function nearness(own: string | undefined, place: string | undefined): number {
  if (own === undefined) return 8;
  if (place === undefined) return 2;
  if (place.startsWith(own)) return 8 + own.length;
  // A city's term in the report of its province.
  return own.startsWith(place) ? 3 : 0;
}

/** The later of two that are equally fit. */
function newness(a: Entry, b: Entry, { date }: Occasion): number {
  if (date === undefined && a.since === undefined) return 0;
  return (b.since ?? "").localeCompare(a.since ?? "");
}

/** A date as entries write theirs, as exact as it is known. */
export function isoOf({ year, month, day }: Pick<DateLine, "year" | "month" | "day">): string {
  const parts = [String(year), ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** Whether one date lies before another for certain: a year alone lies before no day of it. */
export function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
