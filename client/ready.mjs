import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./web/vscode-web.mjs";

/** The project's folder. */
export const root = join(import.meta.dirname, "..");

/**
 * The packages of the lock file are there afterwards. Nothing is done when they are already. Install scripts don't run:
 * no package of ours needs one.
 */
export function install() {
  if (isInstalled()) return;
  console.log("Installing the packages of package-lock.json (npm ci --ignore-scripts)");
  const { status } = npm(["ci", "--ignore-scripts", "--loglevel=error"], { cwd: root });
  if (status !== 0) throw new Error("npm ci failed");
}

/** npm leaves a copy of the lock file in node_modules; it is the newer one unless ours has changed since. */
function isInstalled() {
  const copy = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(copy)) return false;
  if (statSync(copy).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs) return true;
  const installed = packages(copy);
  return Object.entries(packages(join(root, "package-lock.json"))).every(
    ([name, { version, optional }]) => name === "" || optional || installed[name]?.version === version,
  );
}

function packages(lock) {
  return JSON.parse(readFileSync(lock, "utf8")).packages;
}
