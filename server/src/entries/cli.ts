import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { languageOf } from "../features/language.js";
import type { FileTally } from "../features/term-counts.js";
import type { Projects } from "../lsp/projects.js";
import { byIndicator, type IndicatorRow } from "./cli/by-indicator.js";
import { byTerm } from "./cli/by-term.js";
import { frame } from "./cli/frame.js";
import { type Input, inputs, type Lost } from "./cli/inputs.js";
import { outcomes } from "./cli/outcomes.js";
import { progress } from "./cli/progress.js";
import { faultLines, projectsOf, uriOf } from "./cli/project.js";
import { parseRequest, type Request } from "./cli/request.js";
import { type Counts, words } from "./cli/words.js";
import { type Outcome, work } from "./cli/work.js";

/** The command line: `policy-lens check speech.txt`. Its exit status is 0, 1 (something was found) or 2 (something is wrong). */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === "serve" && !args.includes("--help")) return serve(args.slice(1));
  const { stdout } = process;
  const request = parseRequest(args, {
    terminal: stdout.isTTY === true,
    columns: stdout.columns ?? 100,
    color: wantsColor(),
    locale: locale(),
    version,
  });
  if ("text" in request) {
    await print(request.failed ? process.stderr : stdout, request.text);
    return request.failed ? 2 : 0;
  }
  if (request.command === "lookup") return look(request);
  return run(request);
}

async function run(request: Request): Promise<number> {
  const { stdout, stderr } = process;
  const say = words[request.language];
  const projects = projectsOf(request.operands);
  const found = await unignored(projects, inputs(request.operands, request.ignore));
  const { head, between, tail } = frame(request, version);
  const bar = progress(found.length, stderr);
  const counts: Mutable<Counts> = { files: 0, passed: 0, error: 0, warning: 0, info: 0, hint: 0, fixable: 0, rows: 0 };
  /** Rows of a table of all documents, which is printed when they are all there. */
  const gathers = request.byIndicator || request.by !== undefined;
  const gathered: string[] = [];
  let failed = false;
  let pieces = 0;
  await print(stdout, head);
  for (const lost of found) {
    if (!("code" in lost)) continue;
    await print(stderr, `policy-lens: ${lost.name}: ${say.fault(lost.code)}\n`);
    failed = true;
  }
  const files = found.filter((input): input is Input => !("code" in input));
  for (const line of await faultLines(projects, request.language)) {
    await print(stderr, `${line}\n`);
    failed = true;
  }
  for await (const outcome of outcomes(request, files, __filename)) {
    bar.clear();
    if (outcome.notes.length > 0) await print(stderr, outcome.notes.map((note) => `${note}\n`).join(""));
    if (gathers) gathered.push(...outcome.pieces);
    const text = (gathers ? [] : outcome.pieces).map((piece) => (pieces++ > 0 ? between + piece : piece)).join("");
    if (text !== "") await print(stdout, text);
    failed ||= outcome.failed;
    add(counts, outcome);
    bar.advance(counts.files, files[counts.files]?.name ?? "");
  }
  bar.clear();
  if (request.byIndicator) await print(stdout, byIndicator(request, parsed<IndicatorRow>(gathered)));
  if (request.by !== undefined) await print(stdout, byTerm(request, parsed<FileTally>(gathered)));
  await print(stdout, tail(counts));
  if (failed) return 2;
  return request.command === "check" && reached(counts, request.failOn) ? 1 : 0;
}

/** Rows that came as text, from a worker thread perhaps. */
function parsed<T>(rows: readonly string[]): T[] {
  return rows.map((row) => JSON.parse(row) as T);
}

/** Without the files that a configuration wants left alone; what configurations there are is read on the way. */
async function unignored(projects: Projects, found: readonly (Input | Lost)[]): Promise<(Input | Lost)[]> {
  const left: (Input | Lost)[] = [];
  for (const input of found) {
    const { ignored } = "code" in input ? { ignored: false } : await projects.of(uriOf(input.name));
    if (!ignored || input.name === "-") left.push(input);
  }
  return left;
}

async function look(request: Request): Promise<number> {
  const { lookup } = await import("./cli/lookup.js");
  const projects = projectsOf(["."]);
  const { setup } = await projects.of(uriOf("-"));
  for (const line of await faultLines(projects, request.language)) await print(process.stderr, `${line}\n`);
  const answer = lookup(request, setup.lexicon);
  if (answer === undefined) {
    await print(process.stderr, `policy-lens: ${words[request.language].notFound(request.operands[0] ?? "")}\n`);
    return 1;
  }
  await print(process.stdout, answer);
  return 0;
}

/** The language server is a program of its own beside this one, which reads its transport from the same command line. */
function serve(args: readonly string[]): number {
  const stray = args.find((arg) => !/^--(?:stdio|node-ipc|(?:socket|pipe|clientProcessId)=.+)$/u.test(arg));
  const transports = args.filter((arg) => !arg.startsWith("--clientProcessId"));
  if (stray !== undefined || transports.length !== 1) {
    const say = words[languageOf(locale())];
    const sentence = stray === undefined ? say.oneTransport : say.unknownOption(stray);
    process.stderr.write(`policy-lens: ${sentence}\n`);
    return 2;
  }
  createRequire(__filename)("./node.js");
  return 0;
}

function add(counts: Mutable<Counts>, outcome: Outcome): void {
  counts.files++;
  if (outcome.passed) counts.passed++;
  counts.rows += outcome.rows;
  counts.fixable += outcome.fixable;
  for (const severity of ["error", "warning", "info", "hint"] as const) counts[severity] += outcome.counts[severity];
}

function reached(counts: Counts, failOn: Request["failOn"]): boolean {
  switch (failOn) {
    case "never":
      return false;
    case "error":
      return counts.error > 0;
    case "warning":
      return counts.error + counts.warning > 0;
    case "info":
      return counts.error + counts.warning + counts.info > 0;
  }
}

/** Writes, and waits where the other side is slow, so that a long run needs no more memory than a short one. */
function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (text === "" || stream.write(text)) resolve();
    else stream.once("drain", resolve);
  });
}

function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && TERM !== "dumb";
}

function locale(): string | undefined {
  return process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8"));
  return String((manifest as { version?: unknown }).version);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

if (require.main === module) {
  // `policy-lens … | head` closes the pipe: that is an end, and no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(`policy-lens: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}

/** What the worker threads of `--jobs` load this program for. */
export { work };
