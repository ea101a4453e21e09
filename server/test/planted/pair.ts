import type { DefectCode } from "../../src/model/defect.js";

/** A clean text and its twin with one defect planted in it. */
export interface Pair {
  readonly code: DefectCode;
  readonly clean: string;
  readonly planted: string;
}
