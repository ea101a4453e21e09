import { test } from "vitest";
import { check } from "../../test/markup.js";

test("a title in 《》, without the marks", () => {
  check(
    ["document"],
    "审议通过了《{document:关于全面建设学习型城市的实施意见}》《{document:全市创新发展综合改革方案}》。",
  );
  check(
    ["document"],
    "入选《{document:中国营商环境报告2020}》,执行《{document title=优化营商环境条例:優化營商環境條例}》",
  );
});

test("a title within a title is part of it", () => {
  check(["document"], "印发《{document:关于贯彻〈数据安全法〉的若干措施（试行）}》");
  check(["document"], "印发《{document:关于贯彻《数据安全法》的实施意见}》");
});

test("what is issued or obeyed is a document, whatever its name", () => {
  check(["document"], "根据《{document:建议}》,制定《{document:工业十条}》");
});

test("works of art are none", () => {
  check(["document"], "音乐剧《青春之歌》上演,打造《梦回古城》实景演出,创作电影《山路》。");
});

test("marks that do not pair", () => {
  check(["document"], "《关于印发方案的通知");
  check(["document"], "条例》施行");
  check(["document"], `《${"长".repeat(200)}条例》`);
});

test("an official name without marks", () => {
  check(["document"], "深入实施{document:滨海市沿湾经济带发展规划}。");
  check(["document"], "县政府办公室关于印发{document:全县安全生产专项整治工作方案}的通知");
  check(["document"], "编制实施各专项规划,完善总体规划");
});

test("the number it was issued under, and the name it goes by", () => {
  check(
    ["document"],
    "落实《{document reference=浙政发〔2031〕5号:关于加快未来产业发展的实施意见}》（浙政发〔2031〕5号）。",
  );
  check(
    ["document"],
    "印发《{document reference=川办发[2031]15号:全省数字经济发展行动方案}》（川办发[2031]15号，以下简称《{document full=全省数字经济发展行动方案:蓝图}》）。",
  );
  check(["document"], "印发《{document:全省数字经济发展行动方案}》（草案）。");
});
