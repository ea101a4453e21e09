import type { Language } from "./language.js";

/** A number in full digits: 80,000,000,000. */
export function inDigits(value: number): string {
  return digits.format(value);
}

/** A number as it is said, where that helps to take it in: 八百亿, 80 billion; nothing for a small one. */
export function inWords(value: number, language: Language): string | undefined {
  if (language === "zh") return Number.isInteger(value) && value >= 1000 && value < 1e16 ? chinese(value) : undefined;
  const scale = scales.find(([size]) => value >= size);
  return scale && `${inDigits(Number((value / scale[0]).toPrecision(12)))} ${scale[1]}`;
}

const digits = new Intl.NumberFormat("en-US", { maximumFractionDigits: 12 });

const scales: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** 14000 is 一万四千, 100500 is 十万零五百, 1.3e12 is 一万三千亿. */
function chinese(value: number): string {
  return spelled(value).replace(/^一十/u, "十");
}

function spelled(value: number): string {
  if (value < 10) return numerals.charAt(value);
  const [size, name] = sizes.find(([least]) => value >= least) ?? [1, ""];
  const rest = value % size;
  // What is skipped between the two is one 零.
  const gap = rest > 0 && rest < size / 10 ? "零" : "";
  return `${spelled(Math.floor(value / size))}${name}${gap}${rest > 0 ? spelled(rest) : ""}`;
}

const numerals = "零一二三四五六七八九";
const sizes = [
  [1e8, "亿"],
  [1e4, "万"],
  [1000, "千"],
  [100, "百"],
  [10, "十"],
] as const;
