import { write } from "@e965/xlsx";
import { declaration } from "../../../src/templates/sample-declaration";
import { fillEdits } from "../../../src/forms/fill";
import { insertForms } from "../../../src/forms/draw/draw";
import { survey } from "../../../src/forms/read/survey";
import { newFile, type FileWorkbook } from "../../../src/hosts/file/open";
import { unzip, zip } from "../../../src/hosts/file/zip";
import { loadSets } from "../../../src/templates/load";
import shifeng from "../../../src/templates/shifeng/2019.json";
import { address } from "../../../src/workbook/cell";
import type { Edit } from "../../../src/workbook/edit";
import { sheetsFrom } from "../../sheet";

/** Workbooks that people bring along. */

const sets = loadSets({ "shifeng/2019.json": shifeng });
const ORDER = ["summary", "spending-direction", "department-expenditure"];

/** A district's form that nobody made a template of, as one of its units has filled it in. */
export const FOREIGN = `
## 目标表
| 2026年度项目绩效目标申报表 | < | < | < | < |
| 单位名称：某某市图书馆 | < | < | 金额单位：万元 | < |
| 项目名称 | 全民阅读推广 | < | 项目类型 | 一次性项目 |
| 项目总金额 | 600 | < | 年度预算金额 | 200 |
| 年度绩效目标 | 开展阅读活动300场 | < | < | < |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| ^ | 产出指标 | 数量指标 | 阅读活动场次 | 300场 |
| ^ | ^ | 质量指标 | 活动完成率 | 100% |
| ^ | 效益指标 | 社会效益指标 | 参与读者人次 | ≥3万人次 |
| ^ | 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥90% |
`;

/** The blank forms of 石峰 in this order. */
async function blank(order: readonly string[], year: number): Promise<FileWorkbook> {
  const file = newFile();
  await file.apply(insertForms(sets[0]!, order, year, []).edits);
  return file;
}

/** The blank forms, with a part that the grid knows nothing of. */
export async function forms(): Promise<Uint8Array> {
  return withMacros((await blank(ORDER, 2019)).bytes());
}

/** A declaration of our own making, with slips in it: a total that is 0.3 off, an amount with 万元 behind it. */
export async function filled(order: readonly string[] = ORDER): Promise<Uint8Array> {
  const file = await blank(order, 2026);
  const found = await survey(file, sets);
  await file.apply(found.forms.flatMap((form) => fillEdits(form, declaration[form.definition.id] ?? {})));
  return file.bytes();
}

export function withMacros(bytes: Uint8Array): Uint8Array {
  const parts = unzip(bytes);
  parts.set("xl/vbaProject.bin", new TextEncoder().encode("宏"));
  return zip(parts);
}

/** A workbook of Markdown sheets, as another program would have written it: no names, no looks. */
export async function drawn(markdown: string): Promise<Uint8Array> {
  const file = newFile();
  await file.apply(sheetEdits(markdown));
  return file.bytes();
}

/** What adds those sheets to a workbook. */
export function sheetEdits(markdown: string): Edit[] {
  return sheetsFrom(markdown).flatMap(({ name: sheet, rows, merges }): Edit[] => [
    { kind: "addSheet", sheet },
    {
      kind: "write",
      sheet,
      row: 0,
      column: 0,
      values: rows.map((row) => row?.map((cell) => cell?.value) ?? []),
    },
    ...merges.map((range): Edit => ({ kind: "merge", sheet, range })),
  ]);
}

/** The same as an old program would have saved it, in an .xls. */
export function drawnAsXls(markdown: string): Uint8Array {
  const sheets = sheetsFrom(markdown).map(({ name, rows, merges }) => {
    const cells = rows.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) => {
        const value = cell?.value;
        if (value === undefined || value === null) return [];
        return [[address(row, column), { t: typeof value === "number" ? "n" : "s", v: value }] as const];
      }),
    );
    const columns = Math.max(...rows.map((line) => line?.length ?? 0));
    const ref = `A1:${address(rows.length - 1, columns - 1)}`;
    const joined = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    return [name, { "!ref": ref, "!merges": joined, ...Object.fromEntries(cells) }] as const;
  });
  const book = { SheetNames: sheets.map(([name]) => name), Sheets: Object.fromEntries(sheets) };
  return new Uint8Array(write(book as never, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}
