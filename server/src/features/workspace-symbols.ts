import type { SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { pinyinFit } from "../lexicon/pinyin.js";
import type { HeadingLevel } from "../model/annotation.js";
import { normalize } from "../model/normal-text.js";
import type { FileTerms, Mention, SectionPlace } from "./file-terms.js";

/**
 * The terms, programs, documents and sections of all files that answer to a query: by characters in their order (两确 finds
 * 两个确保), Traditional too, or by pinyin. A term stands once a file, where it stands first.
 */
export function workspaceSymbols(files: readonly FileTerms[], query: string): SymbolInformation[] {
  const wanted = normalize(query.trim().toLowerCase()).text.replace(/\s+/gu, "");
  const found: { readonly rank: number; readonly symbol: SymbolInformation }[] = [];
  /** A name is judged once, however many files have it. */
  const ranks = new Map<string, number | undefined>();
  const rankOf = (name: string): number | undefined => {
    if (!ranks.has(name)) ranks.set(name, rank(name, wanted));
    return ranks.get(name);
  };
  for (const { uri, title, mentions, sections } of files) {
    const container = title ?? nameOfFile(uri);
    const seen = new Set<string>();
    const take = (name: string, kind: SymbolKind, { range }: Mention | SectionPlace, around: string): void => {
      const rank = rankOf(name);
      if (rank === undefined) return;
      found.push({ rank, symbol: { name, kind, location: { uri, range }, containerName: around } });
    };
    for (const mention of mentions) {
      if (mention.kind === "word" || seen.has(mention.name)) continue;
      seen.add(mention.name);
      take(mention.name, kinds[mention.kind], mention, container);
    }
    for (const section of sections) {
      if (section.level !== "inline") take(section.name, sectionKinds[section.level], section, container);
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

/** The best answers are the first; an editor shows no more. */
const most = 500;

/** How well a name answers: 0 as a whole, 1 from its beginning, 2 somewhere, 3 in pieces, 4 by pinyin. */
function rank(name: string, wanted: string): number | undefined {
  if (wanted === "") return 2;
  const read = normalize(name.toLowerCase()).text;
  if (read === wanted) return 0;
  const at = read.indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 2;
  let from = 0;
  for (const character of wanted) {
    from = read.indexOf(character, from) + 1;
    if (from === 0) break;
  }
  if (from > 0) return 3;
  return pinyinFit(name, wanted) === undefined ? undefined : 4;
}

function nameOfFile(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Constant, Class and File; as in the outline Module, Namespace, Package, Class, Property. */
const kinds = { slogan: 14, program: 5, document: 1 } as const satisfies Record<string, SymbolKind>;
const sectionKinds: Readonly<Record<Exclude<HeadingLevel, "inline">, SymbolKind>> = { 0: 2, 1: 3, 2: 4, 3: 5, 4: 7 };
