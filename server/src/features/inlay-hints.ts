import type { InlayHint, Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import { shortMeasure } from "./figure-words.js";
import { offsetOf, positionOf } from "./position.js";
import { targets } from "./targets.js";

/**
 * The value behind a figure whose words don't show it at once: 百分之五点五 ‹5.5%›, 1万4千人 ‹1.4万人›, and the year behind one that is
 * due by another name: 今年 … 6% ‹2024›. Nothing where the hint would only repeat the text.
 */
export function inlayHints(analysis: Analysis, range: Range): InlayHint[] {
  const from = offsetOf(analysis, range.start);
  const to = offsetOf(analysis, range.end);
  const hints: InlayHint[] = [];
  for (const { start, end, value, max, unit, cmp, text, role, by, byYear, sentence } of targets(analysis)) {
    if (start >= to) break;
    if (end <= from || value === undefined) continue;
    const figure = shortMeasure({ value, unit: unit ?? "", ...(max !== undefined && { max }) });
    const parts = [
      shows(text, figure) || isPlain(text, value)
        ? undefined
        : `${cmp === "=" || cmp === undefined ? "" : signs[cmp]}${figure}`,
      role === "target" && byYear !== undefined && by !== undefined && !sentence.includes(String(byYear))
        ? String(byYear)
        : undefined,
    ].filter((part) => part !== undefined);
    if (parts.length === 0) continue;
    hints.push({ position: positionOf(analysis, end), label: parts.join(" · "), paddingLeft: true });
  }
  return hints;
}

/** 三年, 十家: nobody needs a digit to read these. */
function isPlain(text: string, value: number): boolean {
  return value <= 10 && Number.isInteger(value) && !/分之|成|倍|番/u.test(text);
}

/** Whether the words already say the figure so: 1.4万人以上 shows 1.4万人. */
function shows(text: string, figure: string): boolean {
  const plain = text
    .normalize("NFKC")
    .replace(/[,\s多余来几]/gu, "")
    .replace(/[—－-]/gu, "–");
  const wanted = figure.replace(/,/gu, "");
  if (plain.includes(wanted)) return true;
  // 6—6.5% and 100—150万元 name the unit once.
  const [low, high] = wanted.split("–");
  return (
    low !== undefined && high !== undefined && plain.includes(high) && plain.includes(low.replace(/[^\d.].*$/u, ""))
  );
}

const signs = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "", "~": "≈" } as const;
