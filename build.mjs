// Bundles the programs: `node build.mjs [--minify] [--watch] [--quiet]`.
import { existsSync } from "node:fs";
import { build, context } from "esbuild";
import { lazyData } from "./server/lazy-data.mjs";

const minify = process.argv.includes("--minify");
const shared = {
  bundle: true,
  minify,
  sourcemap: !minify,
  logLevel: process.argv.includes("--quiet") ? "warning" : "info",
  legalComments: "none",
  target: "es2022",
  // Chinese as it stands: escaped it is twice as long to read.
  charset: "utf8",
  plugins: [lazyData],
};
const node = { ...shared, platform: "node", format: "cjs", target: "node20" };
const browser = { ...shared, platform: "browser" };

const programs = [
  { ...node, entryPoints: ["client/src/node/main.ts"], outfile: "client/dist/node.js", external: ["vscode"] },
  {
    ...browser,
    entryPoints: ["client/src/browser/main.ts"],
    outfile: "client/dist/browser.js",
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...browser,
    // With its style sheet beside it.
    entryPoints: { targets: "client/src/targets/webview/main.ts" },
    outdir: "client/dist",
    format: "iife",
  },
  { ...node, entryPoints: ["server/src/entries/node.ts"], outfile: "server/dist/node.js" },
  { ...browser, entryPoints: ["server/src/entries/browser.ts"], outfile: "server/dist/browser.js", format: "iife" },
  {
    ...node,
    entryPoints: ["server/src/entries/cli.ts"],
    outfile: "server/dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
  },
].filter(({ entryPoints }) => existsSync(Object.values(entryPoints)[0]));

if (process.argv.includes("--watch")) {
  for (const program of programs) await (await context(program)).watch();
} else {
  await Promise.all(programs.map((program) => build(program)));
}
