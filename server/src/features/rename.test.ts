import { expect, test } from "vitest";
import { cursor } from "../../test/cursor.js";
import { analyzed } from "../../test/markup.js";
import { fileTerms } from "./file-terms.js";
import { prepareRename, type RenameSupport, rename } from "./rename.js";

const able: RenameSupport = {
  language: "zh",
  versions: true,
  asks: true,
  version: (uri) => (uri.endsWith("here.txt") ? 7 : undefined),
};

function renamed(text: string, newName: string, others: readonly string[] = [], support = able) {
  const { analysis, position } = cursor(text);
  const files = [
    fileTerms(analysis, "file:///here.txt"),
    ...others.map((other, at) => fileTerms(analyzed(other), `file:///${at}.txt`)),
  ];
  return rename(analysis, position, newName, files, support);
}

/** The new texts of an edit: those that are made at once, and those that are asked about. */
function texts(edit: ReturnType<typeof renamed>) {
  const edits = edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : [])) ?? [];
  const asked = (edit: object) => "annotationId" in edit && edit.annotationId !== "name";
  return {
    sure: edits.flatMap((each) => ("newText" in each && !asked(each) ? [each.newText] : [])),
    asked: edits.flatMap((each) => ("newText" in each && asked(each) ? [each.newText] : [])),
  };
}

test("a program in all files, with the versions of open ones", () => {
  const edit = renamed("实施崤滨英才$0培育计划。", "崤滨精英培育计划", ["深入实施崤滨英才培育计划。"]);
  expect(texts(edit)).toEqual({ sure: ["崤滨精英培育计划", "崤滨精英培育计划"], asked: [] });
  const versions = edit?.documentChanges?.map((change) => "textDocument" in change && change.textDocument.version);
  expect(versions).toEqual([7, null]);
});

test("short names are asked about, and made from the new name", () => {
  const edit = renamed("实施崤滨英才$0培育计划。深入实施英才培育计划。", "崤滨精英培育计划");
  expect(texts(edit)).toEqual({ sure: ["崤滨精英培育计划"], asked: ["精英培育计划"] });
  expect(edit?.changeAnnotations?.["other-form"]?.needsConfirmation).toBe(true);
});

test("so is another way to quote", () => {
  const edit = renamed("实施“525$01”工程。实施“5251工程”。", "“6262”工程");
  expect(texts(edit)).toEqual({ sure: ["“6262”工程"], asked: ["6262工程"] });
});

test("an editor that can't ask keeps the other forms", () => {
  const edit = renamed("实施崤滨英才$0培育计划。深入实施英才培育计划。", "崤滨精英培育计划", [], {
    ...able,
    versions: false,
    asks: false,
  });
  expect(edit?.changes?.["file:///here.txt"]?.map(({ newText }) => newText)).toEqual(["崤滨精英培育计划"]);
});

test("only a program can be renamed", () => {
  const { analysis, position } = cursor("增强“四个$0意识”。");
  expect(prepareRename(analysis, position)).toBeUndefined();
  expect(renamed("增强“四个$0意识”。", "五个意识")).toBeUndefined();
  const program = cursor("实施崤滨英才$0培育计划。");
  expect(prepareRename(program.analysis, program.position)?.placeholder).toBe("崤滨英才培育计划");
});
