import { expect, test } from "vitest";
import { fitting, fittingEnd, inert, width } from "./width.js";

test("Chinese is two columns wide, combining marks and invisible characters none", () => {
  expect(width("六稳abc")).toBe(7);
  expect(width("増長、，：（）")).toBe(14);
  expect(width("e\u0301")).toBe(1);
  expect(width("\u200b")).toBe(0);
  expect(width("𠮷😀")).toBe(4);
});

test("what fits never cuts a character", () => {
  expect(fitting("六稳六保", 5)).toBe("六稳");
  expect(fittingEnd("六稳六保", 5)).toBe("六保");
  expect(fitting("𠮷林", 3)).toBe("𠮷");
  expect(fitting("", 3)).toBe("");
});

test("nothing in a text can steer the terminal, and offsets stay", () => {
  expect(inert("\u001b[31m红\u202e色\t。")).toBe("\ufffd[31m红\ufffd色 。");
});
