import { readFileSync, writeFileSync } from "node:fs";
import { newFile, openFile } from "../../src/hosts/file/open";
import type { Edit } from "../../src/workbook/edit";
import { sheetFrom } from "../sheet";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

const path = temporaryFolder();

/** A workbook on the disk with one sheet, drawn. */
async function file(name: string, markdown: string): Promise<string> {
  const { rows, merges } = sheetFrom(markdown);
  const sheet = "目标表";
  const workbook = newFile();
  const values = rows.map((row) => Array.from(row ?? [], (cell) => cell?.value ?? null));
  const edits: Edit[] = [
    { kind: "addSheet", sheet },
    { kind: "write", sheet, row: 0, column: 0, values },
    ...merges.map((range): Edit => ({ kind: "merge", sheet, range })),
  ];
  await workbook.apply(edits);
  writeFileSync(path(name), workbook.bytes());
  return path(name);
}

const FORM = `
  | 2025年项目支出绩效目标表 | < | < | < | < | < | < |
  | 项目名称 | 垃圾分类 | < | < | 预算金额（元） | 456000 | < |
  | 主管部门 | 某某区城管委 | < | < | < | < | < |
  | 年度目标 | 宣传60场 | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 |
  | 产出指标 | 数量指标 | 宣传场次 | ≥ | 60 | 场 | 50 |
  | 效益指标 | 社会效益指标 | =cmd\\|'/c calc'!A1 | ≥ | 95 | % | 30 |
  | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥ | 90 | % | 10 |`;
const REVIEW = `
  | 2024年度项目支出绩效自评表 | < | < | < |
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
  | 产出指标 | 养护里程 | 86公里 | 86公里 |
  | 效益指标 | 受益村数 | 45个 | 45个 |`;

test("every indicator of a form, as a system wants it entered", async () => {
  const { code, answer } = await jibiaoJson("list", await file("a.xlsx", FORM));
  expect(code).toBe(0);
  expect(answer).toMatchObject([
    {
      ...{
        file: path("a.xlsx"),
        sheet: "目标表",
        set: null,
        form: null,
        is: "fund",
        year: 2025,
        inferred: true,
      },
      name: "2025年项目支出绩效目标表",
      fields: [
        { concept: "fundName", label: "项目名称", cell: "B2", text: "垃圾分类" },
        { concept: "amount", cell: "F2", text: "456000", value: "456000", unit: "元" },
        { concept: "supervisingDepartment", cell: "B3" },
        { concept: "annualTarget", cell: "B4" },
      ],
      indicators: [{}, {}, {}],
    },
  ]);
  expect(answer[0].indicators[0]).toEqual({
    ...{ cell: "D6", cells: ["D6", "E6", "F6"], period: null, level1: "产出指标", level2: "数量指标" },
    ...{ name: "宣传场次", sign: "≥", number: "60", unit: "场", weight: "50", text: "≥60场" },
  });
});

test("a file that gave none is told, and the others are listed", async () => {
  const { code, answer, err } = await jibiaoJson(
    "list",
    await file("b.xlsx", REVIEW),
    await file("a.xlsx", FORM),
  );
  expect(code).toBe(2);
  expect(answer[0]).toEqual({ file: path("b.xlsx"), error: expect.stringContaining("绩效自评表") });
  expect(answer[0].error).not.toContain("选错了文件");
  expect(err).toContain(path("b.xlsx"));
  expect(answer[1].indicators).toHaveLength(3);
});

test("as CSV: with a byte order mark, and no text becomes a formula", async () => {
  const { code } = await jibiao("list", await file("a.xlsx", FORM), "-o", path("清单.csv"));
  expect(code).toBe(0);
  const csv = readFileSync(path("清单.csv"), "utf8");
  expect(csv.startsWith("\uFEFF文件,工作表,")).toBe(true);
  expect(csv.split("\r\n")).toHaveLength(5);
  expect(csv).toContain(",'=cmd|");
});

test("as a workbook: texts stay texts", async () => {
  const { code } = await jibiao("list", await file("a.xlsx", FORM), "-o", path("清单.xlsx"));
  expect(code).toBe(0);
  const [sheet] = await openFile(new Uint8Array(readFileSync(path("清单.xlsx")))).read(["指标清单"]);
  const cells = sheet!.rows.flatMap((row) => row ?? []);
  expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  expect(cells.map((cell) => cell?.text)).toContain("=cmd|'/c calc'!A1");
});

test("check names the form as one without an official form, and never says that it may be mailed", async () => {
  const { code, out } = await jibiao("check", await file("a.xlsx", FORM));
  expect(out).toContain("按通用规则审核（没有这张表的官方表样）");
  expect(out).not.toContain("可以报送");
  expect(code).toBe(0);
  const { answer } = await jibiaoJson("check", path("a.xlsx"));
  expect(answer.files[0].forms).toMatchObject([{ set: null, form: null, inferred: true, is: "fund" }]);
});

test("what is asked for must be a file that can be written", async () => {
  const { code, err } = await jibiao("list", await file("a.xlsx", FORM), "-o", path("清单.txt"));
  expect(code).toBe(2);
  expect(err).toContain(".xlsx 或 .csv");
});
