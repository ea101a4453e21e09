import { announcement } from "./announcement.js";
import { bareProgram } from "./bare-program.js";
import { countMismatch } from "./count-mismatch.js";
import { documentDate } from "./document-date.js";
import { documentTitle } from "./document-title.js";
import { encoding } from "./encoding.js";
import { halfwidthPunctuation } from "./halfwidth-punctuation.js";
import { heading } from "./heading.js";
import { htmlResidue } from "./html-residue.js";
import { lostCharacter } from "./lost-character.js";
import { motto } from "./motto.js";
import { numberedSlogan } from "./numbered-slogan.js";
import { numbering } from "./numbering.js";
import { pinyinGloss } from "./pinyin-gloss.js";
import { program } from "./program.js";
import { quantity } from "./quantity.js";
import { quoteMismatch } from "./quote-mismatch.js";
import { redaction } from "./redaction.js";
import type { Rule } from "./rule.js";
import { slogan } from "./slogan.js";

/** Every rule, in the order in which a newcomer should read them. A new rule is one line here. */
export const rules: readonly Rule[] = [
  heading,
  quantity,
  slogan,
  numberedSlogan,
  motto,
  program,
  bareProgram,
  documentTitle,
  announcement,
  documentDate,
  lostCharacter,
  htmlResidue,
  pinyinGloss,
  redaction,
  quoteMismatch,
  halfwidthPunctuation,
  encoding,
  numbering,
  countMismatch,
];
