import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";

/** The facts of the only defect, if there is but one. */
function only(text: string): unknown {
  const defects = analyzed(text).annotations.filter(({ kind }) => kind === "defect");
  const [defect] = defects;
  return defects.length === 1 && defect?.kind === "defect" && defect.code === "encoding" ? defect.data : defects;
}

test("GBK opened as UTF-8", () => {
  expect(only("ͬ־�ǣ����ڣ��Ҵ�������������\n���ᱨ�湤��,���������顣\n")).toMatchObject({ likely: "gb18030", read: "utf-8" });
});

test("GBK opened as Latin-1", () => {
  expect(only("Í¬Ö¾ÃÇ£ºÏÖÔÚ£¬ÎÒ´ú±íÊÐÈËÃñÕþ¸®£¬Ïò´ó»á±¨¸æ¹¤×÷")).toMatchObject({
    likely: "gb18030",
    read: "windows-1252",
  });
});

test("UTF-8 opened as GBK, as Latin-1", () => {
  expect(only("鍚屽織浠細鐜板湪锛屾垜浠ｈ〃甯備汉姘戞斂搴滐紝鍚戝ぇ浼氭姤鍛婂伐浣滐紝")).toMatchObject({
    likely: "utf-8",
    read: "gb18030",
  });
  expect(only("å…¨å¸‚ç”Ÿäº§æ€»å€¼å¢žé•¿ï¼ŒåŸŽé•‡æ–°å¢žå°±ä¸šä¸‡äººã€‚")).toMatchObject({ likely: "utf-8" });
});

test("decoded wrongly twice, and saved", () => {
  expect(only("锟斤拷锟斤拷锟节ｏ拷锟揭达拷锟斤拷锟斤拷锟斤拷锟斤拷")).toMatchObject({ likely: "" });
});

test("it silences all others", () => {
  const text = '����������,��630日���������(���\n"������"����������������';
  expect(only(text)).toMatchObject({ likely: "gb18030" });
});

test("a text in order has none, whatever its script", () => {
  for (const text of [
    "全市上下要抓好落实，确保完成全年目标任务。",
    "產業鏈、供應鏈穩定，發展質量和效益不斷提升。",
    "El Niño, café, naïve, São Tomé: noms étrangers dans un texte.",
    "東京・横浜の企業と協力する。",
  ]) {
    expect(only(text)).toEqual([]);
  }
});

test("a French text in Latin-1, opened as UTF-8, is no matter of Chinese encodings", () => {
  const { annotations } = analyzed(
    "D\ufffdj\ufffd vu, caf\ufffd, na\ufffdve, \ufffdtude, for\ufffdt, h\ufffdtel, r\ufffdle.",
  );
  expect(annotations.filter((each) => each.kind === "defect" && each.code === "encoding")).toEqual([]);
});
