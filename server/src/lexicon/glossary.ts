import agriculture from "../../data/agriculture.json" with { type: "json" };
import documents from "../../data/documents.json" with { type: "json" };
import economy from "../../data/economy.json" with { type: "json" };
import environment from "../../data/environment.json" with { type: "json" };
import henan from "../../data/henan.json" with { type: "json" };
import innovation from "../../data/innovation.json" with { type: "json" };
import law from "../../data/law.json" with { type: "json" };
import livelihood from "../../data/livelihood.json" with { type: "json" };
import numerals from "../../data/numerals.json" with { type: "json" };
import party from "../../data/party.json" with { type: "json" };
import provinces from "../../data/provinces.json" with { type: "json" };
import regions from "../../data/regions.json" with { type: "json" };
import shanxi from "../../data/shanxi.json" with { type: "json" };
import type { Entry } from "./lexicon.js";

/**
 * The built-in glossary: every entry of `server/data`, one line a term there. A new file is one line here.
 * Walked through at the first call only: in the bundles a file is parsed when it is walked (`server/lazy-data.mjs`), so that starting costs nothing.
 */
export function glossary(): readonly Entry[] {
  entries ??= [
    ...(agriculture as readonly Entry[]),
    ...(documents as readonly Entry[]),
    ...(economy as readonly Entry[]),
    ...(environment as readonly Entry[]),
    ...(henan as readonly Entry[]),
    ...(innovation as readonly Entry[]),
    ...(law as readonly Entry[]),
    ...(livelihood as readonly Entry[]),
    ...(numerals as readonly Entry[]),
    ...(party as readonly Entry[]),
    ...(provinces as readonly Entry[]),
    ...(regions as readonly Entry[]),
    ...(shanxi as readonly Entry[]),
  ];
  return entries;
}

let entries: readonly Entry[] | undefined;
