import { describe, expect, test } from "vitest";
import { defectsOf } from "../../test/defects-of.js";

const code = "target-without-deadline";

test("a target that nothing dates", () =>
  expect(defectsOf(code, "力争生产总值突破800亿元。")).toEqual(["突破800亿元"]));

describe("dated, or no target", () => {
  test.each([
    ["by its sentence", "到2025年，力争生产总值突破800亿元。"],
    ["by its section", "二、2024年主要目标\n力争生产总值突破800亿元。"],
    ["by the title", "2024年政府工作报告\n\n各位代表：\n力争生产总值突破800亿元。"],
    ["a result", "生产总值突破800亿元。"],
    ["a limit", "必须把误差控制在3%以内。"],
    ["a span of time", "必须在30天内办结。"],
  ])("%s", (_, text) => expect(defectsOf(code, text)).toEqual([]));
});
