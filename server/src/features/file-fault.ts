import type { Span } from "../model/span.js";
import type { Language } from "./language.js";

/**
 * A fault in a configuration or a term file, at its place there: an unknown key, a path that leads nowhere. It carries
 * a sort and facts, as a defect does; `faultMessage` words it.
 */
export interface FileFault {
  readonly sort: FaultSort;
  readonly span: Span;
  readonly data?: Facts;
}

export type FaultSort = keyof typeof sorts;

/** What a fault says to the user: what it is, and what to do. */
export function fileFaultMessage({ sort, data = {} }: FileFault, language: Language): string {
  return sorts[sort][language](data);
}

/** Whether the file can't be read at all, so that what it said last goes on holding. */
export function isFatal({ sort }: FileFault): boolean {
  return sort === "syntax" || sort === "not-object" || sort === "not-list" || sort === "no-term-column";
}

/** The likeliest of some words for one that isn't among them: numbring → numbering. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const each of known) {
    const steps = distance(word.toLowerCase(), each.toLowerCase());
    if (steps >= least) continue;
    best = each;
    least = steps;
  }
  return best;
}

/** How many characters are to be changed, added or left out. Long words are nobody's slip. */
function distance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return Number.POSITIVE_INFINITY;
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (last[column - 1] ?? 0) + (a.charAt(row - 1) === b.charAt(column - 1) ? 0 : 1);
      next.push(Math.min(changed, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    last = next;
  }
  return last[b.length] ?? 0;
}

type Facts = Readonly<Record<string, string>>;
type Words = Readonly<Record<Language, (facts: Facts) => string>>;

function orNear(near: string | undefined, zh: boolean): string {
  if (near === undefined || near === "") return "";
  return zh ? `是否要写“${near}”？` : ` Did you mean "${near}"?`;
}

const sorts = {
  syntax: {
    zh: ({ zh }) => `文件格式有误：${zh}。改正之前，沿用上一次正确的内容。`,
    en: ({ en }) => `The file is malformed: ${en}. Until that is corrected, the last good version stays in force.`,
  },
  "not-object": {
    zh: () => "配置应为一个对象，即写在 { } 之内。改正之前，沿用上一次正确的内容。",
    en: () =>
      "A configuration is an object, written in { }. Until that is corrected, the last good version stays in force.",
  },
  "unknown-key": {
    zh: ({ key, allowed, near }) => `没有“${key}”这一项，已略过。${orNear(near, true)}可用的有：${allowed}。`,
    en: ({ key, allowed, near }) =>
      `There is no "${key}" here; it is left out.${orNear(near, false)} Known: ${allowed}.`,
  },
  "duplicate-key": {
    zh: ({ key }) => `“${key}”写了不止一次，以最后一次为准；请只留一个。`,
    en: ({ key }) => `"${key}" is given more than once; the last one counts. Keep one.`,
  },
  "wrong-type": {
    zh: ({ key, expected }) => `“${key}”应为${typesZh[expected ?? ""] ?? expected}，已略过。`,
    en: ({ key, expected }) => `"${key}" must be ${typesEn[expected ?? ""] ?? expected}; it is left out.`,
  },
  "unknown-rule": {
    zh: ({ rule, near }) => `没有“${rule}”这条规则，已略过。${orNear(near, true)}`,
    en: ({ rule, near }) => `There is no rule "${rule}"; this is left out.${orNear(near, false)}`,
  },
  "bad-choice": {
    zh: ({ key, value, allowed }) => `“${key}”不能是“${value}”，已略过；可选 ${allowed}。`,
    en: ({ key, value, allowed }) => `"${key}" can't be "${value}"; this is left out. Choose from ${allowed}.`,
  },
  "bad-glob": {
    zh: ({ glob }) =>
      `“${glob}”不是可用的文件模式，已略过；写法同 .gitignore，相对于本文件所在文件夹，如 草稿/**、*.md。`,
    en: ({ glob }) =>
      `"${glob}" is no pattern of files; it is left out. Write it as in .gitignore, relative to this file's folder: drafts/**, *.md.`,
  },
  outside: {
    zh: ({ path }) => `“${path}”不在工作区之内，没有读取；词库文件应放在工作区内，以相对路径写出。`,
    en: ({ path }) =>
      `"${path}" lies outside the workspace and is not read; keep glossaries inside it, and name them by a relative path.`,
  },
  "missing-file": {
    zh: ({ path }) => `读不到“${path}”：没有这个文件，或不可读。请核对路径，路径相对于本文件所在文件夹。`,
    en: ({ path }) =>
      `"${path}" can't be read: there is no such file, or it is not readable. Paths are relative to this file's folder.`,
  },
  "unknown-file": {
    zh: ({ path }) => `不知道怎样读“${path}”；词库文件的扩展名应为 .yaml、.yml、.json、.csv 或 .tsv。`,
    en: ({ path }) => `Don't know how to read "${path}"; a glossary's name ends in .yaml, .yml, .json, .csv or .tsv.`,
  },
  "unbounded-suppression": {
    zh: () => "这一条既没有 file 也没有 text，已略过；要在整个文件夹关闭一条规则，请写在 rules 中。",
    en: () =>
      'This entry has neither "file" nor "text" and is left out; to switch a rule off in the whole folder, use "rules".',
  },
  "stray-context": {
    zh: () => "有 before 或 after 而没有 text，已略过；请写出所静默的文字。",
    en: () => 'There is "before" or "after" but no "text", so this is left out; quote the silenced words.',
  },
  "not-list": {
    zh: () => "词库应为词条的列表，每条一行：- { term: …, sub: … }。改正之前，沿用上一次正确的内容。",
    en: () =>
      "A glossary is a list of entries, one a line: - { term: …, sub: … }. Until that is corrected, the last good version stays in force.",
  },
  "not-entry": {
    zh: () => "这里应为一个词条：{ term: …, sub: … }；已略过。",
    en: () => "An entry is expected here: { term: …, sub: … }; this is left out.",
  },
  "no-term": {
    zh: () => "词条没有 term，已略过；请写出词语。",
    en: () => "The entry has no term and is left out; say which term it is.",
  },
  "short-term": {
    zh: ({ term }) => `“${term}”太短，已略过；词语至少两个字，否则处处都会标出。`,
    en: ({ term }) =>
      `"${term}" is too short and is left out; a term has at least two characters, or it would be found everywhere.`,
  },
  "no-sub": {
    zh: ({ allowed }) => `词条没有 sub，已略过；请写明种类：${allowed}。`,
    en: ({ allowed }) => `The entry has no sub and is left out; say what sort it is: ${allowed}.`,
  },
  "duplicate-term": {
    zh: ({ term, line }) => `“${term}”在第${line}行已有；请合为一条，或以 place、since 区别。`,
    en: ({ term, line }) =>
      `"${term}" stands on line ${line} already; make them one, or tell them apart by place or since.`,
  },
  "member-count": {
    zh: ({ term, count }) => `“${term}”的数目与所列${count}项不符，请核对 members。`,
    en: ({ term, count }) => `The numeral of "${term}" does not agree with its ${count} members; check them.`,
  },
  "bad-date": {
    zh: ({ key, value }) => `“${key}”不能是“${value}”，已略过；写作 YYYY、YYYY-MM 或 YYYY-MM-DD。`,
    en: ({ key, value }) => `"${key}" can't be "${value}"; it is left out. Write YYYY, YYYY-MM or YYYY-MM-DD.`,
  },
  "no-term-column": {
    zh: () =>
      "第一行应为列名，其中须有 term（或“词语”）；其余可有 kind、gloss、aliases、members、en、place、since、until、source。",
    en: () =>
      "The first line names the columns, one of which must be term; others: kind, gloss, aliases, members, en, place, since, until, source.",
  },
} as const satisfies Readonly<Record<string, Words>>;

const typesZh: Readonly<Record<string, string>> = {
  object: "对象，写在 { } 之内",
  list: "列表，写在 [ ] 之内",
  string: "文字，写在引号之内",
  strings: "文字的列表",
  flag: "true 或 false",
};

const typesEn: Readonly<Record<string, string>> = {
  object: "an object, written in { }",
  list: "a list, written in [ ]",
  string: "a string, written in quotation marks",
  strings: "a list of strings",
  flag: "true or false",
};
