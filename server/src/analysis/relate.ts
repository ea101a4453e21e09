import type { Mark, Quantity } from "../model/annotation.js";
import { type NormalText, sentenceAt } from "../model/normal-text.js";
import { deadline, periods } from "./deadline.js";
import { goals } from "./goals.js";
import { indicators } from "./indicator.js";
import { localRole, roleCues } from "./local-role.js";
import { withMembers } from "./members.js";
import { reckonings } from "./reckonings.js";

/**
 * Joins what belongs together inside one paragraph: a figure with what it measures, by when, from what baseline, and the
 * words that say whether it is aimed at or reported. It may read characters, because its answer is kept with the paragraph.
 */
export function relate(paragraph: NormalText, found: readonly Mark[]): readonly Mark[] {
  const marks = withMembers(paragraph.text, found);
  const quantities = marks.filter((mark): mark is Quantity => mark.kind === "quantity");
  if (quantities.length === 0) return marks;
  const measured = indicators(paragraph, quantities);
  const named = periods(paragraph.text);
  const cues = roleCues(paragraph.text);
  const related = new Map<Mark, Quantity>();
  const body = responsible.exec(paragraph.text)?.[1];
  let scope: string | undefined;
  quantities.forEach((quantity, index) => {
    const measure = measured[index];
    const role = localRole(paragraph.text, cues, quantity, measure);
    const by = deadline(paragraph.text, named, quantity);
    scope = scopeOf(paragraph.text, quantities, index, measure?.name, scope);
    const from = baseline(paragraph.text, quantities, index);
    const known: { -readonly [K in keyof Quantity]: Quantity[K] } = { ...quantity, role };
    if (measure?.name !== undefined) known.indicator = { value: measure.name, stated: measure.stated };
    if (measure?.span !== undefined) known.indicatorSpan = measure.span;
    if (measure?.change !== undefined) known.change = measure.change;
    if (scope !== undefined) known.scope = scope;
    if (body !== undefined) known.body = body;
    if (by !== undefined) known.by = by;
    if (from !== undefined) known.from = from;
    related.set(quantity, known);
  });
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1];
    const known = related.get(quantity);
    // 从12.8%增加到15%: where it starts from is how things stand.
    if (known !== undefined && next !== undefined && related.get(next)?.from === quantity.value) {
      related.set(quantity, {
        ...known,
        role: { value: "outcome", stated: true, because: paragraph.text.charAt(quantity.span.start - 1) },
      });
    }
  });
  return [
    ...marks.map((mark) => related.get(mark) ?? mark),
    ...goals(paragraph, quantities),
    ...reckonings(paragraph, quantities),
  ];
}

/** （责任单位：市发展改革委、市财政局） */
const responsible = /(?:责任|牵头|主管|负责)(?:单位|部门)?:([^)。;\n]{2,60})/u;

/**
 * The part that a figure speaks of: the place its indicator begins with (高新区GDP), which holds for the figures after it in
 * the sentence, or the state where that is the speaker.
 */
function scopeOf(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  name: string | undefined,
  before: string | undefined,
): string | undefined {
  const { start } = (quantities[index] as Quantity).span;
  const named = name === undefined ? undefined : placeAt(name);
  if (named !== undefined) return named;
  const previous = quantities[index - 1];
  if (before !== undefined && previous !== undefined) {
    const between = text.slice(Math.max(previous.span.end, start - 200), start);
    if (!/[。!?]/u.test(between) && before !== "其中") return /其中/u.test(between) ? "其中" : before;
  }
  return /其中[^,。;]*$/u.test(text.slice(Math.max(0, start - 40), start)) ? "其中" : speaker(text, start);
}

const place =
  /^(?:其中:?)?(?:全[国省市县区州镇旗盟球]|我[国省市县区]|[一-鿿*]{0,4}(?:高新区|开发区|经开区|新区|综保区|保税区|自贸区|经济区|自治区)|[一-鿿*]{1,3}[省市县州区旗])(?![级人政委直场属民区市内长部办])(?=.{2})/u;
/** What is no place for all that: nouns that end like one (小区, 城市) … */
const noPlace =
  /(?:地|小|社|园|城|景|山|老|灾|矿|牧|林|库|郊|校|辖|片|范|验|街|集|聚|中|能|心|厂|湖|户|灌|市|功|城镇|行|设|统筹)区$|(?:城|超|股|都|上|入|门|夜|菜|楼|房|发)市$|知州$|(?:困|达|赋能|路的)县$|^(?:其中:?)?[省市县区]$/u;
/** … and verbs before one: 新增省级…, 办复市人大…. */
const verbBefore = /[增成改复驻困请在组实培对为加各建获持包撤造减统占吸出认扩通登和抓是了由及与]|新(?!区)|省(?=.)/u;
const zone = /(?:高新|开发|经开|新|综保|保税|自贸|经济|自治)区$/u;

/** A place at the start of an indicator, when it is one. */
function placeAt(name: string): string | undefined {
  const named = place.exec(name)?.[0];
  if (named === undefined || noPlace.test(named)) return undefined;
  return verbBefore.test(named.replace(zone, "")) && !/^(?:其中:?)?[全我]/u.test(named) ? undefined : named;
}

/** Whose figure it is where its sentence opens with the state: 中央将推动金融系统…让利1万亿元. */
function speaker(text: string, start: number): string | undefined {
  const sentence = sentenceAt(text, start);
  return /^(?:比如|例如|当前|目前|今年)?,?(中央|国家)(?!级|[^,。]{0,6}[市区县])/u.exec(
    text.slice(sentence.start, start),
  )?.[1];
}

/** 12.8 for the 15% of 从12.8%增加到15%, 由2.1万元提高到3万元. */
function baseline(text: string, quantities: readonly Quantity[], index: number): number | undefined {
  const quantity = quantities[index];
  const before = quantities[index - 1];
  if (quantity === undefined || before === undefined || before.unit !== quantity.unit) return undefined;
  const between = text.slice(before.span.end, quantity.span.start);
  if (
    !/^(?:左右|以上)?,?(?:增加|增长|提高|提升|扩大|上升|下降|降低|减少|降|增|升|调整|缩短|压缩|压减|扩|发展|跃升|增至|降至)?(?:到|至|为)$/u.test(
      between,
    )
  ) {
    return undefined;
  }
  return /(?:从|由)[^,。;]{0,24}$/u.test(text.slice(Math.max(0, before.span.start - 26), before.span.start))
    ? before.value
    : undefined;
}
