import type { FromPage, WordKey, Words } from "../messages.js";

/* What the page stands on: its words, its host, and elements made in one call. */

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

export const host = acquireVsCodeApi();

const strings = JSON.parse(document.body.dataset.words ?? "{}") as Words;
export const nonce = document.body.dataset.nonce ?? "";

/** A string in the reader's language, with its blanks filled in. */
export function word(key: WordKey, ...values: readonly (string | number)[]): string {
  return strings[key].replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)] ?? ""));
}

/** An element with attributes (a leading dot: a property; `on…`: a listener) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/** A colour of the editor's theme. */
export function themeColor(name: string, otherwise: string): string {
  return getComputedStyle(document.body).getPropertyValue(`--vscode-${name}`).trim() || otherwise;
}

/** A number as short as it can be said: 1.4万, 1,300亿. */
export function shortNumber(value: number): string {
  const [size, name] = magnitudes.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  return digits.format(Number((value / size).toPrecision(6))) + name;
}

/** A number in full digits. */
export function fullNumber(value: number): string {
  return digits.format(Number(value.toPrecision(15)));
}

const digits = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });
const magnitudes = [
  [1e12, "万亿"],
  [1e8, "亿"],
  [1e4, "万"],
] as const;
