import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LIMITS } from "../../src/cli/check-forms";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

/** `jibiao forms --check`: a finance office's slips in its own set, all at once, each with line and column. */

const at = temporaryFolder();

/** A set as it is written by hand, one thing a line; `edit` makes a slip in it. */
const LINES = [
  "{",
  '  "set": "某区", "name": "某区", "since": 2026, "basis": "某区通知",',
  '  "order": ["project"],',
  '  "forms": { "project": {',
  '    "is": "fund", "number": "附件1", "name": "项目表", "title": "{year}年项目支出绩效目标表", "unit": "万元",',
  '    "head": ["number", "title", "unit"],',
  '    "picture": [',
  '      "| 项目名称 | {projectName} | < | < |",',
  '      "| 资金总额 | {amount} | < | < |",',
  '      "| 二级指标 | 三级指标 | 指标值 | 权重 |",',
  '      "| 数量指标 | {indicators.name} | {indicators.value} | {indicators.weight} |",',
  '      "| 质量指标 | {indicators.name} | {indicators.value} | {indicators.weight} |"',
  "    ],",
  '    "foot": ["| 填报人：{filledBy}　电话：{phone} | < | < | < |"],',
  '    "widths": [12, 24, 14, 8],',
  '    "heights": { "indicators": 24 },',
  '    "page": { "orientation": "portrait" },',
  '    "fields": {',
  '      "projectName": { "kind": "text", "is": "fundName" },',
  '      "amount": { "kind": "amount", "is": "amount" },',
  '      "name": { "kind": "indicatorName" },',
  '      "value": { "kind": "indicatorValue" },',
  '      "weight": { "kind": "weight" },',
  '      "filledBy": { "kind": "text", "is": "filledBy" },',
  '      "phone": { "kind": "text", "is": "phone" }',
  "    },",
  '    "aliases": { "三级指标": ["指标内容"] }',
  "  } }",
  "}",
];

let nth = 0;
function written(...edits: (readonly [from: string, to: string])[]): string {
  const text = edits.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, LINES.join("\n"));
  const file = at(`${++nth}/某区/2026.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** What is said of a set with some slips: line, what stands there, and the sentence. */
async function told(...edits: (readonly [from: string, to: string])[]): Promise<string[]> {
  const file = written(...edits);
  const lines = readFileSync(file, "utf8").split("\n");
  const { answer } = await jibiaoJson("forms", "--check", file);
  return answer.files[0].problems.map(
    ({ line, column, sentence }: { line: number; column: number; sentence: string }) =>
      `${line} ${lines[line - 1]!.slice(column - 1)} → ${sentence}`,
  );
}

test("a set that is right has nothing to be told", async () => {
  const file = written();
  const { code, out } = await jibiao("forms", "--check", file);
  expect([code, out]).toEqual([0, "查了 1 个文件，没有问题。\n"]);
  const { out: listed } = await jibiao("forms", "--templates", dirname(dirname(file)));
  expect(listed).toContain("某区（某区），2026年起用");
});

test.each([
  [
    "a row one cell short",
    [["| {amount} | < | < |", "| {amount} | < |"]],
    '9 "| 资',
    "picture 第 2 行有 3 格，别的行有 4 格，少 1 格",
  ],
  ["a row one cell long", [["{amount} | < | < |", "{amount} | < | < | < |"]], '9 "| 资', "多 1 格"],
  [
    "a width too few",
    [["12, 24, 14, 8", "12, 24, 14"]],
    "15 [12",
    "widths 写了 3 个宽度，picture 有 4 列，少 1 个",
  ],
  ["a width too many", [["12, 24, 14, 8", "12, 24, 14, 8, 8"]], "15 [12", "多 1 个"],
  [
    "a foot that is short",
    [["电话：{phone} | < | < | < |", "电话：{phone} | < |"]],
    '14 "| 填',
    "foot 第 1 行有 2 格",
  ],
  [
    "a column written without its table",
    [['{indicators.weight} |",', '{weight} |",']],
    "11 {weight}",
    "是不是要写 {indicators.weight}？",
  ],
  [
    "a column written so everywhere",
    [
      ['{indicators.weight} |",', '{weight} |",'],
      ['{indicators.weight} |"', '{weight} |"'],
    ],
    "11 {weight}",
    "是不是要写 {indicators.weight}？",
  ],
  [
    "a field that is spelled wrong",
    [['{indicators.value} | {indicators.weight} |",', '{indicators.vlaue} | {indicators.weight} |",']],
    "11 {indicators.vlaue}",
    "fields 里没有写它（picture 第 4 行第 3 格），是不是要写 {indicators.value}？",
  ],
  [
    "another table's name",
    [['{indicators.value} | {indicators.weight} |",', '{indicator.value} | {indicators.weight} |",']],
    "11 {indicator.value}",
    "是不是要写 {indicators.value}？",
  ],
  [
    "a field that stands once, as a column",
    [["{amount}", "{indicators.amount}"]],
    "9 {indicators.amount}",
    "amount",
  ],
  ["spaces within braces", [["{amount}", "{ amount }"]], "9 { amount", "看不懂"],
  ["wide braces", [["{amount}", "｛amount｝"]], "9 ｛amount", "看不懂"],
  ["a unit behind the braces", [["{amount}", "{amount}万元"]], "9 {amount}万", "后面不能再写字"],
  [
    "a field drawn twice",
    [["| {amount} | < | < |", "| {amount} | {amount} | < |"]],
    "9 {amount}",
    "又画了一次 {amount}",
  ],
  [
    "a field without a heading",
    [["| 资金总额 | {amount} | < | < |", "| {amount} | < | < | < |"]],
    "9 {amount}",
    "左边没有标题",
  ],
  [
    "a field that is not drawn",
    [['"phone": {', '"mobile": { "kind": "text" }, "phone": {']],
    "25 {",
    "fields 里写了 mobile，picture 里没有画 {mobile}",
  ],
  [
    "a field that is not described",
    [['"weight": { "kind": "weight" },', ""]],
    "11 {indicators.weight}",
    "picture 里画了 {weight}，fields 里没有写它",
  ],
  [
    "a join with nothing",
    [["| 项目名称 | {projectName} | < | < |", "| ^ | {projectName} | < | < |"]],
    "8 ^",
    "那一侧没有格子",
  ],
  ["a broken line", [["| 项目名称 |", "项目名称 |"]], '8 "项', "这一行要以 | 开头"],
  [
    "rows of a table that differ",
    [['{indicators.value} | {indicators.weight} |"\n', '{indicators.weight} | {indicators.value} |"\n']],
    '12 "| 质',
    "列和第 4 行",
  ],
  [
    "a table that comes again",
    [
      [
        '| 资金总额 | {amount} | < | < |",',
        '| 资金总额 | {amount} | < | < |",\n "| 甲 | 三级指标 | 指标值 | 权重 |", "| 乙 | {indicators.name} | {indicators.value} | {indicators.weight} |",',
      ],
    ],
    "10 {indicators.name}",
    "没有和它连在一起",
  ],
  [
    "a kind that nobody knows",
    [['"kind": "weight"', '"kind": "weigth"']],
    '23 "weigth"',
    "是不是要写 weight？",
  ],
  [
    "a role of another kind",
    [['"kind": "text", "is": "fundName"', '"kind": "note", "is": "fundName"']],
    '19 "fundName"',
    "kind 要写 text",
  ],
  ["a key that is spelled wrong", [['"heights"', '"hights"']], "16 {", "是不是要写 heights？"],
  ["a key that is missing", [['"basis": "某区通知",', ""]], "1 {", "basis 缺少这一项"],
  ["words instead of a number", [['"since": 2026', '"since": "2026"']], '2 "2026"', "since 要写数字"],
  ["a form that is not there", [['["project"]', '["projects"]']], '3 "projects"', "是不是要写 project？"],
  [
    "a height for nothing",
    [['"heights": { "indicators"', '"heights": { "indicator"']],
    "16 24",
    "是不是要写 indicators？",
  ],
  [
    "a spelling of nothing",
    [['"aliases": { "三级指标"', '"aliases": { "三级名称"']],
    "27 [",
    "表里没有这个栏目",
  ],
  [
    "a rule that is not there",
    [['"order"', '"rules": { "weight-sum": { "off": true, "why": "无" } }, "order"']],
    "3 {",
    "是不是要写 weights-sum？",
  ],
  [
    "a limit that is not there",
    [['"order"', '"limits": { "weightTotals": 100 }, "order"']],
    "3 100",
    "是不是要写 weightTotal？",
  ],
  ["a comma too many", [['"phone" }\n    },', '"phone" },\n    },']], "26 }", "多了一个逗号"],
  ["a comma too few", [['"is": "fund", "number"', '"is": "fund" "number"']], '5 "number"', "缺英文逗号"],
  ["Chinese quotation marks", [['"is": "fund"', '“is”: "fund"']], "5 “", "中文符号"],
  ["a remark", [['"is": "fund",', '"is": "fund", // 项目']], "5 //", "不能写注释"],
  ["a key that comes twice", [['"weight": {', '"value": {']], '23 "value"', "“value”前面已经写过一次"],
  ["a name with a slash", [['"set": "某区"', '"set": "某/区"']], '2 "某/区"', "不能用"],
] as [string, [string, string][], string, string][])("%s", async (_, edits, place, sentence) => {
  const all = await told(...edits);
  expect(all).toContainEqual(expect.stringContaining(sentence));
  expect(all.find((one) => one.includes(sentence))!.slice(0, place.length)).toBe(place);
  for (const one of all) expect(one.split(" → ")[1]).not.toMatch(/expected|undefined|invalid|Error/i);
});

test("many slips in several forms and files are told together", async () => {
  const file = written(
    ["| {amount} | < | < |", "| {amount} | < |"],
    ["12, 24, 14, 8", "12, 24, 14"],
    ['"kind": "weight"', '"kind": "weigth"'],
    ['["project"]', '["projects"]'],
  );
  writeFileSync(
    file.replace("2026", "2027"),
    '{ "set": "某区", "since": 2027, "basis": "通知", "extends": "某区/2062" }',
  );
  const { code, out } = await jibiao("forms", "--check", dirname(file));
  expect(code).toBe(1);
  for (const sentence of [
    "少 1 格",
    "少 1 个",
    "是不是要写 weight？",
    "是不是要写 project？",
    "extends 某区/2062 找不到",
  ]) {
    expect(out).toContain(sentence);
  }
});

test("a later year is not told again what is wrong with the earlier one", async () => {
  const file = written(["12, 24, 14, 8", "12, 24, 14"]);
  writeFileSync(
    file.replace("2026", "2027"),
    '{ "set": "某区", "since": 2027, "basis": "通知", "extends": "某区/2026" }',
  );
  const { answer } = await jibiaoJson("forms", "--check", dirname(file));
  expect(answer.files.map(({ problems }: { problems: unknown[] }) => problems.length)).toEqual([1, 0]);
});

test("what is refused when it is used is what is told, and the other way round", async () => {
  const file = written(['{indicators.weight} |",', '{weight} |",']);
  const { code, err } = await jibiao(
    "new",
    "--set",
    "某区",
    "--year",
    "2026",
    "-o",
    at("a.xlsx"),
    "--templates",
    dirname(dirname(file)),
  );
  expect([code, err]).toEqual([2, expect.stringMatching(/第11行第\d\d列/)]);
});

test.each([
  [
    "a folder without any set",
    () => (mkdirSync(at("空"), { recursive: true }), ["forms", "--check", at("空")]),
  ],
  ["templates without any set", () => ["forms", "--templates", at("空")]],
  [
    "the folder of a district instead of the one above it",
    () => ["forms", "--templates", dirname(written())],
  ],
])("%s is told", async (_, args) => {
  const { code, err } = await jibiao(...args());
  expect(code).toBe(2);
  expect(err).toMatch(/里没有表样|上一层的文件夹/);
});

test("the limits it knows are those that rules have", () => {
  const folder = join(__dirname, "../../src/rules");
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const used = sources.flatMap((source) => [
    ...Array.from(source.matchAll(/\blimits\.(\w+)/g), ([, name]) => name!),
    ...Array.from(source.matchAll(/limits: \{([^}]*)\}\s*\}\)/g), ([, names]) =>
      names!.split(",").map((one) => one.trim()),
    ).flat(),
  ]);
  expect([...new Set(used)].sort()).toEqual([...LIMITS].sort());
});
