import type { Mark, Quantity } from "../model/annotation.js";
import { type NormalText, sentenceAt } from "../model/normal-text.js";
import { deadline } from "./deadline.js";
import { indicators } from "./indicator.js";
import { localRole } from "./local-role.js";

/**
 * Joins what belongs together inside one paragraph: a figure with what it measures, by when, from what baseline, and the
 * words that say whether it is aimed at or reported. It may read characters, because its answer is kept with the paragraph.
 */
export function relate(paragraph: NormalText, marks: readonly Mark[]): readonly Mark[] {
  const quantities = marks.filter((mark): mark is Quantity => mark.kind === "quantity");
  if (quantities.length === 0) return marks;
  const measured = indicators(paragraph, quantities);
  const related = new Map<Mark, Quantity>();
  quantities.forEach((quantity, index) => {
    const measure = measured[index];
    const role = localRole(paragraph.text, quantity, measure);
    const by = deadline(paragraph.text, quantities, index);
    const scope = measure?.scope ?? speaker(paragraph.text, quantity.span.start);
    const from = baseline(paragraph.text, quantities, index);
    related.set(quantity, {
      ...quantity,
      role,
      ...(measure?.name !== undefined && { indicator: { value: measure.name, stated: measure.stated } }),
      ...(measure?.span !== undefined && { indicatorSpan: measure.span }),
      ...(measure?.change !== undefined && { change: measure.change }),
      ...(scope !== undefined && { scope }),
      ...(by !== undefined && { by }),
      ...(from !== undefined && { from }),
    });
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
  return marks.map((mark) => related.get(mark) ?? mark);
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
