import "./style.css";
import { csv, markdownTable, tsv } from "../export.js";
import type { ColumnName, Row, Table, ToPage } from "../messages.js";
import { type Series, seriesOf } from "../series.js";
import { chart, chartTable, png, standalone } from "./chart.js";
import { cells, type Entry, exportColumns, pageColumns, readableCells, shown, sortKey } from "./columns.js";
import { h, host, word } from "./page.js";

/* The page of the table of targets. What it shows follows from the table that the extension sends and from `view`. */

/** What the reader has chosen; kept while the page is hidden. */
interface View {
  search: string;
  role: string;
  year: string;
  scope: string;
  document: string;
  whole: boolean;
  sort: { column: ColumnName; down: boolean } | undefined;
  chart: boolean;
  series: string;
}

const fresh: View = {
  ...{ search: "", role: "", year: "", scope: "", document: "", whole: false },
  ...{ sort: undefined, chart: false, series: "" },
};
const view: View = { ...fresh, ...(host.getState() as Partial<View> | undefined) };
let table: Table | undefined;
let entries: readonly Entry[] = [];
/** How many rows are in the page; a folder can have tens of thousands. */
let room = 500;
let active = 0;

// The parts of the page.

const title = h("h1");
const search = h("input", {
  ...{ type: "search", id: "search", placeholder: word("searchHint") },
  oninput: () => choose({ search: search.value }),
});
search.value = view.search;
const role = select("role");
const year = select("year");
const scope = select("scope");
const text = select("document");
const reset = button("reset", () => {
  search.value = "";
  choose({ search: "", role: "", year: "", scope: "", document: "" });
});
const part = h("p", { class: "part", hidden: true });
const status = h("p", { role: "status", "aria-live": "polite", class: "status" });
const chartButton = button("chart", () => choose({ chart: !view.chart }));
const picture = h("section", { class: "picture", "aria-label": word("chart"), hidden: true });
const head = h("thead");
const body = h("tbody", { onkeydown: (event) => move(event as KeyboardEvent) });
const grid = h("div", { class: "grid" }, h("table", { class: "targets" }, head, body));
const nothing = h("p", { class: "nothing", hidden: true });
const documentField = field("filterDocument", text);

document.body.append(
  h(
    "header",
    {},
    title,
    part,
    h(
      "div",
      { class: "tools", role: "search" },
      field("search", search),
      field("filterRole", role),
      field("filterYear", year),
      field("filterScope", scope),
      documentField,
      reset,
    ),
    h(
      "div",
      { class: "tools" },
      button("copy", () => host.postMessage({ type: "copy", text: tsv(cells(visible(), exportColumns)) })),
      button("saveCsv", () => save("csv", csv(cells(visible(), exportColumns)))),
      button("saveMarkdown", () =>
        save("md", markdownTable(readableCells(visible(), table ? pageColumns(table) : []))),
      ),
      chartButton,
    ),
    status,
  ),
  picture,
  grid,
  nothing,
);

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  table = data.table;
  entries = table.documents.flatMap((document) => document.rows.map((row) => ({ row, document })));
  show();
});
window.addEventListener("resize", () => drawn());
new MutationObserver(() => drawn()).observe(document.body, { attributes: true, attributeFilter: ["class"] });
host.postMessage({ type: "ready" });

function choose(change: Partial<View>): void {
  Object.assign(view, change);
  host.setState(view);
  room = 500;
  show();
}

function show(): void {
  if (table === undefined) return;
  title.textContent = table.name;
  documentField.hidden = table.scope === "document";
  fill(
    role,
    [...count(entries, ({ row }) => row.role)].map(([value]) => [value, word(`role.${value as Row["role"]}`)]),
  );
  fill(
    year,
    years().map((value) => [value, value === "-" ? word("noYear") : value]),
  );
  fill(
    scope,
    scopes().map((value) => [value, value === "-" ? word("noScope") : value]),
  );
  fill(
    text,
    table.documents.filter(({ rows }) => rows.length > 0).map(({ uri, name }) => [uri, name]),
  );
  reset.hidden = !filtered();
  showPart();
  showHead();
  showRows();
  showStatus();
  showChart();
}

function filtered(): boolean {
  return [view.search, view.role, view.year, view.scope, view.document].some((chosen) => chosen !== "");
}

function showPart(): void {
  const shownPart = table?.part;
  part.hidden = shownPart === undefined || view.whole;
  if (shownPart === undefined || view.whole) return;
  part.replaceChildren(
    `${word("part", shownPart.title)} `,
    button("whole", () => choose({ whole: true })),
  );
}

// Rows.

function matching(): Entry[] {
  const wanted = view.search.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const inPart = view.whole ? undefined : table?.part;
  return entries.filter(({ row, document }) => {
    if (view.role !== "" && row.role !== view.role) return false;
    if (view.year !== "" && String(row.byYear ?? "-") !== view.year) return false;
    if (view.scope !== "" && (row.scope ?? "-") !== view.scope) return false;
    if (view.document !== "" && document.uri !== view.document) return false;
    if (inPart !== undefined && (row.start < inPart.start || row.start >= inPart.end)) return false;
    if (wanted.length === 0) return true;
    const words = [row.indicator, row.key, row.text, row.by, row.scope, row.section, row.sentence, document.name]
      .join(" ")
      .toLowerCase();
    return wanted.every((each) => words.includes(each));
  });
}

/** The rows that pass the filters, in the order that is chosen: what is shown, copied and saved. */
function visible(): Entry[] {
  const rows = matching();
  const { sort } = view;
  if (sort === undefined) return rows;
  const keyed = rows.map((entry) => ({ entry, key: sortKey(entry, sort.column) }));
  keyed.sort((a, b) => compare(a.key, b.key) * (sort.down ? -1 : 1));
  return keyed.map(({ entry }) => entry);
}

/** What is not there goes to the end. */
function compare(a: string | number, b: string | number): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

const collator = new Intl.Collator("zh", { numeric: true });

function showHead(): void {
  if (table === undefined) return;
  const focused = document.activeElement?.getAttribute("data-column");
  const columns = pageColumns(table).map((column) => {
    const sorted = view.sort?.column === column ? (view.sort.down ? "descending" : "ascending") : "none";
    const arrow = { ascending: "▲", descending: "▼", none: "" }[sorted];
    return h(
      "th",
      { scope: "col", "aria-sort": sorted, class: numeric.has(column) ? "number" : undefined },
      h(
        "button",
        { type: "button", "data-column": column, onclick: () => sortBy(column) },
        word(`column.${column}`),
        h("span", { "aria-hidden": "true", class: "arrow" }, arrow),
      ),
    );
  });
  head.replaceChildren(h("tr", {}, ...columns));
  if (focused) head.querySelector<HTMLElement>(`[data-column="${focused}"]`)?.focus();
}

/** Up, down, and back to the order of the text. */
function sortBy(column: ColumnName): void {
  const { sort } = view;
  if (sort?.column !== column) choose({ sort: { column, down: false } });
  else choose({ sort: sort.down ? undefined : { column, down: true } });
}

function showRows(): void {
  if (table === undefined) return;
  const rows = visible();
  const columns = pageColumns(table);
  const hadFocus = body.contains(document.activeElement);
  active = Math.max(0, Math.min(active, rows.length - 1));
  const shownRows = rows.slice(0, room).map((entry, index) => tableRow(entry, index, columns));
  if (rows.length > room) {
    const more = h(
      "button",
      { type: "button", onclick: () => showMore() },
      word("more", Math.min(1000, rows.length - room)),
    );
    shownRows.push(h("tr", {}, h("td", { colspan: columns.length }, more)));
  }
  body.replaceChildren(...shownRows);
  nothing.hidden = rows.length > 0;
  nothing.textContent = word(entries.length === 0 ? "none" : "nothing");
  grid.hidden = rows.length === 0;
  if (hadFocus) link(active)?.focus();
}

function showMore(): void {
  active = room;
  room += 1000;
  showRows();
  link(active)?.focus();
}

function tableRow(entry: Entry, index: number, columns: readonly ColumnName[]): HTMLTableRowElement {
  const { row } = entry;
  return h(
    "tr",
    { class: row.role, title: row.sentence, ondblclick: () => jump(entry) },
    ...columns.map((column) => {
      const { text, title } = shown(entry, column);
      const attributes = { class: classOf(entry, column), title };
      if (column === "indicator") {
        // The name of the row, and the way to its place: one stop of the Tab key for the whole table.
        const go = h(
          "button",
          {
            ...{ type: "button", class: "jump", tabindex: index === active ? 0 : -1, "data-index": index },
            "aria-description": word("jump", row.line),
            onclick: () => jump(entry),
            onfocus: () => activate(index),
          },
          text === "" ? row.text : text,
        );
        return h("th", { scope: "row", class: attributes.class }, go);
      }
      return h("td", attributes, text);
    }),
  );
}

/** A wish is words, and stands in the place of the number. */
function classOf({ row }: Entry, column: ColumnName): string {
  if (column === "value" && row.value === undefined) return "wish";
  return numeric.has(column) ? `${column} number` : column;
}

const numeric: ReadonlySet<ColumnName> = new Set(["value", "from", "line"]);

function link(index: number): HTMLElement | null {
  return body.querySelector(`button[data-index="${index}"]`);
}

function activate(index: number): void {
  link(active)?.setAttribute("tabindex", "-1");
  active = index;
  link(active)?.setAttribute("tabindex", "0");
}

function move(event: KeyboardEvent): void {
  const last = body.querySelectorAll("button[data-index]").length - 1;
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 15, PageUp: active - 15, Home: 0, End: last },
  };
  const to = steps[event.key];
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = link(Math.max(0, Math.min(to, last)));
  next?.focus();
  next?.closest("tr")?.scrollIntoView({ block: "nearest" });
}

function jump({ row, document }: Entry): void {
  host.postMessage({ type: "jump", uri: document.uri, row });
}

function showStatus(): void {
  if (table === undefined) return;
  const rows = matching();
  const aims = rows.filter(({ row }) => row.role === "target").length;
  const sentences = [
    rows.length === entries.length
      ? word("rows", rows.length, aims)
      : word("rowsFiltered", rows.length, entries.length, aims),
    table.passed > 0 ? word("rowsPassed", table.passed) : "",
    view.sort === undefined ? "" : word("sorted", word(`column.${view.sort.column}`)),
  ];
  const words = sentences.filter(Boolean).join(" ");
  // Said again only when it changed, for who listens.
  if (status.textContent !== words) status.textContent = words;
}

// The chart.

let series: readonly Series[] = [];

function showChart(): void {
  chartButton.setAttribute("aria-expanded", String(view.chart));
  picture.hidden = !view.chart;
  if (!view.chart || table === undefined) return;
  series = seriesOf(table.documents);
  const places = new Set(series.map(({ place }) => place)).size;
  const name = ({ key, unit, place }: Series) =>
    `${key}${unit === "" || unit === "%" ? "" : ` (${unit})`}${places > 1 ? ` · ${place || word("chartNation")}` : ""}`;
  if (series.length === 0) {
    picture.replaceChildren(h("p", {}, word("chartNone")));
    return;
  }
  const chosen = h("select", { id: "series", onchange: () => choose({ series: chosen.value }) });
  chosen.append(...series.map((each) => h("option", { value: each.id }, name(each))));
  chosen.value = series.some(({ id }) => id === view.series) ? view.series : (series[0]?.id ?? "");
  const hadFocus = document.activeElement?.id === "series";
  picture.replaceChildren(
    h(
      "div",
      { class: "tools" },
      field("chartIndicator", chosen),
      button("saveSvg", () => savePicture("svg")),
      button("savePng", () => savePicture("png")),
    ),
    h(
      "p",
      { class: "legend", "aria-hidden": "true" },
      h("span", { class: "mark target" }),
      word("promised"),
      h("span", { class: "mark outcome" }),
      word("delivered"),
    ),
    h("div", { class: "plot" }),
    h("div", { class: "plot-table" }),
  );
  if (hadFocus) chosen.focus();
  drawn();
}

function chosenSeries(): Series | undefined {
  return series.find(({ id }) => id === view.series) ?? series[0];
}

/** Draws the picture anew: for another indicator, another width, another theme. */
function drawn(): void {
  const place = picture.querySelector<HTMLElement>(".plot");
  const chosen = chosenSeries();
  if (place === null || chosen === undefined || picture.hidden) return;
  place.replaceChildren(chart(chosen, Math.max(360, Math.min(900, document.body.clientWidth - 40))));
  picture.querySelector(".plot-table")?.replaceChildren(chartTable(chosen));
}

async function savePicture(format: "svg" | "png"): Promise<void> {
  const svg = picture.querySelector<SVGSVGElement>(".plot svg");
  const chosen = chosenSeries();
  if (svg === null || chosen === undefined) return;
  const content = format === "svg" ? standalone(svg, chosen.key) : await png(svg, chosen.key);
  host.postMessage({ type: "save", format, name: chosen.key, content });
}

// Small parts.

function save(format: "csv" | "md", content: string): void {
  host.postMessage({ type: "save", format, name: table?.name ?? "", content });
}

function button(key: Parameters<typeof word>[0], run: () => unknown): HTMLButtonElement {
  return h("button", { type: "button", class: "tool", onclick: () => void run() }, word(key));
}

function field(key: Parameters<typeof word>[0], control: HTMLElement): HTMLElement {
  return h("label", { class: "field" }, h("span", {}, word(key)), control);
}

function select(name: "role" | "year" | "scope" | "document"): HTMLSelectElement {
  const control = h("select", { id: name, onchange: () => choose({ [name]: control.value }) });
  return control;
}

/** Offers these choices, and keeps the one that is chosen as long as it is among them. */
function fill(control: HTMLSelectElement, choices: readonly (readonly [string, string])[]): void {
  const name = control.id as "role" | "year" | "scope" | "document";
  if (view[name] !== "" && !choices.some(([value]) => value === view[name])) view[name] = "";
  const options = [["", word("all")] as const, ...choices];
  const same =
    control.options.length === options.length &&
    options.every(
      ([value, words], index) => control.options[index]?.value === value && control.options[index]?.text === words,
    );
  if (!same) control.replaceChildren(...options.map(([value, words]) => h("option", { value }, words)));
  control.value = view[name];
}

function years(): string[] {
  return [...count(entries, ({ row }) => String(row.byYear ?? "-")).keys()].sort((a, b) => collator.compare(a, b));
}

function scopes(): string[] {
  return [...count(entries, ({ row }) => row.scope ?? "-")].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

function count(all: readonly Entry[], of: (entry: Entry) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of all) counts.set(of(entry), (counts.get(of(entry)) ?? 0) + 1);
  return counts;
}
