import { readFileSync } from "node:fs";

/**
 * For esbuild: a file of `server/data` becomes something to walk through that parses itself when that is first done.
 * As an array it would be parsed with the program, at every start, whether anything is looked up or not.
 */
export const lazyData = {
  name: "lazy-data",
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]data[\\/].+\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return {
        loader: "js",
        contents: `export default { *[Symbol.iterator]() { yield* JSON.parse(${JSON.stringify(text)}); } };`,
      };
    });
  },
};
