import { type Configuration, parseConfiguration } from "../features/configuration.js";
import type { FileFault } from "../features/file-fault.js";
import { parseTermFile, type TermFile, termFormat } from "../features/term-file.js";
import { nameOf, sameFile } from "./uri.js";

/** A configuration or glossary as it was last read. */
export interface Source {
  readonly uri: string;
  /** `undefined` where there is no such file. */
  readonly text: string | undefined;
  readonly faults: readonly FileFault[];
  /** Whether what it says now can't be relied on, so that what it last said rightly holds. */
  readonly broken: boolean;
  readonly configuration: Configuration | undefined;
  readonly terms: TermFile | undefined;
  /** Another number means that it says something else than before. */
  readonly id: number;
}

/** Reads files once, until it is told to read them again. */
export interface Sources {
  load(uri: string): Promise<Source>;
  /** From now on everything is read anew, but what comes out the same keeps its number. */
  stale(): void;
  /** Whether the file was asked for. */
  has(uri: string): boolean;
  /** All files that were asked for, whether they are there or not. */
  names(): readonly string[];
}

export function createSources(textOf: (uri: string) => Promise<string | undefined>): Sources {
  const kept = new Map<string, { fresh: boolean; readonly source: Promise<Source> }>();
  let serial = 0;

  async function reload(uri: string, last: Promise<Source> | undefined): Promise<Source> {
    const before = await last;
    const text = await textOf(uri);
    if (before !== undefined && before.text === text) return before;
    const now = text === undefined ? nothing : await parsed(uri, text);
    const stays = now.broken && before !== undefined && essence(before) !== essence(nothing);
    const said = stays ? before : now;
    const { faults, broken } = now;
    const { configuration, terms } = said;
    const same = before !== undefined && essence(before) === essence(said);
    return { uri, text, faults, broken, configuration, terms, id: same ? before.id : ++serial };
  }

  return {
    load(uri) {
      const name = sameFile(uri);
      const last = kept.get(name);
      if (last?.fresh === true) return last.source;
      const source = reload(uri, last?.source);
      kept.set(name, { fresh: true, source });
      return source;
    },
    stale() {
      for (const each of kept.values()) each.fresh = false;
    },
    has: (uri) => kept.has(sameFile(uri)),
    names: () => [...kept.keys()],
  };
}

type Said = Pick<Source, "faults" | "broken" | "configuration" | "terms">;

async function parsed(uri: string, text: string): Promise<Said> {
  const name = nameOf(uri);
  const format = termFormat(name);
  if (name.startsWith(".") || format === undefined) return { ...parseConfiguration(text), terms: undefined };
  const terms = await parseTermFile(text, format);
  return { faults: terms.faults, broken: terms.broken, configuration: undefined, terms };
}

/** What others depend on: without places, so that a comment or a blank changes nothing. */
function essence({ configuration, terms }: Pick<Source, "configuration" | "terms">): string {
  if (terms !== undefined) return JSON.stringify(terms.entries);
  if (configuration === undefined) return "";
  return JSON.stringify({ ...configuration, glossaries: configuration.glossaries.map(({ path }) => path) });
}

const nothing: Said = { faults: [], broken: false, configuration: undefined, terms: undefined };
