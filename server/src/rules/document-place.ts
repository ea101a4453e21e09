import { placeNamed } from "../lexicon/places.js";
import type { PlaceLine } from "../model/annotation.js";
import type { ParagraphRule } from "./rule.js";

/**
 * Words that tell which province or city speaks: its name in a title (2022年洛阳市政府工作报告), in that of its bodies
 * (中共河南省委), in the line of the press (本报郑州讯). `analysis/document-place.ts` chooses.
 */
export const documentPlace: ParagraphRule = {
  id: "document-place",
  reads: "text",
  *read(_lexicon, { text }) {
    const isLine = text.length <= longestLine && isTitle.test(text);
    for (const suffix of suffixes) {
      for (let at = text.indexOf(suffix, 2); at >= 0; at = text.indexOf(suffix, at + 1)) {
        const cue = cueAt(text, at, suffix, isLine);
        if (cue !== undefined) yield cue;
      }
    }
    const press = line.exec(text);
    // What is sent from 北京 is of the whole country.
    if (press?.groups?.city !== undefined && press.groups.city !== "北京") {
      const cue = named(press.index + press[0].length, press.groups.city, 3);
      if (cue !== undefined) yield cue;
    }
    if (isLine) yield* bare(text);
  },
};

const longestLine = 60;
const isTitle =
  /(?:报告|讲话|意见|规划|纲要|计划|方案|通知|办法|措施|决定|细则|条例|致辞|要点|公报|清单)[^,。;]{0,12}$/u;
const suffixes = ["省", "市", "自治区", "自治州", "州委", "州政"];
const line =
  /^ *(?:新华社|人民网|新华网|中新网|中新社|本报|[㐀-鿿]{2}日报)(?<city>[㐀-鿿]{2,5}?)(?=\d{1,2}月\d{1,2}日|[讯电])/u;

/** A name in front of 省, 市…: of a body, in a title, or in passing. */
function cueAt(text: string, at: number, suffix: string, isLine: boolean): PlaceLine | undefined {
  const behind = text.slice(at + suffix.length, at + suffix.length + 2);
  const isHeadline = text.length <= longestLine && !text.includes("。");
  const weight = isLine ? inTitle : body.test(suffix + behind) ? ofBody : isHeadline ? inHeadline : inPassing;
  for (const length of nameLengths) {
    if (at < length) continue;
    const cue = named(at, text.slice(at - length, at), weight);
    if (cue !== undefined) return cue;
  }
  // 宁夏回族自治区, 广西壮族自治区
  const people = /(?<name>广西|西藏|宁夏|新疆|内蒙古)(?:壮族|回族|维吾尔)?$/u.exec(text.slice(Math.max(0, at - 7), at));
  return suffix === "自治区" && people?.groups?.name !== undefined ? named(at, people.groups.name, weight) : undefined;
}

const nameLengths = [2, 3, 4];
const inTitle = 6;
const ofBody = 3;
const inHeadline = 2;
const inPassing = 1;
const body = /^(?:省|市|自治区|自治州|州)(?:委|人民|政府|人大|第|政协|纪委|发展|财政)/u;

/** 四川2026年政府工作报告: a title with the bare name. */
function* bare(text: string): Iterable<PlaceLine> {
  for (let at = 0; at < text.length - 1; at++) {
    for (const length of nameLengths) {
      const name = text.slice(at, at + length);
      const next = text.charAt(at + length);
      if ("省市自州".includes(next) && next !== "") continue;
      // Not 刘南昌: at the beginning, or behind what can stand before a name of a place.
      if (at > 0 && !namesBegin.includes(text.charAt(at - 1))) continue;
      // What happens in 北京 is the whole country's.
      const cue = name.length === length && name !== "北京" ? named(at + length, name, inTitle) : undefined;
      if (cue === undefined) continue;
      yield cue;
      return;
    }
  }
}

const namesBegin = " 年月日—-》在于发:、·";

function named(end: number, name: string, weight: number): PlaceLine | undefined {
  const place = placeNamed(name);
  return place === undefined ? undefined : { kind: "place", span: { start: end - name.length, end }, place, weight };
}
