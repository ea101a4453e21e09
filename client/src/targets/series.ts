import type { Row, TableDocument } from "./messages.js";

/** A figure as a point of the chart. */
export interface Point {
  readonly year: number;
  readonly value: number;
  readonly max?: number;
  readonly row: Row;
  readonly document: TableDocument;
}

/** One indicator of one place over the years: what was promised, and what was delivered. */
export interface Series {
  readonly id: string;
  readonly key: string;
  readonly unit: string;
  /** Whose it is: a place, the nation (empty), or a text that names no place. */
  readonly place: string;
  readonly targets: readonly Point[];
  readonly outcomes: readonly Point[];
  /** In order. */
  readonly years: readonly number[];
}

/** The indicators that have figures of two years or more, those with most years first. */
export function seriesOf(documents: readonly TableDocument[]): Series[] {
  const groups = new Map<string, { key: string; unit: string; place: string; points: Point[] }>();
  for (const document of documents) {
    for (const row of document.rows) {
      const { key, byYear: year, value, max, role } = row;
      if (key === undefined || year === undefined || value === undefined || role === "other") continue;
      if (severalYears.test(row.by ?? "") || severalYears.test(row.indicator ?? "")) continue;
      const { unit, factor } = comparable(row.unit ?? "");
      const place = document.place ?? (document.voice === "" ? "" : document.name);
      const id = [document.voice, key, unit].join("\u0000");
      const group = groups.get(id) ?? { key, unit, place, points: [] };
      groups.set(id, group);
      const point = { year, value: value * factor, ...(max !== undefined && { max: max * factor }), row, document };
      if (!group.points.some((other) => isSame(other, point))) group.points.push(point);
    }
  }
  return [...groups]
    .map(([id, { points, ...rest }]): Series => {
      const ordered = points.sort((a, b) => a.year - b.year || distance(a) - distance(b));
      return {
        id,
        ...rest,
        targets: ordered.filter(({ row }) => row.role === "target"),
        outcomes: ordered.filter(({ row }) => row.role === "outcome"),
        years: [...new Set(ordered.map(({ year }) => year))],
      };
    })
    .filter(({ years }) => years.length > 1)
    .sort((a, b) => weight(b) - weight(a) || a.key.localeCompare(b.key, "zh"));
}

/** Of several figures of one year, that of the text that lies nearest. */
export function firstOfYear(points: readonly Point[], year: number): Point | undefined {
  return points.find((point) => point.year === year);
}

function isSame(a: Point, b: Point): boolean {
  return a.year === b.year && a.row.role === b.row.role && a.value === b.value && a.max === b.max;
}

/** How far the year lies from that in which the text speaks of it: a report tells of the year before, and plans its own. */
function distance({ year, row, document }: Point): number {
  const own = (document.year ?? year) - (row.role === "outcome" ? 1 : 0);
  return Math.abs(own - year);
}

/** Years that have both count double: they are what is compared. */
function weight({ years, targets, outcomes }: Series): number {
  const both = years.filter((year) => firstOfYear(targets, year) && firstOfYear(outcomes, year)).length;
  return years.length + both;
}

/** A figure over several years is none of one year: 五年累计, 年均. */
const severalYears = /年均|平均|累计|[五三四十两二]年(?!级)|期间|时期|年来/u;

/** Units of one measure are one: grain is counted in 斤 and in 吨. */
function comparable(unit: string): { readonly unit: string; readonly factor: number } {
  return units[unit] ?? { unit, factor: 1 };
}

const units: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  斤: { unit: "吨", factor: 1 / 2000 },
  公斤: { unit: "吨", factor: 1 / 1000 },
  公顷: { unit: "亩", factor: 15 },
};
