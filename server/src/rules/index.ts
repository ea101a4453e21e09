import { bareProgram } from "./bare-program.js";
import { documentTitle } from "./document-title.js";
import { heading } from "./heading.js";
import { quantity } from "./quantity.js";
import { motto } from "./motto.js";
import { numberedSlogan } from "./numbered-slogan.js";
import { program } from "./program.js";
import { slogan } from "./slogan.js";
import type { Rule } from "./rule.js";

/** Every rule, in the order in which a newcomer should read them. A new rule is one line here. */
export const rules: readonly Rule[] = [heading, quantity, slogan, numberedSlogan, motto, program, bareProgram, documentTitle];
