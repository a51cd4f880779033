import { SheetProtected, StructureProtected } from "../../../workbook/errors";
import { flag } from "./attribute";
import { formatAt } from "./cell";
import { rootOf, workbookOf, type Draft } from "./draft";
import { childOf, type Element } from "./element";
import type { Sheet } from "./sheet";
import { isLocked, stylesOf } from "./styles";

/** What a protected sheet may leave open; each is forbidden unless the protection says otherwise. */
const FREEDOMS = ["formatCells", "formatColumns", "formatRows", "insertRows"] as const;

/** What it never does: the last, because Excel wants every cell of the rows left open for it. */
type Forbidden = "merge" | "validate" | "deleteRows";

/**
 * Throws SheetProtected when a protected sheet forbids this. What only
 * concerns the screen or the printer (freezing, page set-up, names) stays allowed, as in Excel.
 */
export function checkEditable(draft: Draft, sheet: Sheet, what: (typeof FREEDOMS)[number] | Forbidden): void {
  const protection = protectionOf(draft, sheet);
  if (!protection) return;
  const isOpen = (FREEDOMS as readonly string[]).includes(what) && !flag(protection, what, true);
  if (!isOpen) throw new SheetProtected(sheet.name);
}

/** Throws SheetProtected when the sheet is protected and this cell is not one of those left open for filling in. */
export function cellGuard(draft: Draft, sheet: Sheet): (row: number, column: number) => void {
  if (!protectionOf(draft, sheet)) return () => {};
  return (row, column) => {
    if (isLocked(stylesOf(draft), formatAt(draft, sheet, row, column))) throw new SheetProtected(sheet.name);
  };
}

function protectionOf(draft: Draft, sheet: Sheet): Element | undefined {
  const protection = childOf(rootOf(draft, sheet.part), "sheetProtection");
  return protection && flag(protection, "sheet") ? protection : undefined;
}

/** Throws StructureProtected when sheets may not be added, removed, renamed, shown or hidden. */
export function checkStructure(draft: Draft): void {
  const protection = childOf(workbookOf(draft), "workbookProtection");
  if (protection && flag(protection, "lockStructure")) throw new StructureProtected();
}
