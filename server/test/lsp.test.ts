import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Hover,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type SemanticTokens,
  type SemanticTokensDelta,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolInformation,
} from "vscode-languageserver/node";
import type { DocumentsParams, Options, TargetsAnswer, VerdictParams } from "../src/lsp/protocol.js";
import { startServer } from "../src/lsp/server.js";

const uri = "file:///texts/讲话.txt";
const lines = [
  "在全市经济工作会议上的讲话",
  "",
  "同志们：",
  "　　今年是“十四五”规划的开局之年，做好全市经济工作意义重大。下面，我讲三点意见。",
  "一、坚持高质量发展",
  "　　今年全市生产总值预期目标增长6.5%左右，城镇新增就业1.4万人以上。要统筹推进项目建设，加快产业转型升级，深化重点领域改革，扎实做好保障和改善民生各项工作，确保完成全年目标任务。",
  "三、全面从严治党",
  "　　要增强“四个意识”，坚定“四个自信”，做到“两个维护”。各级党委、政府要压实责任，狠抓落实，加强党的建设，持续改进工作作风，以优异成绩推动全市高质量发展。",
  "",
];
const text = lines.join("\n");

describe("an editor that asks", () => {
  test("is told what the server can", async () => {
    const { answer } = await converse({ pull: true });
    expect(answer.capabilities).toMatchObject({
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: "policy-lens" },
    });
    expect(answer.serverInfo?.name).toBe("policy-lens");
  });

  test("hears what a term is, with its own range", async () => {
    const { open, ask } = await converse({ pull: true });
    await open(text);
    const hover = await ask<Hover>("textDocument/hover", { position: at("四个意识") });
    expect(hover.range).toEqual(range("四个意识"));
    expect(hover.contents).toMatchObject({ kind: "markdown" });
    expect(JSON.stringify(hover.contents)).toContain("政治意识");
    const plain = await ask<Hover | null>("textDocument/hover", { position: at("同志们") });
    expect(plain).toBeNull();
  });

  test("gets diagnostics once, none pushed, and unchanged as long as nothing changed", async () => {
    const { open, change, ask, pushed } = await converse({ pull: true });
    await open(text);
    const first = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", {});
    if (first.kind !== "full") throw new Error("not a full report");
    expect(codes(first.items)).toContain("numbering");
    for (const { source, codeDescription } of first.items) {
      expect(source).toBe("policy-lens");
      expect(codeDescription?.href).toMatch(/^file:\/\/\/pages\/(?:zh|en)\/[a-z-]+\.md$/u);
    }
    const again = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", { previousResultId: first.resultId });
    expect(again).toEqual({ kind: "unchanged", resultId: first.resultId });
    // 三、 becomes 二、 by an edit of one character.
    await change({ start: { line: 6, character: 0 }, end: { line: 6, character: 1 } }, "二");
    const third = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", { previousResultId: first.resultId });
    if (third.kind !== "full") throw new Error("not a full report");
    expect(codes(third.items)).not.toContain("numbering");
    expect(pushed).toEqual([]);
  });

  test("gets colours, and only what changed of them", async () => {
    const { open, change, ask } = await converse({ pull: true });
    await open(text);
    const full = await ask<SemanticTokens>("textDocument/semanticTokens/full", {});
    expect(painted(full.data)).toContainEqual(["slogan", "四个意识"]);
    expect(painted(full.data)).toContainEqual(["quantity", "1.4万人以上"]);
    expect(painted(full.data)).toContainEqual(["heading", "一、坚持"]);
    await change({ start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, "　　坚持新发展理念。");
    const delta = await ask<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
      previousResultId: full.resultId,
    });
    const data = [...full.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const whole = await ask<SemanticTokens>("textDocument/semanticTokens/full", {});
    expect(data).toEqual(whole.data);
    const part = await ask<SemanticTokens>("textDocument/semanticTokens/range", {
      range: { start: { line: 7, character: 0 }, end: { line: 8, character: 0 } },
    });
    expect(
      painted(part.data)
        .map(([, words]) => words)
        .slice(0, 3),
    ).toEqual(["四个意识", "四个自信", "两个维护"]);
  });

  test("gets the outline, nested where it can nest", async () => {
    const nested = await converse({ pull: true });
    await nested.open(text);
    const tree = await nested.ask<DocumentSymbol[]>("textDocument/documentSymbol", {});
    expect(tree.map(({ name }) => name)).toEqual(["在全市经济工作会议上的讲话"]);
    expect(tree[0]?.children?.map(({ name }) => name)).toEqual(["一、坚持高质量发展", "三、全面从严治党"]);
    const flat = await converse({});
    await flat.open(text);
    const list = await flat.ask<SymbolInformation[]>("textDocument/documentSymbol", {});
    expect(list.map(({ name, containerName }) => [name, containerName])).toEqual([
      ["在全市经济工作会议上的讲话", undefined],
      ["一、坚持高质量发展", "在全市经济工作会议上的讲话"],
      ["三、全面从严治党", "在全市经济工作会议上的讲话"],
    ]);
    expect(list[0]?.location.uri).toBe(uri);
  });

  test("folds, selects and highlights", async () => {
    const { open, ask } = await converse({ pull: true });
    await open(text);
    const folds = await ask<{ startLine: number; endLine: number }[]>("textDocument/foldingRange", {});
    expect(folds).toContainEqual({ startLine: 4, endLine: 5 });
    const selections = await ask<unknown[]>("textDocument/selectionRange", { positions: [at("自信")] });
    expect(selections).toHaveLength(1);
    const places = await ask<{ range: unknown }[]>("textDocument/documentHighlight", { position: at("四个自信") });
    expect(places.map((place) => place.range)).toEqual([range("四个自信")]);
  });

  test("gets repairs, and the rule explained", async () => {
    const { open, ask, shown } = await converse({ pull: true });
    await open(text.replace("“四个自信”", '"四个自信"').replace("同志们：", "同志們(men)："));
    const place = { line: 6, character: 0 };
    const ours = { range: { start: place, end: place }, context: { diagnostics: [] } };
    const actions = await ask<CodeAction[]>("textDocument/codeAction", ours);
    const [fix] = actions.filter(({ edit }) => edit !== undefined);
    expect(fix?.edit?.changes?.[uri]).toContainEqual({ range: range("三", 6), newText: "二" });
    const explanation = actions.find(({ command }) => command?.command === "policyLens.explainRule");
    expect(explanation?.command?.arguments).toEqual(["numbering"]);
    await ask("workspace/executeCommand", { ...explanation?.command });
    expect(shown.at(-1)).toMatch(/numbering\.md$/u);
    const all = await ask<CodeAction[]>("textDocument/codeAction", {
      range: ours.range,
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    expect(all.map(({ kind }) => kind)).toEqual(["source.fixAll.policyLens"]);
  });

  test("gets nothing for a document that isn't open, and the server lives on", async () => {
    const { open, ask } = await converse({ pull: true });
    expect(await ask("textDocument/hover", { position: { line: 0, character: 0 } })).toBeNull();
    expect(await ask("textDocument/diagnostic", {})).toEqual({ kind: "full", items: [] });
    await open(text);
    expect(await ask("textDocument/hover", { position: at("两个维护") })).not.toBeNull();
  });
});

describe("an editor that can't ask", () => {
  test("has diagnostics pushed, and taken back", async () => {
    const { open, change, close, next } = await converse({});
    await open(text);
    const first = await next();
    expect(first.version).toBe(1);
    expect(codes(first.diagnostics)).toContain("numbering");
    await change({ start: { line: 6, character: 0 }, end: { line: 6, character: 1 } }, "二");
    const second = await next();
    expect(second.version).toBe(2);
    expect(codes(second.diagnostics)).not.toContain("numbering");
    await close();
    expect((await next()).diagnostics).toEqual([]);
  });

  test("is not offered to ask", async () => {
    const { answer } = await converse({});
    expect(answer.capabilities.diagnosticProvider).toBeUndefined();
  });
});

describe("settings", () => {
  test("are asked for, and asked for again when they change", async () => {
    const settings = { rules: { numbering: "off" } as Record<string, string>, language: "en" };
    const { open, ask, notify } = await converse({ pull: true, settings: () => settings });
    await open(text);
    const codesNow = async () => {
      const report = await ask<DocumentDiagnosticReport>("textDocument/diagnostic", {});
      return report.kind === "full" ? codes(report.items) : [];
    };
    expect(await codesNow()).not.toContain("numbering");
    settings.rules = { numbering: "error" };
    await notify("workspace/didChangeConfiguration", { settings: null });
    expect(await codesNow()).toContain("numbering");
    const hover = await ask<Hover>("textDocument/hover", { position: at("四个意识") });
    expect(JSON.stringify(hover.contents)).toContain("members");
  });

  test("come with the start where they can't be asked for, and later by notification", async () => {
    const { open, next, notify } = await converse({ options: { settings: { documents: "never" } } });
    await open(text);
    await notify("workspace/didChangeConfiguration", { settings: { policyLens: { documents: "always" } } });
    expect(codes((await next()).diagnostics)).toContain("numbering");
  });

  test("that make no sense are told of in one message, once", async () => {
    const { open, ask, shown } = await converse({ pull: true, settings: () => ({ documents: 5, scope: "all" }) });
    await open(text);
    await ask("textDocument/hover", { position: at("四个意识") });
    await open(text, "file:///texts/other.txt");
    await ask("textDocument/hover", { textDocument: { uri: "file:///texts/other.txt" }, position: at("四个意识") });
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain("policyLens.documents");
    expect(shown[0]).toContain("policyLens.scope");
  });

  test("a document's own mode goes before them", async () => {
    const { open, ask, notify, verdicts } = await converse({ pull: true, options: { verdicts: true } });
    await open(text);
    expect(await ask("textDocument/hover", { position: at("四个意识") })).not.toBeNull();
    expect(verdicts.at(-1)).toMatchObject({ uri, mode: "auto", own: false, shown: true });
    await notify("policyLens/documents", { uri, mode: "never" } satisfies DocumentsParams);
    expect(await ask("textDocument/hover", { position: at("四个意识") })).toBeNull();
    expect(verdicts.at(-1)).toMatchObject({ mode: "never", own: true, shown: false, counts: { slogan: 0 } });
    await notify("policyLens/documents", { uri } satisfies DocumentsParams);
    expect(await ask("textDocument/hover", { position: at("四个意识") })).not.toBeNull();
  });
});

describe("the table of targets", () => {
  const answerOf = (answer: TargetsAnswer) => answer.rows.map(({ key, value, role }) => [key, value, role]);

  test("is given for an open document, and follows its edits", async () => {
    const { open, change, ask } = await converse({ pull: true });
    await open(text);
    const table = await ask<TargetsAnswer>("policyLens/targets", { uri });
    expect(answerOf(table)).toEqual([
      ["生产总值增速", 6.5, "target"],
      ["城镇新增就业", 14000, "target"],
    ]);
    await change(range("6.5%"), "7%");
    expect(answerOf(await ask("policyLens/targets", { uri }))[0]).toEqual(["生产总值增速", 7, "target"]);
    expect(await ask("policyLens/targets", { uri: "file:///other.txt" })).toBeNull();
  });

  test("is given for texts that are handed over, which a hover then knows", async () => {
    const { open, ask } = await converse({ pull: true });
    // Texts that speak for the nation are of one voice; two cities would not be compared.
    const national = text.replaceAll("全市", "全国");
    await open(national);
    const other = "file:///texts/2020.txt";
    const report = `2020年政府工作报告\n${national.replace("今年全国生产总值预期目标增长6.5%左右", "2020年全国生产总值增长2.3%")}`;
    const table = await ask<TargetsAnswer>("policyLens/analyzeText", {
      uri: other,
      languageId: "plaintext",
      text: report,
    });
    expect(table.shown).toBe(true);
    expect(answerOf(table)[0]?.[1]).toBe(2.3);
    const all = await ask<TargetsAnswer[]>("policyLens/targets", { scope: "workspace" });
    expect(all.map((each) => each.uri).sort()).toEqual([other, uri].sort());
    expect(JSON.stringify(await ask("textDocument/hover", { position: at("6.5%") }))).toContain("2.3%（");
    expect(await ask("policyLens/analyzeText", { uri: other, languageId: "plaintext" })).toBeNull();
    expect(JSON.stringify(await ask("textDocument/hover", { position: at("6.5%") }))).not.toContain("2.3%（");
  });

  test("has no rows for what is no policy text", async () => {
    const { ask } = await converse({ pull: true });
    const params = { uri: "file:///README.md", languageId: "markdown", text: "# Tool\n\nSaves 5% of 100 files.\n" };
    expect(await ask("policyLens/analyzeText", params)).toMatchObject({ shown: false, rows: [] });
  });
});

test("lenses and hints are given where they are switched on", async () => {
  const off = await converse({ pull: true, settings: () => ({}) });
  await off.open(text);
  expect(await off.ask("textDocument/codeLens", {})).toEqual([]);
  const settings = () => ({ codeLens: { figures: true }, inlayHints: { values: true } });
  const { open, ask } = await converse({ pull: true, settings, options: { tables: true } });
  await open(text.replace("6.5%左右", "百分之六点五左右"));
  const lenses = await ask<{ command: unknown }[]>("textDocument/codeLens", {});
  expect(lenses[0]?.command).toMatchObject({ title: "2 项指标 · 目标 2", command: "policyLens.showTargets" });
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  expect(await ask("textDocument/inlayHint", { range: whole })).toMatchObject([{ label: "≈6.5%" }]);
});

test("a document that changed while its settings were fetched is not answered wrongly", async () => {
  let answerSettings: (settings: unknown) => void = () => {};
  const waiting = new Promise((resolve) => {
    answerSettings = resolve;
  });
  const { open, change, ask } = await converse({ pull: true, settings: () => waiting });
  await open(text);
  const early = ask("textDocument/hover", { position: at("四个意识") });
  const failed = expect(early).rejects.toMatchObject({ code: -32802 });
  await change({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, "\n");
  answerSettings({});
  await failed;
});

test("in Markdown, fenced code is no text", async () => {
  const { open, ask } = await converse({ pull: true });
  await open(`# 在全市经济工作会议上的讲话\n\n\`\`\`\n四个意识\n\`\`\`\n\n做到“两个维护”。\n`, uri, "markdown");
  expect(await ask("textDocument/hover", { position: { line: 3, character: 1 } })).toBeNull();
});

// --- the other end of the conversation ---------------------------------------------------------------------------------

interface Situation {
  readonly pull?: boolean;
  readonly options?: Options;
  readonly settings?: () => unknown;
}

const ends: { dispose(): void }[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.dispose();
});

async function converse({ pull = false, options, settings }: Situation) {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, { pages: "file:///pages" });
  const client: ProtocolConnection = createProtocolConnection(
    new StreamMessageReader(down),
    new StreamMessageWriter(up),
  );
  ends.push(client, server);
  const pushed: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
  const takers: ((params: (typeof pushed)[number]) => void)[] = [];
  const verdicts: VerdictParams[] = [];
  const shown: string[] = [];
  client.onNotification("textDocument/publishDiagnostics", (params) => {
    const taker = takers.shift();
    if (taker === undefined) pushed.push(params);
    else taker(params);
  });
  client.onNotification("policyLens/verdict", (params: VerdictParams) => void verdicts.push(params));
  client.onNotification("window/showMessage", ({ message }: { message: string }) => void shown.push(message));
  client.onNotification("window/logMessage", ({ message }: { message: string }) => {
    throw new Error(message);
  });
  client.onRequest("workspace/configuration", async ({ items }: { items: unknown[] }) =>
    Promise.all(items.map(() => settings?.() ?? null)),
  );
  client.listen();
  const capabilities: ClientCapabilities = {
    textDocument: {
      hover: { contentFormat: ["markdown", "plaintext"] },
      ...(pull && { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } }),
    },
    ...(settings && { workspace: { configuration: true } }),
  };
  const answer = await client.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri: null,
    locale: "zh-cn",
    capabilities,
    ...(options && { initializationOptions: options }),
  });
  await client.sendNotification("initialized", {});
  let version = 0;
  return {
    answer,
    pushed,
    verdicts,
    shown,
    open: (words: string, name = uri, languageId = "plaintext") =>
      client.sendNotification("textDocument/didOpen", {
        textDocument: { uri: name, languageId, version: ++version, text: words },
      }),
    change: (range: unknown, words: string) =>
      client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: words }],
      }),
    close: () => client.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    ask: <R = unknown>(method: string, params: object): Promise<R> =>
      client.sendRequest(method, { textDocument: { uri }, ...params }),
    notify: (method: string, params: unknown) => client.sendNotification(method, params),
    /** The next diagnostics that are pushed. */
    next: () =>
      new Promise<(typeof pushed)[number]>((resolve) => {
        const first = pushed.shift();
        if (first === undefined) takers.push(resolve);
        else resolve(first);
      }),
  };
}

function at(words: string) {
  return range(words).start;
}

function range(words: string, from = 0) {
  const line = lines.findIndex((candidate, index) => index >= from && candidate.includes(words));
  const character = lines[line]?.indexOf(words) ?? -1;
  return { start: { line, character }, end: { line, character: character + words.length } };
}

function codes(items: readonly Diagnostic[]) {
  return items.map(({ code }) => code);
}

/** The words of each token of the first text, with the name of its type. */
function painted(data: readonly number[]): [string | undefined, string | undefined][] {
  const types = ["slogan", "program", "policyDocument", "quantity", "indicator", "heading"];
  const tokens: [string | undefined, string | undefined][] = [];
  let line = 0;
  let start = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(index, index + 4);
    line += down;
    start = down === 0 ? start + right : right;
    tokens.push([types[type], lines[line]?.slice(start, start + length)]);
  }
  return tokens;
}
