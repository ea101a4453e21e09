import type { Hover, MarkupKind, Position } from "vscode-languageserver-types";
import type { Analysis, Section } from "../analysis/analyze.js";
import type { Language } from "./language.js";
import { inert, onOneLine } from "./markdown.js";
import { offsetOf, rangeOf } from "./position.js";
import { longSentence, seconds, speech } from "./speech.js";
import { contentEnd } from "./symbols.js";

/**
 * What stands under the heading at a position, for the ear: characters, the time that it takes to say them, sentences that
 * are too long, figures a sentence. Nothing where no heading stands.
 */
export function headingHover(
  analysis: Analysis,
  position: Position,
  language: Language,
  rate: number,
  format: MarkupKind = "markdown",
): Hover | undefined {
  const section = headingAt(analysis, offsetOf(analysis, position));
  if (section === undefined) return undefined;
  const { heading } = section;
  const title = analysis.text.slice(heading.span.start, heading.span.end);
  const rows = rowsOf(analysis, section, language, rate);
  const value =
    format === "markdown"
      ? [`**${inert(title)}** — ${words[language].kind}`, rows.map((row) => `- ${inert(row)}`).join("\n")].join("\n\n")
      : [`${onOneLine(title)} — ${words[language].kind}`, ...rows].join("\n");
  return { contents: { kind: format, value }, range: rangeOf(analysis, heading.span) };
}

/** The section whose heading covers an offset. */
export function headingAt({ sections }: Pick<Analysis, "sections">, offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.heading.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const section = sections[low - 1];
  return section !== undefined && offset < section.heading.span.end ? section : undefined;
}

function rowsOf(analysis: Analysis, { heading, span }: Section, language: Language, rate: number): string[] {
  const say = words[language];
  const all = speech(analysis).characters;
  const part = { start: heading.span.start, end: Math.max(contentEnd(analysis, span), heading.span.end) };
  const { characters, sentences, long, longest, figures, most } = speech(analysis, part);
  const rows = [say.characters(characters, Math.round((characters / Math.max(1, all)) * 100))];
  rows.push(say.time(duration(seconds(characters, rate), language), rate));
  if (sentences > 0) rows.push(say.sentences(sentences, long.length, longest));
  if (figures > 0) rows.push(say.figures(figures, (figures / Math.max(1, sentences)).toFixed(1), most));
  return rows;
}

/** 6分12秒; from an hour on without seconds. */
export function duration(total: number, language: Language): string {
  const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const units = language === "zh" ? ["小时", "分", "秒"] : [" h", " min", " s"];
  const parts = hours > 0 ? [hours, minutes, 0] : [0, minutes, rest];
  const named = parts.map((part, index) => (part > 0 ? `${part}${units[index]}` : "")).filter((part) => part !== "");
  return named.join(language === "zh" ? "" : " ") || `0${units[2]}`;
}

const words = {
  zh: {
    kind: "章节",
    characters: (count: number, share: number) => `字数：${count}（占全文 ${share}%）`,
    time: (time: string, rate: number) => `念：约${time}（每分钟 ${rate} 字）`,
    sentences: (count: number, long: number, longest: number) =>
      `句子：${count} 句，最长 ${longest} 字${long > 0 ? `，超过 ${longSentence} 字的 ${long} 句` : ""}`,
    figures: (count: number, each: string, most: number) =>
      `数字：${count} 个，平均每句 ${each} 个，一句最多 ${most} 个`,
  },
  en: {
    kind: "section",
    characters: (count: number, share: number) => `characters: ${count} (${share}% of the text)`,
    time: (time: string, rate: number) => `spoken: about ${time} (${rate} characters a minute)`,
    sentences: (count: number, long: number, longest: number) =>
      `sentences: ${count}, the longest of ${longest} characters${long > 0 ? `; ${long} of more than ${longSentence}` : ""}`,
    figures: (count: number, each: string, most: number) =>
      `figures: ${count}, ${each} a sentence, at most ${most} in one`,
  },
} as const;
