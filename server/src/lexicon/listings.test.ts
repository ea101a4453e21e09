import { describe, expect, test } from "vitest";
import { normalize } from "../model/normal-text.js";
import { countsOf, listingOf } from "./listings.js";

/** The members that a text gives of the term between ｛ and ｝. */
function members(marked: string): readonly string[] | undefined {
  const text = normalize(marked.replace(/[｛｝]/gu, "")).text;
  const start = marked.indexOf("｛");
  const end = marked.indexOf("｝") - 1;
  return listingOf(text, { start, end }, text.slice(start, end))?.members;
}

describe("in front", () => {
  test.each([
    ["深化企业对标提升、“头雁企业”培育、产业链提升“｛三大行动｝”。", "企业对标提升|“头雁企业”培育|产业链提升"],
    [
      "智能制造、电子信息、新材料、生物医药和文旅文创“｛3+1+1｝”五大产业领域。",
      "智能制造|电子信息|新材料|生物医药|文旅文创",
    ],
    ["坚持产业、工业“｛两业｝”并重。", "产业|工业"],
    ["建立招商项目库、政策库、地图库“｛三库合一｝”平台。", "项目库|政策库|地图库"],
    ["关注儿童体重、视力、心理、骨骼、口腔等“｛五健｝”。", "体重|视力|心理|骨骼|口腔"],
    ["加快党政人才、企业管理人才、专业技术人才｛三大队伍｝建设。", "党政人才|企业管理人才|专业技术人才"],
  ])("%s", (marked, expected) => expect(members(marked)?.join("|")).toBe(expected));

  test.each([
    ["fewer than are counted", "建设会展中心、体育中心等“｛十大工程｝”。"],
    ["bodies that ask for it", "落实省委、省政府“｛两个确保｝”要求。"],
    ["words before it", "各级政府及其工作人员要深刻领悟“｛两个确立｝”。"],
    ["another item than its own", "免费开展疫苗接种、妇女“｛两癌｝”筛查。"],
    ["a short word without marks", "推动双创基地、智慧岛｛双创｝载体建设。"],
  ])("%s", (_, marked) => expect(members(marked)).toBeUndefined());
});

describe("behind", () => {
  test.each([
    ["“｛三大机遇｝”，一是政策支持，力度加大；二是产业转移，步伐加快；三是交通改善。", "政策支持|产业转移|交通改善"],
    ["“｛三网｝”融合：是指电信网、广播电视网和互联网融合发展。", "电信网|广播电视网|互联网"],
    ["“｛两手硬｝”，即一手硬抓发展、一手硬保安全。", "一手硬抓发展|一手硬保安全"],
    ["经市“｛三委两局｝”（发改委、经信委、科委、规划局、环境局）认定。", "发改委|经信委|科委|规划局|环境局"],
    ["“｛三个坚持｝”——坚持生态优先；坚持改革创新；坚持民生为本。", "坚持生态优先|坚持改革创新|坚持民生为本"],
    [
      "“｛六横｝”指六个大动脉，包括甲干渠、乙干渠、丙干渠、丁干渠、戊干渠、己干渠6个工程。",
      "甲干渠|乙干渠|丙干渠|丁干渠|戊干渠|己干渠",
    ],
    [
      "“｛三清两建｝”中，“三清”即清债务、清合同、清账目，“两建”即建台账、建制度。",
      "清债务|清合同|清账目|建台账|建制度",
    ],
  ])("%s", (marked, expected) => expect(members(marked)?.join("|")).toBe(expected));

  test("points of another list do not count", () => {
    const text = "“｛两大挑战｝”，一是需求不足，二是成本上升。“三大机遇”，一是政策，二是市场，三是交通。";
    expect(members(text)).toEqual(["需求不足", "成本上升"]);
  });
});

test.each([
  ["四个自信", "", [4]],
  ["三清两建", "", [5, 2]],
  ["一老一小", "", [2]],
  ["双碳", "", [2]],
  ["十二项重点", "", [12]],
  ["1+8", "", [9, 2]],
  ["3+1+1", "”五大产业", [5]],
  ["两个一百年", "", [2]],
  ["三个一批", "", [3]],
  ["21条", "", []],
])("%s%s counts %j", (term, behind, counts) => expect(countsOf(term, behind)).toEqual(counts));
