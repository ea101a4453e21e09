import type { Entry, Lexicon } from "../lexicon/lexicon.js";
import { normalize } from "../model/normal-text.js";

/**
 * The entries that a person means who writes a term in a way of his own: Traditional, full-width, with or without
 * quotation marks and 《》, with or without the state's name; else the terms that his words are made of (增强“四个意识”、坚定
 * “四个自信”); else those that his words are the greater part of (稳中求进 of 稳中求进工作总基调).
 */
export function lookup(lexicon: Lexicon, words: string): readonly Entry[] {
  const own = entriesOf(lexicon, words);
  if (own.length > 0) return own;
  const within = partsOf(lexicon, words);
  return within.length > 0 ? within : around(lexicon, words);
}

/** The entries of a term, however its marks and its script are written. */
export function entriesOf(lexicon: Lexicon, words: string): readonly Entry[] {
  const read = normalize(words.trim()).text;
  const bare = read.replace(/^[“"‘'《〈]+|[”"’'》〉]+$/gu, "");
  for (const wording of [read, bare, bare.replace(state, ""), `${stateName}${bare}`]) {
    const senses = wording === "" ? [] : lexicon.senses(wording);
    if (senses.length > 0) return senses;
  }
  const core = skeleton(bare);
  if (core.length < 2) return [];
  return distinct([...lexicon.wordings()].flatMap(([wording, senses]) => (skeleton(wording) === core ? senses : [])));
}

const stateName = "中华人民共和国";
const state = /^中华人民共和国(?=.)/u;

/** A wording without marks: “万人助万企”活动 and 万人助万企活动 are one; so are 不敢腐、不能腐、不想腐 and 不敢腐不能腐不想腐. */
function skeleton(wording: string): string {
  return wording.replace(/[“”"‘’'《》〈〉、,，·\s]/gu, "");
}

/** The terms in the words, where they are most of them, or where a common noun closes them: “五位一体”总体布局. */
function partsOf(lexicon: Lexicon, words: string): readonly Entry[] {
  const read = normalize(words.trim()).text;
  const hits = lexicon.find(read);
  const covered = hits.reduce((sum, { start, end }) => sum + end - start, 0);
  const [first] = hits;
  const isNamed =
    first !== undefined &&
    skeleton(read.slice(0, first.start)) === "" &&
    nounBehind.test(skeleton(read.slice(first.end)));
  if (!isNamed && covered < skeleton(read).length * enough) return [];
  return distinct(hits.flatMap(({ term }) => lexicon.senses(term)));
}

const enough = 0.6;
const nounBehind =
  /^(?:的)?(?:总体|战略|重大|基本|工作|发展|重要|国家)?(?:布局|方针|理念|思想|论述|战略|改革|制度|机制|要求|任务|工程|行动|计划|工作|目标|格局|政策|体系|模式|活动|精神|原则|部署|倡议|举措|建设)$/u;

/** The shortest terms that hold the words. */
function around(lexicon: Lexicon, words: string): readonly Entry[] {
  const core = skeleton(normalize(words.trim()).text);
  if (core.length < 3) return [];
  const found = [...lexicon.wordings()]
    .filter(([wording]) => core.length * 2 >= wording.length && skeleton(wording).includes(core))
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return distinct(found.slice(0, most).flatMap(([, senses]) => senses));
}

const most = 5;

function distinct(entries: readonly Entry[]): readonly Entry[] {
  return [...new Set(entries)];
}
