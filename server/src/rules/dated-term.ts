import type { Lexicon } from "../lexicon/lexicon.js";
import { quotations } from "../lexicon/quotations.js";
import type { DatedTerm } from "../model/annotation.js";
import { sentenceAt } from "../model/normal-text.js";
import type { ParagraphRule } from "./rule.js";

/**
 * A formulation that another has replaced, wherever the writer neither quotes nor looks back. Whether it is out of date
 * only the date of the text tells: `slogan-dated` asks it.
 */
export const datedTerm: ParagraphRule = {
  id: "dated-term",
  reads: "text",
  *read(lexicon, { text }) {
    for (const { start, end, term } of lexicon.find(text)) {
      for (const change of known(lexicon, term)) {
        if (isCurrent(text, start, end, change.replacedBy))
          yield { kind: "dated", span: { start, end }, term, ...change };
      }
    }
    for (const { clue, pattern, ...change } of changes) {
      if (!text.includes(clue)) continue;
      for (const { index, 0: words } of text.matchAll(pattern)) {
        const span = { start: index, end: index + words.length };
        if (isCurrent(text, span.start, span.end, change.replacedBy)) yield { kind: "dated", span, ...change };
      }
    }
  },
};

type Change = Pick<DatedTerm, "replacedBy" | "from">;

/** The changes of a term, looked up once a lexicon. */
function known(lexicon: Lexicon, term: string): readonly Change[] {
  const terms = memo.get(lexicon) ?? new Map<string, readonly Change[]>();
  memo.set(lexicon, terms);
  const changes = terms.get(term) ?? [...changesOf(lexicon, term)];
  terms.set(term, changes);
  return changes;
}

const memo = new WeakMap<Lexicon, Map<string, readonly Change[]>>();

/** What replaced a term that has one sense, and when; and what replaced that: 一行三会, 一行两会, 一行一局一会. */
function* changesOf(lexicon: Lexicon, term: string): Iterable<Change> {
  let current = term;
  for (let step = 0; step < longestChain; step++) {
    const [sense, other] = lexicon.senses(current);
    if (sense?.replacedBy === undefined || other !== undefined || sense.sub === "document") return;
    const from = sense.until ?? lexicon.senses(sense.replacedBy)[0]?.since;
    if (from === undefined) return;
    yield { replacedBy: sense.replacedBy, from };
    current = sense.replacedBy;
  }
}

const longestChain = 3;

/** Whether it is said as of now: outside quotations of some length and titles, in a sentence that looks at no past. */
function isCurrent(text: string, start: number, end: number, replacedBy: string): boolean {
  const sentence = sentenceAt(text, start);
  const words = text.slice(sentence.start, Math.max(sentence.end, end));
  if (words.includes(replacedBy) || past.test(words)) return false;
  if (text.lastIndexOf("《", start) > text.lastIndexOf("》", start) && start - text.lastIndexOf("《", start) < 80)
    return false;
  return !quotations(words).some(
    (each) =>
      each.start <= start - sentence.start && end - sentence.start <= each.end && each.words.length > longestTerm,
  );
}

const longestTerm = 24;
const past =
  /(?:19|20)\d\d年|十[一二三四]?五|过去|历史|当时|曾|以来|原来|原有|决胜|胜利|如期|历程|从前|当年|那时|此前|先后|发展为|改为|到“|回顾|第一次|首次|已[经]?(?:完成|实现|建成)|十[六七八九]大|十[六七八九]届|指出|强调/u;

/** Changes that no entry of the glossary tells by itself. */
const changes: readonly (Omit<DatedTerm, "kind" | "span"> & { readonly clue: string; readonly pattern: RegExp })[] = [
  {
    term: "全面建成小康社会",
    replacedBy: "全面建设社会主义现代化国家",
    // 党的十九届五中全会公报
    from: "2020-10-29",
    clue: "全面建成小康社会",
    pattern: /全面建成小康社会(?=["”]?[、,]["“]?全面深化改革["”]?[、,]["“]?全面依法治国)/gu,
  },
  {
    term: "全过程民主",
    replacedBy: "全过程人民民主",
    // 庆祝中国共产党成立100周年大会上的讲话
    from: "2021-07-01",
    clue: "全过程民主",
    pattern: /全过程民主/gu,
  },
  {
    term: "深入学习教育",
    replacedBy: "深入贯彻中央八项规定精神学习教育",
    // 《关于在全党开展深入贯彻中央八项规定精神学习教育的通知》
    from: "2025-03",
    clue: "深入学习教育",
    pattern: /(?<=开展|抓好|推进)深入学习教育/gu,
  },
];
