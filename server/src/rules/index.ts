import type { Rule } from "./rule.js";

/** Every rule, in the order in which a newcomer should read them. A new rule is one line here. */
export const rules: readonly Rule[] = [];
