import type { Part } from "../model/annotation.js";
import type { ParagraphRule } from "./rule.js";

/**
 * What has its place in the outline without being a heading: the subtitle ——在…会议上, the questions of a press
 * conference, its speakers, attachments, and the body that signs above its date.
 */
export const part: ParagraphRule = {
  id: "part",
  reads: "text",
  *read(_lexicon, { text }) {
    if (text.length <= longestLine) {
      const sort = sortOfLine(text);
      const start = text.length - text.trimStart().length;
      if (sort !== undefined) yield { kind: "part", span: { start, end: text.trimEnd().length }, sort };
      if (sort !== undefined) return;
    }
    if (!asks.test(text)) return;
    for (const match of text.matchAll(question)) {
      const start = match.index + (match[1]?.length ?? 0);
      yield { kind: "part", span: { start, end: match.index + match[0].length }, sort: "question" };
    }
    const speaker = speaks.exec(text);
    if (speaker !== null) {
      const start = text.length - text.trimStart().length;
      yield { kind: "part", span: { start, end: speaker[0].length - 1 }, sort: "speaker" };
    }
  },
};

const longestLine = 60;

function sortOfLine(text: string): Part["sort"] | undefined {
  const line = text.trim();
  if (/^(?:——|--)[^,。;]{4,}$/u.test(line)) return "subtitle";
  if (/^附件?\d{0,2}(?::|$)|^附表|^附录/u.test(line)) return "attachment";
  return signature.test(line) ? "signature" : undefined;
}

/** Above the date: a body alone on its line. */
const signature =
  /^(?:中共|中国共产党)?[㐀-鿿]{2,24}(?:人民政府|委员会|办公室|办公厅|党委|[省市县区州]委|总局|[局厅部委院]|党组|领导小组|联席会议)(?: .{2,24})?$/u;
const asks = /[问答者]:|[㐀-鿿]:/u;
/** 问:…?, 记者:…?, 3. 问:…? up to its question mark. */
const question =
  /((?:^|[。?!”]) *)(?:\d{1,2}[.、] ?)?(?:问|记者(?:问|提问)?|提问|[㐀-鿿]{2,12}(?:社|报|台|网|杂志)记者):[^?]{2,160}\?/gu;
/** 张三:我们… at the start of a paragraph: who answers. */
const speaks = /^ *(?:答|[㐀-鿿·]{2,4}|[㐀-鿿]{2,10}(?:部长|主任|局长|厅长|市长|省长|司长|发言人|书记)[㐀-鿿]{0,4}):/u;
