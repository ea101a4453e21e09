import { ConfigurationTarget, l10n, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type ImportTermsAnswer,
  type ImportTermsParams,
  importTermsRequest,
  section,
} from "../../server/src/lsp/protocol.js";
import { decoded } from "./files.js";

/**
 * The files of a project as the server is told of them while they are open: its configuration, and the glossary that a
 * quick fix makes. Other glossaries are read as they were saved.
 */
export function projectSelector(schemes: Iterable<string>): { scheme: string; pattern: string }[] {
  return [...schemes].flatMap((scheme) => [
    { scheme, pattern: "**/.policy-lens.json" },
    { scheme, pattern: "**/policy-lens-glossary.{yaml,yml,json,csv,tsv}" },
  ]);
}

/** Sets the level of a rule in the user's own settings: "silence this rule everywhere" in the light bulb. */
export async function setRule(rule: unknown, level: unknown): Promise<void> {
  if (typeof rule !== "string" || typeof level !== "string") return;
  await workspace.getConfiguration(section).update(`rules.${rule}`, level, ConfigurationTarget.Global);
}

/** Takes the terms of a list (CSV, TSV, YAML or JSON) into the first glossary of the project, which is made if there is none. */
export async function importTerms(client: BaseLanguageClient): Promise<void> {
  const near = projectPlace();
  if (near === undefined) {
    await window.showInformationMessage(l10n.t("Open a folder first: its glossary takes the terms."));
    return;
  }
  const [list] =
    (await window.showOpenDialog({
      title: l10n.t("Choose a list of terms"),
      filters: { [l10n.t("Lists of terms")]: ["csv", "tsv", "yaml", "yml", "json"] },
    })) ?? [];
  if (list === undefined) return;
  const params: ImportTermsParams = {
    name: list.path.slice(list.path.lastIndexOf("/") + 1),
    text: decoded(await workspace.fs.readFile(list)),
    near: client.code2ProtocolConverter.asUri(near),
  };
  const answer = await client.sendRequest<ImportTermsAnswer | null>(importTermsRequest, params);
  if (answer === null) return;
  if (answer.edit !== undefined) {
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(
      answer.edit as Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0],
    );
    if (edit !== undefined) await workspace.applyEdit(edit);
  }
  const told = l10n.t("{0} terms added, {1} known already.", answer.added, answer.known);
  if (answer.faults.length === 0) await window.showInformationMessage(told);
  else await window.showWarningMessage(`${told} ${answer.faults.slice(0, 3).join(" ")}`);
}

/** A place in the project that is worked on: the text in the editor, else the first folder. */
function projectPlace(): Uri | undefined {
  const active = window.activeTextEditor?.document.uri;
  if (active !== undefined && workspace.getWorkspaceFolder(active) !== undefined) return active;
  const folder = workspace.workspaceFolders?.[0];
  return folder && Uri.joinPath(folder.uri, ".policy-lens.json");
}
