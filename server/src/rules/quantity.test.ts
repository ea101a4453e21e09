import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";

const quantities = (marked: string): void => check(["quantity"], marked);

describe("numerals", () => {
  test.each([
    "新增就业{quantity value=14000 unit=人 cmp==:1.4万人}。",
    "吸纳就业{quantity value=14000 unit=人:1万4千人}。",
    "总投资{quantity value=150000000 unit=元:1亿5千万元}。",
    "销售额达到{quantity value=11000000 unit=元:1,100万元}。",
    "缴纳税款{quantity value=1234567 unit=元:1,234,567元}。",
    "缴纳税款{quantity value=1234567 unit=元:1，234，567元}。",
    "全县人口{quantity value=50000000 unit=元:5 000万元}。",
    "投入{quantity value=100500 unit=元:十万零五百元}。",
    "债券总额{quantity value=20000000000000 unit=元:二十万亿元}。",
    "发行{quantity value=1500000000000 unit=元:一万五千亿元}国债。",
    "增长{quantity value=12 unit=%:１２％}。",
    "总投资{quantity value=1000000000 unit=美元:100000万美元}。",
    "地区生产总值达到{quantity value=1200000000000 unit=元:1.2万亿元}。",
  ])("%s", quantities);

  test("decimals are exact", () => {
    const values = analyzed("分别完成1.1亿元、0.07万元、4.35万元、2.675亿元。").annotations.flatMap((annotation) =>
      annotation.kind === "quantity" ? annotation.value : [],
    );
    expect(values).toEqual([110000000, 700, 43500, 267500000]);
  });

  test.each([
    "增长{quantity value=5.5 unit=%:百分之五点五}。",
    "增长{quantity value=0.5 unit=%:百分之0.5}。",
    "完成计划的{quantity value=120 unit=%:百分之一百二十}。",
    "人口自然增长率为{quantity value=3 unit=‰:千分之三}。",
    "费率下调{quantity value=5 unit=‱:万分之五}。",
    "民营企业占{quantity value=30 unit=%:三成}。",
    "占全市的{quantity value=0.75 unit=:四分之三}。",
    "占全市的{quantity value=0.666666666667 unit=:2/3}。",
    "审批时限压缩{quantity value=0.333333333333 cmp=>=:1/3以上}。",
    "{quantity value=0.666666666667 cmp=>=:三分之二以上}的乡镇完成改造。",
  ])("shares: %s", quantities);

  test.each([
    "产值翻{quantity value=1 unit=番:一番}。",
    "产值翻{quantity value=2 unit=番:两番}。",
    "销售额增长{quantity value=1.5 unit=倍:1.5倍}。",
    "产值等于当年的{quantity value=2.5 unit=倍:两倍半}。",
    "会议开了{quantity value=2.5 unit=小时:2个半小时}。",
    "提高{quantity value=5.5 unit=百分点:5.5个百分点}。",
  ])("multiples and halves: %s", quantities);

  test("numerals of the fifties", () =>
    quantities(
      "全國共有{quantity value=220466 unit=个:二十二萬零四百六十六個}鄉，發電量{quantity value=10800000000 unit=度:一百零八億度}，增長{quantity value=42.4 unit=%:百分之四十二點四}。",
    ));

  test("small numerals and bare magnitudes that only say how many are no figures", () =>
    quantities("这两个问题、三项任务要由千家万户一起解决，百折不挠，一心一意，万众一心。"));

  test("a large one is a figure", () => quantities("{quantity value=480 unit=个:四百八十个}行政村通了公路。"));
});

describe("about so much", () => {
  test.each([
    "投资{quantity value=300000 unit=元 cmp=~:三十几万元}。",
    "组织{quantity value=1000 unit=人 cmp=~:上千人}参加。",
    "走访{quantity value=100 unit=家 cmp=~:近百家}企业。",
    "开展活动{quantity value=60 unit=次 cmp=~:60余次}。",
    "慰问{quantity value=500 unit=名 cmp=~:500多名}老人。",
    "惠及{quantity value=79000000 unit=人 cmp=~:7900多万人}。",
    "转移{quantity value=100000 unit=人 cmp=~:10万余人}。",
    "增长{quantity value=1 unit=倍 cmp=~:1倍多}。",
    "{quantity value=80 unit=% cmp=~:八成多}的企业复工。",
    "引进{quantity value=20 max=30 unit=家 cmp=~:二三十家}企业。",
    "办结时间只要{quantity value=3 max=5 unit=天 cmp=~:三五天}。",
    "{quantity value=300 max=400 unit=人 cmp=~:三四百人}参加。",
  ])("%s", quantities);

  test("a year in two digits is no approximation", () => quantities("五六年以来，七八年以后。"));
});

describe("comparators", () => {
  test.each([
    "每年举办{quantity value=4 cmp=>=:不少于4个}培训班。",
    "合格率{quantity value=95 cmp=>=:不低于95%}。",
    "办理时限{quantity value=3 cmp=<=:不超过3天}。",
    "{quantity value=3 cmp=<=:3天以内}办结。",
    "失业率控制在{quantity value=5.5 cmp=<=:5.5%以内}。",
    "财政收入增长{quantity value=9 cmp=>=:9%以上}。",
    "增长{quantity value=10 cmp=~:10%左右}。",
    "力争{quantity value=80000000000 cmp=>:突破800亿元}。",
    "参保人数{quantity value=30000 cmp=>:逾3万人}。",
    "产粮{quantity value=25000 cmp=~:约2.5万吨}。",
    "贷款额度{quantity value=400000 cmp=<:小于40万元}。",
    "办理时间{quantity value=1 cmp=<:不足1天}。",
    "引进{quantity value=3 cmp=>=:至少三家}企业。",
    "年产值{quantity value=3000000000 cmp=~:约 30 亿元}，增长{quantity value=5 cmp=>=:5% 以上}。",
  ])("%s", quantities);

  test("verbs stay outside", () => quantities("力争达到{quantity:800亿元}，完成{quantity:50%}，增长{quantity:7%}。"));

  test("a word that only ends like a comparator is none", () =>
    quantities("节约{quantity cmp==:100万元}，最近{quantity cmp==:3年}通过{quantity cmp==:5项}标准。"));

  test("内 is a comparator of spans of time only", () =>
    quantities("{quantity cmp=<=:48小时内}上报，投资{quantity cmp==:50亿元}内部消化。"));
});

describe("ranges", () => {
  test.each([
    "投资{quantity value=1000000 max=1500000 unit=元 cmp==:100万—150万元}。",
    "增长{quantity value=6 max=6.5 unit=%:6%—6.5%}。",
    "增长{quantity value=6 max=6.5:6%至6.5%}。",
    "增长{quantity value=5 max=7:5%-7%}。",
    "增长{quantity value=5 max=20:5-20%}。",
    "增长{quantity value=5 max=7:５％～７％}。",
    "增长{quantity value=4 max=5 unit=%:百分之四到五}。",
    "补助{quantity value=3000 max=5000 unit=元:3000-5000元}。",
    "引进人才{quantity value=30000 max=50000 unit=人:3-5万人}。",
    "用{quantity value=3 max=5 unit=年 cmp=<=:三至五年内}时间。",
    "增长{quantity value=60 max=65 cmp=~:60%—65%左右}。",
  ])("%s", quantities);

  test("a baseline and a level are no range", () =>
    quantities("占比从{quantity value=12.8:12.8%}到{quantity value=15 from=12.8:15%}。"));

  test("two years are none", () => quantities("2021—2025年、2021年至2025年，1-5月，9:30-11:30，第3-5条，第一至三条。"));
});

describe("units", () => {
  test.each([
    "{quantity value=800000000 unit=元:8亿元人民币}",
    "{quantity value=300000000 unit=美元:3亿美元}",
    "{quantity value=5000 unit=亩:5000亩}",
    "{quantity unit=公顷:300公顷}",
    "{quantity unit=公里:120公里}",
    "{quantity unit=平方米:20平方米}",
    "{quantity unit=立方米:3万立方米}",
    "{quantity value=650000 unit=吨:65万吨}",
    "{quantity value=1200000000 unit=千瓦时:12亿千瓦时}",
    "{quantity value=10000000 unit=千瓦:1000万千瓦}",
    "{quantity value=30000 unit=吨标准煤:3万吨标准煤}",
    "{quantity unit=斤:20斤}",
    "{quantity unit=件:128件}",
    "{quantity unit=户:3200户}",
    "{quantity unit=所:12所}",
    "{quantity unit=张床位:800张床位}",
    "{quantity value=1200000 unit=人次:120万人次}",
    "{quantity unit=天:310天}",
    "{quantity unit=元/月:3000元/月}",
    "{quantity unit=吨/年:200万吨/年}",
    "{quantity unit=微克/立方米 cmp==:38微克/立方米}",
    "{quantity unit=㎡:500㎡}",
    "{quantity unit=℃:20℃}",
  ])("总量为%s。", (figure) => quantities(`总量为${figure}。`));

  test("a unit that begins another word is none", () =>
    quantities("3部门联合发文，5人民代表，2022年度，10强企业，4家庭医生，3项目同时开工。"));

  test("an amount without a unit counts from a thousand", () =>
    quantities("带动就业{quantity value=3000000 unit=:300万}，见文件17、18。"));

  test("a minus belongs to the figure, a dash does not", () =>
    quantities("增速为{quantity value=-2.3:-2.3%}，出口-{quantity value=5:5%}。"));
});

describe("what counts nothing", () => {
  test.each([
    "2022年6月30日上午9点30分，十九届六中全会在北京召开。",
    "二〇二二年工作安排，二○二五年，二0一一年。",
    "第十次代表大会，第3次会议，前10位，排名第7，居第3位。",
    "下面我讲三点意见，抓好九个方面的工作，讲3点意见。",
    "坚持两个确保、十大战略，落实“三个一批”，增强“四个意识”。",
    "“5251”工程、“万人助万企”活动、“1+8”政策、“136”举措。",
    "三年行动计划，五年规划，百年未有之大变局，一年来。",
    "拨打12345热线，走G30高速，建设5G基站，4/5G网络。",
    "（1/12）",
    "比例为3:7，1:1配套，110/220千伏，24/7服务。",
    "建党100周年，80年代，“十四五”期间。",
    "自信人生二百年，三天两头，千人计划。",
  ])("%s", quantities);
});

/** `field.md` 33–35: what users of other recognisers report as wrong. */
describe("where others fail", () => {
  test.each([
    "拨付{quantity value=300000 cmp=~:三十几万元}。",
    "共{quantity value=11000000:1,100万}。",
    "共{quantity value=20000000000000:二十万亿元}、{quantity value=1500000000000:一万五千亿元}。",
    "增长{quantity value=2:2%}，占{quantity value=5 max=20:5-20%}。",
    "共{quantity value=800000000 unit=元:8亿元人民币}。",
    "金额{quantity value=400000 cmp=<:小于40万}。",
    "贷款{quantity value=1000000000:100000万美元}。",
    "概算{quantity value=35410700 unit=元:3541.07万元}2.3本项目建设地点。",
    "以人民币结算。",
    "发展4/5G网络。",
  ])("%s", quantities);

  test("a unit that stands in the head of a table is not guessed", () => quantities("发行总额（亿）10.00"));
});

test("the span covers the words as written", () =>
  quantities("完成{quantity value=5.5 unit=%:５.５％}，新增個體工商戶{quantity value=30000 unit=个:3萬(wàn)個}。"));

test("a full-width comma parts two figures where no thousands mark can be", () =>
  quantities("从300，{quantity value=400:400家}企业中选出。"));
