import { newFile } from "../hosts/file/open";
import { LONGEST_TEXT } from "../workbook/cell";
import type { Edit } from "../workbook/edit";

const SHEET = "指标清单";
/** Characters. */
const WIDTHS = [20, 16, 24, 16, 24, 8, 12, 18, 28, 6, 10, 10, 8, 24, 8];

/** A table as a workbook of its own; texts are stored as texts, whatever they begin with. */
export async function asWorkbook(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
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
