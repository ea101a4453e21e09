import { attribute } from "../../features/markup.js";
import type { Annotation } from "../../model/annotation.js";
import type { Report } from "./printed.js";

/**
 * The annotations as brat's standoff (https://brat.nlplab.org/standoff.html): T lines with the span, A lines with the
 * attribute that sorts them, # lines with the rest. brat counts Unicode code points, and a span over a line break is written in
 * fragments.
 */
export function bratLines({ analysis }: Report): string[] {
  const { text } = analysis;
  const points = codePoints(text);
  const lines: string[] = [];
  let number = 0;
  let attributes = 0;
  for (const annotation of shown(analysis.annotations)) {
    number++;
    const pieces = fragments(text, annotation.span.start, annotation.span.end);
    const places = pieces.map(({ start, end }) => `${points[start]} ${points[end]}`).join(";");
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join(" ");
    lines.push(`T${number}\t${annotation.kind} ${places}\t${words}\n`);
    const [sort, ...rest] = details(annotation);
    if (sort !== undefined) lines.push(`A${++attributes}\t${sort.name} T${number} ${sort.value}\n`);
    if (rest.length > 0) {
      lines.push(
        `#${number}\tAnnotatorNotes T${number}\t${rest.map(({ name, value }) => `${name}=${value}`).join(" ")}\n`,
      );
    }
  }
  return lines;
}

/**
 * The annotations as WebAnno's TSV 3.3, which INCEpTION reads: a token a character, a sentence a line, offsets in UTF-16 units;
 * two features a span, the kind and its sort, with a number in brackets where a span has several tokens or spans stack.
 */
export function webannoLines({ analysis }: Report): string[] {
  const { text, starts } = analysis;
  const spans = shown(analysis.annotations).map((annotation, index) => ({
    annotation,
    id: index + 1,
    sort: details(annotation)[0]?.value ?? "*",
  }));
  const out = ["#FORMAT=WebAnno TSV 3.3\n", "#T_SP=webanno.custom.PolicyLens|kind|sort\n", "\n"];
  let next = 0;
  let open: typeof spans = [];
  let sentence = 0;
  starts.forEach((start, line) => {
    const end = trimmedEnd(text, start, starts[line + 1] ?? text.length);
    if (end <= start) return;
    sentence++;
    out.push(`\n#Text=${escaped(text.slice(start, end))}\n`);
    let token = 0;
    for (let at = start; at < end; ) {
      const behind = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
      for (let span = spans[next]; span !== undefined && span.annotation.span.start <= at; span = spans[++next])
        open.push(span);
      if (open.some(({ annotation: { span } }) => span.end <= at))
        open = open.filter(({ annotation: { span } }) => span.end > at);
      if (text.slice(at, behind).trim() !== "") {
        token++;
        const cells = open.map(({ annotation, id, sort }) => [`${annotation.kind}[${id}]`, `${escaped(sort)}[${id}]`]);
        const kinds = cells.map(([kind]) => kind).join("|") || "_";
        const sorts = cells.map(([, sort]) => sort).join("|") || "_";
        out.push(`${sentence}-${token}\t${at}-${behind}\t${escaped(text.slice(at, behind))}\t${kinds}\t${sorts}\t\n`);
      }
      at = behind;
    }
  });
  return out;
}

/** Defects are no annotation of the text. */
function shown(annotations: readonly Annotation[]): Annotation[] {
  return annotations.filter(({ kind }) => kind !== "defect");
}

/** The attributes of an annotation in words, the one that sorts it first. */
function details(annotation: Annotation): { name: string; value: string }[] {
  return namesOf[annotation.kind].flatMap((name) => {
    const value = attribute(annotation, name);
    return value === undefined ? [] : [{ name, value: value.replace(/\s+/gu, " ") }];
  });
}

const namesOf: Readonly<Record<Annotation["kind"], readonly string[]>> = {
  slogan: ["sub", "term", "members"],
  program: ["sub", "term"],
  document: ["title"],
  quantity: ["role", "value", "max", "unit", "cmp", "indicator", "by", "from"],
  heading: ["level", "number", "title"],
  defect: ["code"],
};

/** The offset in code points of every offset in UTF-16 units. */
function codePoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    points[at] = count;
    const unit = text.charCodeAt(at);
    const pairs = unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (!pairs) count++;
  }
  points[text.length] = count;
  return points;
}

function fragments(text: string, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/gu)) {
    pieces.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return pieces.length === 0 ? [{ start, end }] : pieces;
}

function trimmedEnd(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && "\r\n".includes(text.charAt(end - 1))) end--;
  return end;
}

/** What has a meaning of its own in the format. */
function escaped(text: string): string {
  return text.replace(/[\\[\]|_\->;\t\n*]/gu, (mark) => (mark === "\t" ? "\\t" : mark === "\n" ? "\\n" : `\\${mark}`));
}
