import type { SloganSub } from "../model/annotation.js";
import type { ParagraphRule } from "./rule.js";

/** A standing formulation that the glossary knows, quoted or not: 两个确保, 专精特新, 新发展理念. */
export const slogan: ParagraphRule = {
  id: "slogan",
  reads: "text",
  *read(lexicon, { text }) {
    for (const { start, end, term, sub, quiet } of lexicon.find(text)) {
      if (!quiet && isSlogan(sub)) yield { kind: "slogan", span: { start, end }, sub, term, source: "glossary" };
    }
  },
};

function isSlogan(sub: string): sub is SloganSub {
  return sub === "numbered" || sub === "motto" || sub === "formula";
}
