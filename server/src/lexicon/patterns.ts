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

/** Members added up in figures: 1+8, 3+1+1, 1+7+2+N. So many at most, lest a line of them be read from each anew. */
export const sum = "\\d{1,3}(?:\\+(?:\\d{1,3}|[NnXx])){1,9}";

/** A set named by figures alone, in quotation marks: “136”工作举措, “5251”工程. Not a year. */
export const figures = "(?!(?:19|20)\\d\\d(?!\\d))\\d{2,8}";

/** One or more numerals, each with what it counts: 三清两建, 一老一小一青壮, 四为四高两同步. */
export const numeralChain = `(?:${setNumeral}(?:(?!${notCounted})${han}){1,4}、?){2,6}`;

/** A set by its numeral, in quotation marks: 三个一批, 六大行动, 五区联动, 双碳. */
export const numberedSet = `(?:十[一二三四五六七八九]?|[二三四五六七八九两双])(?!${notCounted})${han}(?:${han}|、){0,18}`;

/** The nouns that end the title of a document. */
export const documentHead =
  "法|法典|宪法|条例|规定|办法|意见|意见书|方案|规划|纲要|计划|通知|决定|决议|报告|协定|协议|框架协议|章程|党章|准则|公约|公报|白皮书|蓝皮书|绿皮书|清单|目录|名录|标准|规范|指南|指引|指导|细则|规则|措施|若干政策|政策|宣言|共识|备忘录|倡议|倡议书|声明|公告|通告|批复|函|要点|讲话|草案|议定书|条约|合同|意向书|说明|报告书|责任书|责任状|建议|建议书|制度|守则|条款|总则|大纲|概算|预算|决算|答复|图谱|地图|行动|战略|体系|机制|基本法|约定|公约|序言|解读|解释|一号文件|手册|文件|十条|\\d+条";

/** All the forms that a quoted set takes: “1+8”, “5251”工程, “25条”, “三清两建”, “三个一批”. */
export const quotedSet = `${sum}(?:(?:${han}|\\+){0,8})|${figures}(?:条|工程)?|\\d{1,2}条|${numeralChain}|${numberedSet}`;

/** What looks like one and is a period, a day, a rank, a phrase: 十四五, 七一, 十八大; 三甲医院; 一把手; 二十四节气. */
export const noSet =
  "[一二三四五六七八九十]{1,4}(?:五|大|届)?|三甲|两院|二甲|[一二三四五六七八九十]+(?:中全会|节气|五年)|一切.*|一定.*|一个[^、]{0,3}|一些.*|一样.*|一般.*|一直.*";

/** What behind figures makes a telephone, a type, a year of them: “12345”热线. */
export const lineBehind = "(?:政务|服务|市长|便民|公开)?(?:服务)?(?:热线|电话|平台|接警|报警)|号|型|年|房间";

/** What behind a quoted numeral makes a proper name of it: “三甲”医院, “长征五号”火箭. */
export const noSetBehind = "医院|甲级|奖|杯|病毒|班列|卫星|飞船|飞机|发动机";

/** What a numeral in a chain may count; not an amount, a date, a part. */
const counted = `(?![一二三四五六七八九十两双百千万亿年月日时点分号元个级次])${han}`;

/** Where a chain without marks ends: before a mark, or before what is done with it. */
const chainEnd = `(?=$|(?!${han}).|的|总|工作|战略|建设|发展|区域|行动|工程|格局|布局|思路|要求|目标|任务|机制|体系|模式)`;

/** Sets that need no quotation marks to be told from ordinary words. */
export const bareSets: readonly string[] = [
  `${sum}(?![\\d+.%A-Za-z=×*])`,
  // 四为四高两同步, 一核一带一区: three numerals or more in even steps.
  `(?:${setNumeral}${counted}{1,2}){3,6}${chainEnd}`,
  // 三大项目, 六大园区.
  "(?:[两三四五六七八九]|十[一二三四五六七八九]?|二十)大(?:重点|支柱|特色|优势|新兴|主导|传统|战略性新兴|启动|专项|标志性|产业|民生|科创|科技|文化){0,2}(?:项目|园区|攻坚战|战略|行动|工程|产业集群|产业链|产业|高地|片区|走廊|基地)(?!类|领域)",
  // 五区联动, 四源同治, 三医联动.
  "[三四五六七八九十](?![级方地年月日时个者人位家项类种次周天国省市县])[㐀-鿿](?:联动|同治|共治|联治|同步|融合|合一|共建|共兴|互动|统筹|并举|并进)",
];

/** What makes the figures in front of a set longer than they look, or an ordinal, or a sum of its own. */
export const beforeNoSet = "[第\\d一二三四五六七八九十百千万余多+.A-Za-z%=]";

/** The verbs before which a name begins, and which it cannot hold. */
const nameVerbs =
  "实施|开展|启动|推进|推动|推行|深化|落实|贯彻|执行|加快|加强|促进|完善|健全|建立|构建|形成|打造|实现|引领|坚持|围绕|统筹|带动|确保|强化|提高|争取|支持|参与|做好|抓好|用好|依托|结合|成为|作为|通过|进行|纳入|列入|获得|荣获|入选";

/** The head nouns behind a quotation, less the words that they are only a part of: 战略目标, 政策措施, 工程师. */
export const headsBehind = [
  "专项行动计划|行动计划|计划(?!单列|生育|经济|性)",
  "专项行动|行动(?!力|者|方案)",
  "工程攻坚战|工程(?!师|队|院|车|机械|造价|质量)",
  "战略(?!目标|部署|布局|定位|构想|任务|机遇|支撑|方针|思想|举措|决策|合作|通道|腹地|支点|地位|意图|设想|思路|体系|性|牵引)",
  "系列活动|活动(?!中心|室|家|方案)",
  "机制(?!性|创新|体制)|改革(?!创新|开放|举措|措施|方案|意见|发展)",
  "政策(?!措施|体系|优势|红利|文件|性|支持|扶持|环境|工具|支撑|支点)|制度(?!体系|性|创新|优势|化)",
  "规划(?!局|部|办|设计|建设|布局|引领)|试点(?!单位|城市|地区|省)|攻坚战|保卫战|主题教育|专题教育|学习教育|大讨论|示范区|试验区",
].join("|");

/** What cannot stand between a quotation and its head noun. */
export const notInModifier = `${nameVerbs.replace("深化|", "深化(?!年)|")}|建设|问题(?!办理)|工作(?!机制)|[的了是在和与及为有将被等把让以对向从到]|以来|期间`;

/** What may stand there: “万人助万企”专项提升行动. */
export const modifierBehind = `(?:(?!${notInModifier})[㐀-鿿\\d]){0,11}?`;

/** A name with its head noun: 企业上市倍增计划. */
export const wholeName =
  "[㐀-鿿A-Za-z\\d·+\\-—、*]{2,24}(?:计划|行动|工程|战略|活动|专项|改革|攻坚战|大讨论|大会战|规划)";

/** A period by its number: 十四五. */
export const periodName = "[一二三四五六七八九十]{1,3}五";

/** A set whose members are programs: 六大行动, 八项民生工程. */
export const setOfPrograms = "\\d+条$|(?:[二三四五六七八九两]|十[一二三四五六七八九]?)(?:大|个|项|条|类)";

/** Not the genre's own but everyone's: “形象工程”. */
export const commonName = "形象|面子|政绩|豆腐渣|半拉子|胡子|献礼|一把手|良心|民心|德政|系统|计划|战略|改革|活动";

/** What makes a document of whatever is named behind it: 印发《…》, 根据《…》. */
export const issuedBefore =
  "印发|出台|制定|颁布|发布|公布|实施|落实|执行|根据|按照|依照|依据|修订|修改|通过|审议|签署|签订|贯彻|起草|编制|批准|违反";

/** How an official title begins. */
export const officialTitle = "关于|中华人民共和国|中共中央|国务院";

/** What makes a work of art of it: 电影《…》. */
export const artBefore =
  "电影|影片|电视剧|剧目|话剧|舞剧|歌剧|音乐剧|京剧|豫剧|晋剧|戏剧|大戏|纪录片|专题片|歌曲|组歌|小说|散文|长篇|诗集|栏目|节目|杂志|期刊|报纸|画册|丛书|展演|演出|演唱|创作|播出|热播|作品|专著|主编";

/** What behind a title makes a performance of it: 《…》大型实景演出. */
export const artBehind =
  "(?:大型)?(?:海上|山水|室内)?(?:实景|演出|晚会|音乐会|巡演|展演|热播|公演|首演|节目|栏目|剧组)";

/** Verbs that carry something out, and after them what does not belong to the name. */
export const carryingOut =
  "(?:组织实施|实施|开展|启动|推行|推开|深化(?!年|改革)|纳入|打好|打赢|打响|发起|举办|参加|加入|入选|获批)(?:(?:并|和|、)?(?:实施|开展|启动|推进|落实|推行|建设|拓展))*(?:了|好|过|以来)?";

/** What stands in front of a name without being part of it. */
export const beforeName =
  "(?:(?:意见|方案|规划|办法)(?:和|及|以及)|新一轮|新的|一批|一系列|系列|一大批|第[一二三四五六七八九十\\d]+[轮批期届]|[一二三四五六七八九十两\\d]+[大项个类]|各类|各项|各|全市|全省|全区|全县|全州|全域|本市|本省|我市|我省|我区|我县|我州|我国|市级|省级|区级|县级|重大|国家层面|相关|有关|上述|好|了|大规模|更大规模|更大力度|高质量|高标准)+";

/** What may stand behind a name: a mark, or a word that makes it no part of a compound (行动方案, 计划生育, 工程师). */
export const behindName =
  '[^㐀-鿿A-Za-z“"]|等|和|与|及|或|以|的|中|内|外|后|前|上|下|为|在|是|要|将|已|又|也|被|把|由|向|从|到|让|使|取得|成效|成果|进展|全面|深入|扎实|顺利|加快|持续|有序|稳步|正式|圆满|落地|见效|实施|启动|开展|推进|建设|任务|完成|收官|落实|要求|惠及|覆盖|工作|经验|参与|促进|推动|带动|引领|助力|助推|列入|获|荣|累计|共|均|都|不断|进一步|项目|方面|期间|平台|试点|作用|对接|成|走|赋|开|越|自|既|仍|还|更|应|须|必|可|能|会|有|无|不';

/** What ends the words before 行动 where they are no name: 统一行动. */
export const ordinaryActions =
  "专项|统一|自觉|实际|联合|集体|一致|军事|执法|系列|具体|思想|等|一体|果断|积极|主动|市场|政府|人民|国际|救援";

/** Before 计划: 年度计划, 投资计划. */
export const ordinaryPlans =
  "工作|年度|财政|预算|投资|建设|生产|用地|供地|招生|分配|使用|支出|立法|国家|五年|经济|发展|社会|培训|实施|资金|一揽子|全面|指令性|指导性|物资|信贷|基建|调拨|采购|进口|出口|收购|供应|总体|长远|远景|作战|推进|检查|督查|教学|学习|监测|转并|并转|市场|项目|用水|安排|改造|作业|落实";

/** Before 工程, of what is built: 主体工程, 水库工程. */
export const ordinaryWorks =
  "主体|配套|附属|水利|路基|一期|二期|三期|四期|段|管网|路网|电网|引水|供水|灌区|水库|大桥|高速|铁路|公路|航道|枢纽|土建|安装|隧道|桥梁|大楼|中心|道路|堤防|防洪|泊位|码头|机场|扩建|迁建|新建|续建|上延|基础设施|房屋|亮化|排水|污水处理|给水|调水|重点|标志性|系统|伟大|系列|各类|承包|在建|建筑|装修|电站|水电|管道|河道|景观|大堤|市政|交通|加固|改建|整修|拆迁|开工|竣工|民用|军事|人防|地下|样板|安置房|水工|码头|航运|翻建|修缮|交流|直流|输变电|特高压";

/** Before 战: 一场攻坚战. */
export const ordinaryBattles = "一场|人民|这场|硬仗";

/** All that stands before 战略 where it is no name: 发展战略, 区域战略. */
export const ordinaryStrategies =
  "国家|重大|发展|区域|总体|开放|国际|军事|全球|长期|投资|企业|市场|产业|资本|品牌|人才|经济|中央|国家重大|这一|这些";
