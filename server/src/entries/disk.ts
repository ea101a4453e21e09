import { access, readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Files } from "../lsp/files.js";
import { decode } from "./cli/decode.js";

/** The files of this machine. A list saved by a spreadsheet program may be in GB18030, as a text may. */
export const disk: Files = {
  async read(uri) {
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      return size > largest ? undefined : decode(await readFile(path), "auto").text;
    } catch {
      return undefined;
    }
  },
  async exists(uri) {
    try {
      await access(fileURLToPath(uri));
      return true;
    } catch {
      return false;
    }
  },
};

/** A glossary of a hundred thousand terms is a tenth of it. */
const largest = 64 * 1024 * 1024;
