import type { Edit, Heading, HeadingForm } from "../model/annotation.js";
import type { Span } from "../model/span.js";

/** How a marker is written: （三）, 三、, 三是. Rules over the whole see no characters: the form says what stands there. */
export function marker(form: HeadingForm, number: number): string {
  const shape = shapes[form];
  return shape === undefined ? String(number) : shape.before + shape.numeral(number) + shape.behind;
}

/** How long the marker of a heading is. */
export function markerLength(heading: Heading): number {
  const length = heading.span.end - heading.span.start;
  return Math.min(length, marker(heading.form, heading.number as number).length);
}

/** Where the marker of a heading stands. */
export function markerSpan(heading: Heading): Span {
  return { start: heading.span.start, end: heading.span.start + markerLength(heading) };
}

/** The heading with another number. */
export function renumber(heading: Heading, number: number): Edit | undefined {
  const shape = shapes[heading.form];
  if (shape === undefined) return undefined;
  const start = heading.span.start + shape.before.length;
  const old = shape.numeral(heading.number as number);
  return { span: { start, end: start + old.length }, newText: shape.numeral(number) };
}

interface Shape {
  readonly before: string;
  readonly numeral: (number: number) => string;
  readonly behind: string;
}

const arabic = (number: number): string => String(number);

const shapes: Readonly<Partial<Record<HeadingForm, Shape>>> = {
  "一、": { before: "", numeral: chinese, behind: "、" },
  "(一)": { before: "（", numeral: chinese, behind: "）" },
  "1.": { before: "", numeral: arabic, behind: "." },
  "(1)": { before: "（", numeral: arabic, behind: "）" },
  第一章: { before: "第", numeral: chinese, behind: "章" },
  第一节: { before: "第", numeral: chinese, behind: "节" },
  第一条: { before: "第", numeral: chinese, behind: "条" },
  一要: { before: "", numeral: chinese, behind: "要" },
  一是: { before: "", numeral: chinese, behind: "是" },
  第一: { before: "第", numeral: chinese, behind: "" },
};

/** 三, 十, 十一, 二十三, 一百零五. */
function chinese(number: number): string {
  const digits = "〇一二三四五六七八九";
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor(number / 10) % 10;
  const ones = number % 10;
  const head = hundreds === 0 ? "" : `${digits.charAt(hundreds)}百${tens === 0 && ones > 0 ? "零" : ""}`;
  const middle = tens === 0 ? "" : `${tens === 1 && hundreds === 0 ? "" : digits.charAt(tens)}十`;
  return head + middle + (ones === 0 ? "" : digits.charAt(ones));
}
