/**
 * What a web page leaves in the text copied from it, as tables and sources of regular expressions in the dialect that
 * JavaScript and Oniguruma share. They match text as written.
 */

/** The entities by their names in small letters, and the characters that they stand for: &ldquo; */
export const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: "\u3000",
  thinsp: "",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  laquo: "《",
  raquo: "》",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  times: "×",
  deg: "°",
  permil: "‰",
  copy: "©",
  reg: "®",
  shy: "",
  zwnj: "",
  zwj: "",
};

/** A tag or a comment. The name may be run together with its attributes: <divclass="title">. */
export const tag =
  "<\\/?(?:p|br|hr|b|i|u|a|em|strong|small|font|center|span|div|h[1-6]|ul|ol|li|dl|dt|dd|img|table|tbody|thead|tr|td|th|sub|sup|figure|figcaption|section|article|script|style|iframe|video|input|button|form|o:p|st1)(?:\\s[^<>]{0,400}|\\/|(?:class|style|id)=[^<>]{0,400})?>|<!--[^<>]{0,400}-->";
