import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import {
  type CodeAction,
  type CodeLens,
  createConnection,
  createProtocolConnection,
  type Hover,
  type Location,
  type LocationLink,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { CleanAnswer, CounterpartsAnswer, PlaceholdersAnswer, SpeechAnswer } from "../src/lsp/protocol.js";
import { startServer } from "../src/lsp/server.js";

/* What our own client asks for a proofreader, over the wire. */

const uri = "file:///texts/讲话.txt";
const text = [
  "在全市经济工作会议上的讲话",
  "　　今年是“十四五”规划的开局之年，做好全市经济工作意义重大。下面，我讲三点意见。",
  "一、坚持高质量发展",
  '　　今年全市生产总值预期目标增长6.5%左右，城镇新增就业1.4万人以上,做到"两个维护"。',
  "二、全面从严治党",
  "　　要增强“四个意识”，**同志要压實(shí)责任，狠抓落实，推动全市高质量发展，以优异成绩向党的生日献礼。",
  "",
].join("\n");

describe("for the ear", () => {
  test("the hover of a heading and the status bar speak at the reader's rate", async () => {
    const { ask } = await converse(text, { speech: { rate: 100 } });
    const hover = await ask<Hover>("textDocument/hover", { position: at("坚持高") });
    expect(JSON.stringify(hover.contents)).toContain("每分钟 100 字");
    const all = await ask<SpeechAnswer>("policyLens/speech", {});
    expect(all).toMatchObject({ rate: 100, seconds: Math.round(all.characters * 0.6), figures: 2 });
    const part = await ask<SpeechAnswer>("policyLens/speech", { range: range("增强“四个意识”") });
    expect(part.characters).toBe(8);
  });

  test("a log is not read out", async () => {
    const { ask } = await converse("2024-01-01 12:00:00 INFO started\n");
    expect(await ask("policyLens/speech", {})).toBeNull();
  });
});

describe("a promise and its items", () => {
  test("lenses are off until asked for", async () => {
    const off = await converse(text);
    expect(await off.ask("textDocument/codeLens", {})).toEqual([]);
    const on = await converse(text, { codeLens: { promises: true } });
    const lenses = await on.ask<CodeLens[]>("textDocument/codeLens", {});
    expect(lenses.map(({ command }) => command?.title)).toEqual(["承诺 3 · 实有 2"]);
  });

  test("lead to each other", async () => {
    const { ask } = await converse(text);
    const items = await ask<Location[]>("textDocument/definition", { position: at("三点意见") });
    expect(items.map(({ range: { start } }) => start.line)).toEqual([2, 4]);
    const promise = await ask<Location[]>("textDocument/definition", { position: at("二、全面") });
    expect(promise.map((place) => place.range)).toEqual([range("三点意见")]);
    // On the number: on the words of the heading one asks for the term.
    const all = await ask<Location[]>("textDocument/references", {
      position: at("二、全面"),
      context: { includeDeclaration: true },
    });
    expect(all.length).toBe(3);
    const linked = await converse(text, {}, { definition: { linkSupport: true } });
    const [link] = await linked.ask<LocationLink[]>("textDocument/definition", { position: at("二、全面") });
    expect(link?.originSelectionRange).toEqual(range("二、全面从严治党"));
  });

  test("so from inside an item", async () => {
    const { ask } = await converse(text);
    const found = await ask<CounterpartsAnswer>("policyLens/counterparts", { range: range("城镇新增") });
    expect(found.places).toEqual([range("三点意见")]);
    expect(await ask("policyLens/counterparts", {})).toBeNull();
  });
});

describe("before release", () => {
  test("placeholders are listed though their rule is off", async () => {
    const { ask } = await converse(text, { rules: { redaction: "off" } });
    const { placeholders, warnings } = await ask<PlaceholdersAnswer>("policyLens/placeholders", {});
    expect(placeholders.map((place) => place.range)).toEqual([range("**")]);
    // 三点意见, of which two follow.
    expect(warnings).toBe(1);
  });
});

describe("cleaning", () => {
  test("gives edits for the text or a part of it", async () => {
    const { ask } = await converse(text);
    const all = await ask<CleanAnswer>("policyLens/clean", {});
    expect(all.map(({ newText }) => newText)).toEqual(["，", "“", "”", ""]);
    const line = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    expect((await ask<CleanAnswer>("policyLens/clean", { range: line })).map(({ newText }) => newText)).toEqual([""]);
  });

  test("of what is pasted gives the clean text, and none where nothing is to do", async () => {
    const { ask } = await converse(text);
    const paste = (words: string) => ask("policyLens/cleanText", { languageId: "plaintext", text: words });
    expect(await paste("要強(qiáng)化落实&ldquo;四个意识&rdquo;,抓整改。")).toBe("要強化落实“四个意识”，抓整改。");
    expect(await paste("抓整改。")).toBeNull();
    const code = await converse("x = 1\n");
    expect(await code.ask("policyLens/cleanText", { languageId: "plaintext", text: "甲,乙" })).toBeNull();
  });

  test("messages of another form are answered with nothing", async () => {
    const { raw } = await converse(text);
    for (const method of ["speech", "placeholders", "clean", "counterparts", "cleanText"])
      for (const params of [{}, { textDocument: 3 }, { textDocument: { uri }, range: { start: 1 } }, null]) {
        const answer = await raw(`policyLens/${method}`, params);
        expect(answer, method).toBeNull();
      }
  });
});

describe("fix all", () => {
  const place = { line: 0, character: 0 };
  const asked = (only: string[], triggerKind: 1 | 2) => ({
    range: { start: place, end: place },
    context: { diagnostics: [], only, triggerKind },
  });

  test("on save only by its own name", async () => {
    const { ask } = await converse(text);
    const kinds = async (only: string[], triggerKind: 1 | 2) =>
      (await ask<CodeAction[]>("textDocument/codeAction", asked(only, triggerKind))).map(({ kind }) => kind);
    expect(await kinds(["source.fixAll"], 2)).toEqual([]);
    expect(await kinds(["source.fixAll.policyLens"], 2)).toEqual(["source.fixAll.policyLens"]);
    expect(await kinds(["source.fixAll"], 1)).toEqual(["source.fixAll.policyLens"]);
  });
});

const ends: { dispose(): void }[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.dispose();
});

/** A server with one open text, and how to ask it. */
async function converse(words: string, settings: object = {}, capabilities: object = {}) {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server);
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  ends.push(client, server);
  client.listen();
  const textDocument = { hover: { contentFormat: ["markdown"] }, diagnostic: {}, ...capabilities };
  await client.sendRequest("initialize", {
    ...{ processId: null, rootUri: null, locale: "zh-cn" },
    capabilities: { textDocument },
    initializationOptions: { settings },
  });
  await client.sendNotification("initialized", {});
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "plaintext", version: 1, text: words },
  });
  return {
    ask: <R = unknown>(method: string, params: object): Promise<R> =>
      client.sendRequest(method, { textDocument: { uri }, ...params }),
    raw: (method: string, params: unknown) => client.sendRequest(method, params),
  };
}

function at(words: string) {
  return range(words).start;
}

function range(words: string) {
  const start = text.indexOf(words);
  const line = text.slice(0, start).split("\n").length - 1;
  const character = start - (text.lastIndexOf("\n", start - 1) + 1);
  return { start: { line, character }, end: { line, character: character + words.length } };
}
