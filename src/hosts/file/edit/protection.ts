import type { Edit } from "../../../workbook/edit";
import { checkFree, checkOpen, checkStructure, FREEDOMS } from "../../../workbook/promises";
import { flag } from "./attribute";
import { formatAt } from "./cell-at";
import { rootOf, workbookOf, type Draft } from "./draft";
import { childOf, type Element } from "./element";
import type { Sheet } from "./sheet";
import { isLocked } from "./style-lists";
import { stylesOf } from "./styles";

/** Throws SheetProtected when a protected sheet does not leave this open. */
export function checkEditable(draft: Draft, sheet: Sheet, kind: Edit["kind"]): void {
  const protection = protectionOf(draft, sheet);
  // The file has an attribute of each name, true where it is forbidden.
  const free = protection && new Set(FREEDOMS.filter((freedom) => !flag(protection, freedom, true)));
  checkFree({ kind, sheet: sheet.name }, free);
}

/** Throws SheetProtected when the sheet is protected and this cell is not one of those left open for filling in. */
export function cellGuard(draft: Draft, sheet: Sheet): (row: number, column: number) => void {
  if (!protectionOf(draft, sheet)) return () => {};
  return (row, column) =>
    checkOpen(sheet.name, !isLocked(stylesOf(draft), formatAt(draft, sheet, row, column)));
}

function protectionOf(draft: Draft, sheet: Sheet): Element | undefined {
  const protection = childOf(rootOf(draft, sheet.part), "sheetProtection");
  return protection && flag(protection, "sheet") ? protection : undefined;
}

/** Throws StructureProtected when sheets may not be added, removed, renamed, shown or hidden. */
export function checkStructureOpen(draft: Draft): void {
  const protection = childOf(workbookOf(draft), "workbookProtection");
  checkStructure(protection !== undefined && flag(protection, "lockStructure"));
}
