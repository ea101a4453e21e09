import { expect, test } from "vitest";
import { analyzed } from "../../test/markup.js";

const words = "我们要坚持稳中求进工作总基调，推动高质量发展。";

test.each([
  ["河南洛阳", `2022年洛阳市政府工作报告\n${words}`],
  ["河南", `中共河南省委关于深化改革的意见\n${words}`],
  ["宁夏", `2026年宁夏回族自治区政府工作报告\n${words}`],
  ["内蒙古包头", `包头市人民政府关于印发工作方案的通知\n${words}`],
  ["四川", `四川2026年政府工作报告\n${words}`],
  [undefined, `国务院关于深化改革的意见\n新华社北京3月5日电 ${words}`],
  [undefined, `市委书记刘南昌主持会议。\n${words}`],
  [undefined, `浙江省、江苏省、安徽省和上海市共同推进长三角一体化。\n${words}`],
])("%s", (place, text) => expect(analyzed(text).place).toBe(place));
