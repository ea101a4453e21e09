import {
  commands,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from "vscode";

/** How a page is shown: rendered, or as the text that it is. */
export type Showing = "preview" | "source";

/** The scheme of the rule pages, which come with the extension: policy-lens-rule:/preview/zh/numbering.md. */
const scheme = "policy-lens-rule";

/** Where the server is told that the pages lie. That files under /preview/ open rendered stands in package.json. */
export function pagesBase(showing: Showing): string {
  return `${scheme}:/${showing}`;
}

/** Makes the rule pages openable: a read-only file system over server/pages, so that neither host needs a network. */
export function registerRulePages(context: ExtensionContext): void {
  const changes = new EventEmitter<FileChangeEvent[]>();
  const provider: FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose() {} }),
    stat: async (uri) => {
      const { byteLength } = await content(context.extensionUri, uri);
      return { type: FileType.File, ctime: 0, mtime: 0, size: byteLength };
    },
    readFile: (uri) => content(context.extensionUri, uri),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  context.subscriptions.push(
    changes,
    workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true, isCaseSensitive: true }),
  );
}

/** Opens the page of a rule; without one, asks which. */
export async function explainRule(
  context: ExtensionContext,
  showing: Showing,
  language: "zh" | "en",
  rule: string | undefined,
): Promise<void> {
  const title = l10n.t("Explain a rule");
  const wanted = rule ?? (await window.showQuickPick(rules(context), { title, matchOnDescription: true }))?.label;
  if (wanted === undefined) return;
  const page = Uri.parse(`${pagesBase(showing)}/${language}/${wanted}.md`);
  await (showing === "preview"
    ? commands.executeCommand("vscode.openWith", page, "vscode.markdown.preview.editor")
    : commands.executeCommand("vscode.open", page));
}

/** Every rule with its name, as the manifest has them: each has a setting. */
function rules(context: ExtensionContext): QuickPickItem[] {
  const prefix = "policyLens.rules.";
  const manifest = context.extension.packageJSON as Manifest;
  return manifest.contributes.configuration
    .flatMap(({ properties }) => Object.entries(properties))
    .filter(([setting]) => setting.startsWith(prefix))
    .map(([setting, { description = "" }]) => ({ label: setting.slice(prefix.length), description }));
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly description?: string }>>;
    }[];
  };
}

/** A page, from the file in the extension that it stands for. */
async function content(extension: Uri, page: Uri): Promise<Uint8Array> {
  const [, language, rule] = /^\/(?:preview|source)\/(zh|en)\/([a-z-]+)\.md$/u.exec(page.path) ?? [];
  if (language === undefined || rule === undefined) throw FileSystemError.FileNotFound(page);
  try {
    return await workspace.fs.readFile(Uri.joinPath(extension, "server", "pages", language, `${rule}.md`));
  } catch {
    throw FileSystemError.FileNotFound(page);
  }
}

function refuse(): never {
  throw FileSystemError.NoPermissions();
}
