import {
  commands,
  type ExtensionContext,
  l10n,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import type { DocumentsParams, VerdictParams } from "../../server/src/lsp/protocol.js";
import { associationFor } from "./documents.js";

type Mode = "auto" | "always" | "never";

/** What the user decided about single files, kept with the workspace. */
export interface DocumentModes {
  all(): DocumentsParams[];
  set(uri: string, mode: Mode | undefined): Promise<void>;
}

export function documentModes(context: ExtensionContext): DocumentModes {
  const key = "documents";
  const stored = () => context.workspaceState.get<Readonly<Record<string, Mode>>>(key, {});
  return {
    all: () => Object.entries(stored()).map(([uri, mode]) => ({ uri, mode })),
    set: async (uri, mode) => {
      const { [uri]: _, ...rest } = stored();
      await context.workspaceState.update(key, mode === undefined ? rest : { ...rest, [uri]: mode });
    },
  };
}

/** The choices behind the item in the status bar: how this file is treated, and where to go from here. */
export async function chooseMode(
  document: TextDocument,
  verdict: VerdictParams | undefined,
  choose: (mode: Mode | undefined) => Promise<void>,
): Promise<void> {
  const chosen = await window.showQuickPick(choices(document, verdict, choose), {
    title: l10n.t("Policy Lens: this file"),
    placeHolder: verdict?.reasons.join(l10n.t("; ")) ?? "",
  });
  await chosen?.run?.();
}

interface Choice extends QuickPickItem {
  readonly run?: () => Promise<unknown> | Thenable<unknown>;
}

function choices(
  document: TextDocument,
  verdict: VerdictParams | undefined,
  choose: (mode: Mode | undefined) => Promise<void>,
): Choice[] {
  const own = verdict?.own === true ? verdict.mode : undefined;
  const mark = (mode: Mode | undefined) => (own === mode ? "$(check) " : "");
  const judged = verdict?.policy === true ? l10n.t("it reads like one") : l10n.t("it does not read like one");
  return [
    {
      label: `${mark(undefined)}${l10n.t("Decide by the text and the settings")}`,
      description: judged,
      run: () => choose(undefined),
    },
    { label: `${mark("always")}${l10n.t("Always annotate this file")}`, run: () => choose("always") },
    { label: `${mark("never")}${l10n.t("Never annotate this file")}`, run: () => choose("never") },
    { label: "", kind: QuickPickItemKind.Separator },
    ...(document.languageId === "policy-text"
      ? []
      : [
          {
            label: `$(law) ${l10n.t("Open as policy text")}`,
            description: l10n.t("word wrap, pairing of Chinese punctuation, no boxes around it"),
            run: () => openAsPolicyText(document),
          },
        ]),
    {
      label: `$(warning) ${l10n.t("Show the problems")}`,
      run: () => commands.executeCommand("workbench.actions.view.problems"),
    },
    {
      label: `$(gear) ${l10n.t("Settings of Policy Lens")}`,
      run: () => commands.executeCommand("workbench.action.openSettings", "policyLens"),
    },
  ];
}

/** Gives the document the extension's own language, and remembers that in `files.associations` when asked to. */
export async function openAsPolicyText(document: TextDocument): Promise<void> {
  const opened = await languages.setTextDocumentLanguage(document, "policy-text");
  if (opened.isUntitled) return;
  const name = opened.uri.path.split("/").at(-1) ?? "";
  const remember = l10n.t("Remember for this file");
  const answer = await window.showInformationMessage(l10n.t("{0} is open as a policy text.", name), remember);
  if (answer === remember) await associate(associationFor(opened.uri));
}

async function associate(pattern: string): Promise<void> {
  const files = workspace.getConfiguration("files");
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const known = files.inspect<Record<string, string>>("associations");
  const there = (inWorkspace ? known?.workspaceValue : known?.globalValue) ?? {};
  await files.update("associations", { ...there, [pattern]: "policy-text" }, !inWorkspace);
}
