import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { encode } from "../src/entries/cli/encode.js";

const speech = `在全市经济工作会议上的讲话

同志们：
下面，我讲三点意见。
一、总结成绩，坚定信心
去年全市地区生产总值增长6.5%，新增就业1.4万人，“两个确保”落地见效。
二、扎实推进，再开新局
今年城镇新增就业10万人以上，实施崤函英才计划，落实《关于促进就业的若干意见》。
`;

// Each test starts the program several times, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder = "";
let program = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "policy-lens-"));
  program = join(folder, "package", "server", "dist", "cli.js");
  const options = { bundle: true, platform: "node", format: "cjs", target: "node20", logLevel: "error" } as const;
  const entries = join(import.meta.dirname, "../src/entries");
  await build({ ...options, entryPoints: [join(entries, "cli.ts")], outfile: program });
  copyFileSync(join(import.meta.dirname, "../../package.json"), join(folder, "package", "package.json"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in the test's folder, in English and not on a terminal. */
function run(args: readonly string[], input: string | Uint8Array = "", environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    env: { PATH: process.env.PATH, LANG: "en_US.UTF-8", ...environment },
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

function write(path: string, content: string | Uint8Array): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return path;
}

interface Row {
  readonly file: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly [key: string]: unknown;
}

function rowsOf(stdout: string): Row[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

describe("annotate", () => {
  test("one JSON object a line, its keys in the promised order", () => {
    const { status, stdout, stderr } = run(["annotate", "--diagnostics", "-"], speech);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const rows = rowsOf(stdout);
    const place = ["file", "kind", "start", "end", "line", "column", "text"];
    const own: Readonly<Record<string, readonly string[]>> = {
      quantity: ["role", "value", "unit", "cmp", "indicator", "by", "from", "max"],
      slogan: ["sub", "term", "members", "source"],
      program: ["sub", "term", "full"],
      document: ["reference", "full"],
      heading: ["level", "number", "title"],
      diagnostic: ["code", "severity", "message", "places", "fix"],
    };
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(own)));
    for (const row of rows) expect(Object.keys(row)).toEqual([...place, ...(own[row.kind] ?? [])]);
    for (const { start, end, text } of rows) expect(text).toBe(speech.slice(start, end));
    const jobs = rows.find(({ text }) => text === "10万人以上");
    expect(jobs).toMatchObject({ kind: "quantity", line: 8, column: 9, value: 100_000, unit: "人", cmp: ">=" });
  });

  test("offsets, lines and columns start behind a byte-order mark, and count CRLF and surrogate pairs as they stand", () => {
    const text = "在大会上的讲话\r\n\r\n𠮷林增长６.５％，高于全国。\r\n";
    write("marked.txt", `\ufeff${text}`);
    const { stdout } = run(["annotate", "--documents", "always", "marked.txt"]);
    const quantity = rowsOf(stdout).find(({ kind }) => kind === "quantity");
    expect(quantity).toMatchObject({ file: "marked.txt", line: 3, column: 6, text: "６.５％", value: 6.5 });
    expect(text.slice(quantity?.start, quantity?.end)).toBe("６.５％");
  });

  test("GB18030 and UTF-16 are read like UTF-8", () => {
    write("a.txt", speech);
    write("b.txt", encode(speech, "gb18030", 0) ?? "");
    write("c.txt", encode(speech, "utf-16le", 2) ?? "");
    write("d.txt", encode(speech, "utf-16be", 2) ?? "");
    const { stdout } = run(["annotate", "a.txt", "b.txt", "c.txt", "d.txt"]);
    const rows = rowsOf(stdout);
    const [first, ...others] = ["a.txt", "b.txt", "c.txt", "d.txt"].map((name) =>
      rows.filter(({ file }) => file === name).map((row) => ({ ...row, file: "" })),
    );
    expect(first?.length).toBeGreaterThan(5);
    for (const other of others) expect(other).toEqual(first);
  });

  test("--format json is one array, csv a table, also for spreadsheet programs", () => {
    const json: unknown = JSON.parse(run(["annotate", "--format", "json", "-"], speech).stdout);
    expect(json).toEqual(rowsOf(run(["annotate", "-"], speech).stdout));
    expect(JSON.parse(run(["annotate", "--format=json", "-"], "").stdout)).toEqual([]);
    const csv = run(["annotate", "--format", "csv", "--excel", "-"], speech).stdout;
    expect(csv.startsWith("\ufefffile,kind,start,")).toBe(true);
    expect(csv.split("\r\n").length).toBe((json as unknown[]).length + 2);
  });

  test("--jobs changes nothing but the time", () => {
    for (let each = 0; each < 6; each++) write(`many/${each}.txt`, speech.replace("6.5%", `${each}.5%`));
    expect(run(["annotate", "--jobs", "3", "many"])).toEqual(run(["annotate", "many"]));
  });
});

describe("which files", () => {
  test("a folder is searched for .txt and .md, minding .gitignore and --ignore; a named file is taken as it is", () => {
    write("tree/.gitignore", "drafts/\n*.bak.txt\n");
    write("tree/one.txt", speech);
    write("tree/two.md", speech);
    write("tree/three.html", speech);
    write("tree/old.bak.txt", speech);
    write("tree/drafts/four.txt", speech);
    write("tree/deep/five.TXT", speech);
    write("tree/deep/.gitignore", "six.txt\n!five.TXT\n");
    write("tree/deep/six.txt", speech);
    write("tree/skipped/seven.txt", speech);
    symlinkSync("..", join(folder, "tree/deep/loop"));
    const files = (args: readonly string[]) => [
      ...new Set(rowsOf(run(["annotate", ...args]).stdout).map(({ file }) => file)),
    ];
    expect(files(["tree", "--ignore", "skipped/"])).toEqual(["tree/deep/five.TXT", "tree/one.txt", "tree/two.md"]);
    expect(files(["tree/old.bak.txt", "tree/three.html"])).toEqual(["tree/old.bak.txt", "tree/three.html"]);
    expect(files(["tree/one.txt", "tree/one.txt", "./tree/one.txt"])).toEqual(["tree/one.txt"]);
  });

  test("an unreadable file is one line on standard error and status 2; the others are worked through", () => {
    write("good.txt", speech);
    const { status, stdout, stderr } = run(["annotate", "missing.txt", "good.txt"]);
    expect(status).toBe(2);
    expect(stderr).toBe("policy-lens: missing.txt: no such file\n");
    expect(rowsOf(stdout).length).toBeGreaterThan(5);
  });

  test.skipIf(process.getuid?.() === 0)("so is one without permission", () => {
    write("secret.txt", speech);
    chmodSync(join(folder, "secret.txt"), 0);
    expect(run(["annotate", "secret.txt"])).toMatchObject({
      status: 2,
      stderr: "policy-lens: secret.txt: permission denied\n",
    });
  });

  test("what is no policy text stays untouched unless asked for; standard input always counts as one", () => {
    const readme =
      "# cachetool\n\nInstall 3 packages in 20 seconds: `npm i cachetool`.\n\n缓存工具，支持10种后端，启动时间减少50%。\n";
    write("README.md", readme);
    expect(run(["annotate", "--diagnostics", "README.md"]).stdout).toBe("");
    expect(run(["annotate", "--documents", "always", "README.md"]).stdout).not.toBe("");
    expect(run(["annotate", "-"], readme).stdout).not.toBe("");
    expect(run(["annotate", "--documents=never", "-"], speech).stdout).toBe("");
  });
});

describe("check", () => {
  const residue =
    "关于稳就业的实施意见\n\n一、总体要求\n坚持稳中求进，深化&ldquo;放管服&rdquo;改革。\n二、主要任务\n扎实推进各项工作。\n";

  test("status 1 from --fail-on up, 0 below", () => {
    expect(run(["check", "-"], residue)).toMatchObject({ status: 1 });
    expect(run(["check", "--fail-on", "error", "-"], residue).status).toBe(0);
    expect(run(["check", "--fail-on", "never", "-"], residue).status).toBe(0);
    expect(run(["check", "-"], "关于稳就业的实施意见\n\n坚持稳中求进。\n")).toMatchObject({ status: 0, stdout: "" });
  });

  test("--fix-dry-run prints the diff and leaves the file; --fix repairs it, once and for all, in its own encoding", () => {
    const bytes = encode(residue, "gb18030", 0) ?? "";
    write("residue.txt", bytes);
    const dry = run(["check", "--fix-dry-run", "residue.txt"]);
    expect(dry.stdout).toContain("-坚持稳中求进，深化&ldquo;放管服&rdquo;改革。\n+坚持稳中求进，深化“放管服”改革。\n");
    expect(readFileSync(join(folder, "residue.txt"))).toEqual(Buffer.from(bytes));
    const fix = run(["check", "--fix", "residue.txt"]);
    expect(fix).toMatchObject({ status: 0, stdout: "", stderr: "residue.txt: 2 places fixed\n" });
    const repaired = residue.replace("&ldquo;", "“").replace("&rdquo;", "”");
    expect(readFileSync(join(folder, "residue.txt"))).toEqual(Buffer.from(encode(repaired, "gb18030", 0) ?? ""));
    expect(run(["check", "--fix", "residue.txt"])).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(run(["check", "--fix", "-"], residue).stdout).toBe(repaired);
  });

  test("a file with bytes that are no characters is reported, and not written", () => {
    const broken = Buffer.concat([Buffer.from(residue), Buffer.from([0xe4, 0xb8])]);
    write("broken.txt", broken);
    const { status, stderr } = run(["check", "--fix", "broken.txt"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^policy-lens: broken\.txt: has bytes that can't be written back/u);
    expect(readFileSync(join(folder, "broken.txt"))).toEqual(broken);
  });

  test("pretty shows the line, and the mark stands under the words though Chinese is two columns wide", () => {
    write("pretty.txt", residue);
    const { stdout } = run(["check", "--format", "pretty", "pretty.txt"], "", { LANG: "zh_CN.UTF-8" });
    const [head, source = "", mark = "", , summary] = stdout.split("\n");
    expect(head).toMatch(/^pretty\.txt:4:10 警告 html-residue /u);
    expect(source).toBe("     4 │ 坚持稳中求进，深化&ldquo;放管服&rdquo;改革。");
    expect(mark).toMatch(/^ {7}│ {19}\^+$/u);
    expect(summary ?? "").not.toContain("\u001b");
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^1 个文件，\d+ 处警告/u);
    expect(run(["check", "--format", "pretty", "pretty.txt"], "", { FORCE_COLOR: "1" }).stdout).toContain("\u001b[33m");
  });

  test("sarif and github", () => {
    const log = JSON.parse(run(["check", "--format", "sarif", "-"], residue).stdout);
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "policy-lens" } } }] });
    expect(log.runs[0].results[0]).toMatchObject({ ruleId: "html-residue", level: "warning" });
    expect(run(["check", "--format", "github", "-"], residue).stdout).toMatch(/^::warning file=-,line=4,col=10,/u);
  });
});

describe("the other commands", () => {
  test("outline is a tree", () => {
    const [row, ...more] = rowsOf(run(["outline", "-"], speech).stdout) as unknown as {
      children: { title: string; level: number; line: number }[];
    }[];
    expect(more).toEqual([]);
    expect(Object.keys(row ?? {})).toEqual(["file", "level", "number", "title", "start", "end", "line", "children"]);
    expect(row?.children).toMatchObject([
      { level: 1, number: 1, title: "总结成绩，坚定信心", line: 5 },
      { level: 1, number: 2, title: "扎实推进，再开新局", line: 7 },
    ]);
  });

  test("targets has Markdown for people, and one table of all documents by indicator", () => {
    const aims =
      "一、2024年工作安排\n　　今年的主要预期目标是：生产总值增长6%以上，城镇新增就业1.4万人，进出口总值保持稳定增长。";
    const markdown = run(["targets", "--format", "markdown", "--lang", "en", "-"], aims).stdout.split("\n");
    expect(markdown[0]).toBe("| file | line | indicator | figure | role | from | by | scope | section |");
    expect(markdown[2]).toBe("| - | 2 | 生产总值增长 | ≥6% | target |  | 今年 (2024) |  | 2024年工作安排 |");
    expect(markdown[4]).toContain("| 进出口总值 | 保持稳定增长 | target |");
    const goal = rowsOf(run(["targets", "-"], aims).stdout)[2];
    expect(goal).toMatchObject({ indicator: "进出口总值", role: "target", value: null, unit: null, cmp: null });

    write("by/a.txt", "2023年政府工作报告\n今年的主要预期目标是：全市地区生产总值增长6%。");
    write("by/b.txt", "2024年政府工作报告\n去年全市GDP增长5.8%。\n今年的主要预期目标是：城镇新增就业1.4万人。");
    const all = ["targets", "--by-indicator", "--documents", "always", "by"];
    expect(rowsOf(run([...all, "--format", "jsonl"]).stdout)).toMatchObject([
      { file: "by/a.txt", year: 2023, indicators: { 生产总值增速: [{ role: "target", value: 6, unit: "%" }] } },
      { file: "by/b.txt", year: 2024, indicators: { 生产总值增速: [{ role: "outcome", value: 5.8, byYear: 2023 }] } },
    ]);
    const csv = run([...all, "--format", "csv", "--jobs", "2"]).stdout.split("\r\n");
    expect(csv[0]).toBe("file,title,year,生产总值增速 target,生产总值增速 outcome");
    expect(csv[2]).toBe("by/b.txt,2024年政府工作报告,2024,,5.8% (2023)");
    expect(run(["annotate", "--by-indicator"]).status).toBe(2);
  });

  test("targets is a table of figures, terms one of terms", () => {
    const targets = rowsOf(run(["targets", "-"], speech).stdout);
    expect(targets.map(({ value }) => value)).toEqual([6.5, 14_000, 100_000]);
    expect(Object.keys(targets[0] ?? {})).toEqual([
      ...["file", "line", "indicator", "role", "cmp", "value", "unit", "from", "by", "sentence"],
      ...["max", "change", "scope", "byYear", "section"],
    ]);
    expect(targets[2]).toMatchObject({
      section: "扎实推进，再开新局",
      sentence: expect.stringMatching(/^今年.*意见》。$/u),
    });
    const terms = rowsOf(run(["terms", "-"], `${speech}再讲“两个确保”。\n`).stdout);
    expect(terms.find(({ term }) => term === "两个确保")).toMatchObject({ kind: "slogan", count: 2, line: 6 });
  });

  test("terms counts all documents in one table, by year or by file", () => {
    write("rise/a.txt", "2023年政府工作报告\n增强“四个意识”，增强「四個意識」。");
    write("rise/2019.txt", "同志们：\n增强“四个意识”，做到“两个维护”。");
    write("rise/b.txt", "同志们：\n做到“两个维护”。");
    const all = ["terms", "--documents", "always", "rise"];
    const csv = run([...all, "--by-year", "--format", "csv", "--jobs", "2"]).stdout.split("\r\n");
    expect(csv[0]).toBe("kind,term,sub,count,2019,2023,undated");
    expect(csv[1]).toBe("slogan,四个意识,numbered,3,1,2,0");
    expect(csv[2]).toBe("slogan,两个维护,numbered,2,1,0,1");
    const rows = rowsOf(run([...all, "--by-file", "--format", "jsonl"]).stdout);
    expect(rows[1]).toMatchObject({ term: "两个维护", count: 2, files: { "rise/2019.txt": 1, "rise/b.txt": 1 } });
    expect(run(["terms", "--by-file", "--by-year", "rise"]).status).toBe(2);
    expect(run(["targets", "--by-year", "rise"]).status).toBe(2);
  });

  test("lookup takes a term however it is written, and words that hold several", () => {
    const terms = (words: string) => rowsOf(run(["lookup", words]).stdout).map(({ term }) => term);
    expect(terms("「四個意識」")).toEqual(["四个意识"]);
    expect(terms("增强“四个意识”、坚定“四个自信”")).toEqual(["四个意识", "四个自信"]);
    expect(terms("《环境保护法》")).toEqual(terms("中华人民共和国环境保护法"));
  });

  test("lookup answers with every sense, or with status 1", () => {
    const { status, stdout } = run(["lookup", "四个意识"]);
    expect(status).toBe(0);
    const [sense] = rowsOf(stdout) as unknown as Record<string, unknown>[];
    expect(Object.keys(sense ?? {})).toEqual([
      ...[
        "term",
        "sub",
        "aliases",
        "members",
        "gloss",
        "origin",
        "since",
        "until",
        "replacedBy",
        "place",
        "en",
        "source",
      ],
    ]);
    expect(sense?.members).toEqual(["政治意识", "大局意识", "核心意识", "看齐意识"]);
    expect(run(["lookup", "「四個意識」"]).stdout).toBe(stdout);
    expect(run(["lookup", "四个意识", "--format", "pretty", "--lang", "zh"]).stdout).toMatch(
      /^四个意识 数字缩略语\n {2}包括 {2}政治意识、/u,
    );
    expect(run(["lookup", "无此一说"])).toEqual({
      status: 1,
      stdout: "",
      stderr: "policy-lens: '无此一说' is not in the glossary.\n",
    });
  });
});

describe("a project", () => {
  const line = "各单位于2月30日前落实标准湾建设。\n推进会于2月30日召开。\n";
  const files: Readonly<Record<string, string>> = {
    "project/.policy-lens.json": `{
  // 本单位的约定
  "documents": "always",
  "rules": { "redaction": "off" },
  "glossaries": ["词库.yaml", "表.tsv"],
  "ignore": ["草稿/**"],
  "suppress": [{ "rule": "lost-character", "file": "sub/讲话.txt", "text": "2月30日", "before": "各单位于" }]
}`,
    "project/词库.yaml": "- { term: 标准湾, sub: zone, gloss: 海边的园区。 }\n",
    "project/表.tsv": "term\tkind\n四区同创\t口号\n",
    "project/sub/讲话.txt": line,
    "project/other.txt": line,
    "project/草稿/a.txt": line,
  };
  beforeAll(() => {
    for (const [path, content] of Object.entries(files)) write(path, content);
  });
  const found = (args: readonly string[]) =>
    rowsOf(run(["check", ...args]).stdout).map(({ file, start }) => `${file.split("/").at(-1)} ${start}`);

  test("is read as in an editor: glossaries, levels, silenced places, files left alone", () => {
    expect(found(["project"])).toEqual(["other.txt 4", "other.txt 23", "讲话.txt 23"]);
    expect(found(["--jobs", "2", "project"])).toEqual(["other.txt 4", "other.txt 23", "讲话.txt 23"]);
    const terms = rowsOf(run(["terms", "project/other.txt"]).stdout).map(({ term }) => term);
    expect(terms).toEqual(["标准湾"]);
  });

  test("is found from a folder or file below, up to the folder with .git", () => {
    expect(found(["project/sub"])).toEqual([]);
    mkdirSync(join(folder, "project/.git"));
    expect(found(["project/sub"])).toEqual(["讲话.txt 23"]);
    expect(found(["project/sub/讲话.txt", "project/草稿/a.txt"])).toEqual(["讲话.txt 23"]);
    rmSync(join(folder, "project/.git"), { recursive: true });
  });

  test("gives way to what the command line says", () => {
    expect(found(["--documents", "never", "project"])).toEqual([]);
  });

  test("one that can't be read is told of, and the status is 2", () => {
    write("unreadable/report.txt", speech);
    mkdirSync(join(folder, "unreadable/.policy-lens.json"));
    const { status, stdout, stderr } = run(["outline", "unreadable"]);
    expect(stderr).toBe("policy-lens: unreadable/.policy-lens.json: is a folder\n");
    expect(stdout).not.toBe("");
    expect(status).toBe(2);
  });

  test("with faults: each is named with its place, the texts are worked through, status 2", () => {
    write(
      "faulty/.policy-lens.json",
      '{ "documents": "always",\n  "rules": { "numbring": "off" }, "glossaries": ["none.csv"] }',
    );
    write("faulty/a.txt", line);
    const { status, stdout, stderr } = run(["check", "faulty"]);
    expect(status).toBe(2);
    expect(rowsOf(stdout)).toHaveLength(2);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(
        /^policy-lens: faulty\/\.policy-lens\.json:2:14: There is no rule "numbring".*"numbering"\?$/u,
      ),
      expect.stringMatching(/^policy-lens: faulty\/\.policy-lens\.json:2:50: "none\.csv" can't be read/u),
      "",
    ]);
  });
});

describe("usage", () => {
  test("--help and --version", () => {
    expect(run(["--help"])).toMatchObject({ status: 0, stderr: "" });
    expect(run(["--help"]).stdout).toContain("Usage: policy-lens COMMAND");
    expect(run(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test("bad usage is one sentence and status 2", () => {
    expect(run(["annotate", "--frob", "x"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "policy-lens: there is no option --frob; see policy-lens --help.\n",
    });
    expect(run(["serve"])).toMatchObject({ status: 2, stdout: "" });
  });

  test("a closed pipe ends the run quietly", () => {
    const script = `node ${JSON.stringify(program)} annotate many many tree --documents always | head -1`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8" });
    expect(stdout.split("\n").length).toBe(2);
    expect(stderr).toBe("");
  });
});
