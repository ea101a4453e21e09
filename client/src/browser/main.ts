import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { startClient } from "../client.js";

/** VS Code for the Web: the server is a worker. A preview there needs a network, so rule pages open as text. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "server", "dist", "browser.js").toString(true);
  await startClient(context, {
    rulePages: "source",
    newClient: (id, name, options) => new LanguageClient(id, name, () => Promise.resolve(new Worker(script)), options),
  });
}
