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

/** 14000 is 一万四千, 100500 is 十万零五百: groups of four, a 零 for what is skipped. */
function chinese(value: number): string {
  let words = "";
  let gap = false;
  for (const [size, name] of groups) {
    const group = Math.floor(value / size) % 10000;
    if (group === 0) {
      gap = words !== "";
      continue;
    }
    if (words !== "" && (gap || group < 1000)) words += "零";
    words += fourDigits(group) + name;
    gap = false;
  }
  return words.replace(/^一十/u, "十");
}

function fourDigits(group: number): string {
  let words = "";
  let gap = false;
  for (const [size, name] of places) {
    const digit = Math.floor(group / size) % 10;
    if (digit === 0) {
      gap = words !== "";
      continue;
    }
    words += `${gap ? "零" : ""}${numerals.charAt(digit)}${name}`;
    gap = false;
  }
  return words;
}

const numerals = "零一二三四五六七八九";
const groups = [
  [1e12, "万亿"],
  [1e8, "亿"],
  [1e4, "万"],
  [1, ""],
] as const;
const places = [
  [1000, "千"],
  [100, "百"],
  [10, "十"],
  [1, ""],
] as const;
