import { findForms } from "../../../src/forms/find/find";
import { rangeText } from "../../../src/workbook/cell";
import { show, sheetFrom } from "../../sheet";
import { sets } from "../../templates/sets";
import { drawn, formIn, formOf, formsIn, withoutMarkers } from "../sheets";

/** Which forms stand where in a sheet written as Markdown: `summary A1:F6`. */
function found(markdown: string): string[] {
  return formsIn(sheetFrom(markdown)).map(({ definition, area }) => `${definition.id} ${rangeText(area)}`);
}

function why(markdown: string): string | undefined {
  return findForms(sheetFrom(markdown), sets).why;
}

const SUMMARY = `
  | 附件3-1 |  |  |  |  |  |
  | 2026年区级专项资金预算绩效目标汇总表 | < | < | < | < | < |
  |  |  |  |  |  | 单位：万元 |
  | 序号 | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 |
  | 1 | 路灯运行 | 维修（护）费 | 8.5 | 路灯长年常亮 | 修好坏灯 |
  | 2 | 绿化养护 | 养护费 | 4 | 公园常绿 | 补种树木 |`;

const DIRECTIONS = `
  | 附件3-2 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
  | 2026年区级专项资金支出方向绩效目标表 | < | < | < | < | < | < | < | < | < | < | < | < | < | < | < |
  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | 单位：万元 |
  | 主管部门 | 支出方向 | 所属专项名称 | 专项实施期 | 支出方向年度金额 | 实施期绩效目标 | 年度绩效目标 | 绩效指标 | < | < | < | < | < | < | < | < |
  | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 产出指标 | < | < | < | 效益指标 | < | < | < | < |
  | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 经济效益指标 | 社会效益指标 | 生态效益指标 | 可持续影响指标 | 社会公众或服务对象满意度指标 |
  | 城管局 | 维修（护）费 | 路灯运行 | 2026年 | 8.5 | 路灯长年常亮 | 修好坏灯 | 40盏 |  |  |  |  |  |  |  | 95% |`;

const DEPARTMENT = `
  | 附件3-3 |  |  |
  | 部门整体支出绩效申报表 | < | < |
  | 部门名称 | 城管局 | < |
  | 年度预算申请 | 资金总额： | 26 |
  | ^ | 按支出性质分： |  |
  | ^ | 其中：基本支出： | 8 |
  | ^ | 项目支出： | 18 |
  | 整体绩效目标 | 城市整洁 | < |
  | 部门整体支出年度绩效指标 | 产出指标 | 清扫40条路 |
  | ^ | 效益指标 | 市民满意 |
  | 财政部门审核意见 | 业务股室意见： |  |
  | ^ | 绩效股意见： |  |`;

const lines = (markdown: string) =>
  markdown
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const without = (markdown: string, ...gone: number[]) =>
  lines(markdown)
    .filter((_, row) => !gone.includes(row + 1))
    .join("\n");
const indented = (markdown: string, columns: number) =>
  lines(markdown)
    .map((line) => "|  ".repeat(columns) + line)
    .join("\n");
const below = (...parts: string[]) => parts.map((part) => lines(part).join("\n")).join("\n");
const BLANK = "|  |";

/** Two sheets' lines in one: the second starts right of the first, `down` rows lower. */
function beside(left: string, right: string, columns: number, down = 0): string {
  const blank = "|  ".repeat(columns);
  const [one, two] = [lines(left), [...Array<string>(down).fill(BLANK), ...lines(right)]];
  return Array.from({ length: Math.max(one.length, two.length) }, (_, row) => {
    const here = one[row]?.replace(/\|$/, "") ?? blank;
    return two[row] === undefined ? `${here}|` : `${here}|  ${two[row]}`;
  }).join("\n");
}

describe("a form is found by its labels", () => {
  test.each([
    ["附件3-1", SUMMARY, ["summary A1:F6"]],
    ["附件3-2", DIRECTIONS, ["spending-direction A1:P7"]],
    ["附件3-3", DEPARTMENT, ["department-expenditure A1:C12"]],
  ])("%s as it is on paper", (_, markdown, forms) => expect(found(markdown)).toEqual(forms));

  test("wherever the table starts", () => {
    expect(found(indented(below(BLANK, BLANK, SUMMARY), 3))).toEqual(["summary D3:I8"]);
  });

  test("without the 附件 line, and not by its number", () => {
    expect(found(without(SUMMARY, 1))).toEqual(["summary A1:F5"]);
    expect(found(SUMMARY.replace("附件3-1", "附件2-1"))).toEqual(["summary A1:F6"]);
  });

  test("without title", () => {
    expect(found(without(SUMMARY, 1, 2))).toEqual(["summary A2:F4"]);
    expect(found(without(DIRECTIONS, 1, 2, 3))).toEqual(["spending-direction A1:P4"]);
    expect(found(without(DEPARTMENT, 1, 2))).toEqual(["department-expenditure A1:C10"]);
  });

  test("without title only where most of its headings are there, with its title where two in five are", () => {
    const headings = ["序号", "专项支出名称", "支出方向", "资金总额", "实施期绩效目标", "年度绩效目标"];
    const found = (title: string, count: number) =>
      findForms(sheetFrom(`${title}| ${headings.slice(0, count).join(" | ")} |\n| 1 | 甲 | 乙 | 3 |`), sets)
        .forms.length;
    const title = "| 2026年区级专项资金预算绩效目标汇总表 |\n";
    expect([6, 5, 4, 3].map((count) => found("", count))).toEqual([1, 1, 0, 0]);
    expect([4, 3, 2, 1].map((count) => found(title, count))).toEqual([1, 1, 0, 0]);
  });

  test("with rows inserted between title and table", () => {
    const [number, title, ...rest] = lines(SUMMARY);
    expect(found(below(number!, title!, "| 填报单位：城管局 |", BLANK, BLANK, ...rest))).toEqual([
      "summary A1:F9",
    ]);
  });

  test("with columns added and put in another order", () => {
    expect(
      found(`
        | 2026年区级专项资金预算绩效目标汇总表 |
        | 序号 | 科室 | 支出方向 | 专项支出名称 | 年度绩效目标 | 实施期绩效目标 | 联系人 | 资金总额 |
        | 1 | 市政科 | 维修（护）费 | 路灯运行 | 修好坏灯 | 路灯长年常亮 | 李四 | 8.5 |`),
    ).toEqual(["summary A1:H3"]);
  });

  test("with other spellings, spaces, line breaks and full-width letters in its headings", () => {
    expect(
      found(`
        | ２０２６年 区级专项支出预算绩效目标汇总表 |
        | 序 号 | 专项资金名称 | 支出\\n方向 | 资金总额(万元) | 实施期目标 | 本年度绩效目标 |
        | 1 | 路灯运行 | 维修（护）费 | 8.5 | 路灯长年常亮 | 修好坏灯 |`),
    ).toEqual(["summary A1:F3"]);
  });

  test("with a title in which a word differs, or that carries the 附件 number", () => {
    expect(found(SUMMARY.replace("2026年区级", "石峰区2026年区级"))).toEqual(["summary A1:F6"]);
    expect(found(without(SUMMARY, 1).replace("2026年区级", "附件3-1：2026年区级"))).toEqual([
      "summary A1:F5",
    ]);
  });

  test("each district's 附件3-1 for what it is", async () => {
    const department = formIn(
      withoutMarkers(await drawn(formOf("shigu", "department-expenditure").definition)),
    );
    expect([department.definition.set, department.definition.number]).toEqual(["shigu", "附件3-1"]);
    expect(formIn(sheetFrom(DEPARTMENT)).definition.set).toBe("shifeng");
  });
});

describe("several forms", () => {
  test("of one kind below one another on one sheet", () => {
    expect(found(below(DIRECTIONS, BLANK, DIRECTIONS))).toEqual([
      "spending-direction A1:P7",
      "spending-direction A9:P15",
    ]);
  });

  test("of one kind below one another, the second without title", () => {
    expect(found(below(SUMMARY, BLANK, without(SUMMARY, 1, 2, 3)))).toEqual([
      "summary A1:F6",
      "summary A8:F10",
    ]);
    expect(found(below(DEPARTMENT, BLANK, without(DEPARTMENT, 1, 2)))).toEqual([
      "department-expenditure A1:C12",
      "department-expenditure A14:C23",
    ]);
  });

  test("of two kinds below one another", () => {
    expect(found(below(SUMMARY, BLANK, DEPARTMENT, BLANK, DIRECTIONS))).toEqual([
      "summary A1:F6",
      "department-expenditure A8:C19",
      "spending-direction A21:P27",
    ]);
  });

  test("side by side, also where one starts lower", () => {
    expect(found(beside(SUMMARY, DEPARTMENT, 6))).toEqual(["summary A1:F6", "department-expenditure H1:J12"]);
    expect(found(beside(SUMMARY, SUMMARY, 6))).toEqual(["summary A1:F6", "summary H1:M6"]);
    expect(found(beside(SUMMARY, DEPARTMENT, 6, 2))).toEqual([
      "summary A1:F6",
      "department-expenditure H3:J14",
    ]);
    expect(found(beside(DEPARTMENT, SUMMARY, 3, 3))).toEqual([
      "department-expenditure A1:C12",
      "summary E4:J9",
    ]);
  });

  test("drawn by us on one sheet, below one another and side by side", async () => {
    const { definition } = formOf("shigu", "special-fund");
    const one = await drawn(definition);
    const two = await drawn(definition, { row: 40, nth: 2 });
    const three = await drawn(formOf("shifeng", "summary").definition, { column: 10 });
    const rows = Array.from({ length: 80 }, (_, row) =>
      Array.from({ length: 20 }, (_, column) =>
        [one, two, three].map((s) => s.rows[row]?.[column]).find(Boolean),
      ),
    );
    const all = [one, two, three];
    const sheet = {
      ...one,
      rows,
      merges: all.flatMap(({ merges }) => merges),
      names: all.flatMap(({ names }) => names),
    };
    for (const seen of [sheet, withoutMarkers(sheet)]) {
      const forms = formsIn(seen).map((form) => `${form.definition.id} ${rangeText(form.area)}`);
      expect(forms.sort()).toEqual(["special-fund A1:F28", "special-fund A41:F68", "summary K1:P4"]);
    }
  });
});

describe("a table of indicators in two periods", () => {
  const ROWS = `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 修路灯 | 90盏 | 数量指标 | 修路灯 | 30盏 |`;
  const TWO = below("| 实施期（2026年-2028年） | < | < | < | 本年度 | < | < |", ROWS);

  test("is found by its headings, each of several with the text around it", () => {
    const text = "| 下面这张表写清楚三年要做多少，今年做多少，请对照着填。 |";
    expect(found(below(text, TWO, text, TWO, text))).toEqual([
      "indicator-table A2:G4",
      "indicator-table A6:G8",
    ]);
  });

  test("also without the headings of its periods", () => {
    expect(found(ROWS)).toEqual(["indicator-table A1:G2"]);
  });

  test("is not every table with these headings", () => {
    expect(
      found(`
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 修路灯 | 30盏 |`),
    ).toEqual([]);
    expect(
      found(`
        | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
        | ^ | 产出指标 | 数量指标 | 修路灯 | 30盏 | |`),
    ).toEqual([]);
  });

  test("stands beside a form that has indicators of its own", () => {
    expect(found(below(DIRECTIONS, BLANK, TWO))).toEqual([
      "spending-direction A1:P7",
      "indicator-table A9:G11",
    ]);
  });
});

describe("a marker", () => {
  test("is enough where title and most headings are gone", async () => {
    const sheet = await drawn(formOf("shifeng", "summary").definition);
    const rows = sheet.rows.map((row, i) =>
      i < 3 ? undefined : row?.map((cell, j) => (j < 3 ? cell : undefined)),
    );
    expect(formsIn({ ...sheet, rows }).map(({ definition }) => definition.id)).toEqual(["summary"]);
    expect(formsIn(withoutMarkers({ ...sheet, rows }))).toEqual([]);
  });

  test("whose form is gone finds nothing", async () => {
    const sheet = await drawn(formOf("shifeng", "summary").definition);
    expect(
      formsIn({ ...sheet, rows: [[{ value: "会议记录", text: "会议记录", format: "General" }]] }),
    ).toEqual([]);
  });

  test("of a form that was replaced by another gives way to what stands there", async () => {
    const { names } = await drawn(formOf("shifeng", "summary").definition);
    expect(formIn({ ...sheetFrom(DIRECTIONS), names }).definition.id).toBe("spending-direction");
  });

  test("that a broken file has thousands of times over is one form, and of several years the last counts", async () => {
    const sheet = await drawn(formOf("shifeng", "summary").definition);
    const rows = sheet.rows.map((row, i) => (i < 3 ? undefined : row));
    const { range } = sheet.names[0]!;
    const of = (year: number) => ({ name: `_jibiao.shifeng.summary.${year}`, range });
    const names = [of(2025), ...Array.from({ length: 3000 }, () => of(2027)), of(2026)];
    expect(formsIn({ ...sheet, rows, names }).map(({ year }) => year)).toEqual([2027]);
  });

  test("whose cells were deleted does not count", async () => {
    const sheet = await drawn(formOf("shifeng", "summary").definition);
    const names = sheet.names.map(({ name }) => ({ name, range: undefined }));
    expect(formIn({ ...sheet, names }).marked).toBe(false);
  });
});

describe("what is not ours is left alone, and the sheet says why", () => {
  test.each([
    ["an empty sheet", BLANK, "空表"],
    ["a note", "| 会议纪要 |\n| 一、路灯 |", "没有认出表头"],
    [
      "a list of other things with 汇总表 in its title",
      `| 2026年固定资产汇总表 |
       | 序号 | 资产名称 | 数量 | 金额 | 存放地点 | 备注 |
       | 1 | 电脑 | 3 | 1.2 | 办公室 | 完好 |`,
      "没有认出表头",
    ],
    [
      "our headings under another title",
      `| 2026年社会捐赠使用计划表 |
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 |
       | 1 | 路灯运行 | 维修（护）费 | 8.5 | 路灯长年常亮 | 修好坏灯 |`,
      "标题是“2026年社会捐赠使用计划表”，不是绩表认得的表",
    ],
    [
      "an evaluation of the year that has passed",
      `| 2025年区级专项资金绩效自评汇总表 |
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 |
       | 1 | 路灯运行 | 维修（护）费 | 8.5 | 路灯长年常亮 | 修好坏灯 |`,
      "标题是“2025年区级专项资金绩效自评汇总表”，不是绩表认得的表",
    ],
    [
      "a table without title that also has 全年完成值 and 得分",
      `| 序号 | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 | 全年完成值 | 得分 |
       | 1 | 路灯运行 | 维修（护）费 | 8.5 | 路灯长年常亮 | 修好坏灯 | 40盏 | 9 |`,
      "表头里有“全年完成值”，不是申报用的表",
    ],
  ])("%s", (_, markdown, sentence) => {
    expect(found(markdown)).toEqual([]);
    expect(why(markdown)).toBe(sentence);
  });

  test("but a word of evaluation in what somebody filled in is no reason", () => {
    expect(found(without(SUMMARY, 1, 2).replace("绿化养护", "绩效评价费"))).toEqual(["summary A2:F4"]);
    expect(found(without(DEPARTMENT, 1, 2).replace("城管局", "绩效评价中心"))).toHaveLength(1);
  });

  test("a list of the forms' titles is none of them", () => {
    expect(
      found(`
        | 目录 |
        | 2026年区级专项资金预算绩效目标汇总表 |
        | 2026年区级专项资金支出方向绩效目标表 |
        | 部门整体支出绩效申报表 |`),
    ).toEqual([]);
  });

  test("the notes below a form, headed by its title again, end it", () => {
    const notes = `
      | 2026年区级专项支出预算绩效目标汇总表 | < | < | < | < | < |
      | 编报说明 |
      | 资金总额：填区级安排的资金 |`;
    expect(found(below(SUMMARY, BLANK, notes))).toEqual(["summary A1:F6"]);
  });

  test("a sheet as it is shown is read from again", () => {
    expect(found(show(sheetFrom(SUMMARY)))).toEqual(["summary A1:F6"]);
  });
});
