import { LAST_COLUMN, LAST_ROW, type Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import type { Happening } from "../../workbook/workbook";

/** What is to be told of an edit; changed looks alone are not. */
export function happeningOf(edit: Edit, byUs: boolean): Happening | undefined {
  switch (edit.kind) {
    case "write": {
      const { sheet, row, column, values } = edit;
      const width = Math.max(0, ...values.map((line) => line.length));
      if (width === 0) return undefined;
      const range = { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
      return { kind: "edited", sheet, range, byUs };
    }
    case "merge":
    case "unmerge":
      return { kind: "edited", sheet: edit.sheet, range: edit.range, byUs };
    case "insertRows":
    case "deleteRows": {
      const range = { top: edit.row, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
      return { kind: "edited", sheet: edit.sheet, range, byUs };
    }
    case "addSheet":
      return { kind: "sheetAdded", sheet: edit.sheet, byUs };
    case "removeSheet":
      return { kind: "sheetRemoved", sheet: edit.sheet, byUs };
    case "renameSheet":
      return { kind: "sheetRenamed", sheet: edit.to, from: edit.sheet, byUs };
    default:
      return undefined;
  }
}

/** Edits of neighbouring cells, one after the other, told as one: a paste is one thing to the person who pastes. */
export function joined(happenings: readonly Happening[]): Happening[] {
  const told: Happening[] = [];
  for (const happening of happenings) {
    const last = told.at(-1);
    if (happening.kind === "edited" && last?.kind === "edited") {
      if (last.sheet === happening.sheet && last.byUs === happening.byUs) {
        told[told.length - 1] = { ...last, range: around(last.range, happening.range) };
        continue;
      }
    }
    told.push(happening);
  }
  return told;
}

function around(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
