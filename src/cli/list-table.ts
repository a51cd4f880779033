import { newFile } from "../hosts/file/open";
import type { ListedForm } from "../listing/list";
import { LONGEST_TEXT } from "../workbook/cell";
import type { Edit } from "../workbook/edit";

/** What a file gave: its forms, and tables that were not taken; or why it gave none. */
export type ListedFile =
  | ({ readonly file: string } & ListedForm)
  | { readonly file: string; readonly sheet: string; readonly why: string }
  | { readonly file: string; readonly error: string };

/** The columns of a 指标清单. */
const columns: readonly string[] = [
  ...["文件", "工作表", "表", "单位", "项目", "期间", "一级指标", "二级指标", "指标名称"],
  ...["符号", "数值", "计量单位", "权重", "原文", "单元格"],
];

/** One row for each indicator; what cannot be split has its text alone. */
export function rowsOf(all: readonly ListedFile[]): string[][] {
  return all.flatMap((one) => {
    if (!("indicators" in one)) return [];
    const { file, sheet, name: form } = one;
    return one.indicators.map((indicator) => {
      const { department, project, period, level1, level2, name, sign, number, unit, weight, text, cell } =
        indicator;
      const said = [department, project, period, level1, level2, name, sign, number, unit, weight];
      return [file, sheet, form, ...said.map((part) => part ?? ""), text, cell];
    });
  });
}

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[\s]{0,9}[=+\-@\t\r＝＋－＠]/;
/** A negative number is one, and no formula. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/**
 * A table as CSV that spreadsheets open as it is: with a byte order mark, and with no text of a file as a formula, for
 * which `'` is put in front of it.
 */
export function asCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = [columns, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function quoted(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const SHEET = "指标清单";
/** Characters. */
const WIDTHS = [20, 16, 24, 16, 24, 8, 12, 18, 28, 6, 10, 10, 8, 24, 8];

/** A table as a workbook of its own; texts are stored as texts, whatever they begin with. */
export async function asWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = newFile();
  const values = [columns, ...rows].map((row) => row.map((text) => text.slice(0, LONGEST_TEXT)));
  const head = { top: 0, bottom: 0, left: 0, right: columns.length - 1 };
  const edits: Edit[] = [
    { kind: "addSheet", sheet: SHEET },
    { kind: "write", sheet: SHEET, row: 0, column: 0, values },
    { kind: "style", sheet: SHEET, range: head, style: { bold: true, wrap: true, border: "thin" } },
    { kind: "widths", sheet: SHEET, column: 0, widths: WIDTHS },
    { kind: "freeze", sheet: SHEET, rows: 1, columns: 0 },
  ];
  await workbook.apply(edits);
  return workbook.bytes();
}
