import traditional from "opencc-js/dict/TSCharacters";

/**
 * What each UTF-16 unit is read as: itself, another unit, or 0 where it is not read at all. Made at the first reading:
 * a server that has just started has nothing to read.
 */
export function foldTable(): Uint16Array {
  made ??= table();
  return made;
}

let made: Uint16Array | undefined;

function table(): Uint16Array {
  const units = new Uint16Array(65536);
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit;
  // Full-width forms lie 0xFEE0 above ASCII: （，％１ are read as (,%1.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0;
  // Radicals and compatibility ideographs that PDF files use in place of characters.
  for (const [first, last] of [
    [0x2e80, 0x2fd5],
    [0xf900, 0xfad9],
  ] as const) {
    for (let unit = first; unit <= last; unit++) {
      const reading = String.fromCharCode(unit).normalize("NFKC");
      if (reading.length === 1) units[unit] = reading.charCodeAt(0);
    }
  }
  // OpenCC's table, "傳 传|儷 俪": the first reading is the usual one. Pairs beyond the basic plane are left as they stand.
  for (const pair of traditional.split("|")) {
    const blank = pair.indexOf(" ");
    if (blank === 1 && pair.length >= 3) units[pair.charCodeAt(0)] = pair.charCodeAt(2);
  }
  // A pair of the table may lead beyond the basic plane: the half of a surrogate pair is no reading.
  for (let unit = 0; unit < units.length; unit++) {
    const reading = units[unit] as number;
    if (reading >= 0xd800 && reading <= 0xdfff) units[unit] = unit;
  }
  for (const [unit, reading] of Object.entries(quotes)) units[unit.charCodeAt(0)] = reading.charCodeAt(0);
  for (const unit of "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t") {
    units[unit.charCodeAt(0)] = 0x20;
  }
  // Soft hyphen, zero-width characters, directions, byte-order mark, variation selectors, control characters.
  const invisible =
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\u2061\u2062\u2063\u2064\ufeff";
  for (const unit of invisible) units[unit.charCodeAt(0)] = 0;
  for (let unit = 0x202a; unit <= 0x202e; unit++) units[unit] = 0;
  for (let unit = 0x2066; unit <= 0x206f; unit++) units[unit] = 0;
  for (let unit = 0xfe00; unit <= 0xfe0f; unit++) units[unit] = 0;
  for (let unit = 0; unit < 0x20; unit++) if (unit !== 9 && unit !== 10 && unit !== 13) units[unit] = 0;
  units[0x7f] = 0;
  return units;
}

/** Traditional texts quote with corner brackets; the dashes and dots are those of one mark under several code points. */
const quotes: Readonly<Record<string, string>> = {
  "「": "“",
  "」": "”",
  "『": "‘",
  "』": "’",
  "﹁": "“",
  "﹂": "”",
  "〝": "“",
  "〞": "”",
  "﹪": "%",
  "﹢": "+",
  "﹣": "-",
  "﹤": "<",
  "﹥": ">",
  "﹙": "(",
  "﹚": ")",
  "﹐": ",",
  "﹑": "、",
  "﹒": ".",
  "﹔": ";",
  "﹕": ":",
  "﹗": "!",
  "‧": "·",
  "•": "·",
  "・": "·",
  "∶": ":",
  "―": "—",
  "─": "—",
};
