import { describe, expect, test } from "vitest";
import { createProjects } from "./projects.js";

/** Projects over files in memory, which a test may change. */
function projects(files: Record<string, string>, sort: "workspace" | "none" = "workspace") {
  const opened: Record<string, string> = {};
  let reads = 0;
  const made = createProjects({
    files: {
      read: (uri) => {
        reads++;
        return Promise.resolve(files[decodeURIComponent(uri)]);
      },
      exists: (uri) =>
        Promise.resolve(Object.keys(files).some((name) => name.startsWith(`${decodeURIComponent(uri)}/`))),
    },
    open: (uri) => opened[uri],
    limit: () => (sort === "workspace" ? "file:///w" : undefined),
    home: "file:///home/me",
    onFault: (rule, error) => {
      throw new Error(rule.id, { cause: error });
    },
  });
  return { ...made, opened, files, reads: () => reads };
}

const text = "file:///w/市/讲话.txt";

describe("what is found above a text", () => {
  test("the nearest configuration goes first, and the glossaries lie in layers", async () => {
    const { of } = projects({
      "file:///.policy-lens.json": '{ "documents": "never" }',
      "file:///w/.policy-lens.json":
        '{ "rules": { "numbering": "off", "redaction": "hint" }, "glossaries": ["省.yaml"], "documents": "always" }',
      "file:///w/省.yaml": "- { term: 三个一批, sub: numbered, gloss: 省里的。 }\n- { term: 标准岛, sub: zone }",
      "file:///w/市/.policy-lens.json": '{ "rules": { "numbering": "error" }, "glossaries": ["../市.csv"] }',
      "file:///w/市.csv": "term,kind,gloss\n三个一批,numbered,市里的。\n",
    });
    const standing = await of(text);
    expect(standing.levels).toEqual({ numbering: "error", redaction: "hint" });
    expect(standing.documents).toBe("always");
    const { lexicon } = standing.setup;
    expect(lexicon.senses("三个一批").map(({ gloss }) => gloss)).toEqual(expect.arrayContaining(["省里的。"]));
    expect(lexicon.senses("三个一批")[0]?.gloss).toBe("市里的。");
    expect(lexicon.senses("标准岛")).toHaveLength(1);
    expect(lexicon.senses("四个意识")).not.toEqual([]);
  });

  test("without a workspace the search ends where .git lies, or in the text's own folder", async () => {
    const files = {
      "file:///.policy-lens.json": '{ "documents": "never" }',
      "file:///w/.policy-lens.json": '{ "documents": "always" }',
    };
    expect((await projects(files, "none").of(text)).documents).toBeUndefined();
    expect((await projects({ ...files, "file:///w/.git/HEAD": "" }, "none").of(text)).documents).toBe("always");
  });

  test("a text that lies nowhere has none", async () => {
    expect((await projects({}).of("untitled:Untitled-1")).levels).toEqual({});
  });

  test("the user's own glossaries lie below the project's; one that is missing is named", async () => {
    const { of } = projects({
      "file:///home/me/我的.yaml": "- { term: 标准岛, sub: zone, gloss: 我的。 }",
      "file:///w/.policy-lens.json": '{ "glossaries": ["a.yaml"] }',
      "file:///w/a.yaml": "- { term: 标准岛, sub: zone, gloss: 单位的。 }",
    });
    const standing = await of(text, ["~/我的.yaml", "~/none.yaml", "relative.yaml"]);
    expect(standing.setup.lexicon.senses("标准岛").map(({ gloss }) => gloss)).toEqual(["单位的。", "我的。"]);
    expect(standing.lost).toEqual(["~/none.yaml", "relative.yaml"]);
  });

  test("files to be left alone, and entries for this file only", async () => {
    const { of } = projects({
      "file:///w/.policy-lens.json": `{
        "ignore": ["草稿/**"],
        "suppress": [{ "rule": "numbering", "file": "市/讲话.txt" }, { "rule": "redaction", "file": "讲话.txt" }, { "rule": "redaction", "text": "某" }]
      }`,
    });
    expect((await of(text)).ignored).toBe(false);
    expect((await of("file:///w/%E8%8D%89%E7%A8%BF/a.txt")).ignored).toBe(true);
    expect((await of(text)).suppress.map(({ rule }) => rule)).toEqual(["numbering", "redaction"]);
  });
});

describe("what has not changed is the same object", () => {
  test("and is not read again before a refresh", async () => {
    const { of, refresh, reads } = projects({
      "file:///w/.policy-lens.json": '{ "glossaries": ["a.yaml"] }',
      "file:///w/a.yaml": "",
    });
    const first = await of(text);
    const before = reads();
    expect(await of(text)).toBe(first);
    expect(reads()).toBe(before);
    expect(await refresh()).toBe(false);
    expect(await of(text)).toBe(first);
  });

  test("a comment changes nothing, a level no setup, a term the setup", async () => {
    const { of, refresh, files } = projects({
      "file:///w/.policy-lens.json": '{ "glossaries": ["a.yaml"] }',
      "file:///w/a.yaml": "- { term: 标准岛, sub: zone }",
    });
    const first = await of(text);
    files["file:///w/.policy-lens.json"] = '// 说明\n{ "glossaries": [ "a.yaml" ] }';
    expect(await refresh()).toBe(false);
    files["file:///w/.policy-lens.json"] = '{ "glossaries": ["a.yaml"], "rules": { "numbering": "off" } }';
    expect(await refresh()).toBe(true);
    const second = await of(text);
    expect(second.levels).toEqual({ numbering: "off" });
    expect(second.setup).toBe(first.setup);
    files["file:///w/a.yaml"] += "\n- { term: 标准湾, sub: zone }";
    expect(await refresh()).toBe(true);
    expect((await of(text)).setup.lexicon.senses("标准湾")).toHaveLength(1);
  });
});

describe("a file with faults", () => {
  test("what is broken keeps its last good say, and says what is wrong", async () => {
    const { of, refresh, opened, checked } = projects({
      "file:///w/.policy-lens.json": '{ "rules": { "numbering": "off" }, "glossaries": ["a.yaml"] }',
      "file:///w/a.yaml": "- { term: 标准岛, sub: zone }",
    });
    await of(text);
    opened["file:///w/.policy-lens.json"] = '{ "rules": { "numbering": "off", ';
    opened["file:///w/a.yaml"] = "- { term: 标准岛, sub: ";
    expect(await refresh()).toBe(false);
    expect((await of(text)).levels).toEqual({ numbering: "off" });
    expect((await of(text)).setup.lexicon.senses("标准岛")).toHaveLength(1);
    const sorts = (await checked()).map(({ uri, faults }) => [uri, faults[0]?.sort]);
    expect(sorts).toEqual([
      ["file:///w/.policy-lens.json", "syntax"],
      ["file:///w/a.yaml", "syntax"],
    ]);
    opened["file:///w/.policy-lens.json"] = "{}";
    expect(await refresh()).toBe(true);
    expect((await of(text)).levels).toEqual({});
  });

  test("a glossary that is missing or lies outside is told in the configuration", async () => {
    const { of, checked } = projects({
      "file:///w/.policy-lens.json": '{ "glossaries": ["none.yaml", "../out.yaml"] }',
    });
    await of(text);
    const [file] = await checked();
    expect(file?.faults.map(({ sort, data }) => [sort, data?.path])).toEqual([
      ["missing-file", "none.yaml"],
      ["outside", "../out.yaml"],
    ]);
  });

  test("a configuration that goes away holds no longer", async () => {
    const { of, refresh, files } = projects({ "file:///w/.policy-lens.json": '{ "documents": "always" }' });
    await of(text);
    delete files["file:///w/.policy-lens.json"];
    expect(await refresh()).toBe(true);
    expect((await of(text)).documents).toBeUndefined();
  });
});
