import type { Language } from "../../features/language.js";

/** What the command line itself says, in one language. */
export interface Words {
  readonly help: string;
  readonly noCommand: string;
  readonly oneTerm: string;
  readonly oneTransport: string;
  unknownCommand(word: string): string;
  unknownOption(option: string): string;
  missingValue(option: string): string;
  badValue(option: string, value: string, choices: readonly string[]): string;
  badNumber(option: string, value: string, least: number, most: number): string;
  notHere(option: string, command: string, owners: readonly string[]): string;
  exclusive(option: string, other: string): string;
  goesWith(option: string, other: string): string;
  /** Why a file was not worked through, by the system's code. */
  fault(code: string): string;
  readonly notWritable: string;
  notFound(term: string): string;
  ruleFault(rule: string, reason: string): string;
  summary(counts: Counts): string;
  fixed(file: string, places: number): string;
  readonly severities: Readonly<Record<"error" | "warning" | "info" | "hint", string>>;
  readonly kinds: Readonly<Record<"slogan" | "program" | "document" | "quantity" | "heading", string>>;
  readonly roles: Readonly<Record<"target" | "outcome" | "other", string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** Of the table of targets for people. */
  readonly columns: Readonly<
    Record<"file" | "line" | "indicator" | "figure" | "role" | "from" | "by" | "scope" | "section", string>
  >;
}

/** What a run came to. */
export interface Counts {
  readonly files: number;
  /** Files that are no policy texts, and were left alone. */
  readonly passed: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
  /** How many of them have a fix that may be applied without asking. */
  readonly fixable: number;
  /** Rows printed, where the command prints no defects. */
  readonly rows: number;
}

export const words: Readonly<Record<Language, Words>> = {
  zh: {
    help: `政策透镜：标注中文政策文本中的口号、项目、文件、数量与标题，并指出编辑会质疑之处。不联网。

用法：policy-lens 命令 [选项] [路径…]

命令
  annotate [路径…]   全部标注（--diagnostics：连同问题）
  check [路径…]      问题；--fix 改正可放心改正的，--fix-dry-run 只列出改动
  outline [路径…]    篇章结构
  targets [路径…]    指标表，一个数量一行；--by-indicator：各文件与指标对照
  terms [路径…]      口号与项目的名称、次数、首次出现处及所含内容；--by-year、--by-file：全部文件合计，按年或按文件计数
  lookup 词语        查释义
  serve --stdio      语言服务器（另有 --socket=端口、--pipe=名称、--node-ipc）

路径是文件、文件夹（遍历其中的 .txt 与 .md，遵守 .gitignore）或 -（标准输入）；不写则为当前文件夹。

选项
  -f, --format 格式       pretty（终端默认）、jsonl（其他情形默认）、json、csv；check 另有 sarif、github；annotate 另有 brat、webanno；targets 另有 markdown
      --encoding 编码     auto（默认：UTF-8、带 BOM 的 UTF-16、GB18030）、utf-8、gb18030、big5、utf-16le、utf-16be
      --documents 方式    auto（文件默认：只看政策文本）、always（标准输入默认）、never
      --ignore 模式       跳过的文件，写法同 .gitignore；可多次
      --fail-on 级别      check 在此级别以上有问题时退出码为 1：error、warning（默认）、info、never
      --excel             csv 带字节序标记，表格软件可直接打开
  -j, --jobs 数目         同时处理的文件数
      --lang 语言         zh、en（默认随系统）
  -h, --help              本说明
  -v, --version           版本

退出码：0 无问题；1 check 发现问题（lookup 未找到）；2 用法有误，或有文件读不了（其余文件照常处理）。
`,
    noCommand: "缺少命令；用法见 policy-lens --help。",
    oneTerm: "lookup 要查且只查一个词语。",
    oneTransport: "serve 要有 --stdio、--socket=端口、--pipe=名称、--node-ipc 之一。",
    unknownCommand: (word) => `没有“${word}”这个命令；用法见 policy-lens --help。`,
    unknownOption: (option) => `没有 ${option} 这个选项；用法见 policy-lens --help。`,
    missingValue: (option) => `选项 ${option} 缺少取值。`,
    badValue: (option, value, choices) => `选项 ${option} 不能是“${value}”，可取 ${choices.join("、")}。`,
    badNumber: (option, value, least, most) => `选项 ${option} 不能是“${value}”，应为 ${least} 到 ${most} 的整数。`,
    notHere: (option, command, owners) => `选项 ${option} 用于 ${owners.join("、")}，不用于 ${command}。`,
    exclusive: (option, other) => `选项 ${option} 与 ${other} 不能同用。`,
    goesWith: (option, other) => `选项 ${option} 须与 ${other} 同用。`,
    fault: (code) => faultsZh[code] ?? `无法读取（${code}）`,
    notWritable: "文件中有无法原样写回的字节，未作改动；请先转换为 UTF-8",
    notFound: (term) => `没有收录“${term}”。`,
    ruleFault: (rule, reason) => `规则 ${rule} 出错，其余规则不受影响：${reason}`,
    summary: ({ files, passed, error, warning, info, hint, fixable, rows }) =>
      [
        `${files} 个文件`,
        ...(passed > 0 ? [`${passed} 个不是政策文本`] : []),
        ...(rows > 0 ? [`${rows} 条`] : []),
        ...(error > 0 ? [`${error} 处错误`] : []),
        ...(warning > 0 ? [`${warning} 处警告`] : []),
        ...(info > 0 ? [`${info} 处信息`] : []),
        ...(hint > 0 ? [`${hint} 处提示`] : []),
        ...(error + warning + info + hint + rows === 0 ? ["没有发现"] : []),
        ...(fixable > 0 ? [`其中 ${fixable} 处可由 check --fix 改正`] : []),
      ].join("，"),
    fixed: (file, places) => `${file}：已改正 ${places} 处`,
    severities: { error: "错误", warning: "警告", info: "信息", hint: "提示" },
    kinds: { slogan: "口号", program: "项目", document: "文件", quantity: "数量", heading: "标题" },
    roles: { target: "目标", outcome: "结果", other: "其他" },
    fields: {
      aliases: "又作",
      members: "包括",
      gloss: "释义",
      origin: "出处",
      since: "始于",
      until: "止于",
      replacedBy: "后为",
      place: "地区",
      en: "英译",
      source: "依据",
      from: "基数",
      document: "据本文",
      glossary: "据词库",
    },
    columns: {
      file: "文件",
      line: "行",
      indicator: "指标",
      figure: "数值",
      role: "性质",
      from: "基数",
      by: "时限",
      scope: "范围",
      section: "章节",
    },
  },
  en: {
    help: `Policy Lens: annotates slogans, programs, documents, quantities and headings in Chinese policy texts, and points
out what a careful editor would query. Works offline.

Usage: policy-lens COMMAND [OPTION…] [PATH…]

Commands
  annotate [PATH…]   all annotations (--diagnostics: the diagnostics too)
  check [PATH…]      diagnostics; --fix applies the safe fixes, --fix-dry-run prints the diff
  outline [PATH…]    the section tree
  targets [PATH…]    the table of figures, one row a quantity (--by-indicator: documents by indicators)
  terms [PATH…]      slogans and programs with counts, first place and what they stand for
                     (--by-year, --by-file: all files in one table, counted by year or by file)
  lookup TERM        the glossary's entry
  serve --stdio      the language server (also --socket=PORT, --pipe=NAME, --node-ipc)

A PATH is a file, a folder (searched for .txt and .md, minding .gitignore) or - (standard input); none: this folder.

Options
  -f, --format FORMAT     pretty (default on a terminal), jsonl (default otherwise), json, csv; check: sarif, github; annotate: brat, webanno; targets: markdown
      --encoding NAME     auto (default: UTF-8, UTF-16 with BOM, GB18030), utf-8, gb18030, big5, utf-16le, utf-16be
      --documents MODE    auto (default for files: policy texts only), always (default for -), never
      --ignore GLOB       files to skip, written as in .gitignore; may be repeated
      --fail-on SEVERITY  check exits 1 from this severity up: error, warning (default), info, never
      --excel             csv with a byte-order mark, which spreadsheet programs need
  -j, --jobs N            how many files at once
      --lang zh|en        language (default: the locale's)
  -h, --help              this text
  -v, --version           the version

Exit status: 0 nothing to report; 1 check found something (lookup: not found); 2 bad usage or an unreadable file (the
others are still worked through).
`,
    noCommand: "no command; see policy-lens --help.",
    oneTerm: "lookup takes exactly one term.",
    oneTransport: "serve takes one of --stdio, --socket=PORT, --pipe=NAME and --node-ipc.",
    unknownCommand: (word) => `there is no command '${word}'; see policy-lens --help.`,
    unknownOption: (option) => `there is no option ${option}; see policy-lens --help.`,
    missingValue: (option) => `the option ${option} needs a value.`,
    badValue: (option, value, choices) => `the option ${option} can't be '${value}', only ${choices.join(", ")}.`,
    badNumber: (option, value, least, most) =>
      `the option ${option} can't be '${value}', only a whole number from ${least} to ${most}.`,
    notHere: (option, command, owners) => `the option ${option} goes with ${owners.join(", ")}, not with ${command}.`,
    exclusive: (option, other) => `the options ${option} and ${other} exclude each other.`,
    goesWith: (option, other) => `the option ${option} goes with ${other}.`,
    fault: (code) => faultsEn[code] ?? `can't be read (${code})`,
    notWritable: "has bytes that can't be written back as they are, so it was left alone; convert it to UTF-8 first",
    notFound: (term) => `'${term}' is not in the glossary.`,
    ruleFault: (rule, reason) => `the rule ${rule} failed, the others go on: ${reason}`,
    summary: ({ files, passed, error, warning, info, hint, fixable, rows }) =>
      [
        count(files, "file"),
        ...(passed > 0 ? [`${passed} not policy texts`] : []),
        ...(rows > 0 ? [count(rows, "row")] : []),
        ...(error > 0 ? [count(error, "error")] : []),
        ...(warning > 0 ? [count(warning, "warning")] : []),
        ...(info > 0 ? [`${info} info`] : []),
        ...(hint > 0 ? [count(hint, "hint")] : []),
        ...(error + warning + info + hint + rows === 0 ? ["nothing found"] : []),
        ...(fixable > 0 ? [`${fixable} of them fixable by check --fix`] : []),
      ].join(", "),
    fixed: (file, places) => `${file}: ${count(places, "place")} fixed`,
    severities: { error: "error", warning: "warning", info: "info", hint: "hint" },
    kinds: { slogan: "slogan", program: "program", document: "document", quantity: "quantity", heading: "heading" },
    roles: { target: "target", outcome: "outcome", other: "other" },
    fields: {
      aliases: "also",
      members: "members",
      gloss: "gloss",
      origin: "origin",
      since: "since",
      until: "until",
      replacedBy: "replaced by",
      place: "place",
      en: "English",
      source: "source",
      from: "from",
      document: "from this text",
      glossary: "from the glossary",
    },
    columns: {
      file: "file",
      line: "line",
      indicator: "indicator",
      figure: "figure",
      role: "role",
      from: "from",
      by: "by",
      scope: "scope",
      section: "section",
    },
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

const faultsZh: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件",
  EACCES: "没有读取权限",
  EPERM: "没有权限",
  EISDIR: "是文件夹",
  ELOOP: "符号链接成环",
  ENAMETOOLONG: "文件名过长",
  EROFS: "文件系统只读",
  ENOTDIR: "路径中有一段不是文件夹",
  ERR_FS_FILE_TOO_LARGE: "文件过大",
  ERR_STRING_TOO_LONG: "文件过大",
};

const faultsEn: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "permission denied",
  EPERM: "not permitted",
  EISDIR: "is a folder",
  ELOOP: "a loop of symbolic links",
  ENAMETOOLONG: "the name is too long",
  EROFS: "the file system is read-only",
  ENOTDIR: "part of the path is no folder",
  ERR_FS_FILE_TOO_LARGE: "the file is too large",
  ERR_STRING_TOO_LONG: "the file is too large",
};
