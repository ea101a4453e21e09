import { foldTable } from "../model/fold.js";

/**
 * A source over text as read, made one over text as written: `(` stands for （ too, `%` for ％, `“` for 「, `\d` for １,
 * 计划 for 計劃. It captures nothing, so that the grammar can number its own groups. What is written as a code (`\x2C`) is
 * meant as it is written.
 */
export function widened(source: string): string {
  let wide = "";
  for (const [piece] of source.matchAll(pieces)) wide += widenedPiece(piece);
  return wide;
}

/** An escape, a class, the opening of a group, a count; else one character. */
const pieces =
  /\\(?:p\{[^}]*\}|x[\dA-F]{2}|u[\dA-F]{4}|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<[A-Za-z]+>|<?[=!]|[:>]))?|\{\d+,?\d*\}|./gsu;

function widenedPiece(piece: string): string {
  if (piece.startsWith("[")) return widenedClass(piece);
  if (piece.startsWith("\\")) return widenedEscape(piece);
  if (piece === "(" || /^\(\?<[A-Za-z]/u.test(piece)) return "(?:";
  return piece.length > 1 || ")|?*+^$.".includes(piece) ? piece : oneOf(piece);
}

function widenedEscape(piece: string): string {
  const classOf = classes[piece];
  if (classOf !== undefined) return `[${classOf}]`;
  if (/^\\[a-zA-Z]/u.test(piece)) return piece;
  return oneOf(piece.slice(1));
}

/** `[,(]` → `[,，(（]`; of a range of digits or letters the full-width one is added. */
function widenedClass(piece: string): string {
  const body = piece.replace(/^\[\^?/u, "").slice(0, -1);
  let wide = piece.startsWith("[^") ? "[^" : "[";
  for (const [item] of body.matchAll(classItems)) {
    const [first = "", last] = item.length === 3 && item.charAt(1) === "-" ? [item.charAt(0), item.charAt(2)] : [];
    if (last !== undefined) wide += item + (first < "\u0080" ? `${fullWidth(first)}-${fullWidth(last)}` : "");
    else if (/^\\[a-zA-Z]/u.test(item)) wide += classes[item] ?? item;
    else wide += ways(item.replace(/^\\/u, "")).map(inClass).join("");
  }
  return `${wide}]`;
}

const classItems = /\\(?:p\{[^}]*\}|x[\dA-F]{2}|u[\dA-F]{4}|.)|[^\\]-[^\\]|[^\\]/gsu;

/** What the two dialects understand by a letter that names a class is not the same: it is written out. */
const classes: Readonly<Record<string, string>> = {
  "\\d": "0-9０-９",
  "\\w": "0-9A-Za-z_０-９Ａ-Ｚａ-ｚ",
  "\\s": " \\t\u00a0\u3000",
  "\\p{Script=Han}": "㐀-鿿",
};

function oneOf(character: string): string {
  const all = ways(character);
  return all.length === 1 ? character.replace(/[\\^$.*+?()[\]{}|]/u, "\\$&") : `[${all.map(inClass).join("")}]`;
}

function inClass(character: string): string {
  return character === "\t" ? "\\t" : character.replace(/[\\\]^[&-]/u, "\\$&");
}

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

/** All the ways in which what is read as `character` is written, that first. */
function ways(character: string): readonly string[] {
  return [character, ...(waysOf().get(character) ?? [])];
}

function waysOf(): ReadonlyMap<string, readonly string[]> {
  if (made !== undefined) return made;
  const written = new Map<string, string[]>();
  foldTable().forEach((reading, unit) => {
    if (reading === unit || reading === 0 || isRare(unit)) return;
    const character = String.fromCharCode(reading);
    written.set(character, [...(written.get(character) ?? []), String.fromCharCode(unit)]);
  });
  made = written;
  return made;
}

let made: ReadonlyMap<string, readonly string[]> | undefined;

/** Radicals, compatibility ideographs, blanks and characters that only broken or ancient texts have: the server reads them. */
function isRare(unit: number): boolean {
  return (
    (unit >= 0x1680 && unit < 0x2010) ||
    (unit >= 0x2e80 && unit < 0x3000) ||
    (unit >= 0x3400 && unit < 0x4e00) ||
    (unit >= 0xf900 && unit < 0xfb00) ||
    unit === 0x202f ||
    unit === 0x205f
  );
}
