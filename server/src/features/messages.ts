import type { Defect } from "../model/annotation.js";
import { defects } from "../model/defect.js";
import type { Language } from "./language.js";

/** What a defect says to the user. */
export function message(defect: Defect, language: Language): string {
  return defects[defect.code][language];
}
