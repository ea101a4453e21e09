/**
 * How the genre writes its names, as sources of regular expressions in the dialect that JavaScript and Oniguruma share.
 * The rules and the TextMate grammar are made from them. They match text as read (see `normalize`).
 */

/** A Chinese character. Written out, because the two dialects name the script differently. */
export const han = "[㐀-鿿]";

/** The numerals that count a set: 两个确保, 四源同治, 双循环. */
export const setNumeral = "[一二三四五六七八九十两双]";

/** What makes a numeral an amount or a date instead: 三十, 两千亿, 二月. */
const notCounted = "[一二三四五六七八九十两双百千万亿年月日时第]";

/** Members added up in figures: 1+8, 3+1+1, 1+7+2+N. */
export const sum = "\\d{1,3}(?:\\+(?:\\d{1,3}|[NnXx]))+";

/** A set named by figures alone, in quotation marks: “136”工作举措, “5251”工程. Not a year. */
export const figures = "(?!(?:19|20)\\d\\d(?!\\d))\\d{2,8}";

/** One or more numerals, each with what it counts: 三清两建, 一老一小一青壮, 四为四高两同步. */
export const numeralChain = `(?:${setNumeral}(?:(?!${notCounted})${han}){1,4}、?){2,6}`;

/** A set by its numeral, in quotation marks: 三个一批, 六大行动, 五区联动, 双碳. */
export const numberedSet = `(?:十[一二三四五六七八九]?|[二三四五六七八九两双])(?!${notCounted})${han}(?:${han}|、){0,18}`;

/** The nouns that end the name of an initiative, the longer first. */
export const programHead =
  "行动计划|专项行动|行动|计划|工程|战略|活动|规划|政策|机制|改革|制度|试点|攻坚战|保卫战|整体战|大会战|大讨论|主题教育|专题教育|学习教育|教育整顿|示范区|试验区|先行区|先导区|合作区";

/** The nouns that end the title of a document. */
export const documentHead =
  "法|法典|宪法|条例|规定|办法|意见|意见书|方案|规划|纲要|计划|通知|决定|决议|报告|协定|协议|框架协议|章程|党章|准则|公约|公报|白皮书|蓝皮书|绿皮书|清单|目录|名录|标准|规范|指南|指引|指导|细则|规则|措施|若干政策|政策|宣言|共识|备忘录|倡议|倡议书|声明|公告|通告|批复|函|要点|讲话|草案|议定书|条约|合同|意向书|说明|报告书|责任书|责任状|建议|建议书|制度|守则|条款|总则|大纲|概算|预算|决算|答复|图谱|地图|行动|战略|体系|机制|基本法|约定|公约|序言|解读|解释|一号文件|手册|文件|十条|\\d+条";
