import { access, readdir, readFile, stat } from "node:fs/promises";
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
  async list(uri) {
    try {
      const items = await readdir(fileURLToPath(uri), { withFileTypes: true });
      // A link to a folder is not followed: it may lead round in a circle.
      return items
        .filter((item) => item.isFile() || item.isDirectory() || item.isSymbolicLink())
        .map((item) => ({ name: item.name, folder: item.isDirectory() }));
    } catch {
      return [];
    }
  },
};

/** A glossary of a hundred thousand terms is a tenth of it. */
const largest = 64 * 1024 * 1024;
