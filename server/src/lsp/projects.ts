import ignore from "ignore";
import type { Setup } from "../analysis/analyze.js";
import type { DocumentsMode } from "../features/admit.js";
import { type Configuration, configurationName, type Suppression } from "../features/configuration.js";
import type { Levels } from "../features/diagnostics.js";
import type { FileFault } from "../features/file-fault.js";
import type { ProjectFiles } from "../features/project-files.js";
import { glossary } from "../lexicon/glossary.js";
import { createLexicon } from "../lexicon/lexicon.js";
import { rules } from "../rules/index.js";
import type { Files } from "./files.js";
import { createSources, type Source } from "./sources.js";
import { folderOf, joined, pathWithin, sameFile, uriOfPath } from "./uri.js";

/** What the projects around a text say of it: the configurations above it, the nearest first, and the glossaries they name. */
export interface Standing {
  readonly setup: Setup;
  /** To go before the editor's own. */
  readonly levels: Levels;
  readonly documents: DocumentsMode | undefined;
  /** The entries that concern this text. */
  readonly suppress: readonly Suppression[];
  /** Whether a configuration wants the file left alone. */
  readonly ignored: boolean;
  /** Glossaries of the user's own settings that can't be read. */
  readonly lost: readonly string[];
}

/** A file that has something wrong with it, or had. */
export interface Checked {
  readonly uri: string;
  readonly text: string;
  readonly faults: readonly FileFault[];
  readonly broken: boolean;
}

export interface Projects {
  /** `user`: the glossaries of the user's own settings. */
  of(uri: string, user?: readonly string[]): Promise<Standing>;
  /** What a quick fix in the text may write to; nothing where it lies in no folder, or the configuration is broken. */
  filesFor(uri: string): Promise<ProjectFiles | undefined>;
  /** Reads again what was read; whether anything is different now for a text that was asked about. */
  refresh(): Promise<boolean>;
  /** Whether a file is one of those that are read here: a configuration, or a glossary that one names. */
  isSource(uri: string): boolean;
  /** All files that were looked for, whether they are there or not. */
  names(): readonly string[];
  /** The configurations and glossaries that were read, with their faults. */
  checked(): Promise<readonly Checked[]>;
}

/** What projects are read with. */
export interface Surroundings {
  readonly files: Files;
  /** The text of a file that is open and perhaps not saved. */
  open(uri: string): string | undefined;
  /** The folder up to which configurations are looked for; `undefined` where only `.git` can tell. */
  limit(folder: string): string | undefined;
  /** Where `~` leads. */
  readonly home?: string | undefined;
  readonly onFault: Setup["onFault"];
}

/**
 * Finds and reads the projects around texts, each file once until `refresh`. What has not changed is the same object, so
 * that what was computed under it stays: a change of a rule's level makes no new setup, and one of a comment nothing at all.
 */
export function createProjects({ files, open, limit, home, onFault }: Surroundings): Projects {
  const sources = createSources(async (uri) => open(uri) ?? (await files.read(uri)));
  /** By folder and the user's glossaries. */
  const grounds = new Map<string, { readonly folder: string | undefined; readonly user: readonly string[] }>();
  let built = new Map<string, Promise<Ground>>();
  let known = new Map<string, Ground>();
  let setups = new Map<string, Setup>();
  const standings = new Map<string, { readonly ground: Ground; readonly standing: Standing }>();

  /** The folders from one up to the end of its project. */
  async function chainOf(folder: string): Promise<readonly string[]> {
    const chain: string[] = [];
    const last = limit(folder);
    for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
      chain.push(at);
      const ends = last === undefined ? await files.exists(`${at}/.git`) : sameFile(at) === sameFile(last);
      if (ends) return chain;
    }
    return [folder];
  }

  async function ground(uri: string, user: readonly string[]): Promise<Ground> {
    const folder = folderOf(uri);
    const name = JSON.stringify([folder && sameFile(folder), user]);
    grounds.set(name, { folder, user });
    let found = built.get(name);
    if (found === undefined) {
      found = build(folder, user);
      built.set(name, found);
    }
    return found;
  }

  async function build(folder: string | undefined, user: readonly string[]): Promise<Ground> {
    const chain = folder === undefined ? [] : await chainOf(folder);
    const end = chain.at(-1) ?? "";
    const read = await Promise.all(chain.map((each) => sources.load(`${each}/${configurationName}`)));
    const configurations = read.flatMap(({ configuration }, index): Configured[] =>
      configuration === undefined ? [] : [{ folder: chain[index] ?? "", configuration }],
    );
    const named = await Promise.all(configurations.map((each) => glossariesOf(each, end)));
    const own = await Promise.all(
      user.map(async (path) => {
        const uri = uriOfPath(path, home);
        return { path, source: uri === undefined ? undefined : await sources.load(uri) };
      }),
    );
    // The user's lie above the built-in one, the workspace's above those, the nearest folder's on top.
    const layers = [
      ...own.map(({ source }) => source),
      ...named
        .toReversed()
        .flat()
        .map(({ source }) => source),
    ];
    const present = layers.filter((source): source is Source => source?.terms !== undefined);
    const lost = own.flatMap(({ path, source }) => (source?.text === undefined ? [path] : []));
    const ids = present.map(({ id }) => id);
    const key = JSON.stringify([end, read.map(({ id }) => id), ids, lost]);
    const same = known.get(key);
    if (same !== undefined) return same;
    const made: Ground = { end, configurations, lost, setup: setupOf(present), key };
    known.set(key, made);
    return made;
  }

  /** The term files that a configuration names, each with what it says where it can be read. */
  function glossariesOf({ folder, configuration }: Configured, end: string) {
    return Promise.all(
      configuration.glossaries.map(async ({ path, span }) => {
        const uri = joined(folder, path, end);
        return { path, span, uri, source: uri === undefined ? undefined : await sources.load(uri) };
      }),
    );
  }

  /** A setup with the terms of these files over the built-in ones; the same for the same. */
  function setupOf(layers: readonly Source[]): Setup {
    const key = layers.map(({ id }) => id).join(" ");
    let setup = setups.get(key);
    if (setup === undefined) {
      const terms = layers.map(({ terms }) => terms?.entries ?? []);
      const lexicon = terms.length === 0 ? createLexicon() : createLexicon(glossary(), ...terms);
      setup = { lexicon, rules, onFault };
      setups.set(key, setup);
    }
    return setup;
  }

  return {
    async of(uri, user = []) {
      const found = await ground(uri, user);
      const last = standings.get(uri);
      if (last?.ground === found) return last.standing;
      const standing = standingOf(uri, found);
      standings.set(uri, { ground: found, standing });
      return standing;
    },
    async filesFor(uri) {
      const folder = folderOf(uri);
      if (folder === undefined) return undefined;
      const chain = await chainOf(folder);
      const read = await Promise.all(chain.map((each) => sources.load(`${each}/${configurationName}`)));
      const nearest = read.findIndex(({ text }) => text !== undefined);
      const index = nearest < 0 ? chain.length - 1 : nearest;
      const [home, configuration] = [chain[index], read[index]];
      const path = home === undefined ? undefined : pathWithin(home, uri);
      if (home === undefined || configuration === undefined || configuration.broken || path === undefined)
        return undefined;
      const named = configuration.configuration
        ? await glossariesOf({ folder: home, configuration: configuration.configuration }, chain.at(-1) ?? home)
        : [];
      const first = named.find(({ source }) => source?.terms !== undefined && !source.broken)?.source;
      return {
        configuration: { uri: configuration.uri, text: configuration.text },
        path,
        glossary: first?.terms && { uri: first.uri, text: first.text ?? "", file: first.terms },
        newGlossary: { uri: `${home}/${newGlossaryName}`, path: newGlossaryName },
      };
    },
    async refresh() {
      const before = new Map(await Promise.all([...built].map(async ([name, each]) => [name, await each] as const)));
      sources.stale();
      built = new Map();
      for (const [name, { folder, user }] of grounds) built.set(name, build(folder, user));
      let changed = false;
      for (const [name, each] of built) if ((await each) !== before.get(name)) changed = true;
      // What nobody stands on any more is let go.
      const standing = await Promise.all(built.values());
      known = new Map(standing.map((each) => [each.key, each]));
      setups = new Map([...setups].filter(([, setup]) => standing.some((each) => each.setup === setup)));
      return changed;
    },
    isSource: (uri) => sources.has(uri),
    names: () => sources.names(),
    async checked() {
      const found = new Map<string, Checked>();
      for (const { folder, user } of grounds.values()) {
        const chain = folder === undefined ? [] : await chainOf(folder);
        const add = ({ uri, text, broken }: Source, faults: readonly FileFault[]): void => {
          if (text !== undefined) found.set(sameFile(uri), { uri, text, faults, broken });
        };
        for (const each of chain) {
          const source = await sources.load(`${each}/${configurationName}`);
          const { configuration } = source;
          const named = configuration ? await glossariesOf({ folder: each, configuration }, chain.at(-1) ?? each) : [];
          // While it is broken, the places of what it said last mean nothing.
          const lost = source.broken
            ? []
            : named.flatMap(({ path, span, source: there }): FileFault[] => {
                if (there === undefined) return [{ sort: "outside", span, data: { path } }];
                return there.text === undefined ? [{ sort: "missing-file", span, data: { path } }] : [];
              });
          add(
            source,
            [...source.faults, ...lost].sort((a, b) => a.span.start - b.span.start),
          );
          for (const { source: terms } of named) if (terms !== undefined) add(terms, terms.faults);
        }
        for (const path of user) {
          const uri = uriOfPath(path, home);
          const source = uri === undefined ? undefined : await sources.load(uri);
          if (source !== undefined) add(source, source.faults);
        }
      }
      return [...found.values()];
    },
  };
}

/** The name under which a quick fix makes a glossary. */
export const newGlossaryName = "policy-lens-glossary.yaml";

/** What holds for the texts of a folder. */
interface Ground {
  /** The last folder of the project, outside which nothing is read. */
  readonly end: string;
  readonly configurations: readonly Configured[];
  readonly setup: Setup;
  readonly lost: readonly string[];
  readonly key: string;
}

interface Configured {
  readonly folder: string;
  readonly configuration: Configuration;
}

function standingOf(uri: string, { configurations, setup, lost }: Ground): Standing {
  const levels: Levels = Object.assign(
    {},
    ...configurations.toReversed().map(({ configuration }) => configuration.levels),
  );
  const placed = configurations.map(({ folder, configuration }) => ({ path: pathWithin(folder, uri), configuration }));
  return {
    setup,
    levels,
    documents: configurations.find(({ configuration }) => configuration.documents !== undefined)?.configuration
      .documents,
    suppress: placed.flatMap(({ path, configuration }) =>
      configuration.suppress.filter(({ file }) => file === undefined || file === path),
    ),
    ignored: placed.some(
      ({ path, configuration }) =>
        path !== undefined &&
        path !== "" &&
        configuration.ignore.length > 0 &&
        ignore()
          .add([...configuration.ignore])
          .ignores(path),
    ),
    lost,
  };
}
