import type { ParagraphRule } from "./rule.js";

/** Readings in brackets behind the characters, as a page for learners or a bad converter leaves them: 報(bào)訊. */
export const pinyinGloss: ParagraphRule = {
  id: "pinyin-gloss",
  reads: "raw",
  *read(_lexicon, { glosses }) {
    const first = glosses[0];
    if (first === undefined) return;
    yield {
      kind: "defect",
      code: "pinyin-gloss",
      span: first,
      places: glosses,
      // The reading says nothing that the character doesn't: the text without it is exactly the text before it came in.
      fixes: [{ safe: true, edits: glosses.map((span) => ({ span, newText: "" })) }],
    };
  },
};
