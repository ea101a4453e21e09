import { describe, expect, test } from "vitest";
import type { Mark } from "../model/annotation.js";
import { arbitrate } from "./arbitrate.js";

type Source = "glossary" | "form";

const slogan = (start: number, end: number, source: Source = "glossary"): Mark => ({
  ...{ kind: "slogan", span: { start, end }, sub: "motto", term: "", source },
});
const program = (start: number, end: number, source: Source = "form"): Mark => ({
  ...{ kind: "program", span: { start, end }, sub: "plan", term: "", source },
});
const document = (start: number, end: number): Mark => ({ kind: "document", span: { start, end }, title: "" });
const kept = (...marks: Mark[]) => arbitrate(marks).map(({ kind, span }) => `${kind} ${span.start}-${span.end}`);

describe("of one kind", () => {
  test("the longer stays", () => expect(kept(slogan(0, 4), slogan(0, 9))).toEqual(["slogan 0-9"]));

  test("of equal ones the first that a rule found", () => {
    expect(arbitrate([slogan(0, 4, "glossary"), slogan(0, 4, "form")])).toEqual([slogan(0, 4, "glossary")]);
  });

  test("neighbors stay both", () => expect(kept(slogan(0, 4), slogan(4, 8))).toHaveLength(2));
});

describe("of two kinds", () => {
  test("a slogan gives way to the program that it is part of", () => {
    expect(kept(slogan(1, 6), program(0, 9))).toEqual(["program 0-9"]);
    expect(kept(slogan(4, 9), program(0, 6))).toEqual(["program 0-6"]);
  });

  test("a slogan stays around the program that is part of it", () => {
    expect(kept(slogan(0, 9), program(2, 6))).toEqual(["slogan 0-9", "program 2-6"]);
  });

  test("of equal spans the glossary knows better than the form", () => {
    expect(kept(slogan(0, 8, "glossary"), program(0, 8, "form"))).toEqual(["slogan 0-8"]);
    expect(kept(slogan(0, 8, "form"), program(0, 8, "form"))).toEqual(["program 0-8"]);
  });

  test("everything gives way to a document's title", () => {
    expect(kept(document(0, 20), program(2, 8), slogan(3, 6))).toEqual(["document 0-20"]);
  });
});

describe("a figure", () => {
  const quantity = (start: number, end: number): Mark => ({
    ...{ kind: "quantity", span: { start, end }, value: 3, unit: "个", cmp: "=" },
    role: { value: "other", stated: false },
  });

  test("gives way to any name that it touches", () => {
    expect(kept(quantity(0, 2), slogan(0, 4))).toEqual(["slogan 0-4"]);
    expect(kept(quantity(3, 6), program(0, 5))).toEqual(["program 0-5"]);
    expect(kept(quantity(0, 8), document(2, 6))).toEqual(["document 2-6"]);
  });

  test("stands in a heading, and beside a name", () => {
    const heading: Mark = { kind: "heading", span: { start: 0, end: 9 }, level: 1, form: "一、", title: "" };
    expect(kept(heading, quantity(2, 4), slogan(4, 8))).toEqual(["heading 0-9", "quantity 2-4", "slogan 4-8"]);
  });
});
