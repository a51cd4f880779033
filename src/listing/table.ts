import { freeName } from "../forms/draw/free-name";
import { LONGEST_TEXT } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import type { ListedForm } from "./list";

/** Lines of texts under headings, as they stand in a sheet or a file. */
export interface ListTable {
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

const FILE = { heading: "文件", width: 20 };
const SHEET = { heading: "工作表", width: 16 };
/** Widths in characters. */
const COLUMNS = [
  SHEET,
  ...[
    { heading: "表", width: 24 },
    { heading: "单位", width: 16 },
    { heading: "项目", width: 24 },
    { heading: "期间", width: 8 },
    { heading: "一级指标", width: 12 },
    { heading: "二级指标", width: 18 },
    { heading: "指标名称", width: 28 },
    { heading: "符号", width: 6 },
    { heading: "数值", width: 10 },
    { heading: "计量单位", width: 10 },
    { heading: "权重", width: 8 },
  ],
  { heading: "原文", width: 24 },
  { heading: "单元格", width: 8 },
];

/** One row for each indicator; what cannot be split has its text alone. With files where several are listed. */
export function listTable(forms: readonly (ListedForm & { readonly file?: string })[]): ListTable {
  const hasFiles = forms.some(({ file }) => file !== undefined);
  const rows = forms.flatMap(({ file = "", sheet, name: form, indicators }) =>
    indicators.map(
      ({ department, project, period, level1, level2, name, sign, number, unit, weight, text, cell }) => {
        const said = [department, project, period, level1, level2, name, sign, number, unit, weight];
        const own = [sheet, form, ...said.map((part) => part ?? ""), text, cell];
        return hasFiles ? [file, ...own] : own;
      },
    ),
  );
  return { columns: hasFiles ? [FILE, ...COLUMNS] : COLUMNS, rows };
}

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[\s]{0,9}[=+\-@\t\r＝＋－＠]/;
/** A negative number is one, and no formula. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;

const safe = (text: string) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/**
 * As CSV that spreadsheets open as it is: with a byte order mark, and with no text of a file as a formula, for which `'`
 * is put in front of it.
 */
export function asCsv(table: ListTable): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = linesOf(table).map((row) => row.map((text) => quoted(safe(text))).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** As it is pasted into a sheet: a cell's own line breaks and tabs would begin others. */
export function asCopy(table: ListTable): string {
  return linesOf(table)
    .map((row) => row.map((text) => safe(text.replace(/\s+/g, " "))).join("\t"))
    .join("\n");
}

const linesOf = ({ columns, rows }: ListTable) => [columns.map(({ heading }) => heading), ...rows];

export const LIST_SHEET = "指标清单";

/** A sheet of its own; texts are stored as texts, whatever they begin with. */
export function listSheet(table: ListTable, taken: readonly string[]): { sheet: string; edits: Edit[] } {
  const sheet = freeName(LIST_SHEET, taken);
  const values = linesOf(table).map((row) => row.map((text) => text.slice(0, LONGEST_TEXT)));
  const whole = { top: 0, bottom: values.length - 1, left: 0, right: table.columns.length - 1 };
  return {
    sheet,
    edits: [
      { kind: "addSheet", sheet },
      { kind: "style", sheet, range: whole, style: { numberFormat: "@", valign: "center" } },
      { kind: "write", sheet, row: 0, column: 0, values },
      {
        kind: "style",
        sheet,
        range: { ...whole, bottom: 0 },
        style: { bold: true, wrap: true, border: "thin" },
      },
      { kind: "widths", sheet, column: 0, widths: table.columns.map(({ width }) => width) },
      { kind: "freeze", sheet, rows: 1, columns: 0 },
    ],
  };
}
