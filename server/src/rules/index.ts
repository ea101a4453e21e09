import { announcement } from "./announcement.js";
import { bareProgram } from "./bare-program.js";
import { countMismatch } from "./count-mismatch.js";
import { dateOrder } from "./date-order.js";
import { datedTerm } from "./dated-term.js";
import { documentDate } from "./document-date.js";
import { documentPlace } from "./document-place.js";
import { documentTitle } from "./document-title.js";
import { encoding } from "./encoding.js";
import { halfwidthPunctuation } from "./halfwidth-punctuation.js";
import { heading } from "./heading.js";
import { headingLevel } from "./heading-level.js";
import { htmlResidue } from "./html-residue.js";
import { lostCharacter } from "./lost-character.js";
import { mixedScript } from "./mixed-script.js";
import { motto } from "./motto.js";
import { numberForm } from "./number-form.js";
import { numberedSlogan } from "./numbered-slogan.js";
import { numbering } from "./numbering.js";
import { parallelism } from "./parallelism.js";
import { part } from "./part.js";
import { pinyinGloss } from "./pinyin-gloss.js";
import { program } from "./program.js";
import { punctuation } from "./punctuation.js";
import { quantity } from "./quantity.js";
import { quoteMismatch } from "./quote-mismatch.js";
import { rangeForm } from "./range-form.js";
import { redaction } from "./redaction.js";
import { redundantApproximation } from "./redundant-approximation.js";
import { repeatedText } from "./repeated-text.js";
import type { Rule } from "./rule.js";
import { slogan } from "./slogan.js";
import { sloganDated } from "./slogan-dated.js";
import { sloganMembers } from "./slogan-members.js";
import { sloganOrder } from "./slogan-order.js";
import { sloganWording } from "./slogan-wording.js";
import { sumMismatch } from "./sum-mismatch.js";
import { targetConflict } from "./target-conflict.js";
import { targetWithoutDeadline } from "./target-without-deadline.js";
import { undefinedSlogan } from "./undefined-slogan.js";
import { vagueTarget } from "./vague-target.js";

/** Every rule, in the order in which a newcomer should read them. A new rule is one line here. */
export const rules: readonly Rule[] = [
  heading,
  part,
  quantity,
  slogan,
  numberedSlogan,
  motto,
  program,
  bareProgram,
  documentTitle,
  announcement,
  documentDate,
  documentPlace,
  lostCharacter,
  htmlResidue,
  pinyinGloss,
  redaction,
  quoteMismatch,
  halfwidthPunctuation,
  punctuation,
  repeatedText,
  mixedScript,
  encoding,
  numbering,
  headingLevel,
  parallelism,
  countMismatch,
  datedTerm,
  sloganWording,
  sloganOrder,
  sloganMembers,
  sloganDated,
  undefinedSlogan,
  targetConflict,
  sumMismatch,
  dateOrder,
  redundantApproximation,
  rangeForm,
  numberForm,
  vagueTarget,
  targetWithoutDeadline,
];
