/** A text of somebody else's as Markdown shows it to the letter: no emphasis, link, HTML or command comes of it. */
export function inert(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$!@]/gu, "\\$&")
    .replace(/^[-+](?=\s)|(?<=^\d{1,9})[.)](?=\s)/gu, "\\$&")
    .replace(/:(?=\/\/)|(?<=www)\./giu, "\\$&");
}

/** Breaks and runs of blanks are one space; between Chinese characters a break is nothing. */
export function onOneLine(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/[ \t\u3000]+/gu, " ").trim())
    .reduce((all, line) => all + (/[!-~]$/u.test(all) && /^[!-~]/u.test(line) ? " " : "") + line, "");
}
