import { LAST_COLUMN, LAST_ROW } from "./cell";
import { blockOf, type Edit } from "./edit";
import type { WorkbookEvent } from "./workbook";

/** What is to be told of an edit; changed looks alone are not. */
export function eventsOf(edit: Edit, byUs: boolean): WorkbookEvent[] {
  switch (edit.kind) {
    case "write": {
      const range = blockOf(edit);
      return range ? [{ kind: "edited", sheet: edit.sheet, range, byUs }] : [];
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
