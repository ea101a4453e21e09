export type Severity = "error" | "warning" | "info" | "hint" | "off";

interface DefectSort {
  /** The default, which a setting may change. */
  readonly severity: Severity;
  /** Reported at its first place only, with all places listed: one reader's remark, not five hundred. */
  readonly once?: true;
  /** What differs for a sort within the code (`Defect.variant`). */
  readonly variants?: Readonly<Record<string, { readonly severity: Severity; readonly once?: true }>>;
  readonly zh: string;
  readonly en: string;
}

/**
 * Every defect there is: the rule's id, its default severity, and its name in Chinese and English.
 * Settings, rule pages and the manifest follow from this table (`npm run generate`).
 */
export const defects = {
  encoding: { severity: "warning", zh: "文字编码错误", en: "Text decoded wrongly" },
  "lost-character": { severity: "warning", zh: "日期或数字有脱漏", en: "Date or number has lost a character" },
  "html-residue": { severity: "warning", zh: "网页残留", en: "Leftover of a web page" },
  "quote-mismatch": {
    severity: "warning",
    variants: { straight: { severity: "info", once: true } },
    zh: "引号不配对",
    en: "Quotation marks do not pair",
  },
  numbering: { severity: "warning", zh: "序号不连续", en: "Section numbers out of sequence" },
  "count-mismatch": { severity: "warning", zh: "所称数目与实有不符", en: "Announced count does not agree" },
  "heading-level": { severity: "warning", zh: "层次序号用错", en: "Section number of the wrong level" },
  parallelism: { severity: "hint", zh: "并列各项写法不一", en: "Items in a row differ in form" },
  "repeated-text": { severity: "warning", zh: "文字重复", en: "Text repeated" },
  "mixed-script": {
    severity: "info",
    variants: { traditional: { severity: "info", once: true }, simplified: { severity: "info", once: true } },
    zh: "繁简或形近字符混用",
    en: "Characters of another script",
  },
  punctuation: {
    severity: "info",
    variants: {
      number: { severity: "info", once: true },
      dash: { severity: "info", once: true },
      between: { severity: "hint", once: true },
    },
    zh: "标点用法不规范",
    en: "Punctuation not by the standard",
  },
  "halfwidth-punctuation": { severity: "info", once: true, zh: "半角标点", en: "Half-width punctuation" },
  "pinyin-gloss": { severity: "info", once: true, zh: "夹注拼音", en: "Readings in brackets" },
  "target-conflict": {
    severity: "warning",
    variants: { strength: { severity: "hint" } },
    zh: "目标前后不一",
    en: "Targets contradict each other",
  },
  "sum-mismatch": { severity: "warning", zh: "数字对不上", en: "Figures do not add up" },
  "redundant-approximation": { severity: "warning", zh: "约数重复", en: "Hedged twice" },
  "range-form": {
    severity: "info",
    variants: { dash: { severity: "info", once: true } },
    zh: "范围写法不规范",
    en: "How a range is written",
  },
  "number-form": {
    severity: "info",
    variants: { zero: { severity: "info", once: true }, mixed: { severity: "hint", once: true } },
    zh: "数字写法不规范",
    en: "How a number is written",
  },
  "date-order": { severity: "warning", zh: "时间先后颠倒", en: "Dates out of order" },
  "vague-target": { severity: "off", zh: "目标没有数字", en: "Target without a figure" },
  "target-without-deadline": { severity: "off", zh: "目标没有期限", en: "Target without a deadline" },
  "slogan-wording": {
    severity: "warning",
    variants: { likely: { severity: "hint" } },
    zh: "固定表述有误",
    en: "Standing formulation miswritten",
  },
  "slogan-order": { severity: "warning", zh: "固定表述次序有误", en: "Standing formulation out of order" },
  "slogan-members": { severity: "warning", zh: "固定表述内容有误", en: "Members of a formulation missing or changed" },
  "slogan-dated": { severity: "info", zh: "提法已有更新", en: "Formulation out of date" },
  "undefined-slogan": { severity: "off", zh: "数字缩略语未作说明", en: "Numeral abbreviation not explained" },
  redaction: { severity: "info", once: true, zh: "隐去的名称", en: "Names left out" },
} as const satisfies Readonly<Record<string, DefectSort>>;

export type DefectCode = keyof typeof defects;

/** How many defects of one sort are shown one by one; more become one remark that lists all places. */
export const crowd = 30;

/** The default severity of a defect, by its variant where that has one of its own. */
export function severityOf(code: DefectCode, variant: string | undefined): Severity {
  return sortOf(code, variant).severity;
}

/** Whether defects of this sort are reported at their first place only. */
export function isOnce(code: DefectCode, variant: string | undefined): boolean {
  return sortOf(code, variant).once === true;
}

function sortOf(code: DefectCode, variant: string | undefined): Pick<DefectSort, "severity" | "once"> {
  const sort: DefectSort = defects[code];
  return (variant === undefined ? undefined : sort.variants?.[variant]) ?? sort;
}
