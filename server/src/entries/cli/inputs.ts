import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** A text to work on. */
export interface Input {
  /** As it is named in reports: the operand, or what lies below it. `-` is standard input. */
  readonly name: string;
}

/** An operand that leads nowhere. */
export interface Lost {
  readonly name: string;
  /** The system's code: ENOENT, EACCES. */
  readonly code: string;
}

/**
 * The files that the operands name, each once, those of a folder in order of name. A folder is searched for .txt and .md;
 * what .gitignore leaves out, `.git` itself and hidden folders are passed over. A file that is named is taken, whatever it
 * is called, unless `--ignore` says otherwise.
 */
export function inputs(operands: readonly string[], patterns: readonly string[]): (Input | Lost)[] {
  const found: (Input | Lost)[] = [];
  const seen = new Set<string>();
  const unwanted = ignore().add([...patterns]);
  const take = (path: string): void => {
    const key = realpathSync(path);
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ name: path });
  };
  for (const operand of operands) {
    if (operand === "-") {
      if (!seen.has("-")) found.push({ name: "-" });
      seen.add("-");
      continue;
    }
    attempt(operand, found, () => {
      if (statSync(operand).isDirectory()) walk(operand, gitRules(operand), unwanted, operand, take, found);
      else if (!unwanted.ignores(nameForPatterns(operand))) take(operand);
    });
  }
  return found;
}

/** The code of a failure of the system; anything else is a bug and thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

/** Rules of one .gitignore file, for paths below its folder. */
interface GitRules {
  readonly folder: string;
  readonly rules: Ignore;
}

function walk(
  folder: string,
  git: readonly GitRules[],
  unwanted: Ignore,
  root: string,
  take: (path: string) => void,
  found: (Input | Lost)[],
): void {
  attempt(folder, found, () => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const rules = entries.some(({ name }) => name === ".gitignore") ? [...git, ...rulesIn(folder)] : git;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const folded = entry.isDirectory();
      if (folded && entry.name.startsWith(".")) continue;
      const below = toPosix(relative(root, path)) + (folded ? "/" : "");
      if (unwanted.ignores(below) || isGitIgnored(rules, path, folded)) continue;
      if (folded) walk(path, rules, unwanted, root, take, found);
      else if (/\.(?:txt|md)$/iu.test(entry.name) && isFile(entry, path)) take(path);
    }
  });
}

function attempt(name: string, found: (Input | Lost)[], action: () => void): void {
  try {
    action();
  } catch (error) {
    found.push({ name, code: codeOf(error) });
  }
}

/** A symbolic link to a file is that file; one to a folder is not followed, since it may lead round in a circle. */
function isFile(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && (!existsSync(path) || statSync(path).isFile()));
}

/** The rules that hold in a folder: those of the repository's folders above it. */
function gitRules(folder: string): GitRules[] {
  const above: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return [...excludes(at), ...above.flatMap((each) => rulesIn(each))];
    if (dirname(at) === at) return [];
    above.unshift(dirname(at));
  }
}

function rulesIn(folder: string): GitRules[] {
  return rulesOf(folder, join(folder, ".gitignore"));
}

function excludes(repository: string): GitRules[] {
  return rulesOf(repository, join(repository, ".git", "info", "exclude"));
}

function rulesOf(folder: string, file: string): GitRules[] {
  try {
    return [{ folder: resolve(folder), rules: ignore().add(readFileSync(file, "utf8")) }];
  } catch {
    return [];
  }
}

/** The deepest .gitignore that has a rule for the path decides. */
function isGitIgnored(git: readonly GitRules[], path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, rules } of git) {
    const verdict = rules.test(toPosix(relative(folder, resolve(path))) + (isFolder ? "/" : ""));
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** A named file as patterns see it: below the working folder, else by its bare name. */
function nameForPatterns(path: string): string {
  const below = relative(".", path);
  return below === "" || below.startsWith("..") || isAbsolute(below) ? basename(path) : toPosix(below);
}

function toPosix(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
