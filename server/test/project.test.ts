import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { ImportTermsAnswer, Options } from "../src/lsp/protocol.js";
import { startServer } from "../src/lsp/server.js";

/*
 * Conversations about a project: what `.policy-lens.json` and glossaries say goes into the answers, changes on disk and in
 * the editor are taken up, and their faults are shown where they stand.
 */

const text = "file:///w/讲话.txt";
const configuration = "file:///w/.policy-lens.json";
const glossary = "file:///w/词库.yaml";
const speech = "各单位于2月30日前落实标准湾建设。\n推进会于2月30日召开。\n";

describe("a configuration", () => {
  test("goes before the editor's settings, and a glossary explains", async () => {
    const { open, codes, ask } = await converse({
      files: {
        [configuration]: '{ "rules": { "lost-character": "off" }, "documents": "always", "glossaries": ["词库.yaml"] }',
        [glossary]: "- { term: 标准湾, sub: zone, gloss: 海边的园区。 }\n",
      },
      settings: { documents: "auto", rules: { "lost-character": "error" } },
    });
    await open(text, speech);
    expect(await codes(text)).toEqual([]);
    const hover = await ask<Hover>("textDocument/hover", text, { position: { line: 0, character: 12 } });
    expect(JSON.stringify(hover?.contents)).toContain("海边的园区");
  });

  test("that changes on disk is taken up, and the client looks again", async () => {
    const { open, codes, files, notify, refreshes, watched } = await converse({
      files: { [configuration]: '{ "documents": "always" }' },
    });
    await open(text, speech);
    expect(await codes(text)).toEqual(["lost-character", "lost-character"]);
    expect(watched()).toContain("**/.policy-lens.json");
    files[configuration] = '{ "documents": "always", "rules": { "lost-character": "off" } }';
    await notify("workspace/didChangeWatchedFiles", { changes: [{ uri: configuration, type: 2 }] });
    await refreshes(1);
    expect(await codes(text)).toEqual([]);
  });

  test("that is open counts as it stands there, and a broken one keeps its last good say", async () => {
    const { open, change, codes, report, refreshes } = await converse({
      files: { [configuration]: '{ "documents": "always" }' },
    });
    await open(text, speech);
    expect(await codes(text)).toHaveLength(2);
    await open(configuration, '{ "documents": "always" }', "jsonc");
    await change(configuration, '{ "documents": "always", "rules": { "lost-character": "off", "numbring": "off" } }');
    await refreshes(1);
    expect(await codes(text)).toEqual([]);
    expect((await report(configuration)).map(({ code, message }) => [code, message])).toEqual([
      ["configuration", expect.stringContaining("numbering")],
    ]);
    await change(configuration, '{ "documents": "always", "rules": { ');
    expect((await report(configuration))[0]).toMatchObject({
      severity: 1,
      code: "configuration",
      source: "policy-lens",
    });
    expect(await codes(text)).toEqual([]);
  });

  test("and glossary that aren't open have their faults pushed, and taken back", async () => {
    const { open, codes, pushedFor, files, notify } = await converse({
      files: {
        [configuration]: '{ "documents": "always", "glossaries": ["词库.yaml", "没有.yaml"] }',
        [glossary]: "- { term: 标准湾, sub: zone }\n- { term: 标准岛, sub: 岛 }\n",
      },
    });
    await open(text, speech);
    await codes(text);
    expect((await pushedFor(configuration))[0]?.range.start).toEqual({ line: 0, character: 51 });
    const [fault] = await pushedFor("file:///w/%E8%AF%8D%E5%BA%93.yaml");
    expect(fault?.range).toEqual({ start: { line: 1, character: 20 }, end: { line: 1, character: 21 } });
    files[glossary] = "- { term: 标准湾, sub: zone }\n";
    await notify("workspace/didChangeWatchedFiles", { changes: [{ uri: glossary, type: 2 }] });
    expect(await pushedFor("file:///w/%E8%AF%8D%E5%BA%93.yaml")).toEqual([]);
  });

  test("in a folder of which no text is open is checked when it is opened itself", async () => {
    const { open, report } = await converse({ files: {} });
    await open(configuration, '{ "ignore": [1] }', "jsonc");
    expect((await report(configuration)).map(({ code }) => code)).toEqual(["configuration"]);
  });
});

describe("silence and new terms, from the light bulb", () => {
  test("what the action writes silences the place", async () => {
    const { open, ask, codes, change } = await converse({ files: { [configuration]: '{ "documents": "always" }' } });
    await open(text, speech);
    const place = { line: 0, character: 5 };
    const actions = await ask<CodeAction[]>("textDocument/codeAction", text, {
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title.startsWith("此处不再提示"));
    const [edit] = action?.edit?.documentChanges ?? [];
    if (edit === undefined || !("edits" in edit)) throw new Error("no edit");
    const [lines] = edit.edits;
    if (lines === undefined || !("newText" in lines)) throw new Error("no text");
    await open(configuration, '{ "documents": "always" }', "jsonc");
    // The configuration has one line, which is written anew up to what stays of its end.
    await change(configuration, lines.newText + '{ "documents": "always" }'.slice(lines.range.end.character));
    expect(await codes(text)).toHaveLength(1);
  });

  test("a list of terms goes into the glossary, what is there stays", async () => {
    const { request } = await converse({
      files: {
        [configuration]: '{ "glossaries": ["词库.yaml"] }',
        [glossary]: "- { term: 标准湾, sub: zone }\n",
      },
    });
    const answer = await request<ImportTermsAnswer>("policyLens/importTerms", {
      name: "表.csv",
      text: "词语,种类\n标准湾,zone\n标准岛,zone\n岛,zone\n",
      near: text,
    });
    expect(answer).toMatchObject({ added: 1, known: 1 });
    expect(answer.faults[0]).toMatch(/^表\.csv:4: /u);
    expect(JSON.stringify(answer.edit)).toContain("- { term: 标准岛, sub: zone }");
  });
});

describe("an editor that neither pulls nor watches", () => {
  test("has texts and faults pushed; a file that was saved is read again", async () => {
    const { open, pushedFor, files, notify } = await converse({
      files: { [configuration]: '{ "documents": "always", "x": 1 }' },
      plain: true,
    });
    await open(text, speech);
    expect(await pushedFor(text)).toHaveLength(2);
    expect(await pushedFor(configuration)).toHaveLength(1);
    files[configuration] = '{ "documents": "never" }';
    await notify("textDocument/didSave", { textDocument: { uri: text } });
    expect(await pushedFor(text)).toEqual([]);
    expect(await pushedFor(configuration)).toEqual([]);
  });
});

test("in a file system of the editor's own, files are read through it", async () => {
  const { open, codes } = await converse({
    files: {
      "vscode-vfs://github/o/r/.policy-lens.json": '{ "documents": "always", "rules": { "lost-character": "off" } }',
    },
    root: "vscode-vfs://github/o/r",
    throughClient: true,
  });
  await open("vscode-vfs://github/o/r/讲话.txt", speech);
  expect(await codes("vscode-vfs://github/o/r/讲话.txt")).toEqual([]);
});

// --- the other end of the conversation ---------------------------------------------------------------------------------

interface Situation {
  readonly files: Record<string, string>;
  readonly settings?: unknown;
  readonly root?: string;
  /** An editor that has things pushed to it and watches no files. */
  readonly plain?: boolean;
  /** The server has no files of its own. */
  readonly throughClient?: boolean;
}

const ends: { dispose(): void }[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.dispose();
});

async function converse({ files, settings, root = "file:///w", plain = false, throughClient = false }: Situation) {
  const read = (uri: string) => files[decodeURIComponent(uri)];
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  const disk = { read: (uri: string) => Promise.resolve(read(uri)), exists: () => Promise.resolve(false) };
  startServer(server, { pages: "file:///pages", ...(!throughClient && { files: disk }) });
  const client: ProtocolConnection = createProtocolConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  ends.push(client, server);

  const signals: (() => void)[] = [];
  const signal = () => {
    for (const each of signals.splice(0)) each();
  };
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise<void>((resolve) => void signals.push(resolve));
  };
  const pushed = new Map<string, Diagnostic[]>();
  let news = new Set<string>();
  let refreshed = 0;
  const globs = new Map<string, string[]>();
  client.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
    pushed.set(uri, diagnostics);
    news.add(uri);
    signal();
  });
  client.onNotification("window/logMessage", ({ message }: { message: string }) => {
    throw new Error(message);
  });
  client.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => settings ?? null));
  client.onRequest("workspace/diagnostic/refresh", () => {
    refreshed++;
    signal();
    return null;
  });
  client.onRequest("client/registerCapability", ({ registrations }) => {
    for (const { id, registerOptions } of registrations) {
      globs.set(
        id,
        (registerOptions?.watchers ?? []).map(({ globPattern }: { globPattern: string }) => globPattern),
      );
    }
    return null;
  });
  client.onRequest("policyLens/readFile", ({ uri }: { uri: string }) => read(uri) ?? null);
  client.onRequest("policyLens/fileExists", () => false);
  client.listen();

  const capabilities: ClientCapabilities = plain
    ? {}
    : {
        textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] } },
        workspace: {
          configuration: settings !== undefined,
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
          workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
        },
      };
  await client.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "w" }],
    locale: "zh-cn",
    capabilities,
    initializationOptions: { files: throughClient } satisfies Options,
  });
  await client.sendNotification("initialized", {});
  let version = 0;
  const ask = <R>(method: string, uri: string, params: object = {}): Promise<R> =>
    client.sendRequest(method, { textDocument: { uri }, ...params });
  const report = async (uri: string): Promise<readonly Diagnostic[]> => {
    const answer = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", uri);
    return answer.kind === "full" ? answer.items : [];
  };
  return {
    files,
    ask,
    report,
    codes: async (uri: string) => (await report(uri)).map(({ code }) => code),
    request: <R>(method: string, params: object): Promise<R> => client.sendRequest(method, params),
    notify: (method: string, params: unknown) => client.sendNotification(method, params),
    open: (uri: string, words: string, languageId = "plaintext") =>
      client.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: ++version, text: words },
      }),
    change: (uri: string, words: string) =>
      client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text: words }],
      }),
    /** The next diagnostics that are pushed for a file, or those that were and nobody has looked at. */
    pushedFor: async (uri: string): Promise<Diagnostic[]> => {
      await until(() => news.has(uri));
      news = new Set([...news].filter((each) => each !== uri));
      return pushed.get(uri) ?? [];
    },
    refreshes: (count: number) => until(() => refreshed >= count),
    watched: () => [...globs.values()].flat(),
  };
}
