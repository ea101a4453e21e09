import type { ProgramSub } from "../model/annotation.js";

/** What a program is by the noun at the end of its name: 崤函英才计划 is a plan. `other` where the name does not tell. */
export function programSub(name: string): ProgramSub {
  for (const [sub, end] of subs) if (end.test(name)) return sub;
  return "other";
}

const subs: readonly (readonly [ProgramSub, RegExp])[] = [
  ["plan", /(?:计划|工程|规划|专项)$/u],
  ["campaign", /(?:行动|活动|战|大讨论|教育|整顿|年|月|周|日|大走访|大排查|大比武)$/u],
  ["strategy", /战略$/u],
  ["zone", /区$/u],
  ["mechanism", /(?:改革|机制|制度|模式)$/u],
];
