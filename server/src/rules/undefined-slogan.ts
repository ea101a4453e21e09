import type { TextRule } from "./rule.js";

/** A numeral abbreviation, where it first stands, that neither the glossary nor the text explains. */
export const undefinedSlogan: TextRule = {
  id: "undefined-slogan",
  *check({ annotations }) {
    const seen = new Set<string>();
    for (const annotation of annotations) {
      if (annotation.kind !== "slogan" || annotation.sub !== "numbered" || annotation.source === "glossary") continue;
      const { term, span, explainedAt } = annotation;
      if (explainedAt !== undefined || seen.has(term)) continue;
      seen.add(term);
      yield { kind: "defect", code: "undefined-slogan", span, data: { term } };
    }
  },
};
