import type { TermFile } from "./term-file.js";

/** The files of a text's project that a quick fix may write to. */
export interface ProjectFiles {
  /** The nearest configuration; without a text where one would first have to be made. */
  readonly configuration: { readonly uri: string; readonly text: string | undefined };
  /** The path of the text's own file from the configuration's folder. */
  readonly path: string;
  /** The first glossary that the configuration names. */
  readonly glossary: { readonly uri: string; readonly text: string; readonly file: TermFile } | undefined;
  /** Where a glossary would be made, and how the configuration would name it. */
  readonly newGlossary: { readonly uri: string; readonly path: string };
}
