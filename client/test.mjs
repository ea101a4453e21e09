/*
 * Everything that can be tested, on a fresh machine too: installs, checks types, lints, builds, runs the unit, protocol and
 * worker tests, packages, and tries the package in a real VS Code for the Web. The last line is `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { install, root } from "./ready.mjs";

const ci = Boolean(process.env.CI);
let passed = 0;
let failed = 0;

install();
const bin = (name) => join(root, "node_modules", ...name.split("/"));
step("types", bin("typescript/bin/tsc"), "-b");
step("lint", bin("@biomejs/biome/bin/biome"), "check", "--max-diagnostics=30", ...(ci ? ["--colors=off"] : []), ".");
step("build", join(root, "build.mjs"), "--minify", "--quiet");
unitTests();
const vsix = packaged();
if (vsix !== undefined) await editor(vsix);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** Runs a script of Node's; a step is one check, passed or failed. */
function step(name, script, ...args) {
  const began = Date.now();
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  count(status === 0);
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return status === 0;
}

function count(good) {
  if (good) passed++;
  else failed++;
}

/** vitest prints for people, and writes what is counted here. */
function unitTests() {
  const report = join(root, "out", "vitest.json");
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [bin("vitest/vitest.mjs"), "run", ...reporters], {
    cwd: root,
    stdio: "inherit",
  });
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    passed += numPassedTests;
    failed += numFailedTests;
    if (status !== 0 && numFailedTests === 0) failed++;
  } catch {
    console.log("✗ the unit tests left no report");
    failed++;
  }
}

/** The .vsix, which must be below 2 MB. */
function packaged() {
  const file = join(root, "out", "policy-lens.vsix");
  mkdirSync(dirname(file), { recursive: true });
  if (
    !step(
      "package",
      bin("@vscode/vsce/vsce"),
      "package",
      "--no-dependencies",
      "--allow-missing-repository",
      "--out",
      file,
    )
  )
    return undefined;
  const { size } = statSync(file);
  const small = size < 2_000_000;
  count(small);
  console.log(`${small ? "✓" : "✗"} the package is ${(size / 1000).toFixed(0)} kB, below 2 MB`);
  return file;
}

/** The package in VS Code for the Web; without Chromium only this is left out, and never in CI. */
async function editor(file) {
  const { browserPath, installCommand } = await import("./web/browser.mjs");
  if (browserPath() === undefined) {
    console.log(
      `The test in VS Code for the Web needs Chromium, which is not here. This installs it:\n  ${installCommand}`,
    );
    if (ci) failed++;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "policy-lens-vsix-"));
  try {
    await unpack(file, folder);
    console.log("The package in VS Code for the Web:");
    const { editorTest } = await import("./test/editor.mjs");
    const result = await editorTest(folder);
    passed += result.passed;
    failed += result.failed.length;
  } catch (error) {
    console.log(`✗ the test in VS Code for the Web: ${error instanceof Error ? error.message : error}`);
    failed++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A .vsix is a zip whose folder `extension` is what VS Code installs. */
async function unpack(file, folder) {
  const { unzipSync } = await import("fflate");
  for (const [name, data] of Object.entries(unzipSync(readFileSync(file)))) {
    if (!name.startsWith("extension/") || name.endsWith("/")) continue;
    const place = join(folder, name.slice("extension/".length));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, data);
  }
}
