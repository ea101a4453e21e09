import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { median } from "./measure.js";
import type { Measured } from "./table.js";
import { policyText } from "./texts.js";

/** The built programs from outside, on the wall clock: their start, and a keystroke's way through the server and back. */
export async function programRows(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "policy-lens-bench-"));
  try {
    const rows = await commandRows(folder);
    const server = join(process.cwd(), "server", "dist", "node.js");
    if (existsSync(server)) rows.push(...(await serverRows(folder, server)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function commandRows(folder: string): Promise<Measured[]> {
  const cli = join(process.cwd(), "server", "dist", "cli.js");
  if (!existsSync(cli)) return [];
  const speech = join(folder, "speech.txt");
  writeFileSync(speech, policyText(11_000));
  const [empty = 0, annotate = 0] = await interleaved([
    () => spawnSync(process.execPath, ["-e", "0"]),
    () => spawnSync(process.execPath, [cli, "annotate", "--format", "jsonl", speech]),
  ]);
  return [
    { work: "empty script", milliseconds: empty, ratio: 1, to: "empty" },
    {
      work: "annotate, 11,000 characters",
      milliseconds: annotate,
      ratio: annotate / empty,
      to: "empty",
      goal: "≤ 2.2",
    },
  ];
}

async function serverRows(folder: string, server: string): Promise<Measured[]> {
  const minimal = join(folder, "minimal.js");
  await build({
    stdin: { contents: minimalServer, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    outfile: minimal,
    logLevel: "error",
  });
  const [least = 0, ours = 0] = await interleaved([() => session(minimal, start), () => session(server, start)]);
  const text = policyText(333_000);
  const stroke: number[][] = [];
  let resident = 0;
  for (const program of [minimal, server]) {
    stroke.push(
      await session(program, async (connection, pid) => {
        await start(connection);
        const times = await keystrokes(connection, text);
        resident = memoryOf(pid);
        return times;
      }),
    );
  }
  const [emptyStroke = 0, ourStroke = 0] = stroke.map((times) => median(times.slice(3)));
  return [
    { work: "minimal server to initialized", milliseconds: least, ratio: 1, to: "minimal" },
    { work: "our server to initialized", milliseconds: ours, ratio: ours / least, to: "minimal", goal: "≤ 1.2" },
    { work: "keystroke over stdio, 1 MB, minimal", milliseconds: emptyStroke, ratio: 1, to: "minimal" },
    {
      work: "keystroke over stdio, 1 MB",
      milliseconds: ourStroke,
      ratio: ourStroke / emptyStroke,
      to: "minimal",
      goal: "≤ 2",
    },
    {
      work: `server with 1 MB open: ${resident} MB resident`,
      milliseconds: 0,
      ratio: resident / 150,
      to: "150 MB",
      goal: "≤ 1",
    },
  ];
}

type Connection = ReturnType<typeof createMessageConnection>;

async function session<T>(program: string, act: (connection: Connection, pid: number) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  try {
    return await act(connection, child.pid ?? 0);
  } finally {
    connection.dispose();
    child.kill();
  }
}

async function start(connection: Connection): Promise<void> {
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, general: { positionEncodings: ["utf-16"] } },
  });
  await connection.sendNotification("initialized", {});
}

/** One character typed in the middle, and the diagnostics asked for: as often as it takes for a median. */
async function keystrokes(connection: Connection, text: string): Promise<number[]> {
  const uri = "file:///speech.txt";
  const line = text.slice(0, text.length >> 1).split("\n").length;
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "plaintext", version: 0, text },
  });
  await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  const times: number[] = [];
  for (let version = 1; version <= 15; version++) {
    const begun = performance.now();
    const range = { start: { line, character: 3 }, end: { line, character: 3 } };
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text: "稳" }],
    });
    await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    times.push(performance.now() - begun);
  }
  return times;
}

/** Resident megabytes; 0 where the system doesn't tell. */
function memoryOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  const kilobytes = /^VmRSS:\s*(\d+)/mu.exec(readFileSync(status, "utf8"))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

/** The median of each on the wall clock, taken in turns, so that a busy moment hits all alike. */
async function interleaved(works: readonly (() => unknown)[]): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < 11; round++) {
    for (const [index, work] of works.entries()) {
      const begun = performance.now();
      await work();
      times[index]?.push(performance.now() - begun);
    }
  }
  return times.map(median);
}

/** The least server that holds documents and answers. */
const minimalServer = `
import { createConnection, ProposedFeatures, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: { textDocumentSync: 2, diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  documents.get(textDocument.uri)?.getText();
  return { kind: "full", items: [] };
});
documents.listen(connection);
connection.listen();
`;
