import { isAdmitted } from "../features/admit.js";
import { type DocumentTargets, documentTargets } from "../features/targets.js";
import type { TargetsAnswer } from "./protocol.js";
import type { View, Views } from "./views.js";

/** The tables of targets of open documents and of texts that were handed over. */
export interface Tables {
  /** Of an open document; nothing for one that isn't open. */
  of(uri: string): Promise<TargetsAnswer | undefined>;
  /** Of a text that isn't open, remembered from now on; without a text it is forgotten. */
  read(uri: string, languageId: string, text: string | undefined): Promise<TargetsAnswer | undefined>;
  /** Of all texts that are known, open ones as they stand. */
  all(): Promise<readonly TargetsAnswer[]>;
  /** What is known beside a document. */
  beside(uri: string): readonly DocumentTargets[];
}

export function createTables(views: Views, open: () => readonly string[]): Tables {
  const remembered = new Map<string, TargetsAnswer>();

  async function of(uri: string): Promise<TargetsAnswer | undefined> {
    const view = await views.of(uri);
    if (view === undefined || view === "outdated") return undefined;
    const answer = answerOf(view);
    // Only a text of a folder that was asked about is remembered: open files alone are no folder.
    if (remembered.has(uri)) remembered.set(uri, answer);
    return answer;
  }

  return {
    of,
    async read(uri, languageId, text) {
      if (text === undefined) {
        remembered.delete(uri);
        return undefined;
      }
      const answer = (await of(uri)) ?? answerOf(await views.reading(uri, languageId, text));
      remembered.set(uri, answer);
      return answer;
    },
    async all() {
      const answers = new Map(remembered);
      for (const uri of open()) {
        const answer = await of(uri);
        if (answer !== undefined) answers.set(uri, answer);
      }
      return [...answers.values()];
    },
    beside(uri) {
      return [...remembered.values()].filter((each) => each.uri !== uri && each.rows.length > 0);
    },
  };
}

function answerOf({ uri, analysis, whole, mode }: View): TargetsAnswer {
  return { ...documentTargets(analysis, uri), shown: isAdmitted(whole, mode) };
}
