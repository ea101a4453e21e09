import type { DocumentsMode } from "../features/admit.js";
import type { Levels } from "../features/diagnostics.js";
import { type Language, languageOf } from "../features/language.js";
import { type DefectCode, defects, type Severity } from "../model/defect.js";

/** What the user has set under `policyLens`. */
export interface Settings {
  readonly documents: DocumentsMode;
  /** Which files are read: those that are open, or the whole folder. */
  readonly scope: "openFiles" | "workspace";
  /** `undefined`: as the editor speaks. */
  readonly language: Language | undefined;
  readonly levels: Levels;
  /** Glossaries of the user's own: absolute paths, paths below the home folder (~/), URIs. */
  readonly glossaries: readonly string[];
  /** Whether a lens over each section tells how many figures it has. */
  readonly figureLenses: boolean;
  /** Whether a lens over each promise of so many points tells how many there are. */
  readonly promiseLenses: boolean;
  /** How many characters are said in a minute. */
  readonly speechRate: number;
  /** Whether figures are followed by their plain value where their words don't show it. */
  readonly valueHints: boolean;
}

/** A setting that makes no sense, and what would. */
export interface Fault {
  readonly setting: string;
  readonly value: string;
  readonly allowed: readonly string[];
}

export const defaultSettings: Settings = {
  documents: "auto",
  scope: "openFiles",
  language: undefined,
  levels: {},
  glossaries: [],
  figureLenses: false,
  promiseLenses: false,
  speechRate: 200,
  valueHints: false,
};

/** What makes sense of the settings as they come from outside, and what doesn't. Never throws. */
export function parseSettings(value: unknown): { settings: Settings; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const given = isRecord(value) ? value : {};
  const choice = <T extends string>(setting: string, chosen: unknown, allowed: readonly T[]): T | undefined => {
    if (chosen === undefined || chosen === null) return undefined;
    const found = allowed.find((word) => word === chosen);
    if (found === undefined) faults.push({ setting, value: written(chosen), allowed });
    return found;
  };
  const toggle = (group: string, name: string): boolean => {
    const own = given[group];
    const chosen = (isRecord(own) ? own[name] : undefined) ?? given[`${group}.${name}`];
    if (chosen === undefined || chosen === null || typeof chosen === "boolean") return chosen === true;
    faults.push({ setting: `${group}.${name}`, value: written(chosen), allowed: ["true", "false"] });
    return false;
  };
  const rate = (): number => {
    const own = given.speech;
    const chosen = (isRecord(own) ? own.rate : undefined) ?? given["speech.rate"];
    if (chosen === undefined || chosen === null) return defaultSettings.speechRate;
    if (typeof chosen === "number" && chosen >= slowest && chosen <= fastest) return chosen;
    faults.push({ setting: "speech.rate", value: written(chosen), allowed: [`${slowest}–${fastest}`] });
    return defaultSettings.speechRate;
  };
  const language = choice("language", lowerCase(given.language), languages);
  const levels: Partial<Record<DefectCode, Severity>> = {};
  for (const [rule, level] of rules(given)) {
    if (!isCode(rule)) {
      faults.push({ setting: `rules.${rule}`, value: written(level), allowed: [] });
      continue;
    }
    const chosen = choice(`rules.${rule}`, level, [...severities, "default"]);
    if (chosen !== undefined && chosen !== "default") levels[rule] = chosen;
  }
  return {
    settings: {
      documents: choice("documents", given.documents, modes) ?? defaultSettings.documents,
      scope: choice("scope", given.scope, scopes) ?? defaultSettings.scope,
      language: language === undefined || language === "auto" ? undefined : languageOf(language),
      levels,
      glossaries: paths(given.glossaries, faults),
      figureLenses: toggle("codeLens", "figures"),
      promiseLenses: toggle("codeLens", "promises"),
      speechRate: rate(),
      valueHints: toggle("inlayHints", "values"),
    },
    faults,
  };
}

function paths(given: unknown, faults: Fault[]): readonly string[] {
  if (given === undefined || given === null) return [];
  if (Array.isArray(given) && given.every((path) => typeof path === "string")) {
    return given.filter((path) => path.trim() !== "");
  }
  faults.push({ setting: "glossaries", value: written(given), allowed: ['["~/terms.yaml"]'] });
  return [];
}

/** One message for all that was wrong. */
export function faultMessage(faults: readonly Fault[], language: Language): string {
  const chinese = language === "zh";
  const parts = faults.map(({ setting, value, allowed }) => {
    const name = `policyLens.${setting}`;
    if (allowed.length === 0) return chinese ? `没有 ${name} 这条规则` : `there is no rule ${name}`;
    return chinese
      ? `${name} 不能是 ${value}，可选 ${allowed.join("、")}`
      : `${name} can't be ${value}; choose from ${allowed.join(", ")}`;
  });
  return chinese
    ? `设置有误，已按默认值处理：${parts.join("；")}。`
    : `Settings at fault, defaults used: ${parts.join("; ")}.`;
}

/** The rules' levels, written one in another (`rules: {"numbering": "off"}`) or with dots (`"rules.numbering": "off"`). */
function rules(given: Readonly<Record<string, unknown>>): (readonly [string, unknown])[] {
  const nested = isRecord(given.rules) ? Object.entries(given.rules) : [];
  const dotted = Object.entries(given).flatMap(([name, level]) =>
    name.startsWith("rules.") ? [[name.slice("rules.".length), level] as const] : [],
  );
  return [...nested, ...dotted];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCode(name: string): name is DefectCode {
  return Object.hasOwn(defects, name);
}

function lowerCase(value: unknown): unknown {
  return typeof value === "string" ? value.toLowerCase() : value;
}

/** A value as a message quotes it. */
function written(value: unknown): string {
  const words = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

/** In characters a minute. */
const slowest = 40;
const fastest = 1000;
const modes = ["auto", "always", "never"] as const;
const scopes = ["openFiles", "workspace"] as const;
const languages = ["auto", "zh", "zh-cn", "en"] as const;
const severities = ["error", "warning", "info", "hint", "off"] as const;
