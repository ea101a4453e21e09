import { describe, expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";
import type { Analysis } from "../analysis/analyze.js";
import type { Defect } from "../model/annotation.js";
import type { Suppression } from "./configuration.js";
import { edited, safeEdits } from "./fix.js";
import { quotation, silenced } from "./silence.js";

const twice = "会议于6 30日召开。\n推进会于2月30日召开,各地于2月30日前落实。\n";

function defects(analysis: Analysis, code: string): Defect[] {
  return analysis.annotations.flatMap((a) => (a.kind === "defect" && a.code === code ? [a] : []));
}

/** The words before each finding of a rule that is left, three of them. */
function left(text: string, entries: readonly Suppression[], code = "lost-character"): string[] {
  const analysis = silenced(analyzed(text), entries);
  return defects(analysis, code).map(({ span }) => text.slice(Math.max(0, span.start - 3), span.start));
}

/** The entry that silences the first finding of a rule that stands behind some words. */
function entryFor(text: string, code: Suppression["rule"], behind: string): Suppression {
  const at = text.indexOf(behind);
  const place = defects(analyzed(text), code).find(({ span }) => span.start >= at);
  if (place === undefined) throw new Error("nothing to silence");
  return { rule: code, file: "讲话.txt", ...quotation(text, place.span) };
}

describe("an entry", () => {
  test("silences the place that it quotes, and no other with the same words", () => {
    expect(left(twice, [])).toEqual(["推进会于".slice(-3), "各地于"]);
    expect(left(twice, [entryFor(twice, "lost-character", "各地")])).toEqual(["进会于"]);
  });

  test("survives edits elsewhere, and on one of its sides", () => {
    const entry = entryFor(twice, "lost-character", "各地");
    expect(left(`同志们：\n${twice}`, [entry])).toEqual(["进会于"]);
    expect(left(twice.replace("各地于", "各县区要在"), [entry])).toEqual(["进会于"]);
    expect(left(twice.replace("前落实", "之前办结"), [entry])).toEqual(["进会于"]);
  });

  test("ends with the words that it quotes", () => {
    const entry = entryFor(twice, "lost-character", "各地");
    expect(left(twice.replace("各地于2月30日前落实", "县里在2月31日以前办结"), [entry])).toHaveLength(2);
  });

  test("without surroundings silences a term, without words a rule", () => {
    expect(left(twice, [{ rule: "lost-character", text: "2月30日" }])).toEqual([]);
    expect(left(twice, [{ rule: "lost-character", text: "2月31日" }])).toHaveLength(2);
    expect(left(twice, [{ rule: "lost-character", file: "讲话.txt" }])).toEqual([]);
    expect(left(twice, [{ rule: "numbering", file: "讲话.txt" }])).toHaveLength(2);
  });

  test("takes one place out of a finding that stands for many, and out of its fix", () => {
    const text = "坚持统筹推进,真抓实干。\n狠抓落实,务求实效。\n加强领导,压实责任。\n";
    const entry = entryFor(text, "halfwidth-punctuation", "坚持");
    const [finding] = defects(silenced(analyzed(text), [entry]), "halfwidth-punctuation");
    expect(finding?.places).toHaveLength(2);
    expect(finding?.data?.places).toBe(2);
    expect(text.slice(0, finding?.span.start)).toContain("狠抓落实");
    expect(edited(text, safeEdits(finding ? [finding] : []))).toBe(
      "坚持统筹推进,真抓实干。\n狠抓落实，务求实效。\n加强领导，压实责任。\n",
    );
  });

  test("asked again about the same text the answer is the same object", () => {
    const analysis = analyzed(twice);
    const entries: Suppression[] = [{ rule: "lost-character", text: "2月30日" }];
    expect(silenced(analysis, entries)).toBe(silenced(analysis, entries));
    expect(silenced(analysis, [])).toBe(analysis);
  });
});

describe("comments in Markdown", () => {
  const count = (text: string, format: "markdown" | "plain" = "markdown") =>
    defects(silenced(analyzed(text, format), []), "lost-character").length;
  const line = "推进会于2月30日召开。";

  test.each([
    [`<!-- policy-lens-disable-next-line lost-character -->\n${line}\n\n${line}`, 1],
    [`<!-- policy-lens-disable-next-line lost-character -- 原文如此 -->\n\n${line}\n\n${line}`, 1],
    [`<!-- policy-lens-disable-next-line -->\n${line}`, 0],
    [`<!-- policy-lens-disable-next-line numbering -->\n${line}`, 1],
    [`<!-- policy-lens-disable lost-character -->\n${line}\n\n${line}`, 0],
    [`<!-- policy-lens-disable numbering, lost-character -->\n${line}\n<!-- policy-lens-enable -->\n\n${line}`, 1],
    [`<!-- policy-lens-disable -->\n${line}\n\n<!-- policy-lens-enable numbering -->\n\n${line}`, 0],
    [`\`\`\`\n<!-- policy-lens-disable -->\n\`\`\`\n\n${line}`, 1],
    [`${line}\n\n<!-- policy-lens-disable-next-line -->`, 1],
  ])("%s", (text, expected) => expect(count(text)).toBe(expected));

  test("are words like others in plain text", () => {
    expect(count(`<!-- policy-lens-disable -->\n${line}`, "plain")).toBe(1);
  });

  test("cost a linear pass, however many and however broken", () => {
    const text = "<!-- policy-lens-disable ".repeat(20_000);
    expect(silenced(analyzed(text, "markdown"), []).text).toBe(text);
  });
});
