import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analyze.js";
import type { HeadingLevel } from "../model/annotation.js";
import { normalize } from "../model/normal-text.js";
import { titleAsWritten } from "./as-written.js";
import { onOneLine } from "./markdown.js";
import { type Named, type NameKind, names } from "./names.js";
import { rangeOf } from "./position.js";

/** The names of one text and its sections, as what asks over many texts needs them. Plain data: the text itself is let go. */
export interface FileTerms {
  readonly uri: string;
  readonly title?: string;
  /** The text's own year. */
  readonly year?: number;
  readonly mentions: readonly Mention[];
  readonly sections: readonly SectionPlace[];
}

/** A name at a place of a file. */
export interface Mention {
  readonly kind: NameKind;
  readonly name: string;
  readonly sub: Named["sub"];
  /** As the text is read: Simplified, one width. */
  readonly form: string;
  readonly range: Range;
  /** Whether the form in the text is what `form` says, letter for letter: not in Traditional script, no readings in between. */
  readonly plain: boolean;
}

export interface SectionPlace {
  readonly name: string;
  readonly level: HeadingLevel;
  readonly range: Range;
  readonly container?: string;
}

/** The terms of an analysis; kept as long as it is. */
export function fileTerms(analysis: Analysis, uri: string): FileTerms {
  const kept = known.get(analysis);
  if (kept?.uri === uri) return kept;
  const head = analysis.sections.find(({ heading }) => heading.level === 0);
  const terms: FileTerms = {
    uri,
    ...(head && { title: titleAsWritten(analysis, head.heading) }),
    ...(analysis.date && { year: analysis.date.year }),
    mentions: names(analysis).map((named) => mentionOf(analysis, named)),
    sections: analysis.sections.map(({ heading, parent }) => ({
      name: onOneLine(analysis.text.slice(heading.span.start, heading.span.end)).slice(0, longestSection),
      level: heading.level,
      range: rangeOf(analysis, heading.span),
      ...(parent && { container: titleAsWritten(analysis, parent.heading) }),
    })),
  };
  known.set(analysis, terms);
  return terms;
}

const longestSection = 80;

export function mentionOf(analysis: Analysis, { kind, name, sub, span }: Named): Mention {
  const written = analysis.text.slice(span.start, span.end);
  const form = normalize(written, analysis.format).text;
  return { kind, name, sub, form, range: rangeOf(analysis, span), plain: form === written };
}

const known = new WeakMap<Analysis, FileTerms>();
