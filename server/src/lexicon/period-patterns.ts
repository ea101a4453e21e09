/** How the genre names a period or a deadline, as the source of a regular expression over text as read. */
export const period = [
  "(?:到|至|截至|截止)?\\d{4}[-—~至到]\\d{2,4}年(?:间|底|末)?",
  "(?:到|至|截至|截止)?\\d{4}年(?:\\d{1,2}月(?:份|底|末|\\d{1,2}日)?)?(?:底|末|初|年底|上半年|下半年|前)?",
  '["“]?十[一二三四五六]五["”]?(?:末|期末|时期|期间|规划期|中期)?',
  '["“]?[六七八九]五["”]?(?:末|期末|时期|期间|计划)',
  "(?:今年|明年|后年|去年|前年|上年|本年|当年)(?:底|末|初|年底|上半年|下半年|\\d{1,2}月[底末]之?前)?",
  "(?:全年|年内|年底|年末|年度|本年度|上半年|下半年|前三季度|[一二三四]季度|近期内|本届政府|任期内)",
  "(?:过去|近|最近|未来|今后)?(?:[一二两三四五六七八九十]|\\d{1,2})年(?:来|内|间|左右的时间)",
  "(?:过去|近|未来|今后)(?:[一二两三四五六七八九十]|\\d{1,2})年",
  "\\d{1,2}月(?:[底末]|\\d{1,2}日)之?前",
  "(?:到)?本世纪(?:中叶|末|头二十年)",
].join("|");

/** Which way a period looks from the day of the text: a figure planned is due ahead, one reported lies behind. */
export function outlook(name: string): "past" | "present" | "future" | "open" {
  if (/去年|前年|上年|过去|年来|以来|近.年$|截至|截止/u.test(name)) return "past";
  if (/明年|后年|未来|今后|年内$|本世纪|^到|^至|末$/u.test(name)) return "future";
  return /今年|本年|当年|全年|年度|年底|季度|半年/u.test(name) ? "present" : "open";
}
