import { SheetNameInvalid, SheetNameTaken } from "../../../workbook/errors";
import { isSameSheet } from "../../../workbook/sheet-prefix";
import type { Draft } from "./draft";
import type { Sheet } from "./sheet";

/** Throws SheetNameInvalid for a name Excel would not take, SheetNameTaken when another sheet has it in any case. */
export function checkSheetName(draft: Draft, name: string, renamed?: Sheet): void {
  const isLong = name.length < 1 || name.length > 31;
  if (isLong || /[:\\/?*[\]\x00-\x1f\uFFFE\uFFFF]|^'|'$/.test(name)) throw new SheetNameInvalid(name);
  const other = draft.sheets.find((sheet) => sheet !== renamed && isSameSheet(sheet.name, name));
  if (other) throw new SheetNameTaken(name);
}
