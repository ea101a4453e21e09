import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import { edited } from "../features/fix.js";
import type { Defect } from "../model/annotation.js";

function found(text: string): readonly Defect[] {
  return analyzed(text).annotations.filter(
    (each): each is Defect => each.kind === "defect" && each.code === "mixed-script",
  );
}

function repaired(text: string): string {
  return edited(text, found(text)[0]?.fixes?.[0]?.edits ?? []);
}

test.each([
  [
    "traditional",
    "全市经济运行总体平稳，项目建设进展顺利，改革開放不断深化。",
    "全市经济运行总体平稳，项目建设进展顺利，改革开放不断深化。",
  ],
  [
    "simplified",
    "全市經濟運行總體平穩，項目建設進展順利，改革开放不斷深化。",
    "全市經濟運行總體平穩，項目建設進展順利，改革開放不斷深化。",
  ],
  ["lookalike", "到2O25年全部建成。", "到2025年全部建成。"],
  ["lookalike", "增速达到1l%。", "增速达到11%。"],
  ["lookalike", "加快发展⼯业。", "加快发展工业。"],
  ["lookalike", "完善RСEP规则。", "完善RCEP规则。"],
  ["lookalike", "做好人ロ工作。", "做好人口工作。"],
])("%s: %s", (variant, text, expected) => {
  expect(found(text).map((each) => each.variant)).toEqual([variant]);
  expect(repaired(text)).toBe(expected);
});

test.each([
  "朗朗乾坤，瞭望未来，声名狼藉。",
  "全市經濟運行總體平穩，皇后大道長三公里，范先生说。".replace("说", "說"),
  "5G基站3000个，PM2.5浓度下降，A4纸，O型血，α粒子，Москва。",
  "简体：国家发展。\n繁體：國家發展，經濟運行，項目建設。",
  "见https://example.com/2O25，`1O%`。",
])("nothing of %s", (text) => expect(found(text)).toEqual([]));

test("a few of many are one remark", () => {
  const text = `${"全市经济运行总体平稳，项目建设进展顺利，产业转型步伐加快。\n".repeat(4)}改革開放不断深化，經济社会发展。`;
  expect(found(text).map(({ places }) => places?.length)).toEqual([2]);
});
