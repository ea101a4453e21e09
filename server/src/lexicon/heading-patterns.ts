import type { HeadingForm, HeadingLevel } from "../model/annotation.js";

/**
 * How the genre marks its sections and points, as sources of regular expressions in the dialect that JavaScript and
 * Oniguruma share. They match text as read (see `normalize`); the grammar widens them for text as written.
 */

const numerals = "[一二三四五六七八九十百零〇]{1,4}";

export interface SectionMarker {
  readonly form: HeadingForm;
  readonly level: HeadingLevel;
  /** Its first group is the number. */
  readonly source: string;
}

/** At the start of a line. Longer markers first, so that 第一章 is not taken for 第一. */
export const sectionMarkers: readonly SectionMarker[] = [
  { form: "第一章", level: 1, source: `第(${numerals}|\\d{1,3})[章编篇] ?` },
  { form: "第一节", level: 2, source: `第(${numerals}|\\d{1,3})节 ?` },
  { form: "第一条", level: 3, source: `第(${numerals}|\\d{1,3})条 ?(?![、和至规款第])` },
  { form: "一、", level: 1, source: `(${numerals})[、.] ?(?![一二三四五六七八九十]、)` },
  { form: "(一)", level: 2, source: `[(〔](${numerals})[)〕][、.]? ?` },
  { form: "1.", level: 3, source: "(\\d{1,3})(?:[.、] ?(?!\\d)|\\. (?=\\d{2,4}年))" },
  { form: "(1)", level: 4, source: "\\((\\d{1,3})\\)[、.]? ?(?![,。;、])" },
  { form: "①", level: 4, source: "([①-⑳⑴-⒇])[、.]? ?" },
];

/** A marker behind a sentence, because the break before it was lost. */
export const gluedMarker = `(?<=[。!?”])(?:(${numerals})、|\\((${numerals})\\))(?=[一-鿿“"])`;

/** The marker of a point inside a paragraph: 一要, 一是, 第一, 首先. */
export const pointMarker = `(?<=^|[ 。;:,!?"“”’*)])(?:(${numerals})(要|是)(?!一[,、]二是)|第(${numerals})(,|、|是|要|:)|(首先|其次|再次|再者|最后)(?=[,、是要]))`;
