import type { Analysis, Annotation } from "../analysis/analyze.js";
import type { Entry, Lexicon } from "../lexicon/lexicon.js";
import type { DocumentTitle, Program, Slogan } from "../model/annotation.js";
import { normalize } from "../model/normal-text.js";
import { type Span, shift } from "../model/span.js";
import { annotationAt } from "./annotation-at.js";
import { paragraphAt } from "./selection-ranges.js";

/** What has a name: a slogan, a program, a document, or a word that only the glossary explains (规上工业). */
export type NameKind = "slogan" | "program" | "document" | "word";

/** A name at a place of a text. */
export interface Named {
  readonly kind: NameKind;
  /**
   * One name for all forms of it, whatever the wording and the script: aliases, short names, with and without quotation
   * marks. 四个意识; 5251工程 of “5251”工程; 《环境保护法》 of 《中华人民共和国环境保护法》.
   */
  readonly name: string;
  readonly sub: Entry["sub"];
  readonly span: Span;
}

/** The name of an annotation; none for a figure, a heading, a remark. */
export function nameOf(lexicon: Lexicon, annotation: Annotation): string | undefined {
  switch (annotation.kind) {
    case "slogan":
    case "program":
      return nameOfTerm(lexicon, annotation.full ?? annotation.term);
    case "document":
      return nameOfTitle(lexicon, annotation.full ?? annotation.title);
    default:
      return undefined;
  }
}

function subOf(annotation: Slogan | Program | DocumentTitle): Entry["sub"] {
  return annotation.kind === "document" ? "document" : annotation.sub;
}

/** The name at an offset: of the innermost term, else of a word that the glossary knows. */
export function nameAt(analysis: Analysis, offset: number): Named | undefined {
  const annotation = annotationAt(analysis, offset);
  if (annotation === undefined) return wordAt(analysis, offset);
  const name = nameOf(analysis.setup.lexicon, annotation);
  if (name === undefined || annotation.kind === "quantity") return undefined;
  return { kind: annotation.kind, name, sub: subOf(annotation), span: annotation.span };
}

/** All names of a text in reading order. */
export function names(analysis: Analysis): readonly Named[] {
  const kept = known.get(analysis);
  if (kept !== undefined) return kept;
  const { lexicon } = analysis.setup;
  const found: Named[] = [];
  let covered = 0;
  const words = wordsOf(analysis);
  let word = words.next();
  const wordsBefore = (offset: number): void => {
    for (; word.done !== true && word.value.span.start < offset; word = words.next()) {
      if (word.value.span.start >= covered && word.value.span.end <= offset) found.push(word.value);
    }
  };
  for (const annotation of analysis.annotations) {
    const { kind, span } = annotation;
    if (kind === "quantity" || kind === "heading" || kind === "defect") continue;
    wordsBefore(span.start);
    covered = Math.max(covered, span.end);
    found.push({ kind, name: nameOf(lexicon, annotation) ?? "", sub: subOf(annotation), span });
  }
  wordsBefore(analysis.text.length + 1);
  known.set(analysis, found);
  return found;
}

/** Words of the glossary that are no annotation, in a text that is shown. */
function* wordsOf(analysis: Analysis): Generator<Named> {
  for (const paragraph of analysis.read) yield* wordsIn(analysis, paragraph);
}

function* wordsIn({ setup, format }: Analysis, { start, raw }: Analysis["read"][number]): Generator<Named> {
  const normal = normalize(raw, format);
  for (const hit of setup.lexicon.find(normal.text)) {
    if (hit.quiet) yield { kind: "word", name: hit.term, sub: hit.sub, span: shift(normal.toRaw(hit), start) };
  }
}

function wordAt(analysis: Analysis, offset: number): Named | undefined {
  const paragraph = paragraphAt(analysis, offset);
  if (paragraph === undefined) return undefined;
  for (const word of wordsIn(analysis, paragraph)) {
    if (word.span.start <= offset && offset < word.span.end) return word;
  }
  return undefined;
}

/** What a term is called in the glossary, else without its quotation marks: the reader sees no two things in 5251工程 and “5251”工程. */
export function nameOfTerm(lexicon: Lexicon, term: string): string {
  return lexicon.senses(term)[0]?.term ?? term.replace(/["“”‘’]/gu, "");
}

function nameOfTitle(lexicon: Lexicon, title: string): string {
  const known = lexicon.senses(title).find(({ sub }) => sub === "document")?.term ?? title;
  return `《${known.replace(/^中华人民共和国(?=.)/u, "")}》`;
}

const known = new WeakMap<Analysis, readonly Named[]>();
