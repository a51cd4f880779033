import { insertForms } from "../../src/forms/draw/draw";
import type { TemplateSet } from "../../src/forms/definition";
import { openFile, newFile } from "../../src/hosts/file/open";
import type { Content, Edit } from "../../src/workbook/edit";

/** Workbooks to measure with, made by the product itself. */

export const FIRST_ROW = 6;

/** One row of 附件3-2, different for each number. */
export function directionRow(n: number): Content[] {
  const funds = ["公共阅读服务专项", "地方文献保护专项", "全民健身专项", "社区养老服务专项"];
  return [
    "石峰区图书馆",
    `方向${n}`,
    `${funds[n % funds.length]}${Math.floor(n / 40)}`,
    "2026年—2028年",
    ((n * 37) % 1000) / 10 + 0.5,
    `三年内完成第${n}项工作的全部建设内容，服务覆盖全区各街道。`,
    `本年度完成第${n}项工作的阶段任务，按季度公开进展。`,
    `服务${n + 100}人次`,
    "验收合格率≥95%",
    "2026年11月底前完成",
    "控制在预算金额以内",
    null,
    "受益居民≥500人",
    null,
    "长效管理制度覆盖率100%",
    "服务对象满意度≥90%",
  ];
}

/** A workbook with the three forms, 附件3-2 filled with `rows` directions. */
export async function declarationFile(set: TemplateSet, rows: number): Promise<Uint8Array> {
  const workbook = newFile();
  await workbook.apply(insertForms(set, set.order, 2026, []).edits);
  const values = Array.from({ length: rows }, (_, n) => directionRow(n));
  await workbook.apply([{ kind: "write", sheet: "附件3-2", row: FIRST_ROW, column: 0, values }]);
  return workbook.bytes();
}

/** A workbook with as many 支出方向 sheets, one direction each, and an empty 汇总表. */
export async function manySheetsFile(set: TemplateSet, sheets: number): Promise<Uint8Array> {
  const forms = [...Array.from({ length: sheets }, () => "spending-direction"), "summary"];
  const inserted = insertForms(set, forms, 2026, []);
  const directions = inserted.sheets.filter(({ form }) => form === "spending-direction");
  const edits = directions.map(({ sheet }, n): Edit => ({
    kind: "write",
    sheet,
    row: FIRST_ROW,
    column: 0,
    values: [directionRow(n)],
  }));
  const workbook = newFile();
  await workbook.apply([...inserted.edits, ...edits]);
  return openFile(workbook.bytes()).bytes();
}
