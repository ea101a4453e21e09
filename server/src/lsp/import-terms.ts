import { workspaceEdit } from "../features/file-edit.js";
import { fileFaultMessage } from "../features/file-fault.js";
import { changesFor } from "../features/new-term.js";
import { parseTermFile, termFormat } from "../features/term-file.js";
import type { Client } from "./client.js";
import type { Projects } from "./projects.js";
import type { ImportTermsAnswer, ImportTermsParams } from "./protocol.js";

/** What a list of terms adds to the first glossary of a project, as changes that the client makes. */
export async function importTerms(
  projects: Projects,
  client: Client,
  { name, text, near }: ImportTermsParams,
): Promise<ImportTermsAnswer> {
  const { entries, faults } = await parseTermFile(text, termFormat(name) ?? "csv");
  const files = await projects.filesFor(near);
  const there = new Set(files?.glossary?.file.items.map(({ term }) => term));
  const fresh = [...new Map(entries.map((entry) => [entry.term, entry])).values()].filter(
    ({ term }) => !there.has(term),
  );
  const changes = files === undefined ? [] : changesFor(files, fresh);
  return {
    added: changes.length === 0 ? 0 : fresh.length,
    known: entries.length - fresh.length,
    faults: faults.slice(0, 20).map((fault) => {
      const line = text.slice(0, fault.span.start).split("\n").length;
      return `${name}:${line}: ${fileFaultMessage(fault, client.language)}`;
    }),
    ...(changes.length > 0 && { edit: workspaceEdit(changes, client.can.createFiles) }),
  };
}
