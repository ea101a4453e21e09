import { eastAsianWidth } from "get-east-asian-width";

/** How many columns a terminal gives to a text: two to a Chinese character, none to a combining mark. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/** The longest beginning of a text that fits into so many columns. */
export function fitting(text: string, columns: number): string {
  let left = columns;
  let end = 0;
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The longest end of a text that fits into so many columns. */
export function fittingEnd(text: string, columns: number): string {
  const characters = [...text];
  let left = columns;
  let start = characters.length;
  while (start > 0) {
    left -= widthOf(characters[start - 1] as string);
    if (left < 0) break;
    start--;
  }
  return characters.slice(start).join("");
}

/**
 * A text that a terminal may be given: control characters (which could recolour it, or worse) and characters that turn the
 * direction of writing become a box of one unit each, so that offsets stay.
 */
export function inert(text: string): string {
  return text
    .replace(/\t/gu, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, "\ufffd");
}

function widthOf(character: string): number {
  const point = character.codePointAt(0) as number;
  if (point < 0x300) return point === 0xad ? 0 : 1;
  if (point >= 0x3000 && point < 0xa000) return 2;
  return /^[\p{M}\p{Cf}]$/u.test(character) ? 0 : eastAsianWidth(point);
}
