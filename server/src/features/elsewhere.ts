import type { DocumentTargets, TargetRow } from "./targets.js";

/** Another figure of the same indicator, in this text or in one beside it. */
export interface Sighting {
  readonly row: TargetRow;
  /** The other text; absent for this one. */
  readonly document?: DocumentTargets;
  /** By how much the figure differs from this one, where the two can be compared: points of shares, percent of amounts. */
  readonly change?: { readonly by: number; readonly in: "points" | "percent" };
}

/**
 * The same indicator elsewhere: in the text itself and in other texts of the same voice, what lies nearest in time first;
 * one sighting a value, year and role. A target of 2024 meets so the outcome of 2023.
 */
export function elsewhere(
  row: TargetRow,
  own: Pick<DocumentTargets, "voice" | "rows">,
  others: readonly DocumentTargets[] = [],
): Sighting[] {
  const { key } = row;
  if (key === undefined) return [];
  const seen = new Set([identity(row)]);
  const take = (rows: readonly TargetRow[], document?: DocumentTargets): Sighting[] =>
    rows.filter(isNews).map((other) => {
      const change = changeBetween(row, other);
      return { row: other, ...(document && { document }), ...(change && { change }) };
    });
  const isNews = (other: TargetRow): boolean => {
    if (other.key !== key || other.value === undefined || other.unit !== row.unit) return false;
    const id = identity(other);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  };
  const distance = ({ row: { byYear } }: Sighting) =>
    byYear === undefined || row.byYear === undefined ? far : Math.abs(byYear - row.byYear);
  const near = (a: Sighting, b: Sighting) => distance(a) - distance(b);
  const here = take(own.rows);
  const alike = others.filter(({ voice }) => voice === own.voice);
  const there = alike.flatMap((document) => take(document.rows, document));
  return [...here, ...there].sort(near);
}

/** The figure that a target is measured against: the outcome of the year before, else the last one before it. */
export function lastOutcome({ byYear, role }: TargetRow, sightings: readonly Sighting[]): Sighting | undefined {
  if (role !== "target" || byYear === undefined) return undefined;
  return sightings
    .filter(({ row }) => row.role === "outcome" && row.byYear !== undefined && row.byYear < byYear)
    .sort((a, b) => (b.row.byYear ?? 0) - (a.row.byYear ?? 0))[0];
}

function identity({ role, byYear, value, max, unit }: TargetRow): string {
  return [role, byYear, value, max, unit].join(" ");
}

function changeBetween(row: TargetRow, other: TargetRow): Sighting["change"] {
  if (row.value === undefined || other.value === undefined || row.max !== undefined || other.max !== undefined) {
    return undefined;
  }
  // What comes later is no measure of this one, and a span of years none of a year.
  if (row.byYear !== undefined && (other.byYear === undefined || other.byYear > row.byYear)) return undefined;
  const by = Number((row.value - other.value).toPrecision(10));
  if (/^[%‰]|百分点/u.test(row.unit ?? "")) return { by, in: "points" };
  return other.value > 0 ? { by: Number(((by / other.value) * 100).toPrecision(3)), in: "percent" } : undefined;
}

/** A figure without a year lies behind all that have one. */
const far = 1000;
