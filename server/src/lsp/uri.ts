/*
 * URIs as strings: the core has no URL, and editors write the same file in several ways (file:///c%3A/… and file:///C:/…),
 * so that they are compared as `sameFile` reads them and otherwise left as they came.
 */

/** The folder of a file or folder, without a slash at its end; `undefined` at the root. */
export function folderOf(uri: string): string | undefined {
  const { root, path } = parts(uri);
  const trimmed = path.replace(/\/+$/u, "");
  const slash = trimmed.lastIndexOf("/");
  return slash < 0 ? undefined : root + trimmed.slice(0, slash);
}

/** The URI of what a relative path names in a folder; `undefined` where it leads out of `limit`. */
export function joined(folder: string, path: string, limit = folder): string | undefined {
  let at = folder.replace(/\/+$/u, "");
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") at = `${at}/${encodeURIComponent(step)}`;
    else {
      const above = folderOf(at);
      if (above === undefined) return undefined;
      at = above;
    }
  }
  return pathWithin(limit, at) === undefined ? undefined : at;
}

/** The path of a file from a folder: speeches/2024.txt; `undefined` where it isn't in it. */
export function pathWithin(folder: string, uri: string): string | undefined {
  const from = `${sameFile(folder).replace(/\/+$/u, "")}/`;
  const to = sameFile(uri);
  if (`${to}/` === from) return "";
  return to.startsWith(from) ? to.slice(from.length) : undefined;
}

/** One writing for all that name the same file. */
export function sameFile(uri: string): string {
  const { root, path } = parts(uri);
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A stray % is a character like another.
  }
  return root.toLowerCase() + plain.replace(/^\/([A-Za-z]):/u, (_, drive: string) => `/${drive.toLowerCase()}:`);
}

/** The last part of a path, as it is read. */
export function nameOf(uri: string): string {
  const path = sameFile(uri).replace(/\/+$/u, "");
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The URI of a file that a person names: an absolute path, one below the home folder (~/terms.yaml), a URI. */
export function uriOfPath(path: string, home: string | undefined): string | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(path)) return path;
  const slashed = path.replaceAll("\\", "/");
  if (slashed.startsWith("~/")) return home === undefined ? undefined : joined(home, slashed.slice(2));
  const absolute = /^[a-z]:\//iu.test(slashed) ? `/${slashed}` : slashed;
  if (!absolute.startsWith("/")) return undefined;
  return `file://${absolute.split("/").map(encodeURIComponent).join("/")}`;
}

/** file:///a/b: file:// and /a/b; vscode-vfs://github/x: vscode-vfs://github and /x. */
function parts(uri: string): { readonly root: string; readonly path: string } {
  const [, root = "", path = uri] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/iu.exec(uri) ?? [];
  return { root, path };
}
