/** An encoding that files are read in and written back in. */
export type Encoding = "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be";

/** A file's text without its byte-order mark, and how it was written. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** How many bytes of byte-order mark stand before the text. */
  readonly mark: number;
}

/**
 * Reads bytes as text. `auto` tells UTF-8 (with or without byte-order mark), UTF-16 with one, and GB18030 apart; Big5
 * looks like GB18030 to any test, so it is read on request only.
 */
export function decode(bytes: Uint8Array, wanted: Encoding | "auto"): Decoded {
  const marked = markedEncoding(bytes);
  const encoding = wanted !== "auto" ? wanted : (marked ?? unmarkedEncoding(bytes));
  const mark = marked === encoding ? (marked === "utf-8" ? 3 : 2) : 0;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(mark > 0 ? bytes.subarray(mark) : bytes);
  return { text, encoding, mark };
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * UTF-8 has a strict grammar that GB18030 breaks at nearly every character. A single broken sequence (a text cut in the
 * middle of a character, a byte lost on the way) doesn't make UTF-8 another encoding: the share of sound sequences decides.
 */
function unmarkedEncoding(bytes: Uint8Array): Encoding {
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    let taken = 1;
    while (taken < length && ((bytes[at + taken] ?? 0) & 0xc0) === 0x80) taken++;
    if (taken === length && lead >= 0xc2 && lead <= 0xf4) sound++;
    else broken++;
    at += taken;
  }
  return broken * 8 <= sound ? "utf-8" : "gb18030";
}
