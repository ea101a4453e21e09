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
  "halfwidth-punctuation": { severity: "info", once: true, zh: "半角标点", en: "Half-width punctuation" },
  "pinyin-gloss": { severity: "info", once: true, zh: "夹注拼音", en: "Readings in brackets" },
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
