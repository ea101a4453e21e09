import { describe, expect, test } from "vitest";
import { decode } from "./decode.js";
import { encode } from "./encode.js";

const text = "一、今年工作回顾\r\n地区生产总值增长6.5%，“两个确保”落地见效。𠮷\n";

describe("decode", () => {
  test("UTF-8 with and without byte-order mark", () => {
    expect(decode(Buffer.from(text), "auto")).toEqual({ text, encoding: "utf-8", mark: 0 });
    expect(decode(Buffer.from(`\ufeff${text}`), "auto")).toEqual({ text, encoding: "utf-8", mark: 3 });
  });

  test("UTF-16 by its byte-order mark, both ways round", () => {
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    expect(decode(little, "auto")).toEqual({ text, encoding: "utf-16le", mark: 2 });
    expect(decode(Buffer.from(little).swap16(), "auto")).toEqual({ text, encoding: "utf-16be", mark: 2 });
  });

  test("GB18030, also characters of four bytes", () => {
    const bytes = encode(text, "gb18030", 0);
    expect(bytes).toBeDefined();
    expect(decode(bytes ?? Buffer.alloc(0), "auto")).toEqual({ text, encoding: "gb18030", mark: 0 });
  });

  test("UTF-8 cut in the middle of a character stays UTF-8", () => {
    const bytes = Buffer.from("坚持稳中求进工作总基调，完整准确全面贯彻新发展理念");
    const { text: read, encoding } = decode(bytes.subarray(0, bytes.length - 1), "auto");
    expect(encoding).toBe("utf-8");
    expect(read).toBe("坚持稳中求进工作总基调，完整准确全面贯彻新发展理\ufffd");
  });

  test("Big5 on request", () => {
    const bytes = Buffer.from([0xa4, 0x40, 0xa1, 0x42, 0xa6, 0x5e, 0xc5, 0x55]);
    expect(decode(bytes, "big5")).toEqual({ text: "一、回顧", encoding: "big5", mark: 0 });
    expect(encode("一、回顧", "big5", 0)).toEqual(Uint8Array.from(bytes));
  });

  test("nothing, and plain ASCII", () => {
    expect(decode(new Uint8Array(), "auto")).toEqual({ text: "", encoding: "utf-8", mark: 0 });
    expect(decode(Buffer.from("abc"), "auto").encoding).toBe("utf-8");
  });
});

describe("encode", () => {
  test.each(["utf-8", "utf-16le", "utf-16be", "gb18030"] as const)("%s comes back as it was", (encoding) => {
    const bytes = encode(text, encoding, 0) ?? new Uint8Array();
    expect(decode(bytes, encoding).text).toBe(text);
  });

  test("every character of the basic plane in GB18030", () => {
    let all = "";
    for (let unit = 0x20; unit < 0xd800; unit++) all += String.fromCharCode(unit);
    const bytes = encode(all, "gb18030", 0) ?? new Uint8Array();
    expect(decode(bytes, "gb18030").text).toBe(all);
  });

  test("a character that the encoding lacks is refused", () => {
    expect(encode("镕€", "big5", 0)).toBeUndefined();
  });
});
