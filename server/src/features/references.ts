import type { Location } from "vscode-languageserver-types";
import type { FileTerms } from "./file-terms.js";

/** All places of a name in all its forms, file by file. */
export function references(files: readonly FileTerms[], name: string): Location[] {
  return files.flatMap(({ uri, mentions }) =>
    mentions.filter((mention) => mention.name === name).map(({ range }) => ({ uri, range })),
  );
}

/** How often a name stands in texts, and in how many. */
export interface NameCount {
  readonly times: number;
  readonly files: number;
}

/** The count of a name over files. */
export function countOf(files: readonly FileTerms[], name: string): NameCount {
  const counts = files.map(({ mentions }) => mentions.reduce((sum, each) => (each.name === name ? sum + 1 : sum), 0));
  return {
    times: counts.reduce((sum, count) => sum + count, 0),
    files: counts.filter((count) => count > 0).length,
  };
}
