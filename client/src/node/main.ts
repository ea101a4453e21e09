import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startClient } from "../client.js";

/** The desktop and remote hosts: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "server", "dist", "node.js").fsPath;
  await startClient(context, {
    rulePages: "preview",
    newClient: (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
  });
}
