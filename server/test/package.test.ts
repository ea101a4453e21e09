import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** What the .vsix holds of what is there; bundles are there after a build. */
const listed = await listFiles({ cwd: root, packageManager: PackageManager.None });

test("the package holds what a user needs, and nothing else", () => {
  const sorts = new Set(listed.map((file) => file.replace(/^(server\/pages\/(?:zh|en))\/[a-z-]+\.md$/u, "$1/*.md")));
  const bundles = /^(?:client|server)\/dist\//u;
  expect([...sorts].filter((file) => !bundles.test(file)).sort()).toMatchInlineSnapshot(`
    [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "client/icon.png",
      "client/l10n/bundle.l10n.zh-cn.json",
      "client/samples/speech.txt",
      "client/walkthrough/en/check.md",
      "client/walkthrough/en/off.md",
      "client/walkthrough/en/read.md",
      "client/walkthrough/en/write.md",
      "client/walkthrough/zh/check.md",
      "client/walkthrough/zh/off.md",
      "client/walkthrough/zh/read.md",
      "client/walkthrough/zh/write.md",
      "package.json",
      "package.nls.json",
      "package.nls.zh-cn.json",
      "server/pages/en/*.md",
      "server/pages/zh/*.md",
      "server/schemas/configuration.schema.json",
      "server/schemas/glossary.schema.json",
      "snippets/policy.code-snippets",
      "syntaxes/language-configuration.json",
      "syntaxes/markdown.tmLanguage.json",
      "syntaxes/plaintext.tmLanguage.json",
      "syntaxes/policy.tmLanguage.json",
    ]
  `);
  const built = [...sorts].filter((file) => bundles.test(file));
  for (const file of built) expect(bundlesOfThePackage).toContain(file);
});

test("every rule page is in it", () => {
  for (const language of ["zh", "en"]) {
    const folder = join("server/pages", language);
    for (const page of readdirSync(join(root, folder))) expect(listed).toContain(`${folder}/${page}`);
  }
});

test("the icon is a PNG of 256 by 256", () => {
  const { icon } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const png = readFileSync(join(root, icon));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
});

test("the README has no picture and no relative link, which a package without a repository may not have", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  expect(readme).not.toMatch(/!\[|<img/u);
  expect(readme).not.toMatch(/\]\((?!https?:|#)/u);
});

test("without its bundles the package is small: below 400 kB", () => {
  const size = listed
    .filter((file) => !file.includes("/dist/"))
    .reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  expect(size).toBeLessThan(400_000);
});

const bundlesOfThePackage = [
  "client/dist/browser.js",
  "client/dist/node.js",
  "client/dist/targets.css",
  "client/dist/targets.js",
  "server/dist/browser.js",
  "server/dist/node.js",
];
