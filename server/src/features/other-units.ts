import type { Quantity } from "../model/annotation.js";
import { inDigits } from "./number-words.js";

/**
 * What a figure is in the other units that readers of the genre think in: 1.3万亿斤 is 6.5亿吨, 10万亩 about 6,667公顷.
 * `written` is the figure as the text has it, which is no news.
 */
export function otherUnits({ value, unit }: Pick<Quantity, "value" | "unit">, written: string): string[] {
  if (!Number.isFinite(value) || value <= 0) return [];
  const own = scaled(value, unit).filter(
    (form) => !written.includes(form.replaceAll(",", "")) && !written.includes(form),
  );
  const others = (conversions[unit] ?? []).flatMap(({ factor, to, least = 1 }) => {
    const converted = value * factor;
    return converted < least ? [] : [nearest(converted, to)];
  });
  return [...own, ...others];
}

/** The figure in 万, 亿 or 万亿 of its unit: those that keep it readable. */
function scaled(value: number, unit: string): string[] {
  if (!countsLarge.test(unit)) return [];
  return magnitudes.flatMap(([size, name]) => {
    const figure = exactly(value / size);
    return value >= size && figure < 1e7 && hasFewDigits(figure) ? [`${inDigits(figure)}${name}${unit}`] : [];
  });
}

/** One converted figure in the largest magnitude that fits, with 约 where it was rounded. */
function nearest(value: number, unit: string): string {
  const [size, name] = magnitudes.find(([least]) => value >= least) ?? [1, ""];
  const figure = exactly(value / size);
  const rounded = Number(figure.toPrecision(4));
  return `${rounded === figure ? "" : "约"}${inDigits(rounded)}${name}${unit}`;
}

/** Without the dirt of binary fractions. */
function exactly(value: number): number {
  return Number(value.toPrecision(12));
}

function hasFewDigits(value: number): boolean {
  return Number(value.toPrecision(6)) === value;
}

const magnitudes = [
  [1e12, "万亿"],
  [1e8, "亿"],
  [1e4, "万"],
] as const;

/** Units that are counted in 万 and 亿; percentages and multiples are not. */
const countsLarge =
  /^(?:[^%倍番]*元|人次?|名|户|家|个|個|件|项|亩|吨|公斤|斤|公里|平方米|平方公里|立方米|公顷|千瓦时?|度|套|辆|台|只|头|株|张|册|床)$/u;

interface Conversion {
  readonly factor: number;
  readonly to: string;
  /** From how many of the new unit on it is worth saying. */
  readonly least?: number;
}

const conversions: Readonly<Record<string, readonly Conversion[]>> = {
  亩: [
    { factor: 1 / 15, to: "公顷" },
    { factor: 1 / 1500, to: "平方公里" },
  ],
  公顷: [
    { factor: 15, to: "亩" },
    { factor: 1 / 100, to: "平方公里" },
  ],
  平方公里: [
    { factor: 1500, to: "亩" },
    { factor: 100, to: "公顷" },
  ],
  平方米: [
    { factor: 0.0015, to: "亩" },
    { factor: 1e-6, to: "平方公里" },
  ],
  斤: [
    { factor: 0.5, to: "公斤" },
    { factor: 1 / 2000, to: "吨" },
  ],
  公斤: [{ factor: 2, to: "斤" }],
  吨: [{ factor: 2000, to: "斤" }],
  公里: [{ factor: 2, to: "里" }],
  千瓦: [{ factor: 1 / 1000, to: "兆瓦" }],
  千瓦时: [{ factor: 1, to: "度" }],
  度: [{ factor: 1, to: "千瓦时" }],
};
