import {
  Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import type { SpeechAnswer } from "../../server/src/lsp/protocol.js";
import { type Asks, rangeFrom } from "./asks.js";
import { pickPlace } from "./pick-place.js";

/** The item in the status bar that tells how long it takes to say the text, or what is selected of it. */
export function speechStatus(asks: Asks, command: string): Disposable {
  const item = window.createStatusBarItem("policyLens.speech", StatusBarAlignment.Right, 89);
  item.name = l10n.t("Policy Lens: for the ear");
  item.command = command;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function update(): Promise<void> {
    const mine = ++turn;
    const editor = window.activeTextEditor;
    const part = editor?.selection.isEmpty === false;
    const answer = editor && asks.isOurs(editor.document) ? await asks.speech(editor.document, selected(editor)) : null;
    // Another question was asked meanwhile.
    if (mine !== turn) return;
    if (answer === null || answer.characters === 0) item.hide();
    else show(item, answer, part);
  }
  /** The hand moves faster than anybody reads. */
  const soon = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch(() => item.hide()), delay);
  };
  soon(settled);
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(() => soon(50)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) soon(settled);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) soon(settled);
    }),
    asks.onDidLearn(() => soon(50)),
    { dispose: () => clearTimeout(timer) },
  );
}

const settled = 300;

/** Lets the user go through the sentences that are hard to follow by ear. */
export async function hardSentences(asks: Asks, editor: TextEditor): Promise<void> {
  const answer = await asks.speech(editor.document);
  if (answer === null) {
    await window.showInformationMessage(l10n.t("This file is not read as a policy text."));
    return;
  }
  if (answer.hard.length === 0) {
    const { longSentence, denseSentence } = answer;
    await window.showInformationMessage(
      l10n.t("No sentence has more than {0} characters, and none has {1} figures.", longSentence, denseSentence),
    );
    return;
  }
  const items = answer.hard.map(({ range, words, characters, figures }) => ({
    label: words,
    description: [
      l10n.t("line {0}", range.start.line + 1),
      l10n.t("{0} characters", characters),
      ...(figures > 0 ? [l10n.t("{0} figures", figures)] : []),
    ].join(" · "),
    range: rangeFrom(range),
  }));
  await pickPlace(editor, l10n.t("Sentences that are hard to follow by ear: {0}", answer.hard.length), items);
}

function selected({ selection }: TextEditor) {
  return selection.isEmpty ? undefined : selection;
}

function show(item: StatusBarItem, answer: SpeechAnswer, part: boolean): void {
  const { characters, seconds } = answer;
  item.text = part
    ? `$(megaphone) ${l10n.t("{0} selected · {1}", characters, duration(seconds))}`
    : `$(megaphone) ${l10n.t("{0} characters · {1}", characters, duration(seconds))}`;
  item.tooltip = explanation(answer);
  item.accessibilityInformation = {
    label: l10n.t("For the ear: {0} characters, about {1}", characters, duration(seconds)),
    role: "button",
  };
  item.show();
}

function explanation({
  characters,
  seconds,
  rate,
  sentences,
  long,
  longest,
  longSentence,
  figures,
  most,
  dense,
  denseSentence,
}: SpeechAnswer): MarkdownString {
  const text = new MarkdownString("", true);
  text.appendMarkdown("**Policy Lens** — ");
  text.appendText(l10n.t("for the ear"));
  const rows = [
    l10n.t("{0} characters, about {1} at {2} a minute", characters, duration(seconds), rate),
    l10n.t(
      "{0} sentences, the longest of {1} characters; {2} of more than {3}",
      sentences,
      longest,
      long,
      longSentence,
    ),
    l10n.t(
      "{0} figures, {1} a sentence, at most {2}; {3} sentences with {4} or more",
      figures,
      (figures / Math.max(1, sentences)).toFixed(1),
      most,
      dense,
      denseSentence,
    ),
  ];
  for (const row of rows) {
    text.appendMarkdown("\n- ");
    text.appendText(row);
  }
  text.appendMarkdown("\n\n");
  text.appendText(l10n.t("Click to go through the sentences that are hard to follow."));
  return text;
}

function duration(total: number): string {
  if (total < 60) return l10n.t("{0} s", total);
  const minutes = Math.round(total / 60);
  if (minutes < 60) return l10n.t("{0} min", minutes);
  return l10n.t("{0} h {1} min", Math.floor(minutes / 60), minutes % 60);
}
