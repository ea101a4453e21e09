import { describe, expect, test } from "vitest";
import { folderOf, joined, nameOf, pathWithin, sameFile, uriOfPath } from "./uri.js";

test("the folder of a file, up to the root", () => {
  expect(folderOf("file:///texts/讲话.txt")).toBe("file:///texts");
  expect(folderOf("file:///texts")).toBe("file://");
  expect(folderOf("file://")).toBeUndefined();
  expect(folderOf("vscode-vfs://github/a/b")).toBe("vscode-vfs://github/a");
  expect(folderOf("untitled:Untitled-1")).toBeUndefined();
});

describe("a relative path", () => {
  test("names a file in the folder", () => {
    expect(joined("file:///texts", "词库/a b.yaml")).toBe("file:///texts/%E8%AF%8D%E5%BA%93/a%20b.yaml");
    expect(joined("file:///texts/sub", "../a.yaml", "file:///texts")).toBe("file:///texts/a.yaml");
  });

  test("that leads out of it names nothing", () => {
    expect(joined("file:///texts", "../a.yaml")).toBeUndefined();
    expect(joined("file:///texts", "a/../../work2/b.yaml")).toBeUndefined();
    expect(joined("file:///", "../../../a")).toBeUndefined();
  });
});

test("one file in two writings", () => {
  expect(sameFile("file:///c%3A/%E8%AE%B2%E8%AF%9D.txt")).toBe(sameFile("file:///C:/讲话.txt"));
  expect(pathWithin("file:///C:/work/", "file:///c%3A/work/%E8%AE%B2%E8%AF%9D.txt")).toBe("讲话.txt");
  expect(pathWithin("file:///texts", "file:///texts2/a.txt")).toBeUndefined();
  expect(sameFile("file:///100%.txt")).toBe("file:///100%.txt");
  expect(nameOf("file:///texts/%E8%AE%B2.txt")).toBe("讲.txt");
});

test("a path as a person writes it", () => {
  expect(uriOfPath("/home/a/词.yaml", undefined)).toBe("file:///home/a/%E8%AF%8D.yaml");
  expect(uriOfPath("~/a.yaml", "file:///home/a")).toBe("file:///home/a/a.yaml");
  expect(uriOfPath("D:\\a\\b.csv", undefined)).toBe("file:///D%3A/a/b.csv");
  expect(uriOfPath("a.yaml", undefined)).toBeUndefined();
  expect(uriOfPath("vscode-vfs://github/a.yaml", undefined)).toBe("vscode-vfs://github/a.yaml");
});
