import type { Worksheet } from "@univerjs/core";
import { contains } from "../../workbook/cell";
import { SheetProtected } from "../../workbook/errors";
import { keptOf } from "./kept";

/** Throws SheetProtected. */
export function checkEditable(sheet: Worksheet): void {
  if (keptOf(sheet).protected) throw new SheetProtected(sheet.getName());
}

/** Whether a cell may be written: always, but for the locked ones of a protected sheet. */
export function isOpen(sheet: Worksheet, row: number, column: number): boolean {
  const kept = keptOf(sheet);
  return !kept.protected || kept.unlocked.some((range) => contains(range, row, column));
}
