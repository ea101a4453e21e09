import { describe, expect, test } from "vitest";
import type { Annotation, Defect, Fix } from "../model/annotation.js";
import { crowd } from "../model/defect.js";
import { gather } from "./gather.js";

const fixOf = (start: number, safe: boolean): Fix => ({
  safe,
  edits: [{ span: { start, end: start + 1 }, newText: "，" }],
});
const defect = (code: Defect["code"], start: number, more: Partial<Defect> = {}): Defect => ({
  ...{ kind: "defect", code, span: { start, end: start + 1 } },
  ...more,
});
const starts = (annotations: readonly Annotation[]): number[] => annotations.map(({ span }) => span.start);

describe("what is told once a document", () => {
  const commas = [2, 5, 9].map((start) => defect("halfwidth-punctuation", start, { fixes: [fixOf(start, true)] }));

  test("stands at its first place, lists all, and repairs all", () => {
    const [only, ...others] = gather(commas) as Defect[];
    expect(others).toEqual([]);
    expect(only?.span).toEqual({ start: 2, end: 3 });
    expect(only?.places?.map(({ start }) => start)).toEqual([2, 5, 9]);
    expect(only?.data).toEqual({ places: 3 });
    expect(only?.fixes).toHaveLength(1);
    expect(only?.fixes?.[0]?.edits.map(({ span }) => span.start)).toEqual([2, 5, 9]);
  });

  test("repairs only the safe places where one needs a look", () => {
    const [only] = gather([...commas, defect("halfwidth-punctuation", 12, { fixes: [fixOf(12, false)] })]) as Defect[];
    expect(only?.places).toHaveLength(4);
    expect(only?.fixes).toEqual([{ safe: true, edits: commas.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []) }]);
  });
});

describe("what is told place by place", () => {
  test("stays so", () => expect(starts(gather([defect("numbering", 7), defect("numbering", 3)]))).toEqual([3, 7]));

  test("until it crowds", () => {
    const many = Array.from({ length: crowd + 1 }, (_, at) => defect("html-residue", at * 2));
    expect(gather(many.slice(1))).toHaveLength(crowd);
    expect(gather(many)).toHaveLength(1);
  });

  test("variants are counted apart", () => {
    const quotes = [defect("quote-mismatch", 1), defect("quote-mismatch", 4), defect("quote-mismatch", 6)];
    const straight = [2, 8].map((start) => defect("quote-mismatch", start, { variant: "straight" }));
    expect(starts(gather([...quotes, ...straight]))).toEqual([1, 2, 4, 6]);
  });
});

test("a text decoded wrongly has no other defect", () => {
  const heading: Annotation = { kind: "heading", span: { start: 0, end: 4 }, level: 0, form: "title", title: "报告" };
  const found = gather([heading, defect("numbering", 3), defect("encoding", 6), defect("html-residue", 9)]);
  expect(found.map((each) => (each.kind === "defect" ? each.code : each.kind))).toEqual(["heading", "encoding"]);
});

test("annotations stand in reading order, the longer first", () => {
  const marks: Annotation[] = [
    { kind: "document", span: { start: 5, end: 7 }, title: "" },
    { kind: "document", span: { start: 0, end: 2 }, title: "" },
    { kind: "document", span: { start: 0, end: 9 }, title: "" },
  ];
  expect(gather(marks).map(({ span }) => [span.start, span.end])).toEqual([
    [0, 9],
    [0, 2],
    [5, 7],
  ]);
});
