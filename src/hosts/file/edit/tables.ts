import { parseRange } from "../../../workbook/cell";
import { CannotDo } from "../../../workbook/errors";
import { relationshipsOf } from "../relationships";
import { attribute, whole } from "./attribute";
import { parseDocument } from "./document";
import { type Draft, partText } from "./draft";
import type { Sheet, Table } from "./sheet";

export function tablesOf(draft: Draft, sheet: Sheet): readonly Table[] {
  sheet.tables ??= relationshipsOf(draft.parts, sheet.part).flatMap(({ type, part }) => {
    if (type !== "table" || part === undefined) return [];
    const { root } = parseDocument(partText(draft, part));
    const range = parseRange(attribute(root, "ref") ?? "");
    return range ? [{ range, headings: whole(root, "headerRowCount") ?? 1 }] : [];
  });
  return sheet.tables;
}

/** Refuses the headings of tables: Excel takes a file for damaged where cells and table call a column differently. */
export function headingGuard(draft: Draft, sheet: Sheet): (row: number, column: number) => void {
  const tables = tablesOf(draft, sheet);
  return (row, column) => {
    const isHeading = tables.some(
      ({ range, headings }) =>
        row >= range.top && row < range.top + headings && column >= range.left && column <= range.right,
    );
    if (isHeading) throw new CannotDo(`改“${sheet.name}”里“套用表格格式”的标题行，请在表格软件里手工改`);
  };
}
