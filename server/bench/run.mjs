// Bundles the benchmark and runs it: `npm run bench`.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

await build({
  entryPoints: ["server/bench/bench.ts"],
  outfile: "out/bench.cjs",
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["esbuild"],
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, ["out/bench.cjs", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
