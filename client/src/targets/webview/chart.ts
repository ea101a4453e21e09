import * as Plot from "@observablehq/plot";
import { firstOfYear, type Point, type Series } from "../series.js";
import { fullNumber, h, nonce, shortNumber, themeColor, word } from "./page.js";

/** The picture of an indicator over the years: targets as hollow squares, ranges as bars, outcomes as dots on a line. */
export function chart({ key, unit, targets, outcomes, years }: Series, width: number): SVGSVGElement {
  const aim = themeColor("charts-yellow", "#bf8803");
  const fact = themeColor("charts-blue", "#3794ff");
  const ground = themeColor("editor-background", "#ffffff");
  const text = themeColor("editor-foreground", "#333333");
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  /** How many years share the room that a label needs. */
  const step = Math.max(1, Math.ceil(((last - first + 1) * 56) / (width - 100)));
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  const line = years.flatMap((year) => firstOfYear(outcomes, year) ?? []);
  const label = ({ value, max }: Point) => shortNumber(value) + (max === undefined ? "" : `–${shortNumber(max)}`);
  const high = ({ value, max }: Point) => max ?? value;
  /** A label stands off the other figure of its year: above where it is the higher one. */
  const labels = (points: readonly Point[], others: readonly Point[]) => {
    const isAbove = (point: Point) => high(point) >= high(firstOfYear(others, point.year) ?? point);
    const above = spaced(points.filter(isAbove), step);
    const below = spaced(
      points.filter((point) => !isAbove(point)),
      step,
    );
    return [
      Plot.text(above, { x: "year", y: high, text: label, dy: -12, fill: text }),
      Plot.text(below, { x: "year", y: "value", text: label, dy: 14, fill: text }),
    ];
  };
  const svg = Plot.plot({
    className: "policy-lens-chart",
    width,
    height: 300,
    marginLeft: 64,
    marginTop: 30,
    insetLeft: 20,
    insetRight: 20,
    insetTop: 16,
    insetBottom: 16,
    style: { background: "transparent", color: text, fontSize: "12px", fontFamily: "inherit" },
    x: { label: word("year"), tickFormat: "d", ticks },
    y: { label: `${key}${unit === "" ? "" : ` (${unit})`}`, grid: true, nice: true, ticks: 6, tickFormat: shortNumber },
    marks: [
      Plot.ruleX(
        targets.filter(({ max }) => max !== undefined),
        {
          ...{ x: "year", y1: "value", y2: "max", stroke: aim, strokeWidth: 6, strokeOpacity: 0.5 },
        },
      ),
      Plot.line(line, { x: "year", y: "value", stroke: fact, strokeWidth: 1.5 }),
      Plot.dot(outcomes, { x: "year", y: "value", fill: fact, r: 4.5 }),
      Plot.dot(targets, { x: "year", y: "value", symbol: "square", stroke: aim, strokeWidth: 2, fill: ground, r: 4.5 }),
      ...labels(targets, outcomes),
      ...labels(outcomes, targets),
    ],
  }) as SVGSVGElement;
  // The page allows no style sheet without the word of the day.
  for (const style of svg.querySelectorAll("style")) style.nonce = nonce;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", word("chartHint", key));
  return svg;
}

/** As many of the points as have room for a label, the last first: it is the one that is looked for. */
function spaced(points: readonly Point[], step: number): Point[] {
  const kept: Point[] = [];
  for (const point of points.toReversed()) {
    const last = kept.at(-1);
    if (last === undefined || last.year - point.year >= step) kept.push(point);
  }
  return kept;
}

/** The same in figures, for who can't see the picture or wants to read it exactly. */
export function chartTable({ key, unit, targets, outcomes, years }: Series): HTMLTableElement {
  const written = (points: readonly Point[], year: number) =>
    points
      .filter((point) => point.year === year)
      .map(({ value, max, row }) => {
        const sign = row.cmp === undefined || row.cmp === "=" ? "" : signs[row.cmp];
        return `${sign}${shortNumber(value)}${max === undefined ? "" : `–${shortNumber(max)}`}`;
      })
      .join("; ");
  const gaps = years.map((year) => gap(unit, firstOfYear(targets, year), firstOfYear(outcomes, year)));
  // Where no year has both, there is nothing to tell.
  const compared = gaps.some((each) => each !== "");
  const columns = (["year", "promised", "delivered", "gap"] as const).slice(0, compared ? 4 : 3);
  const lines = years.map((year, index) => [written(targets, year), written(outcomes, year), gaps[index] ?? ""]);
  return h(
    "table",
    { class: "figures" },
    h("caption", {}, `${word("chartTable")}: ${key}${unit === "" ? "" : ` (${unit})`}`),
    h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, word(column))))),
    h(
      "tbody",
      {},
      ...lines.map((cells, index) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, String(years[index])),
          ...cells.slice(0, columns.length - 1).map((cell) => h("td", {}, cell)),
        ),
      ),
    ),
  );
}

/** By how much more was delivered than promised. */
function gap(unit: string, target: Point | undefined, outcome: Point | undefined): string {
  if (target === undefined || outcome === undefined) return "";
  const low = outcome.value - target.value;
  const inside = target.max !== undefined && outcome.value >= target.value && outcome.value <= target.max;
  const by = inside ? 0 : target.max !== undefined && outcome.value > target.max ? outcome.value - target.max : low;
  const sign = by > 0 ? "+" : by < 0 ? "−" : "±";
  const size = Number(Math.abs(by).toPrecision(10));
  if (unit === "%") return sign + word("points", fullNumber(size));
  if (target.value === 0) return sign + shortNumber(size);
  return sign + word("percent", fullNumber(Number(((size / target.value) * 100).toPrecision(3))));
}

/** The picture as a file that stands by itself: with its ground, and without what belongs to the page. */
export function standalone(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.fontFamily = "system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
  for (const style of copy.querySelectorAll("style")) style.removeAttribute("nonce");
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", themeColor("editor-background", "#ffffff"));
  const name = document.createElementNS("http://www.w3.org/2000/svg", "title");
  name.textContent = title;
  copy.prepend(name, ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The picture in pixels, two for one, as base64. */
export async function png(svg: SVGSVGElement, title: string): Promise<string> {
  const image = new Image();
  const { width, height } = svg.getBoundingClientRect();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, title))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * 2);
  canvas.height = Math.round(height * 2);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").replace(/^data:[^,]*,/u, "");
}

const signs = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "~": "≈" } as const;
