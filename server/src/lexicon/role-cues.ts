/** Words that say whether a figure is aimed at or reported, as sources of regular expressions over text as read. */

/** In front of a figure in its sentence: aimed at. */
export const targetCue =
  "力争|争取|确保(?!了)|保证(?!了)|预期目标|奋斗目标|发展目标|主要目标|目标任务|目标(?:是|为|:)|力求|拟|计划(?:用|在|到|新|完|安排|投|实施)|规划(?:到|建|投)|将(?=达|增|新|建|完|实|投|安|超|突|由|从|在|有|把|对|全|力)|要(?=达|增|新|建|完|实|力|确|把|在|使|用|全|努|提|加|高|突|引|培|再|更|抓|继|进一步|扎|着|深)|必须|努力(?:实现|使|达)|到20[2-9]\\d年|明年|后年|未来|今后|控制在|不低于|不少于|不得|安排(?=赤字|预算|中央|资金|地方)|拟安排|重点任务|[一二三四五六七八九十]要|[年月][底末]之?前|月\\d{1,2}日之?前|再(?=新|建|完|增|培|引)";

/** In front of a figure in its sentence: reported. */
export const outcomeCue =
  "完成了|实现了|达到了|建成了|增长了|提高了|下降了|降低了|新增了|确保了|解决了|累计|已(?!经济)|(?<!公)共(?!同|享|建|有制|产|和|治|赢|商|青|识|性|用)|去年|上年|前年|过去|年来|以来|截至|截止|目前|现有|现已|排名|位居|居全|名列|跃居|荣获|获得|获评|入选|成功|取得|初步核算|预计全年|先后|全部完成|圆满完成|超额|率先|我国已|连续|同比|比上年|较上年|分别比|达成|(?<!每[百千万亿]人)拥有|由此|其间|首次|圆满|胜利";

/** The head of a section that looks back. */
export const outcomeTitle =
  /回顾|总结|成绩|成就|成效|完成情况|执行情况|进展情况|取得|过去|开局良好|良好开局|主要做了|工作情况|几年来|一年来|年来的|发展历程|充分肯定|20\d\d年主要工作/u;

/** The head of a section that plans. */
export const targetTitle =
  /目标|任务|安排|打算|部署|要求|重点工作|重点任务|下一步|今后|规划|计划|举措|措施|保障|思路|展望|建议|意见|政策取向|[做抓]好(?!了).{0,12}工作(?!的)|今年.{0,8}工作|20\d\d年.{0,6}(?:工作|重点)/u;

/** The name of a document that plans as a whole: all its figures are aimed at unless they say otherwise. */
export const targetDocument =
  /(?:意见|方案|规划|计划|纲要|办法|措施|通知|要点|建议|若干政策|条例|规定|细则)(?:\([^)]*\))?$/u;

/** The head of a section that calls to do something: 聚焦项目建设, 全力稳住经济大盘. Under a look back it tells what was done. */
export const callingTitle =
  /^(?:要|始终|坚决|坚定不移|着力|全力|大力|扎实|深入|持续|加力|更大力度)*(?:聚焦|突出|坚持|加快|推进|推动|强化|深化|抓好|抓实|抓住|做强|做优|加强|提升|打造|守住|稳住|优化|实施|壮大|培育|构建|完善|健全|促进|落实|激发|增强|改进|建设|发展|保障|夯实|全力以赴)/u;
