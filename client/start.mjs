/*
 * npm start                 the samples, in VS Code with the extension
 * npm start -- FILE…        these files instead
 * npm start -- --check      headless: opens a sample, tries one hover, says so and ends
 * npm run annotate -- FILE… the annotations in the terminal
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { install, root } from "./ready.mjs";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(`Policy Lens needs Node 20 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

const args = process.argv.slice(2);
const samples = join(root, "client", "samples");
const windows = process.platform === "win32";

try {
  if (args[0] === "--annotate") annotate(args.slice(1));
  else await start(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** The command line on the given files, or on the sample speech. */
function annotate(rest) {
  prepare();
  const paths = rest.some((arg) => !arg.startsWith("-")) ? rest : [...rest, join(samples, "speech.txt")];
  const cli = join(root, "server", "dist", "cli.js");
  process.exitCode = spawnSync(process.execPath, [cli, "annotate", ...paths], { stdio: "inherit" }).status ?? 1;
}

async function start(rest) {
  const check = rest.includes("--check");
  const named = rest.filter((arg) => arg !== "--check").map((path) => resolve(path));
  const unknown = named.find((path) => !existsSync(path));
  if (unknown !== undefined) throw new Error(`There is no file ${unknown}`);
  prepare();
  const first = named[0] ?? join(samples, "speech.txt");
  printShort(first);
  if (check) await look(named, first);
  else if (hasCode()) openDesktop(named);
  else await openWeb(named, first);
}

/** Installed and built. */
function prepare() {
  install();
  const built = spawnSync(process.execPath, [join(root, "build.mjs"), "--quiet"], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) throw new Error("The build failed.");
}

/** The annotations of a file in a few lines. */
function printShort(file) {
  const cli = join(root, "server", "dist", "cli.js");
  const command = ["annotate", "--diagnostics", "--documents", "always", "--format", "jsonl", file];
  const { stdout } = spawnSync(process.execPath, [cli, ...command], { encoding: "utf8", maxBuffer: 1 << 28 });
  const records = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const bold = (text) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);
  console.log(`\n${bold(basename(file))}`);
  const shown = [
    ["headings", records.filter(({ kind }) => kind === "heading").map(({ text }) => text)],
    ["slogans", records.filter(({ kind }) => kind === "slogan").map(({ text }) => text)],
    ["programs", records.filter(({ kind }) => kind === "program").map(({ text }) => text)],
    ["documents", records.filter(({ kind }) => kind === "document").map(({ text }) => `《${text}》`)],
    ["targets", records.filter(({ role }) => role === "target").map(inWords)],
    ["outcomes", records.filter(({ role }) => role === "outcome").map(inWords)],
    ["to query", records.filter(({ kind }) => kind === "diagnostic").map(({ line, message }) => `${line}: ${message}`)],
  ];
  for (const [name, all] of shown) {
    if (all.length === 0) continue;
    const each = [...new Set(all)];
    const few = name === "to query" ? each.slice(0, 12) : each.slice(0, 6);
    const gap = name === "to query" ? `\n${" ".repeat(17)}` : "; ";
    const more = each.length > few.length ? `${gap}…` : "";
    console.log(`  ${name.padEnd(9)} ${String(all.length).padStart(3)}  ${few.map(cut).join(gap)}${more}`);
  }
  console.log();
}

function inWords({ indicator, text }) {
  return indicator ? `${indicator} ${text}` : text;
}

function cut(text) {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}

function hasCode() {
  return spawnSync("code", ["--version"], { stdio: "ignore", shell: windows }).status === 0;
}

function openDesktop(named) {
  const what = named.length > 0 ? named : [samples, join(samples, "speech.txt")];
  const quoted = (path) => (windows ? `"${path}"` : path);
  const command = ["--new-window", `--extensionDevelopmentPath=${quoted(root)}`, ...what.map(quoted)];
  const { status } = spawnSync("code", command, { stdio: "inherit", shell: windows });
  if (status !== 0) throw new Error("VS Code could not be opened.");
  console.log(`Opened in VS Code with the extension: ${named.length > 0 ? named.join(", ") : samples}`);
}

/** The sample folder or the named files, as copies: what is written in the browser stays in the copy. */
async function served(named) {
  const { copied, serveWeb } = await import("./web/vscode-web.mjs");
  const folder = copied(named.length > 0 ? named : readdirSync(samples).map((name) => join(samples, name)));
  return serveWeb({ extension: root, folder });
}

async function openWeb(named, first) {
  const { addressOf } = await import("./web/vscode-web.mjs");
  console.log("There is no `code` command here, so this is VS Code for the Web.");
  const web = await served(named);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
  console.log(`\n  ${addressOf(web.url, basename(first))}\n`);
  console.log("Open this address in a browser on this machine. The files are copies. Ctrl+C ends it.");
  console.log(`(Previews of Markdown need the name: http://localhost:${web.port}/)`);
  await web.ended;
}

/** Opens the first file headless, and hovers over something of it. */
async function look(named, first) {
  const { browserPath, installCommand, workbench } = await import("./web/browser.mjs");
  if (browserPath() === undefined) {
    throw new Error(`The check needs Chromium, which is not here. This installs it:\n  ${installCommand}`);
  }
  const { addressOf } = await import("./web/vscode-web.mjs");
  const web = await served(named);
  console.log(`VS Code for the Web is up: ${web.url}`);
  const editor = await workbench(addressOf(web.url, basename(first)));
  try {
    const word = named.length > 0 ? hoverable(first) : "专精特新";
    const said = await editor.hover(word);
    console.log(`A hover over ${word} in ${basename(first)} says:\n${said.replaceAll(/^/gmu, "  | ")}`);
    console.log("The extension works in VS Code for the Web.");
  } finally {
    await editor.close();
    web.stop();
  }
}

/** The first slogan, program or figure of a file. */
function hoverable(file) {
  const cli = join(root, "server", "dist", "cli.js");
  const { stdout } = spawnSync(process.execPath, [cli, "annotate", "--format", "jsonl", file], { encoding: "utf8" });
  const records = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const found = records.find(({ kind }) => kind === "slogan" || kind === "program" || kind === "quantity");
  if (found === undefined) throw new Error(`Nothing in ${basename(file)} has a hover.`);
  return found.text;
}
