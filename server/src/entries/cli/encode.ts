import type { Encoding } from "./decode.js";

/**
 * The bytes of a text in an encoding, with a byte-order mark of so many bytes; `undefined` where the encoding has no bytes
 * for some character. The table is the platform's own decoder, turned round, so that the two can't disagree.
 */
export function encode(text: string, encoding: Encoding, mark: number): Uint8Array | undefined {
  const marked = mark > 0 ? `\ufeff${text}` : text;
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(marked);
    case "utf-16le":
      return Uint8Array.from(Buffer.from(marked, "utf16le"));
    case "utf-16be":
      return Uint8Array.from(Buffer.from(marked, "utf16le").swap16());
    case "gb18030":
    case "big5":
      return encodeByTable(text, encoding);
  }
}

function encodeByTable(text: string, encoding: "gb18030" | "big5"): Uint8Array | undefined {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (table.has(character)) bytes.push(...(table.get(character) as readonly number[]));
    else if (encoding === "gb18030" && point > 0xffff) bytes.push(...fourBytes(point - 0x10000 + firstBeyond));
    else return undefined;
  }
  return Uint8Array.from(bytes);
}

/** Every character of two bytes, and for GB18030 those of the basic plane that take four. */
function tableOf(encoding: "gb18030" | "big5"): ReadonlyMap<string, readonly number[]> {
  const sequences: (readonly number[])[] = [];
  if (encoding === "gb18030") for (let index = 0; index < basicFourByte; index++) sequences.push(fourBytes(index));
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) sequences.push([lead, trail]);
  }
  // No sequence contains a line feed, so one behind each keeps them apart even where one is not valid.
  const joined = Uint8Array.from(sequences.flatMap((sequence) => [...sequence, 0x0a]));
  const read = new TextDecoder(encoding).decode(joined).split("\n");
  const table = new Map<string, readonly number[]>();
  sequences.forEach((sequence, index) => {
    const character = read[index] ?? "";
    if (character !== "\ufffd" && [...character].length === 1) table.set(character, sequence);
  });
  return table;
}

/** The four-byte sequence with this place in GB18030's order. */
function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** How many four-byte places lie before the end of the basic plane. */
const basicFourByte = 39420;
/** The place of U+10000. */
const firstBeyond = 189000;
