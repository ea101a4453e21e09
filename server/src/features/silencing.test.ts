import { describe, expect, test } from "vitest";
import type { CodeAction, TextEdit } from "vscode-languageserver-types";
import { analyzed } from "../../test/markup.js";
import { lineStarts } from "../analysis/paragraphs.js";
import type { Format } from "../model/normal-text.js";
import { type ActionRequest, codeActions } from "./code-actions.js";
import { parseConfiguration } from "./configuration.js";
import { edited } from "./fix.js";
import { offsetOf, rangeOf } from "./position.js";
import type { ProjectFiles } from "./project-files.js";
import { silenced } from "./silence.js";
import { parseTermFile } from "./term-file.js";

const uri = "file:///w/讲话.txt";
const configuration = "file:///w/.policy-lens.json";
const glossary = "file:///w/policy-lens-glossary.yaml";

const project: ProjectFiles = {
  configuration: { uri: configuration, text: undefined },
  path: "讲话.txt",
  glossary: undefined,
  newGlossary: { uri: glossary, path: "policy-lens-glossary.yaml" },
};

/** The actions for a text whose selection stands between two ▮. */
function actions(marked: string, request: Partial<ActionRequest> = {}, format: Format = "plain"): CodeAction[] {
  const [before = "", selected = "", after] = marked.split("▮");
  const start = before.length;
  const end = after === undefined ? start : start + selected.length;
  const analysis = analyzed(before + selected + (after ?? ""), format);
  return codeActions(analysis, {
    ...{ uri, range: rangeOf(analysis, { start, end }), diagnostics: [], levels: {}, language: "zh" },
    desk: { files: project, canCreate: true, setRule: "policyLens.setRule" },
    ...request,
  });
}

function titled(all: readonly CodeAction[], words: string): CodeAction {
  const found = all.find(({ title }) => title.includes(words));
  if (found === undefined) throw new Error(`${words} is not among ${all.map(({ title }) => title).join("; ")}`);
  return found;
}

/** What an action makes of a file. */
function written(action: CodeAction, file: string, before = ""): string {
  const edits = (action.edit?.documentChanges ?? []).flatMap((change): TextEdit[] =>
    "edits" in change && change.textDocument.uri === file ? (change.edits as TextEdit[]) : [],
  );
  const all = [...edits, ...(action.edit?.changes?.[file] ?? [])];
  const lines = { text: before, starts: lineStarts(before) };
  return edited(
    before,
    all.map(({ range, newText }) => ({
      span: { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) },
      newText,
    })),
  );
}

const marked = "各单位于2月▮30日前落实。\n推进会于2月30日召开。";
const text = marked.replace("▮", "");

describe("a finding is silenced", () => {
  test("at this place: the entry that is written silences it, and nothing else", () => {
    const action = titled(actions(marked), "此处不再提示");
    const result = written(action, configuration);
    expect(result).toBe(`{
  "suppress": [
    { "rule": "lost-character", "file": "讲话.txt", "text": "2月30日", "before": "各单位于", "after": "前落实。" }
  ]
}
`);
    expect(action.edit?.documentChanges?.[0]).toMatchObject({ kind: "create", uri: configuration });
    const left = silenced(analyzed(text), parseConfiguration(result).configuration.suppress).annotations;
    expect(left.filter(({ kind }) => kind === "defect")).toHaveLength(1);
  });

  test("as a term, in the file, in the folder", () => {
    const all = actions(marked);
    const { suppress } = parseConfiguration(written(titled(all, "本文件不再"), configuration)).configuration;
    expect(suppress).toEqual([{ rule: "lost-character", file: "讲话.txt" }]);
    const { levels } = parseConfiguration(written(titled(all, "本文件夹"), configuration)).configuration;
    expect(levels).toEqual({ "lost-character": "off" });
  });

  test("everywhere, by a command of the client's", () => {
    expect(titled(actions(marked), "所有地方").command).toMatchObject({
      command: "policyLens.setRule",
      arguments: ["lost-character", "off"],
    });
    const bare = actions(marked, { desk: { canCreate: true } });
    expect(bare.filter(({ title }) => title.includes("不再"))).toEqual([]);
  });

  test("in a configuration that exists, whose comments stay", () => {
    const before = '{\n  // 约定\n  "documents": "always"\n}\n';
    const files = { ...project, configuration: { uri: configuration, text: before } };
    const action = titled(actions(marked, { desk: { files, canCreate: false } }), "本文件夹");
    expect(written(action, configuration, before)).toBe(
      '{\n  // 约定\n  "documents": "always",\n  "rules": {\n    "lost-character": "off"\n  }\n}\n',
    );
    expect(action.edit?.documentChanges).toBeUndefined();
  });

  test("in Markdown by a comment above the paragraph, or by an entry inside one", () => {
    const lines = "# 通知\n\n各单位于2月▮30日前落实。\n";
    const action = titled(actions(lines, {}, "markdown"), "此处不再提示");
    expect(written(action, uri, lines.replace("▮", ""))).toBe(
      "# 通知\n\n<!-- policy-lens-disable-next-line lost-character -->\n各单位于2月30日前落实。\n",
    );
    const result = analyzed(written(action, uri, lines.replace("▮", "")), "markdown");
    expect(silenced(result, []).annotations.filter(({ kind }) => kind === "defect")).toEqual([]);
  });

  test("never by fix all", () => {
    const all = actions("坚持统筹推进▮,真抓实干。", { only: ["source.fixAll"] });
    expect(all.map(({ kind }) => kind)).toEqual(["source.fixAll.policyLens"]);
    for (const action of actions(marked)) expect(action.title.includes("不再") && action.isPreferred).toBeFalsy();
  });
});

describe("a new term", () => {
  test("selected, goes into a glossary that is made and named", () => {
    const action = titled(actions("坚持▮“三区一县”▮联动。"), "作为政治表述：“三区一县”");
    expect(written(action, glossary)).toContain("\n- { term: 三区一县, sub: numbered }\n");
    const { glossaries } = parseConfiguration(written(action, configuration)).configuration;
    expect(glossaries.map(({ path }) => path)).toEqual(["policy-lens-glossary.yaml"]);
    expect(titled(actions("坚持▮“三区一县”▮联动。"), "作为工程计划")).toBeDefined();
  });

  test("found by its form, at the caret; into the first glossary, in its place", async () => {
    const before = "- { term: 一河两岸, sub: numbered }\n- { term: 龙头带动, sub: motto }\n";
    const file = await parseTermFile(before, "yaml");
    const files = { ...project, glossary: { uri: glossary, text: before, file } };
    const action = titled(actions("实施“青苗▮培育计划”。", { desk: { files, canCreate: true } }), "作为工程计划");
    expect(written(action, glossary, before)).toBe(
      "- { term: 一河两岸, sub: numbered }\n- { term: 青苗培育计划, sub: plan }\n- { term: 龙头带动, sub: motto }\n",
    );
    expect(action.edit?.documentChanges).toHaveLength(1);
  });

  test("that is known, or is no term, is not offered", () => {
    for (const words of [
      "增强▮四个意识▮。",
      "▮会议指出。\n要抓好落实▮",
      "增长▮5%▮。",
      "于▮2月30日▮召开。",
      "各单位▮要抓好落实。",
    ]) {
      expect(actions(words).filter(({ title }) => title.includes("词库"))).toEqual([]);
    }
  });
});
