/** The languages in which Policy Lens speaks to its user. */
export type Language = "zh" | "en";

/**
 * The language for a locale as editors and systems name it: zh-cn, zh_CN.UTF-8, en-US, de. A reader who names no locale
 * (or C, POSIX) reads a Chinese text before him: Chinese.
 */
export function languageOf(locale: string | undefined): Language {
  if (locale === undefined || /^(?:$|C(?:\.|$)|POSIX|zh)/iu.test(locale)) return "zh";
  return "en";
}
