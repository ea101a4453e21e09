import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { configurationName } from "../../features/configuration.js";
import { fileFaultMessage } from "../../features/file-fault.js";
import type { Language } from "../../features/language.js";
import type { Files } from "../../lsp/files.js";
import { createProjects, type Projects } from "../../lsp/projects.js";
import { disk } from "../disk.js";
import { codeOf } from "./inputs.js";
import { words } from "./words.js";

/**
 * The projects around the files of a command line: searched up to the folder that holds `.git`, else to the operand
 * (a file's own folder). The same for the same operands.
 */
export function projectsOf(operands: readonly string[]): Projects {
  const key = operands.join("\n");
  if (last?.key === key) return last.projects;
  const given = operands.filter((operand) => operand !== "-").map(folderGiven);
  const unread = new Map<string, string>();
  const projects = createProjects({
    files: noting(unread),
    open: () => undefined,
    limit: (folder) => pathToFileURL(end(fileURLToPath(folder), given)).href,
    onFault: () => {},
  });
  last = { key, projects, unread };
  return projects;
}

/** An input as its project knows it; standard input lies in the working folder. */
export function uriOf(name: string): string {
  return pathToFileURL(resolve(name)).href;
}

/** What is wrong with the configurations and glossaries that were read, a line each with file and place. */
export async function faultLines(projects: Projects, language: Language): Promise<string[]> {
  const lines: string[] = [];
  for (const [path, code] of last?.projects === projects ? last.unread : []) {
    lines.push(`policy-lens: ${shown(path)}: ${words[language].fault(code)}`);
  }
  for (const { uri, text, faults } of await projects.checked()) {
    for (const fault of faults.slice(0, most)) {
      const before = text.slice(0, fault.span.start).split("\n");
      const place = `${shown(fileURLToPath(uri))}:${before.length}:${(before.at(-1) ?? "").length + 1}`;
      lines.push(`policy-lens: ${place}: ${fileFaultMessage(fault, language)}`);
    }
  }
  return lines;
}

/** This machine's files; a configuration that is there and can't be read is noted with the system's code. */
function noting(unread: Map<string, string>): Files {
  return {
    ...disk,
    async read(uri) {
      const text = await disk.read(uri);
      if (text !== undefined || !uri.endsWith(`/${configurationName}`)) return text;
      const path = fileURLToPath(uri);
      try {
        readFileSync(path);
      } catch (error) {
        const code = codeOf(error);
        if (code !== "ENOENT" && code !== "ENOTDIR") unread.set(path, code);
      }
      return undefined;
    },
  };
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

let last:
  | { readonly key: string; readonly projects: Projects; readonly unread: ReadonlyMap<string, string> }
  | undefined;

/** Of one file: a list without sorts has one fault to tell, not a thousand. */
const most = 20;
