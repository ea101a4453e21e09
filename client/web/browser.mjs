import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** The command that installs what a headless look needs. */
export const installCommand =
  process.platform === "darwin"
    ? "brew install --cask chromium"
    : process.platform === "win32"
      ? "winget install Hibbiki.Chromium"
      : "sudo apt-get install -y chromium fonts-noto-cjk";

/** The Chromium of this machine, or Chrome or Edge. */
export function browserPath() {
  const named = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    process.env.CHROMIUM ?? "",
    ...named.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))),
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    join(process.env.PROGRAMFILES ?? "", "Google/Chrome/Application/chrome.exe"),
    join(process.env.LOCALAPPDATA ?? "", "Chromium/Application/chrome.exe"),
  ];
  return candidates.find((path) => path !== "" && isExecutable(path));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * VS Code for the Web in headless Chromium, seen as a person sees it: the page, and what can be asked of it.
 * `defaults` are settings under those of the user. Whatever leaves this machine is cut off and listed.
 */
export async function workbench(url, { defaults = {}, locale = "en-US" } = {}) {
  const browser = await chromium.launch({ executablePath: browserPath(), headless: true, args: launchArguments });
  const context = await browser.newContext({ viewport: { width: 1500, height: 2000 }, locale });
  const outside = [];
  const errors = [];
  await context.route(
    (address) =>
      /^https?:$/u.test(address.protocol) && !/^(?:127\.0\.0\.1|(?:[^.]+\.)*localhost)$/u.test(address.hostname),
    (route) => {
      outside.push(route.request().url());
      return route.abort("blockedbyclient");
    },
  );
  const quiet = { ...quietly, ...defaults };
  await context.route(
    (address) => address.origin === new URL(url).origin && address.pathname === "/",
    async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: withDefaults(await answer.text(), quiet) });
    },
  );
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.setDefaultTimeout(90_000);
  await page.goto(url, { timeout: 120_000, waitUntil: "domcontentloaded" });
  await page.waitForSelector(".monaco-workbench .part.statusbar", { timeout: 120_000 });
  return { ...look(page), browser, page, outside, errors, close: () => browser.close() };
}

/** What can be seen and done in the page. */
function look(page) {
  const until = async (what, ask, timeout = 45_000) => {
    const end = Date.now() + timeout;
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`timed out: ${what}`);
      await page.waitForTimeout(100);
    }
  };

  /** Where a text stands on the screen, in the open editor. */
  const place = (text) =>
    page.evaluate((wanted) => {
      for (const line of document.querySelectorAll(".editor-instance .view-line")) {
        const nodes = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode);
        const at = nodes
          .map((node) => node.data)
          .join("")
          .replaceAll("\u00a0", " ")
          .indexOf(wanted);
        if (at < 0) continue;
        let passed = 0;
        for (const node of nodes) {
          if (at < passed + node.data.length) {
            const range = document.createRange();
            range.setStart(node, at - passed);
            range.setEnd(node, at - passed + 1);
            const box = range.getBoundingClientRect();
            const { color, fontWeight } = getComputedStyle(node.parentElement);
            return { x: box.left + box.width / 2, y: box.top + box.height / 2, color, fontWeight };
          }
          passed += node.data.length;
        }
      }
      return undefined;
    }, text);

  const rows = (selector) =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll(wanted)].map((row) => row.getAttribute("aria-label") ?? row.textContent),
      selector,
    );

  const command = async (name) => {
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget .quick-input-box input").first();
    await input.waitFor({ state: "visible" });
    await input.fill(`>${name}`);
    const list = ".quick-input-list .monaco-list-row";
    const all = await until(`the command ${name}`, async () => {
      const found = await rows(list);
      return found.some((row) => row.startsWith(name)) && found;
    });
    for (let down = all.findIndex((row) => row.startsWith(name)); down > 0; down--)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  };

  return {
    until,
    place,
    rows,
    command,
    /** Opens a file by a click in the explorer. */
    async open(name) {
      const row = page
        .locator(".explorer-folders-view .monaco-list-row")
        .filter({ has: page.getByText(name, { exact: true }) });
      await row.first().dblclick({ timeout: 60_000 });
      await until(`the tab of ${name}`, () => page.locator(`.tab.active[data-resource-name="${name}"]`).count());
    },
    /** The text of a status-bar item whose text or label has these words. */
    async status(words) {
      const items = await page.evaluate(() =>
        [...document.querySelectorAll(".part.statusbar .statusbar-item")].map((item) => ({
          text: item.textContent.trim(),
          label:
            item.querySelector("[aria-label]")?.getAttribute("aria-label") ?? item.getAttribute("aria-label") ?? "",
        })),
      );
      return items.find(({ text, label }) => words.test(text) || words.test(label));
    },
    /** The rows of the problems view. */
    async problems() {
      await command("Problems: Focus on Problems View");
      await page.waitForTimeout(500);
      return page.evaluate(() =>
        [...document.querySelectorAll(".markers-panel .monaco-list-rows > .monaco-list-row")].map(
          (row) => row.textContent,
        ),
      );
    },
    /** What a hover over a text says. */
    async hover(text) {
      const at = await until(`${text} on the screen`, () => place(text));
      await page.keyboard.press("Escape");
      await page.mouse.move(5, 5);
      await page.mouse.move(at.x - 3, at.y);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      const shown = () =>
        page.evaluate(() =>
          [...document.querySelectorAll(".monaco-hover:not(.hidden) .hover-row")]
            .filter((row) => row.getBoundingClientRect().width > 0)
            // biome-ignore lint/performance/useDomNodeTextContent: the lines are wanted as they are seen
            .map((row) => row.innerText.trim())
            .join("\n"),
        );
      return until(`a hover over ${text}`, async () => {
        const said = await shown();
        return said !== "" && !/^Loading/u.test(said) && said;
      });
    },
  };
}

/** The page of test-web with settings of ours under the user's: it has no other way to give any. */
function withDefaults(html, settings) {
  return html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/u, (_, before, data) => {
    const configuration = JSON.parse(data.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    configuration.configurationDefaults = { ...configuration.configurationDefaults, ...settings };
    const written = JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    return `${before}${written}"`;
  });
}

const quietly = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,
  "security.workspace.trust.enabled": false,
};

const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // A page of our own on localhost may show another from *.localhost, as webviews are.
  "--disable-features=LocalNetworkAccessChecks",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost",
];
