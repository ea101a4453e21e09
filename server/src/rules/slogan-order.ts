import { formulationScan } from "../lexicon/formulation-scan.js";
import { type Run, runsOf, standingOrders } from "../lexicon/standing-orders.js";
import type { Defect } from "../model/annotation.js";
import type { ParagraphRule } from "./rule.js";

/**
 * All members of a standing set, in another order: 理论自信、道路自信、制度自信、文化自信. A part of a set may be listed as the
 * writer likes.
 */
export const sloganOrder: ParagraphRule = {
  id: "slogan-order",
  reads: "text",
  *read(_lexicon, { text }) {
    for (const run of runsOf(text, formulationScan(text).members)) yield* disorders(run);
  },
};

function* disorders({ items }: Run): Iterable<Defect> {
  for (let at = 0; at < items.length; at++) {
    const first = items[at];
    for (const set of first?.sets ?? []) {
      const { name, members } = standingOrders[set] as (typeof standingOrders)[number];
      const own = items.slice(at, at + members.length);
      if (own.length < members.length || own.some(({ sets }) => !sets.includes(set))) continue;
      if (new Set(own.map(({ words }) => words)).size < members.length) continue;
      if (own.every(({ words }, index) => words === members[index])) continue;
      const last = own.at(-1);
      if (first === undefined || last === undefined) continue;
      yield {
        kind: "defect",
        code: "slogan-order",
        span: { start: first.start, end: last.end },
        data: { name, right: members.join("、") },
        fixes: [
          {
            safe: false,
            edits: own.flatMap(({ start, end, words }, index) => {
              const newText = members[index] ?? words;
              return newText === words ? [] : [{ span: { start, end }, newText }];
            }),
          },
        ],
      };
      at += members.length - 1;
      break;
    }
  }
}
