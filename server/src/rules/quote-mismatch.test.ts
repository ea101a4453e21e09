import { describe, expect, test } from "vitest";
import { analyzed, check } from "../../test/markup.js";
import { edited } from "../features/fix.js";

const defects = (marked: string): void => check(["defect"], marked);

/** The text after the repair of its straight marks. */
function straightened(text: string): string {
  const [defect] = analyzed(text).annotations.filter((each) => each.kind === "defect" && each.variant === "straight");
  return defect?.kind === "defect" ? edited(text, defect.fixes?.[0]?.edits ?? []) : text;
}

describe("without a partner", () => {
  test("opened and not closed", () =>
    defects(
      "要落实{defect code=quote-mismatch variant=unpaired:“}两个维护的要求，抓好“双招双引”。\n各单位要抓好落实。",
    ));
  test("closed and not opened", () => defects("要落实两个维护{defect code=quote-mismatch variant=unpaired:”}的要求。"));
  test("titles and brackets", () => {
    defects("印发了{defect code=quote-mismatch variant=title:《}关于加快发展的意见。");
    defects("新建项目{defect code=quote-mismatch variant=bracket:（}含续建共十个。");
    defects("1）抓项目；2）抓民生；（一)坚持稳中求进；a)抓党建。");
  });
  test("facing the wrong way", () => {
    defects("坚持“项目为王{defect code=quote-mismatch variant=reversed:“}理念。");
    defects("坚持{defect code=quote-mismatch variant=reversed:”}项目为王”理念。");
  });
  test("corner brackets of Traditional texts", () => {
    defects("落實「一國兩制」方針，「港人治港『高度自治』」。");
    defects("落實{defect code=quote-mismatch:「}一國兩制方針。");
  });
});

describe("nesting", () => {
  test("doubles in doubles", () =>
    defects("他说：“要牢记{defect code=quote-mismatch variant=nested:“两个务必”}的要求。”"));
  test("singles in doubles", () => defects("他说：“要牢记‘两个务必’的要求。”"));
  test("an unclosed one is no nesting", () =>
    defects("他说：{defect code=quote-mismatch variant=unpaired:“}要牢记“两个务必”的要求。"));
});

describe("a quotation over paragraphs", () => {
  test("each opens it, the last closes it", () => defects("他说：“抓项目。\n“抓民生。\n“抓党建。”\n会议结束。"));
  test("opened once, closed once", () => defects("他说：“抓项目。\n抓民生。\n抓党建。”\n会议结束。"));
  test("never closed", () => defects("他说：{defect code=quote-mismatch:“}抓项目。\n会议结束。\n要落实“两个维护”。"));
});

describe("straight marks", () => {
  test("one remark for all, at the first", () =>
    defects('锚定{defect code=quote-mismatch variant=straight:"}两个确保"、实施"十大战略"。'));
  test("pairs are converted, by context and not by odd and even", () => {
    expect(straightened('锚定"两个确保"、实施"十大战略",在"千亿强区"目标下')).toBe(
      "锚定“两个确保”、实施“十大战略”,在“千亿强区”目标下",
    );
    expect(straightened("他说:\"要牢记'两个务必'。\"")).toBe("他说:“要牢记‘两个务必’。”");
    expect(straightened('推进“关怀模式"、"长辈模式"建设')).toBe("推进“关怀模式”、“长辈模式”建设");
  });
  test("where one is lost, only pairs that show both faces", () => {
    expect(straightened('抓好"双招双引、实施"十大战略"、"三大改造"。')).toBe(
      '抓好"双招双引、实施"十大战略"、“三大改造”。',
    );
  });
  test("no quotation marks at all", () => {
    for (const text of ['He said "yes" twice.', "it's o'clock", '配备27"显示器', 'class="title" id="x"']) {
      defects(text);
    }
    check(["defect"], '运行`echo "中文"`命令。', "markdown");
  });
});

test("smileys, apostrophes and broken readings are no brackets and quotations", () => {
  defects("谢谢大家:)，it’s fine。");
});
