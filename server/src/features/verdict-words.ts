import type { Reason, Verdict } from "../analysis/verdict.js";
import type { Language } from "./language.js";

/** The reasons of a verdict in words, most weighty first, for the status item and the command line. */
export function reasonsInWords({ reasons }: Verdict, language: Language): string[] {
  return reasons.map(({ code, count }) => words[code][language].replace("#", String(count)));
}

const words: Readonly<Record<Reason["code"], Readonly<Record<Language, string>>>> = {
  verbs: { zh: "公文常用动词（推进、落实、统筹……）# 处", en: "# uses of the genre's verbs (推进, 落实, 统筹 …)" },
  nouns: { zh: "机构、会议和发展类用语 # 处", en: "# names of bodies, meetings and policy nouns" },
  sparse: { zh: "公文用语太少（# 处）", en: "too few of the genre's words (#)" },
  short: { zh: "文字太短，公文用语 # 处", en: "too short, with # of the genre's words" },
  court: { zh: "像裁判文书（# 处）", en: "reads like a court document (# signs)" },
  company: { zh: "像公司文件（# 处）", en: "reads like a company's paper (# signs)" },
  scholarly: { zh: "像学术文章（# 处）", en: "reads like a scholarly article (# signs)" },
  story: { zh: "像故事或对话（# 处）", en: "reads like a story (# signs)" },
  code: { zh: "像程序或说明文档（# 处）", en: "reads like code or its documentation (# signs)" },
};
