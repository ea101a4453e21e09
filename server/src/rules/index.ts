import { heading } from "./heading.js";
import { quantity } from "./quantity.js";
import type { Rule } from "./rule.js";

/** Every rule, in the order in which a newcomer should read them. A new rule is one line here. */
export const rules: readonly Rule[] = [heading, quantity];
