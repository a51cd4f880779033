import type { Worksheet } from "@univerjs/core";
import { contains } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { checkFree } from "../../workbook/promises";
import { keptOf } from "./kept";

/** Throws SheetProtected. What a protection leaves open besides cells the grid does not know. */
export function checkEditable(sheet: Worksheet, kind: Edit["kind"]): void {
  checkFree({ kind, sheet: sheet.getName() }, keptOf(sheet).protected ? new Set() : undefined);
}

/** Whether a cell may be written: always, but for the locked ones of a protected sheet. */
export function isOpen(sheet: Worksheet, row: number, column: number): boolean {
  const kept = keptOf(sheet);
  return !kept.protected || kept.unlocked.some((range) => contains(range, row, column));
}
