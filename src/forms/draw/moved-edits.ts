import type { Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";

/** The edits of a drawing that starts in A1, for one that starts elsewhere. */
export function movedEdits(edits: readonly Edit[], rows: number, columns: number): Edit[] {
  return edits.map((edit) => movedEdit(edit, rows, columns));
}

function movedEdit(edit: Edit, rows: number, columns: number): Edit {
  switch (edit.kind) {
    case "merge":
    case "style":
    case "validate":
      return { ...edit, range: moved(edit.range, rows, columns) };
    case "name":
      return { ...edit, range: edit.range && moved(edit.range, rows, columns) };
    case "write":
      return { ...edit, row: edit.row + rows, column: edit.column + columns };
    case "heights":
      return { ...edit, row: edit.row + rows };
    case "widths":
      return { ...edit, column: edit.column + columns };
    default:
      return edit;
  }
}

export function moved(range: Range, rows: number, columns: number): Range {
  const { top, left, bottom, right } = range;
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}
