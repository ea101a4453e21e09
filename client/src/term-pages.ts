import { type ExtensionContext, type Uri, workspace } from "vscode";
import { type TermPageParams, termScheme } from "../../server/src/lsp/protocol.js";

/**
 * Makes the glossary's pages openable, to which “Go to Definition” leads and at which one can peek:
 * policy-lens-term:/四个意识?<the text from which it was asked>. What a page says, the server knows.
 */
export function registerTermPages(
  context: ExtensionContext,
  page: (params: TermPageParams) => Promise<string | null>,
): void {
  const provideTextDocumentContent = async ({ path, query }: Uri): Promise<string> =>
    (await page({ term: path.replace(/^\//u, ""), near: query })) ?? "";
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(termScheme, { provideTextDocumentContent }));
}
