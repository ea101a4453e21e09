import type { Language } from "./language.js";
import { inDigits } from "./number-words.js";

/** A figure with its unit: 5.5%, 14,000 人. */
export function measure(value: number, unit: string): string {
  return unit === "" || /^[%‰]/u.test(unit) ? `${inDigits(value)}${unit}` : `${inDigits(value)} ${unit}`;
}

/** A figure as short as it can be said: 1.4万人, 6%–6.5%, 1.3万亿斤. */
export function shortMeasure({
  value = 0,
  max,
  unit = "",
}: {
  readonly [name in "value" | "max"]?: number | undefined;
} & { readonly unit?: string | undefined }): string {
  const short = (number: number) => {
    const [size, name] = magnitudes.find(([least]) => Math.abs(number) >= least) ?? [1, ""];
    return `${inDigits(Number((number / size).toPrecision(12)))}${name}`;
  };
  return max === undefined ? short(value) + unit : `${short(value)}${unit}–${short(max)}${unit}`;
}

/** What lies between two figures: +0.7 个百分点, −2.1%. */
export function differenceInWords(by: number, sort: "points" | "percent", language: Language): string {
  const sign = by > 0 ? "+" : by < 0 ? "−" : "±";
  const size = inDigits(Math.abs(by));
  if (sort === "percent") return `${sign}${size}%`;
  return `${sign}${size} ${language === "zh" ? "个百分点" : "percentage points"}`;
}

const magnitudes = [
  [1e12, "万亿"],
  [1e8, "亿"],
  [1e4, "万"],
] as const;
