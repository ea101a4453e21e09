import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import {
  type CompletionItem,
  type CompletionList,
  createConnection,
  createProtocolConnection,
  type Hover,
  type InitializeResult,
  type Location,
  type LocationLink,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from "vscode-languageserver/node";
import type { FolderItem } from "../src/lsp/files.js";
import type { TermsAnswer } from "../src/lsp/protocol.js";
import { startServer } from "../src/lsp/server.js";

/** What makes a text long enough to be told for a policy text. */
const more =
  "各级党委、政府要压实责任，狠抓落实，统筹推进项目建设，加快产业转型升级，深化重点领域改革，扎实做好保障和改善民生各项工作，持续改进工作作风。\n";

/*
 * Conversations about terms: one text is open, others lie in its folder, on the server's disk or in a file system that only
 * the client can read.
 */

const uri = "file:///w/讲话.txt";
const speech =
  "在全市工作会议上的讲话\n（2024年1月5日）\n同志们：\n一、坚持高质量发展\n要增强“四个意识”，做到“两个维护”。实施崤滨英才培育计划，深入实施英才培育计划。\n";
const others = {
  "file:///w/2023/报告.txt": `2023年政府工作报告\n\n各位代表：\n一年来，增强“四个意识”，增強「四個意識」。继续实施崤滨英才培育计划。\n${more}`,
  "file:///w/notes.md": "# Tool\n\nSaves time.\n",
  "file:///w/草稿/一.txt": `在全市会议上的讲话\n\n同志们：\n增强“四个意识”，做到“两个维护”。\n${more}`,
  "file:///w/.gitignore": "草稿/\n",
  "file:///w/.git/二.txt": `同志们：\n增强“四个意识”，做到“两个维护”。\n${more}`,
};

describe("the whole folder", () => {
  test("references in all forms, without what is ignored or no policy text", async () => {
    const { open, ask } = await converse();
    await open();
    const found = await ask<Location[]>("textDocument/references", { position: at("四个意识"), context: {} });
    expect(found.map(({ uri, range }) => [decodeURIComponent(uri), range.start.line, range.start.character])).toEqual([
      [uri, 4, 4],
      ["file:///w/2023/报告.txt", 3, 7],
      ["file:///w/2023/报告.txt", 3, 16],
    ]);
  });

  test("through a client where the server has no disk", async () => {
    const { open, ask } = await converse({ throughClient: true });
    await open();
    const found = await ask<Location[]>("textDocument/references", { position: at("四个意识"), context: {} });
    expect(found).toHaveLength(3);
  });

  test("is read once, and again where it changed", async () => {
    const { open, ask, reads, files, notify } = await converse({ watches: true });
    await open();
    const count = async () =>
      (await ask<Location[]>("textDocument/references", { position: at("四个意识"), context: {} })).length;
    expect(await count()).toBe(3);
    const before = reads("报告");
    expect(await count()).toBe(3);
    expect(reads("报告")).toBe(before);
    files["file:///w/2023/报告.txt"] = `2023年政府工作报告\n\n各位代表：\n增强“四个意识”。\n${more}`;
    await notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///w/2023/%E6%8A%A5%E5%91%8A.txt", type: 2 }],
    });
    expect(await count()).toBe(2);
  });

  test("is left alone by hover and symbols, until it was read", async () => {
    const { open, ask, reads } = await converse();
    await open();
    const words = async () => JSON.stringify(await ask<Hover>("textDocument/hover", { position: at("四个意识") }));
    expect(await words()).not.toContain("文件夹");
    expect(await ask<WorkspaceSymbol[]>("workspace/symbol", { query: "四个意识" })).toHaveLength(1);
    expect(reads("报告")).toBe(0);
    await ask("textDocument/references", { position: at("四个意识"), context: {} });
    expect(await words()).toContain("文件夹：2 个文件中出现 3 次");
    expect(await ask<WorkspaceSymbol[]>("workspace/symbol", { query: "sgys" })).toHaveLength(2);
  });

  test("is read for symbols where the settings say so", async () => {
    const { open, ask } = await converse({ settings: { scope: "workspace" } });
    await open();
    expect(await ask<WorkspaceSymbol[]>("workspace/symbol", { query: "四个意识" })).toHaveLength(2);
  });

  test("is then counted from the next hover on, and anew when it changed", async () => {
    const { open, ask, files, notify } = await converse({ settings: { scope: "workspace" }, watches: true });
    await open();
    const words = async () => JSON.stringify(await ask<Hover>("textDocument/hover", { position: at("四个意识") }));
    const counted = async (count: string) => {
      // The folder is read while nobody waits: the questions themselves give it time.
      for (let round = 0; round < 50; round++) if ((await words()).includes(count)) return true;
      return false;
    };
    expect(await counted("2 个文件中出现 3 次")).toBe(true);
    files["file:///w/2023/报告.txt"] = `2023年政府工作报告\n\n各位代表：\n增强“四个意识”。\n${more}`;
    await notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///w/2023/%E6%8A%A5%E5%91%8A.txt", type: 2 }],
    });
    expect(await counted("2 个文件中出现 2 次")).toBe(true);
  });

  test("a program gets another name in all of it, its short names on demand", async () => {
    const { open, ask } = await converse();
    await open();
    const position = at("崤滨英才培育计划");
    expect(await ask("textDocument/prepareRename", { position })).toMatchObject({ placeholder: "崤滨英才培育计划" });
    expect(await ask("textDocument/prepareRename", { position: at("四个意识") })).toBeNull();
    const edit = await ask<WorkspaceEdit>("textDocument/rename", { position, newName: "崤滨精英培育计划" });
    const edits = edit.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : [])) ?? [];
    expect(edits.map((each) => ("newText" in each ? each.newText : ""))).toEqual([
      "崤滨精英培育计划",
      "精英培育计划",
      "崤滨精英培育计划",
    ]);
    expect(Object.values(edit.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation)).toContain(
      true,
    );
  });

  test("its terms are counted by year and file", async () => {
    const { open, ask } = await converse();
    await open();
    const { files, terms } = await ask<TermsAnswer>("policyLens/terms", { scope: "workspace" });
    expect(files.map(({ year }) => year)).toEqual([2024, 2023, undefined]);
    expect(terms[0]).toMatchObject({ term: "四个意识", count: 3, years: { 2023: 2, 2024: 1 } });
    const one = await ask<TermsAnswer>("policyLens/terms", { uri });
    expect(one.terms.find(({ term }) => term === "四个意识")?.count).toBe(1);
  });
});

describe("a term of the glossary", () => {
  test("leads to its page where the client opens one", async () => {
    const { open, ask } = await converse({ termPages: true });
    await open();
    const [link] = await ask<LocationLink[]>("textDocument/definition", { position: at("四个意识") });
    expect(link?.originSelectionRange?.start).toEqual(at("四个意识"));
    const [, term = "", near = ""] = /^policy-lens-term:\/([^?]+)\?(.+)$/u.exec(link?.targetUri ?? "") ?? [];
    const params = { term: decodeURIComponent(term), near: decodeURIComponent(near) };
    expect(await ask("policyLens/termPage", params)).toContain("政治意识");
    expect(await ask("policyLens/termPage", { ...params, term: "没有的词" })).toBeNull();
  });

  test("leads nowhere in a plain editor", async () => {
    const { open, ask } = await converse();
    await open();
    expect(await ask("textDocument/definition", { position: at("四个意识") })).toEqual([]);
  });

  test("is completed by initials, and explained when it is looked at", async () => {
    const { answer, open, change, ask } = await converse();
    expect(answer.capabilities.completionProvider?.triggerCharacters).toContain("《");
    await open();
    await change({ line: 5, character: 0 }, "坚定sgzx");
    const list = await ask<CompletionList>("textDocument/completion", { position: { line: 5, character: 6 } });
    const item = list.items.find(({ label }) => label === "四个自信") as CompletionItem;
    expect(item.textEdit).toEqual({
      range: { start: { line: 5, character: 2 }, end: { line: 5, character: 6 } },
      newText: "“四个自信”",
    });
    const resolved = await ask<CompletionItem>("completionItem/resolve", item);
    expect(JSON.stringify(resolved.documentation)).toContain("道路自信");
  });
});

// --- the other end of the conversation ---------------------------------------------------------------------------------

interface Situation {
  readonly settings?: unknown;
  /** The files lie where only the client reads. */
  readonly throughClient?: boolean;
  readonly termPages?: boolean;
  readonly watches?: boolean;
}

const ends: { dispose(): void }[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.dispose();
});

async function converse({ settings, throughClient = false, termPages = false, watches = false }: Situation = {}) {
  const files: Record<string, string> = { ...others, [uri]: speech };
  const read: string[] = [];
  const disk = {
    read: (name: string) => {
      read.push(decodeURIComponent(name));
      return Promise.resolve(files[decodeURIComponent(name)]);
    },
    exists: () => Promise.resolve(false),
    list: (folder: string) => Promise.resolve(itemsIn(Object.keys(files), decodeURIComponent(folder))),
  };
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, throughClient ? {} : { files: disk });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  ends.push(client, server);
  client.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => settings ?? null));
  client.onRequest("client/registerCapability", () => null);
  client.onRequest("policyLens/readFile", async ({ uri }: { uri: string }) => (await disk.read(uri)) ?? null);
  client.onRequest("policyLens/fileExists", () => false);
  client.onRequest("policyLens/listFolder", ({ uri }: { uri: string }) => disk.list(uri));
  client.onNotification("window/logMessage", ({ message }: { message: string }) => {
    throw new Error(message);
  });
  client.listen();
  const answer = await client.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri: "file:///w",
    locale: "zh-cn",
    capabilities: {
      textDocument: {
        hover: { contentFormat: ["markdown"] },
        definition: { linkSupport: true },
        rename: { prepareSupport: true },
        diagnostic: {},
      },
      workspace: {
        configuration: true,
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
        ...(watches && { didChangeWatchedFiles: { dynamicRegistration: true } }),
      },
    },
    initializationOptions: { termPages, files: throughClient },
  });
  await client.sendNotification("initialized", {});
  return {
    answer,
    files,
    reads: (part: string) => read.filter((name) => name.includes(part)).length,
    open: () =>
      client.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "plaintext", version: 1, text: speech },
      }),
    change: (start: object, words: string) =>
      client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start, end: start }, text: words }],
      }),
    ask: <R = unknown>(method: string, params: object): Promise<R> =>
      client.sendRequest(method, { textDocument: { uri }, ...params }),
    notify: (method: string, params: unknown) => client.sendNotification(method, params),
  };
}

/** What lies directly in a folder. */
function itemsIn(names: readonly string[], folder: string): FolderItem[] {
  const found = new Map<string, FolderItem>();
  for (const name of names) {
    if (!name.startsWith(`${folder}/`)) continue;
    const [first = "", ...rest] = name.slice(folder.length + 1).split("/");
    found.set(first, { name: first, folder: rest.length > 0 });
  }
  return [...found.values()];
}

function at(words: string) {
  const lines = speech.split("\n");
  const line = lines.findIndex((each) => each.includes(words));
  return { line, character: lines[line]?.indexOf(words) ?? -1 };
}
