import {
  commands,
  EventEmitter,
  type ExtensionContext,
  env,
  l10n,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import {
  type AnalyzeTextParams,
  analyzeTextRequest,
  cleanRequest,
  cleanTextRequest,
  counterpartsRequest,
  documentsNotification,
  explainRuleCommand,
  type Options,
  type PartParams,
  placeholdersRequest,
  section,
  setRuleCommand,
  showPlacesCommand,
  showTargetsCommand,
  speechRequest,
  type TargetsParams,
  targetsRequest,
  termPageRequest,
  type VerdictParams,
  verdictNotification,
} from "../../server/src/lsp/protocol.js";
import type { Asks } from "./asks.js";
import { keepCalm } from "./calm.js";
import { chooseMode, documentModes, openAsPolicyText } from "./document-mode.js";
import { fileSchemes, isNewFile, isOurs, selector } from "./documents.js";
import { answerFiles } from "./files.js";
import { offerCleanPaste } from "./paste.js";
import { importTerms, projectSelector, setRule } from "./project.js";
import { checkRelease, cleanPastedText, jumpToCounterpart, positionsFrom, showPlaces } from "./proofread.js";
import { explainRule, pagesBase, registerRulePages, type Showing } from "./rule-pages.js";
import { hardSentences, speechStatus } from "./speech.js";
import { createStatus } from "./status.js";
import { chooseFolder, type Questions, showDocumentTable, showFolderTable } from "./targets/panel.js";
import { registerTermPages } from "./term-pages.js";

/** What differs between the desktop and the web. */
export interface Host {
  /** Rule pages rendered, or as text where rendering would need a network. */
  readonly rulePages: Showing;
  newClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
}

/** Starts the server and keeps it: the status item, the commands, the rule pages. Knows no platform. */
export async function startClient(context: ExtensionContext, host: Host): Promise<void> {
  const output = window.createOutputChannel("Policy Lens", { log: true });
  const modes = documentModes(context);
  const status = createStatus("policyLens.documentMode");
  const schemes = fileSchemes();
  for (const document of workspace.textDocuments) {
    if (isNewFile(document, schemes)) schemes.add(document.uri.scheme);
  }
  const learned = new EventEmitter<void>();
  const calm = keepCalm((document) => pullAgain(document));
  let client = newClient();
  registerRulePages(context);
  registerTermPages(context, (params) => client.sendRequest(termPageRequest, params));
  context.subscriptions.push(output, status, { dispose: () => void client.dispose() });

  /** A client for the schemes known by now. */
  function newClient(): BaseLanguageClient {
    const client = host.newClient(section, "Policy Lens", {
      documentSelector: [...selector(schemes), ...projectSelector(schemes)],
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        pages: pagesBase(host.rulePages),
        language: env.language,
        verdicts: true,
        explains: true,
        termPages: true,
        files: true,
        setsRules: true,
        tables: true,
        places: true,
      } satisfies Options,
      // At once, also for what is open in the background: while an open notification is held back, a change can overtake it
      // and is lost (the glossary that a quick fix makes and fills). The server does nothing with a text before it is asked.
      textSynchronization: { delayOpenNotifications: false },
      diagnosticPullOptions: { onChange: true, onFocus: true },
      markdown: { isTrusted: false, supportHtml: false },
      middleware: { provideDiagnostics: calm.provideDiagnostics },
    });
    answerFiles(client);
    client.onNotification(verdictNotification, (verdict: VerdictParams) => {
      const uri = client.protocol2CodeConverter.asUri(verdict.uri);
      status.learn({ ...verdict, uri: uri.toString() });
      learned.fire();
    });
    return client;
  }

  function pullAgain(document: TextDocument): void {
    const feature = client.getFeature(DocumentDiagnosticRequest.method);
    feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }

  async function start(): Promise<void> {
    await client.start();
    for (const params of modes.all()) await client.sendNotification(documentsNotification, params);
  }

  async function restart(): Promise<void> {
    await client.dispose();
    client = newClient();
    await start();
  }

  const command = (name: string, run: (...args: never[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(name, run));

  command("policyLens.documentMode", async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isOurs(document, schemes)) {
      return openFirst();
    }
    await chooseMode(document, status.verdict(document), async (mode) => {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      await modes.set(uri, mode);
      await client.sendNotification(documentsNotification, { uri, ...(mode && { mode }) });
    });
  });
  command("policyLens.openAsPolicyText", async () => {
    if (window.activeTextEditor !== undefined) await openAsPolicyText(window.activeTextEditor.document);
  });
  command("policyLens.openSample", async () => {
    const sample = Uri.joinPath(context.extensionUri, "client", "samples", "speech.txt");
    const content = new TextDecoder().decode(await workspace.fs.readFile(sample));
    await window.showTextDocument(await workspace.openTextDocument({ language: "policy-text", content }));
  });
  command(explainRuleCommand, (rule?: unknown) =>
    explainRule(context, host.rulePages, readerLanguage(), typeof rule === "string" ? rule : undefined),
  );
  const questions: Questions = {
    targets: (uri) => client.sendRequest(targetsRequest, { uri } satisfies TargetsParams),
    analyzeText: (params: AnalyzeTextParams) => client.sendRequest(analyzeTextRequest, params),
    nameOf: (uri) => client.code2ProtocolConverter.asUri(uri),
  };
  command(showTargetsCommand, async (uri?: unknown, start?: unknown, end?: unknown) => {
    const document =
      typeof uri === "string"
        ? await workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri))
        : window.activeTextEditor?.document;
    if (document === undefined || !isOurs(document, schemes)) return openFirst();
    const part = typeof start === "number" && typeof end === "number" ? { start, end } : undefined;
    await showDocumentTable(context, questions, document, part);
  });
  command("policyLens.showFolderTargets", async (uri?: unknown) => {
    const folder = uri instanceof Uri ? uri : await chooseFolder();
    if (folder !== undefined) await showFolderTable(context, questions, folder);
  });
  const ask = async <T>(method: string, document: TextDocument, params: object = {}): Promise<T | null> => {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    return client.isRunning() ? client.sendRequest<T | null>(method, { textDocument: { uri }, ...params }) : null;
  };
  const asks: Asks = {
    isOurs: (document) => isOurs(document, schemes) && status.verdict(document)?.shown === true,
    onDidLearn: learned.event,
    speech: (document, part) => ask(speechRequest, document, partOf(part)),
    placeholders: (document) => ask(placeholdersRequest, document),
    clean: (document, part) => ask(cleanRequest, document, partOf(part)),
    cleanText: (document, text) => ask(cleanTextRequest, document, { languageId: document.languageId, text }),
    counterparts: (document, at) => ask(counterpartsRequest, document, partOf({ start: at, end: at })),
  };
  const inText = (name: string, run: (asks: Asks, editor: TextEditor) => Promise<void>) =>
    command(name, async () => {
      const editor = window.activeTextEditor;
      if (editor === undefined || !isOurs(editor.document, schemes)) await openFirst();
      else await run(asks, editor);
    });
  inText("policyLens.checkRelease", checkRelease);
  inText("policyLens.cleanPastedText", cleanPastedText);
  inText("policyLens.jumpToCounterpart", jumpToCounterpart);
  inText("policyLens.hardSentences", hardSentences);
  command(showPlacesCommand, async (uri?: unknown, from?: unknown, places?: unknown) => {
    const [start] = positionsFrom(from);
    if (typeof uri !== "string" || start === undefined) return;
    await showPlaces(client.protocol2CodeConverter.asUri(uri), start, positionsFrom(places));
  });
  context.subscriptions.push(learned, calm, speechStatus(asks, "policyLens.hardSentences"));
  context.subscriptions.push(offerCleanPaste(asks, selector(schemes)));
  command("policyLens.importTerms", () => importTerms(client));
  command(setRuleCommand, setRule);
  command("policyLens.restart", restart);
  command("policyLens.showOutput", () => output.show());

  context.subscriptions.push(
    workspace.onDidOpenTextDocument(async (document) => {
      if (!isNewFile(document, schemes)) return;
      schemes.add(document.uri.scheme);
      await restart();
    }),
  );
  await start();
}

/** The part of a text that is asked about, as it goes over the wire. */
function partOf(part: { readonly start: Place; readonly end: Place } | undefined): Partial<PartParams> {
  if (part === undefined) return {};
  const [start, end] = [part.start, part.end].map(({ line, character }) => ({ line, character })) as [Place, Place];
  return { range: { start, end } };
}

type Place = { readonly line: number; readonly character: number };

async function openFirst(): Promise<void> {
  await window.showInformationMessage(l10n.t("Open a text first: plain text, Markdown or policy text."));
}

/** The language that the reader is spoken to in: the setting, else the display language. */
function readerLanguage(): "zh" | "en" {
  const set = workspace.getConfiguration(section).get<string>("language", "auto");
  return (set === "auto" ? env.language : set).startsWith("zh") ? "zh" : "en";
}
