import { parseArgs } from "node:util";
import type { DocumentsMode } from "../../features/admit.js";
import { type Language, languageOf } from "../../features/language.js";
import type { Encoding } from "./decode.js";
import { type Words, words } from "./words.js";

/** What the command line asks for. */
export interface Request {
  readonly command: Command;
  /** Files, folders and `-`; for `lookup` the term. */
  readonly operands: readonly string[];
  readonly format: Format;
  readonly encoding: Encoding | "auto";
  /** `undefined`: `auto` for files, `always` for standard input. */
  readonly documents: DocumentsMode | undefined;
  readonly language: Language;
  readonly failOn: "error" | "warning" | "info" | "never";
  readonly fix: "no" | "dry-run" | "write";
  /** `annotate`: the defects too. */
  readonly diagnostics: boolean;
  /** `targets`: one table of all documents by indicator. */
  readonly byIndicator: boolean;
  /** `terms`: one table of all documents, counted by year or by file. */
  readonly by: "year" | "file" | undefined;
  readonly ignore: readonly string[];
  /** `csv` for spreadsheet programs: with a byte-order mark. */
  readonly excel: boolean;
  /** How many files are worked on at once. */
  readonly jobs: number;
  /** How wide `pretty` may be, and whether it has colours. */
  readonly columns: number;
  readonly color: boolean;
}

/** The answer to a command line that is no request: a text to print, and whether that is a failure. */
export interface Reply {
  readonly text: string;
  readonly failed: boolean;
}

export type Command = "annotate" | "check" | "outline" | "targets" | "terms" | "lookup";
export type Format = "pretty" | "jsonl" | "json" | "csv" | "markdown" | "sarif" | "github" | "brat" | "webanno";

/** What the surroundings contribute. */
export interface Surroundings {
  readonly terminal: boolean;
  readonly columns: number;
  readonly color: boolean;
  readonly locale: string | undefined;
  version(): string;
}

/** Reads a command line. Whatever is wrong with it is one sentence. */
export function parseRequest(args: readonly string[], around: Surroundings): Request | Reply {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string | undefined>();
  const ignore: string[] = [];
  const operands: string[] = [];
  let unknown: string | undefined;
  let incomplete: string | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    if (!isOption(token.name)) unknown ??= token.rawName;
    else if (options[token.name].type === "string" && (token.value === undefined || token.value === "")) {
      incomplete ??= token.rawName;
    } else if (options[token.name].type === "boolean" && token.value !== undefined) {
      unknown ??= `${token.rawName}=${token.value}`;
    } else if (token.name === "ignore") ignore.push(token.value ?? "");
    else values.set(token.name, token.value);
  }
  const asked = values.get("lang");
  const language = asked === "zh" || asked === "en" ? asked : languageOf(around.locale);
  const say = words[language];
  const refuse = (sentence: string): Reply => ({ text: `policy-lens: ${sentence}\n`, failed: true });

  if (values.has("help")) return { text: say.help, failed: false };
  if (values.has("version")) return { text: `${around.version()}\n`, failed: false };
  if (unknown !== undefined) return refuse(say.unknownOption(unknown));
  if (incomplete !== undefined) return refuse(say.missingValue(incomplete));
  const command = operands.shift();
  if (command === undefined) return refuse(say.noCommand);
  if (!isCommand(command)) return refuse(say.unknownCommand(command));
  for (const name of [...values.keys(), ...(ignore.length > 0 ? ["ignore"] : [])]) {
    const owners = ownersOf[name];
    if (owners !== undefined && !owners.includes(command)) return refuse(say.notHere(`--${name}`, command, owners));
  }
  for (const [name, choices] of Object.entries(choicesOf)) {
    const value = values.get(name);
    if (value !== undefined && !choices.includes(value)) return refuse(say.badValue(`--${name}`, value, choices));
  }
  const format = (values.get("format") ?? (around.terminal ? "pretty" : "jsonl")) as Format;
  if (!formatsOf[command].includes(format)) return refuse(say.badValue("--format", format, formatsOf[command]));
  const fault = faultOf(command, operands, values, format, say);
  if (fault !== undefined) return refuse(fault);
  return {
    command,
    operands: operands.length === 0 ? ["."] : operands,
    format,
    encoding: (values.get("encoding") ?? "auto") as Request["encoding"],
    documents: values.get("documents") as Request["documents"],
    language,
    failOn: (values.get("fail-on") ?? "warning") as Request["failOn"],
    fix: values.has("fix") ? "write" : values.has("fix-dry-run") ? "dry-run" : "no",
    diagnostics: values.has("diagnostics"),
    byIndicator: values.has("by-indicator"),
    by: values.has("by-year") ? "year" : values.has("by-file") ? "file" : undefined,
    ignore,
    excel: values.has("excel"),
    jobs: Number(values.get("jobs") ?? 1),
    columns: around.columns,
    color: around.color,
  };
}

/** What is wrong with options that are right one by one. */
function faultOf(
  command: Command,
  operands: readonly string[],
  values: ReadonlyMap<string, string | undefined>,
  format: Format,
  say: Words,
): string | undefined {
  if (command === "lookup" && operands.length !== 1) return say.oneTerm;
  if (values.has("by-year") && values.has("by-file")) return say.exclusive("--by-year", "--by-file");
  if (values.has("fix") && values.has("fix-dry-run")) return say.exclusive("--fix", "--fix-dry-run");
  if (values.has("excel") && format !== "csv") return say.goesWith("--excel", "--format csv");
  const jobs = values.get("jobs");
  if (jobs !== undefined && !/^[1-9]\d?$/u.test(jobs)) return say.badNumber("--jobs", jobs, 1, 99);
  return undefined;
}

function isOption(name: string): name is keyof typeof options {
  return Object.hasOwn(options, name);
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(formatsOf, word);
}

const options = {
  format: { type: "string", short: "f" },
  encoding: { type: "string" },
  documents: { type: "string" },
  lang: { type: "string" },
  "fail-on": { type: "string" },
  fix: { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  diagnostics: { type: "boolean" },
  "by-indicator": { type: "boolean" },
  "by-year": { type: "boolean" },
  "by-file": { type: "boolean" },
  ignore: { type: "string", multiple: true },
  excel: { type: "boolean" },
  jobs: { type: "string", short: "j" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const formatsOf: Readonly<Record<Command, readonly Format[]>> = {
  annotate: ["pretty", "jsonl", "json", "csv", "brat", "webanno"],
  check: ["pretty", "jsonl", "json", "csv", "sarif", "github"],
  outline: ["pretty", "jsonl", "json", "csv"],
  targets: ["pretty", "jsonl", "json", "csv", "markdown"],
  terms: ["pretty", "jsonl", "json", "csv"],
  lookup: ["pretty", "jsonl", "json"],
};

/** The commands that an option goes with, where it doesn't go with all. */
const ownersOf: Readonly<Record<string, readonly Command[]>> = {
  "fail-on": ["check"],
  fix: ["check"],
  "fix-dry-run": ["check"],
  diagnostics: ["annotate"],
  "by-indicator": ["targets"],
  "by-year": ["terms"],
  "by-file": ["terms"],
};

const choicesOf: Readonly<Record<string, readonly string[]>> = {
  encoding: ["auto", "utf-8", "gb18030", "big5", "utf-16le", "utf-16be"],
  documents: ["auto", "always", "never"],
  lang: ["zh", "en"],
  "fail-on": ["error", "warning", "info", "never"],
};
