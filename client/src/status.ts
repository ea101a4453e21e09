import {
  commands,
  type Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import type { VerdictParams } from "../../server/src/lsp/protocol.js";

export interface Status extends Disposable {
  /** What the server holds of a document; `uri` in the editor's spelling. */
  learn(verdict: VerdictParams): void;
  /** What is known of a document. */
  verdict(document: TextDocument): VerdictParams | undefined;
}

/** The item in the status bar: whether the file in the active editor is read as a policy text, and why. */
export function createStatus(command: string): Status {
  const verdicts = new Map<string, VerdictParams>();
  const item = window.createStatusBarItem("policyLens.verdict", StatusBarAlignment.Right, 90);
  item.name = "Policy Lens";
  item.command = command;
  const verdict = (document: TextDocument) => verdicts.get(document.uri.toString());
  const update = () => {
    const current = window.activeTextEditor && verdict(window.activeTextEditor.document);
    show(item, current);
    // For the entries of menus that only a policy text has.
    void commands.executeCommand("setContext", "policyLens.shown", current?.shown === true);
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => {
      verdicts.delete(document.uri.toString());
      update();
    }),
  ];
  return {
    learn(news) {
      verdicts.set(news.uri, news);
      update();
    },
    verdict,
    dispose() {
      for (const disposable of [item, ...listeners]) disposable.dispose();
    },
  };
}

function show(item: StatusBarItem, verdict: VerdictParams | undefined): void {
  if (verdict === undefined) {
    item.hide();
    return;
  }
  item.text = verdict.shown ? `$(law) ${l10n.t("Policy text")}` : `$(circle-slash) ${l10n.t("Not a policy text")}`;
  item.tooltip = explanation(verdict);
  item.accessibilityInformation = { label: `Policy Lens: ${item.text.replace(/\$\([^)]*\) /u, "")}` };
  item.show();
}

/** The verdict in words: what it is, why, what was found, and what a click does. */
function explanation(verdict: VerdictParams): MarkdownString {
  const text = new MarkdownString("", true);
  const percent = Math.round(verdict.score * 100);
  text.appendMarkdown("**Policy Lens** — ");
  text.appendText(verdict.policy ? l10n.t("Reads like a policy text") : l10n.t("Does not read like a policy text"));
  text.appendText(` (${percent}%)`);
  for (const reason of verdict.reasons) {
    text.appendMarkdown("\n- ");
    text.appendText(reason);
  }
  text.appendMarkdown("\n\n");
  if (verdict.own) text.appendText(`${ownMode(verdict.mode)} `);
  else if (verdict.mode !== "auto") text.appendText(`${l10n.t("The setting policyLens.documents decides here.")} `);
  if (verdict.shown) text.appendText(found(verdict.counts));
  text.appendMarkdown("\n\n");
  text.appendText(l10n.t("Click to change this for the file."));
  return text;
}

function ownMode(mode: VerdictParams["mode"]): string {
  if (mode === "always") return l10n.t("You chose to annotate this file always.");
  if (mode === "never") return l10n.t("You chose never to annotate this file.");
  return l10n.t("You chose to let the text decide.");
}

function found({ slogan, program, document, quantity, target, heading, defect }: VerdictParams["counts"]): string {
  return l10n.t(
    "Found: {0} slogans, {1} programs, {2} documents, {3} quantities ({4} targets), {5} headings, {6} queries.",
    slogan,
    program,
    document,
    quantity,
    target,
    heading,
    defect,
  );
}
