import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../lsp/server.js";
import { disk } from "./disk.js";

/*
 * The language server as a process: over standard input and output, a socket, a pipe or Node's own channel, whichever the
 * command line names (--stdio, --socket=PORT, --pipe=NAME, --node-ipc); without a name, standard input and output.
 */
const named = process.argv.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/u.test(arg));
const connection = named
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
startServer(connection, { ...pages(), ...locale(), files: disk, home: pathToFileURL(homedir()).href });

/** The rule pages lie beside the folder of the bundle. */
function pages(): { readonly pages?: string } {
  const folder = join(__dirname, "..", "pages");
  return existsSync(folder) ? { pages: pathToFileURL(folder + sep).href } : {};
}

function locale(): { readonly locale?: string } {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = LC_ALL || LC_MESSAGES || LANG;
  return locale ? { locale } : {};
}
