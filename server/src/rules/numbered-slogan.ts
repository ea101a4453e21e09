import type { Lexicon } from "../lexicon/lexicon.js";
import { bareSets, beforeNoSet, lineBehind, noSet, noSetBehind, quotedSet } from "../lexicon/patterns.js";
import { quotations } from "../lexicon/quotations.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A numeral abbreviation for a set, found by its form, whether or not a glossary knows it: “三清两建”, “136”工作举措,
 * “1+7+2+N”, 四为四高两同步, 五区联动, 三大项目.
 */
export const numberedSlogan: ParagraphRule = {
  id: "numbered-slogan",
  reads: "text",
  *read(lexicon, { text }) {
    for (const { start, end, words } of quotations(text)) {
      const behind = text.slice(end + 1, end + 7);
      if (!quoted.test(words) || isNoSet(words, behind)) continue;
      const whole = wholeTerm(lexicon, words, behind);
      const source = whole === undefined ? "form" : "glossary";
      yield { kind: "slogan", span: { start, end }, sub: "numbered", term: whole ?? words, source };
    }
    for (const pattern of bare) {
      for (const { index, 0: words } of text.matchAll(pattern)) {
        if (longer.test(text.charAt(index - 1))) continue;
        const span = { start: index, end: index + words.length };
        yield { kind: "slogan", span, sub: "numbered", term: words, source: "form" };
      }
    }
  },
};

/** 三公经费 for “三公”经费: the glossary's term of which only the numeral stands in quotation marks. */
function wholeTerm(lexicon: Lexicon, words: string, behind: string): string | undefined {
  for (let length = 2; length <= 4; length++) {
    const sense = lexicon.senses(words + behind.slice(0, length)).find(({ sub }) => sub === "numbered");
    if (sense !== undefined) return sense.term;
  }
  return undefined;
}

/** Whether a quotation with a numeral names something else: a period, a day, a rank, a telephone, an ordinary sentence. */
function isNoSet(words: string, after: string): boolean {
  return isPhrase.test(words) || (/^\d+$/u.test(words) && line.test(after)) || isProperName.test(after);
}

const quoted = new RegExp(`^(?:${quotedSet})$`, "u");
const isPhrase = new RegExp(`^(?:${noSet})$`, "u");
const line = new RegExp(`^(?:${lineBehind})`, "u");
const isProperName = new RegExp(`^(?:${noSetBehind})`, "u");

const bare = bareSets.map((source) => new RegExp(source, "gu"));
const longer = new RegExp(beforeNoSet, "u");
