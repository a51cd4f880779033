import { LAST_COLUMN, LAST_ROW } from "../../../src/workbook/cell";
import type { Edit } from "../../../src/workbook/edit";
import type { Happening } from "../../../src/workbook/workbook";

/** What a spreadsheet would report of an edit; changed looks alone are not reported. */
export function happeningsOf(edit: Edit, byUs: boolean): Happening[] {
  switch (edit.kind) {
    case "write": {
      const { sheet, row, column, values } = edit;
      const wide = Math.max(0, ...values.map((line) => line.length));
      if (wide === 0) return [];
      const range = { top: row, left: column, bottom: row + values.length - 1, right: column + wide - 1 };
      return [{ kind: "edited", sheet, range, byUs }];
    }
    case "merge":
    case "unmerge":
      return [{ kind: "edited", sheet: edit.sheet, range: edit.range, byUs }];
    case "insertRows":
    case "deleteRows": {
      const range = { top: edit.row, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
      return [{ kind: "edited", sheet: edit.sheet, range, byUs }];
    }
    case "addSheet":
      return [{ kind: "sheetAdded", sheet: edit.sheet, byUs }];
    case "removeSheet":
      return [{ kind: "sheetRemoved", sheet: edit.sheet, byUs }];
    case "renameSheet":
      return [{ kind: "sheetRenamed", sheet: edit.to, from: edit.sheet, byUs }];
    default:
      return [];
  }
}
