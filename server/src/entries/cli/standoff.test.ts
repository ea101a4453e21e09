import { expect, test } from "vitest";
import { analyzed } from "../../../test/markup.js";
import { bratLines, webannoLines } from "./standoff.js";

const report = (text: string) => ({ file: "讲话.txt", analysis: analyzed(text), findings: [], admitted: true });

test("brat: the span in code points, its sort, the rest as a note", () => {
  const lines = bratLines(report("𠮷县城镇新增就业1.4万人。"));
  expect(lines[0]).toBe("T1\tquantity 8 13\t1.4万人\n");
  expect(lines[1]).toBe("A1\trole T1 outcome\n");
  expect(lines[2]).toContain("value=14000 unit=人 cmp==");
});

test("WebAnno: a token a character, an id for the tokens of one span", () => {
  const lines = webannoLines(report("城镇新增就业1.4万人。"));
  expect(lines.slice(0, 2)).toEqual(["#FORMAT=WebAnno TSV 3.3\n", "#T_SP=webanno.custom.PolicyLens|kind|sort\n"]);
  expect(lines).toContain("1-7\t6-7\t1\tquantity[1]\toutcome[1]\t\n");
  expect(lines).toContain("1-1\t0-1\t城\t_\t_\t\n");
});
