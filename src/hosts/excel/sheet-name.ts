import { SheetNameInvalid, SheetNameTaken } from "../../workbook/errors";
import type { Draft, DraftSheet } from "./draft";

/** Throws SheetNameInvalid for a name Excel would not take, SheetNameTaken when another sheet has it in any case. */
export function checkSheetName({ sheets }: Draft, name: string, renamed?: DraftSheet): void {
  const fits = name.length >= 1 && name.length <= 31;
  if (!fits || /[:\\/?*[\]\x00-\x1f\uFFFE\uFFFF]|^'|'$/.test(name)) throw new SheetNameInvalid(name);
  const taken = sheets.find((sheet) => sheet !== renamed && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new SheetNameTaken(taken.name);
}
