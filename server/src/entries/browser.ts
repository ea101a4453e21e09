import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { startServer } from "../lsp/server.js";

/** The server of VS Code for the Web: it runs as a worker and speaks through the worker's own channel. */
const channel = self as unknown as DedicatedWorkerGlobalScope;
startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(channel), new BrowserMessageWriter(channel)),
  { locale: self.navigator?.language },
);
