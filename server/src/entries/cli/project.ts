import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fileFaultMessage } from "../../features/file-fault.js";
import type { Language } from "../../features/language.js";
import { createProjects, type Projects } from "../../lsp/projects.js";
import { disk } from "../disk.js";

/**
 * The projects around the files of a command line: searched up to the folder that holds `.git`, else to the operand
 * (a file's own folder). The same for the same operands.
 */
export function projectsOf(operands: readonly string[]): Projects {
  const key = operands.join("\n");
  if (last?.key === key) return last.projects;
  const given = operands.filter((operand) => operand !== "-").map(folderGiven);
  const projects = createProjects({
    files: disk,
    open: () => undefined,
    limit: (folder) => pathToFileURL(end(fileURLToPath(folder), given)).href,
    onFault: () => {},
  });
  last = { key, projects };
  return projects;
}

/** An input as its project knows it; standard input lies in the working folder. */
export function uriOf(name: string): string {
  return pathToFileURL(resolve(name)).href;
}

/** What is wrong with the configurations and glossaries that were read, a line each with file and place. */
export async function faultLines(projects: Projects, language: Language): Promise<string[]> {
  const lines: string[] = [];
  for (const { uri, text, faults } of await projects.checked()) {
    for (const fault of faults.slice(0, most)) {
      const before = text.slice(0, fault.span.start).split("\n");
      const place = `${shown(fileURLToPath(uri))}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
      lines.push(`policy-lens: ${place}: ${fileFaultMessage(fault, language)}`);
    }
  }
  return lines;
}

function end(folder: string, given: readonly string[]): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) break;
  }
  const holders = given.filter((each) => !relative(each, folder).startsWith(".."));
  return holders.reduce((best, each) => (each.length < best.length ? each : best), folder);
}

function folderGiven(operand: string): string {
  const path = resolve(operand);
  try {
    return statSync(path).isDirectory() ? path : dirname(path);
  } catch {
    return dirname(path);
  }
}

function shown(path: string): string {
  const below = relative(".", path);
  return below.startsWith("..") ? path : below;
}

let last: { readonly key: string; readonly projects: Projects } | undefined;

/** Of one file: a list without sorts has one fault to tell, not a thousand. */
const most = 20;
