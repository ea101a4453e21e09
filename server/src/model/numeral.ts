/**
 * The value of a numeral as this genre writes it: 1.4万 → 14000, 1,100万 → 11000000, 1万4千 → 14000, 三十二 → 32,
 * 十万零五百 → 100500, 二十万亿 → 20000000000000, 三点五 → 3.5, 二〇二二 → 2022, 三十几万 → 300000, 数百 → 100.
 * Vague 几 数 余 多 count for nothing here. `undefined` where the string is no numeral.
 * Values are exact: 1.1亿 is 110000000, not 110000000.00000001.
 */
export function numberOf(numeral: string): number | undefined {
  const value = read(numeral);
  // Four hundred nines are more than a number can hold.
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function read(numeral: string): number | undefined {
  const text = numeral.replace(/[余多来几数上]/gu, "").replace(/,/gu, "");
  if (text === "") return undefined;
  const scaled = /^(\d+(?:\.\d+)?)([十百千万亿兆]*)$/u.exec(text);
  if (scaled !== null) return scale(scaled[1] as string, scaled[2] as string);
  if (/^[〇零○一二三四五六七八九]{2,}$/u.test(text)) return Number([...text].map((digit) => digits[digit]).join(""));
  const [whole = "", fraction, ...rest] = text.split("点");
  if (fraction !== undefined && rest.length === 0) return decimal(whole, fraction);
  return integer(text);
}

/** 1.4 and 万 make 14000. The exponent is written, not multiplied: 1.1 × 1e8 is 110000000.00000001. */
function scale(decimalDigits: string, magnitude: string): number {
  let exponent = 0;
  for (const unit of magnitude) exponent += exponents[unit] ?? 0;
  return Number(`${decimalDigits}e${exponent}`);
}

/** 三点二亿: the magnitude behind the fraction scales the whole. */
function decimal(whole: string, fraction: string): number | undefined {
  const match = /^([〇零○一二三四五六七八九\d]+)([十百千万亿兆]*)$/u.exec(fraction);
  const before = integer(whole);
  if (match === null || before === undefined) return undefined;
  const after = [...(match[1] as string)].map((digit) => digits[digit] ?? digit).join("");
  return scale(`${before}.${after}`, match[2] as string);
}

/** Reads 万 亿 兆 as the ends of sections, 十 百 千 as places within one; a place without a digit counts one: 十五, 百. */
function integer(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let pendingPlace = 1;
  for (let at = 0; at < text.length; ) {
    const run = /^\d+(?:\.\d+)?/u.exec(text.slice(at, at + 20));
    if (run !== null) {
      digit = Number(run[0]);
      at += run[0].length;
      continue;
    }
    const unit = text.charAt(at++);
    const place = places[unit];
    const sectionEnd = sections[unit];
    if (unit in digits) {
      digit = digits[unit];
      if (unit === "零" || unit === "〇" || unit === "○") {
        digit = undefined;
        pendingPlace = 10;
      }
    } else if (place !== undefined) {
      section += (digit ?? 1) * place;
      pendingPlace = place;
      digit = undefined;
    } else if (sectionEnd !== undefined) {
      const value = section + (digit ?? (section === 0 && total === 0 ? 1 : 0));
      // 一万五千亿: 亿 scales all that stands before it; 一亿五千万: 万 scales its own section only.
      total = sectionEnd > total ? (total + value) * sectionEnd : total + value * sectionEnd;
      pendingPlace = sectionEnd;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  // 一万五 is 15000, 三百五 is 350: a digit at the end counts one place below the last.
  if (digit !== undefined) section += digit * (pendingPlace > 10 && !/[零〇○]/u.test(text) ? pendingPlace / 10 : 1);
  return total + section;
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const sections: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };
const exponents: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 };
