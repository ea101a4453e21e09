import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

/*
 * The server of VS Code for the Web, without a browser: the bundle runs in a bare context that has what a worker has and
 * nothing of Node, and answers.
 */

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "policy-lens-worker-"));
let code = "";

beforeAll(async () => {
  const outfile = join(folder, "browser.js");
  // As it is built for use: the data files are read otherwise there than by the tests.
  const { lazyData } = (await import(pathToFileURL(join(root, "server/lazy-data.mjs")).href)) as { lazyData: Plugin };
  await build({
    entryPoints: [join(root, "server/src/entries/browser.ts")],
    outfile,
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    logLevel: "silent",
    plugins: [lazyData],
  });
  code = readFileSync(outfile, "utf8");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("the worker shakes hands, reads a text and answers", async () => {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const errors: unknown[] = [];
  try {
    runInContext(code, workerContext(theirs, errors), { filename: "browser.js" });
    const ask = asker(ours);
    const initialized = (await ask("initialize", {
      processId: null,
      rootUri: null,
      locale: "en",
      capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] } } },
      initializationOptions: { pages: "policy-lens-rule:/" },
    })) as { capabilities: { hoverProvider: boolean; semanticTokensProvider: { legend: { tokenTypes: string[] } } } };
    expect(initialized.capabilities.hoverProvider).toBe(true);
    expect(initialized.capabilities.semanticTokensProvider.legend.tokenTypes).toContain("slogan");
    ours.postMessage({ jsonrpc: "2.0", method: "initialized", params: {} });
    const textDocument = { uri: "vscode-vfs://work/讲话.txt", languageId: "policy-text", version: 1, text };
    ours.postMessage({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } });
    const document = { textDocument: { uri: textDocument.uri } };
    const hover = (await ask("textDocument/hover", { ...document, position: { line: 4, character: 5 } })) as {
      contents: { value: string };
    };
    expect(hover.contents.value).toContain("**四个意识** — slogan");
    const report = (await ask("textDocument/diagnostic", document)) as {
      items: { code: string; codeDescription: { href: string } }[];
    };
    expect(report.items.find(({ code }) => code === "numbering")?.codeDescription.href).toBe(
      "policy-lens-rule:/en/numbering.md",
    );
    const end = text.split("\n").at(-1) ?? "";
    const change = { range: { start: { line: 4, character: end.length }, end: { line: 4, character: end.length } } };
    ours.postMessage({
      jsonrpc: "2.0",
      method: "textDocument/didChange",
      params: {
        textDocument: { uri: textDocument.uri, version: 2 },
        contentChanges: [{ ...change, text: "增强sgys" }],
      },
    });
    const position = { line: 4, character: end.length + "增强sgys".length };
    const list = (await ask("textDocument/completion", { ...document, position })) as { items: { label: string }[] };
    expect(list.items.map(({ label }) => label)).toContain("四个意识");
    expect(errors).toEqual([]);
  } finally {
    ours.close();
    theirs.close();
  }
});

test("the bundle that was built is one script without imports", () => {
  const built = join(root, "server/dist/browser.js");
  for (const script of existsSync(built) ? [code, readFileSync(built, "utf8")] : [code]) {
    expect(script).not.toMatch(/\brequire\("node:|\bfrom "node:|\bimport\("/u);
  }
});

const text = [
  "在全市经济工作会议上的讲话",
  "同志们：今年要统筹推进项目建设，加快产业转型升级，深化重点领域改革，扎实做好保障和改善民生各项工作。",
  "一、坚持高质量发展，各级党委、政府要压实责任，狠抓落实，确保完成全年目标任务。",
  "三、全面从严治党",
  "要增强“四个意识”，坚定“四个自信”，做到“两个维护”，以优异成绩推动全市高质量发展。",
].join("\n");

/** What a worker has: a channel to its maker, timers, the coders, a console. Nothing of Node. */
function workerContext(port: MessagePort, errors: unknown[]): object {
  const scope: Record<string, unknown> = {
    postMessage: (message: unknown) => port.postMessage(message),
    addEventListener() {},
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    TextEncoder,
    TextDecoder,
    console: { log() {}, info() {}, warn() {}, error: (...words: unknown[]) => errors.push(words) },
  };
  scope.self = scope;
  port.on("message", (data: unknown) => {
    if (typeof scope.onmessage === "function") scope.onmessage({ data });
  });
  return createContext(scope);
}

/** Sends requests through a port and waits for their answers. */
function asker(port: MessagePort): (method: string, params: unknown) => Promise<unknown> {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: unknown): void }>();
  port.on("message", (message: { id?: number; method?: string; result?: unknown; error?: { message: string } }) => {
    if (message.method !== undefined || message.id === undefined) return;
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error !== undefined) request?.reject(new Error(message.error.message));
    else request?.resolve(message.result);
  });
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      port.postMessage({ jsonrpc: "2.0", id, method, params });
    });
}
