import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sorts, subs } from "../src/features/term-file.js";
import { defects } from "../src/model/defect.js";

/*
 * The JSON Schemas of `.policy-lens.json` and of glossaries, by which editors complete and check. They say again what the
 * parsers say, and are written from the same tables (`npm run generate`).
 */

const folder = join(import.meta.dirname, "../schemas");
const root = join(import.meta.dirname, "../..");

test("the schema of a configuration", async () => {
  await expect(written(configurationSchema())).toMatchFileSnapshot(join(folder, "configuration.schema.json"));
});

test("the schema of a glossary", async () => {
  await expect(written(glossarySchema())).toMatchFileSnapshot(join(folder, "glossary.schema.json"));
});

test("both are contributed, and what they describe is told by its file's name", () => {
  const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(contributes.jsonValidation).toEqual([
    { fileMatch: [".policy-lens.json"], url: "./server/schemas/configuration.schema.json" },
    { fileMatch: ["policy-lens-glossary.json"], url: "./server/schemas/glossary.schema.json" },
  ]);
  expect(contributes.yamlValidation).toEqual([
    {
      fileMatch: ["policy-lens-glossary.yaml", "policy-lens-glossary.yml"],
      url: "./server/schemas/glossary.schema.json",
    },
  ]);
});

function configurationSchema() {
  const rules = Object.entries(defects);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Policy Lens: .policy-lens.json",
    description:
      "政策透镜的项目配置，对所在文件夹及其下的文本生效，先于编辑器设置。Holds for the texts in and below its folder.",
    type: "object",
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      rules: {
        description: "规则的级别。The levels of rules.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(([code, { zh, en, severity }]) => [
            code,
            { description: `${zh}。${en}.`, enum: levels, default: severity },
          ]),
        ),
      },
      glossaries: {
        description:
          "词库文件，相对于本文件夹的路径。Term files (YAML, JSON, CSV, TSV), by paths relative to this folder; a later one goes before.",
        type: "array",
        items: { type: "string", pattern: "\\.([Yy][Aa]?[Mm][Ll]|[Jj][Ss][Oo][Nn]|[Cc][Ss][Vv]|[Tt][Ss][Vv])$" },
      },
      ignore: {
        description: "不看的文件，写法同 .gitignore。Files that are left alone, written as in .gitignore.",
        type: "array",
        items: { type: "string", minLength: 1 },
      },
      documents: {
        description: "哪些文本作标注。Which texts are annotated: those that read like policy texts, all, none.",
        enum: ["auto", "always", "never"],
        default: "auto",
      },
      suppress: {
        description:
          "静默的地方、词语、文件；由灯泡写入。What is silenced: places, terms, files; the light bulb writes it.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["rule"],
          anyOf: [{ required: ["file"] }, { required: ["text"] }],
          properties: {
            rule: { description: "规则。The rule.", enum: rules.map(([code]) => code) },
            file: {
              description:
                "文件，相对于本文件夹；不写则为所有文件。The file, relative to this folder; none: all files.",
              type: "string",
            },
            text: {
              description: "所静默的文字；不写则为整个文件。The silenced words; none: the whole file.",
              type: "string",
            },
            before: { description: "其前的文字。What stands before them.", type: "string" },
            after: { description: "其后的文字。What stands behind them.", type: "string" },
          },
        },
      },
    },
  };
}

function glossarySchema() {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Policy Lens: glossary",
    description: "项目词库，每条一行。A project's terms, one entry a line.",
    type: ["array", "null"],
    items: {
      type: "object",
      additionalProperties: false,
      required: ["term"],
      anyOf: [{ required: ["sub"] }, { required: ["removed"] }],
      properties: Object.fromEntries(
        Object.entries(sorts).map(([name, sort]) => [name, { description: descriptions[name], ...typeOf(name, sort) }]),
      ),
    },
  };
}

function typeOf(name: string, sort: string): object {
  if (name === "sub") return { enum: subs };
  if (name === "term") return { type: "string", minLength: 2 };
  if (sort === "flag") return { type: "boolean" };
  if (sort === "strings") return { type: "array", items: { type: "string" } };
  if (sort === "date") return { type: ["string", "integer"], pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" };
  return { type: "string" };
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const levels = ["error", "warning", "info", "hint", "off", "default"];

const descriptions: Readonly<Record<string, string>> = {
  term: "词语，简体，不带引号。The term, Simplified, without quotation marks.",
  sub: "种类。numbered 数字简称，motto 形象说法，formula 固定提法；plan 计划工程规划，campaign 行动活动，strategy 战略，zone 园区，mechanism 机制改革制度，other 其他；document 文件。",
  aliases: "同义的其他写法。Other wordings that mean the same.",
  members: "数字简称所含各项，按通行次序。What a numbered term stands for, in the standing order.",
  gloss: "一两句话的解释，悬停显示。One or two plain sentences, shown on hover.",
  en: "通行英译。The standard English rendering.",
  origin: "首次提出的场合或文件。Occasion or document in which it was first put forward.",
  since: "始于，YYYY、YYYY-MM 或 YYYY-MM-DD。In use since.",
  until: "止于。In use until.",
  replacedBy: "后来的提法。The term that replaced it.",
  place: "省或市；全国性的不写。The province or city whose term it is; none: national.",
  collocations: "通常的搭配。What usually stands around it.",
  source: "依据。The document and date in which the facts can be checked.",
  quiet: "只在悬停、查词时解释，不作标注。Explained on hover and look-up, but not marked.",
  removed: "下层词库的这个词不再有效。What lower glossaries say of the term no longer holds.",
};
