import { ALL, type Sheet } from "../model";
import type { Wired } from "../protocol";
import { rangeOf } from "./range";
import type { World } from "./world";

export function freezePanesOf(world: World, sheet: Sheet): Wired {
  return {
    _type: "WorksheetFreezePanes",
    FreezeRows(rows: number) {
      sheet.frozen = { rows, columns: 0 };
    },
    FreezeColumns(columns: number) {
      sheet.frozen = { rows: 0, columns };
    },
    FreezeAt(range: Wired) {
      sheet.frozen = { rows: range.RowCount as number, columns: range.ColumnCount as number };
    },
    Unfreeze() {
      sheet.frozen = { rows: 0, columns: 0 };
    },
    GetLocationOrNullObject() {
      const { rows, columns } = sheet.frozen;
      if (rows + columns === 0) return null;
      const bottom = rows ? rows - 1 : ALL.bottom;
      return rangeOf(world, sheet, { top: 0, left: 0, bottom, right: columns ? columns - 1 : ALL.right });
    },
  };
}
