import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { startClient } from "../client.js";

/** VS Code for the Web: the server is a worker. A preview there needs a network, so rule pages open as text. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "server", "dist", "browser.js").toString(true);
  // Reader and writer by hand: the worker of VS Code's extension host is no `Worker` to the client library.
  const transports = () => {
    const worker = new Worker(script);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  await startClient(context, {
    rulePages: "source",
    newClient: (id, name, options) => new LanguageClient(id, name, transports, options),
  });
}
