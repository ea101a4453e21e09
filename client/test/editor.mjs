import { readdirSync } from "node:fs";
import { join } from "node:path";
import { workbench } from "../web/browser.mjs";
import { copied, serveWeb } from "../web/vscode-web.mjs";

/*
 * The packaged extension in a real VS Code for the Web, seen as its user sees it: colours, problems, hovers, outline,
 * status item, rule pages. Run by `client/test.mjs`, which unpacks the .vsix.
 */

const samples = join(import.meta.dirname, "..", "samples");

/** Runs all checks on the extension in a folder; answers how many passed and what failed. */
export async function editorTest(extension) {
  const web = await serveWeb({ extension, folder: copied(readdirSync(samples).map((name) => join(samples, name))) });
  const editor = await workbench(web.url.replace("127.0.0.1", "localhost"));
  let passed = 0;
  const failed = [];
  const check = async (what, run) => {
    try {
      await run(editor);
      passed++;
      console.log(`  ✓ ${what}`);
    } catch (error) {
      failed.push(what);
      console.log(
        `  ✗ ${what}\n      ${String(error?.message ?? error)
          .split("\n")
          .slice(0, 6)
          .join("\n      ")}`,
      );
      await editor.page.keyboard.press("Escape");
    }
  };
  try {
    for (const [what, run] of Object.entries(checks)) await check(what, run);
  } finally {
    await editor.close();
    web.stop();
  }
  return { passed, failed };
}

const checks = {
  "a speech is known for a policy text, and the status item says so": async (editor) => {
    await editor.open("speech.txt");
    await editor.until("the status item", () => editor.status(/^Policy text$/u));
  },

  "its words are coloured by what they are": async (editor) => {
    const colours = await editor.until("five colours", async () => {
      const places = await Promise.all(
        ["同志们", "两高一低", "万人助万企", "不少于120个", "486.2亿元", "一、认清形势"].map((text) =>
          editor.place(text),
        ),
      );
      const different = new Set(places.map((place) => place?.color));
      return places.every(Boolean) && different.size >= 5 && different;
    });
    expect(colours.size >= 5, `only ${[...colours].join(", ")}`);
  },

  "its problems are listed": async (editor) => {
    await editor.until("problems in the status bar", async () =>
      /\d/u.test((await editor.status(/Errors|Warnings|Problems/u))?.text ?? ""),
    );
    const rows = (await editor.problems()).join("\n");
    for (const code of expectedCodes) expect(rows.includes(code), `no ${code} in:\n${rows}`);
  },

  "a hover explains a slogan of the glossary": async (editor) => {
    const said = await editor.hover("四个自信");
    expect(/道路自信/u.test(said), said);
  },

  "a hover spells a figure out": async (editor) => {
    const said = await editor.hover("486.2亿元");
    expect(/48,620,000,000/u.test(said), said);
  },

  "the outline shows the sections, nested": async (editor) => {
    await editor.command("Explorer: Focus on Outline View");
    const rows = await editor.until("the outline", async () => {
      const found = await editor.rows(".outline-pane .monaco-list-row");
      return found.length > 5 && found;
    });
    for (const section of ["在全市重点工作推进会上的讲话", "一、认清形势", "(一)聚焦项目建设"]) {
      expect(
        rows.some((row) => row.includes(section)),
        `no ${section} in ${rows.join(" | ")}`,
      );
    }
    const levels = await editor.page.evaluate(() =>
      [...document.querySelectorAll(".outline-pane .monaco-list-row")].map((row) => row.getAttribute("aria-level")),
    );
    expect(new Set(levels).size >= 3, `levels ${levels.join(" ")}`);
  },

  "a click on the status item offers to treat the file otherwise": async (editor) => {
    await editor.page.locator(".statusbar-item", { hasText: "Policy text" }).first().click();
    const choose = async (label) => {
      const row = editor.page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first();
      await row.click({ timeout: 10_000 });
    };
    await choose("Never annotate this file");
    await editor.until("no problems", async () => /No Problems/u.test((await editor.status(/Problems/u))?.label ?? ""));
    await editor.until("the other verdict", () => editor.status(/^Not a policy text$/u));
    await editor.page.locator(".statusbar-item", { hasText: "Not a policy text" }).first().click();
    await choose("Decide by the text and the settings");
    await editor.until("the verdict again", () => editor.status(/^Policy text$/u));
  },

  "the table of targets lists the figures, filters them and leads to the text": async (editor) => {
    await editor.open("report.txt");
    await editor.until("the verdict", () => editor.status(/^Policy text$/u));
    await editor.command("Policy Lens: Table of Targets");
    const table = await editor.until("the rows", () => tableOf(editor.page));
    const rows = () => table.evaluate(() => document.querySelectorAll("tbody button.jump").length);
    const all = await rows();
    await table.selectOption("#role", "target");
    const targets = await rows();
    expect(targets > 0 && targets < all, `${targets} targets of ${all} rows`);
    await table.locator("tbody button.jump").first().press("Enter");
    await editor.until("the selection", () => editor.status(/selected/u));
    await editor.command("View: Close All Editors");
  },

  "a rule's page opens without a network": async (editor) => {
    await editor.command("Policy Lens: Explain a Rule");
    const row = editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "count-mismatch" }).first();
    await row.click({ timeout: 10_000 });
    await editor.until("the page", () =>
      editor.page.locator('.tab.active[data-resource-name="count-mismatch.md"]').count(),
    );
    await editor.until("its text", async () => /\S/u.test((await editor.rows(".editor-instance .view-line")).join("")));
    await editor.command("View: Close Editor");
  },

  "the light bulb mends a number and offers the rule's page": async (editor) => {
    await editor.open("speech.txt");
    const at = await editor.until("the wrong number", () => editor.place("(四)聚焦科技创新"));
    const row = ".action-widget .monaco-list-row";
    const offers = await editor.until("offers", async () => {
      await editor.page.keyboard.press("Escape");
      await editor.page.mouse.click(at.x + 2, at.y);
      await editor.page.keyboard.press("Control+.");
      await editor.page.waitForTimeout(1500);
      const found = await editor.rows(row);
      return found.some((offer) => /rule/iu.test(offer)) && found;
    });
    expect(
      offers.some((offer) => /三/u.test(offer)),
      offers.join(" | "),
    );
    await editor.page.keyboard.press("Enter");
    await editor.until("the right number", () => editor.place("(三)聚焦科技创新"));
  },

  "a clean report has no problems": async (editor) => {
    await editor.open("report.txt");
    await editor.until(
      "its colours",
      async () => (await editor.place("6%左右")) !== undefined && editor.status(/^Policy text$/u),
    );
    await editor.page.waitForTimeout(1000);
    const rows = (await editor.problems()).filter((row) => /report\.txt/u.test(row));
    expect(rows.length === 0, rows.join("\n"));
  },

  "a news report in Markdown is annotated too": async (editor) => {
    await editor.open("interview.md");
    await editor.until("the status item", () => editor.status(/^Policy text$/u));
    const rows = await editor.until("its problems", async () => {
      const found = (await editor.problems()).join("\n");
      return found.includes("pinyin-gloss") && found;
    });
    expect(rows.includes("numbering"), rows);
  },

  "a README stays untouched": async (editor) => {
    await editor.open("README.md");
    await editor.until("the status item", () => editor.status(/^Not a policy text$/u));
    await editor.page.waitForTimeout(500);
    const rows = (await editor.problems()).filter((row) => /README\.md/u.test(row));
    expect(rows.length === 0, rows.join("\n"));
  },

  "a file in another encoding has one problem, which says so": async (editor) => {
    await editor.open("garbled.txt");
    await editor.until("the problem", async () => (await editor.problems()).some((row) => row.includes("encoding")));
  },

  "a text becomes a policy text on request": async (editor) => {
    await editor.open("report.txt");
    await editor.command("Policy Lens: Open as Policy Text");
    await editor.until("the language", () => editor.status(/政策文本|Policy Text/u));
    await editor.until("its colours", () => editor.status(/^Policy text$/u));
  },

  "nothing failed, and nothing of ours left this machine": async (editor) => {
    const ours = editor.errors.filter((error) => /policy.?lens|extensions\/0\//iu.test(error));
    expect(ours.length === 0, ours.join("\n"));
    const foreign = editor.outside.filter((address) => !/vscode|microsoft|visualstudio|github/iu.test(address));
    expect(foreign.length === 0, foreign.join("\n"));
  },
};

/** The page of the table, once it has rows. */
async function tableOf(page) {
  for (const frame of page.frames()) {
    const has = await frame
      .evaluate(() => document.querySelector("table.targets tbody tr") !== null)
      .catch(() => false);
    if (has) return frame;
  }
  return undefined;
}

const expectedCodes = [
  "lost-character",
  "html-residue",
  "quote-mismatch",
  "numbering",
  "count-mismatch",
  "halfwidth-punctuation",
  "redaction",
];

function expect(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}
