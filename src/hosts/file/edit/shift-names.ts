import { shiftedFormula, type Shift } from "../../../workbook/row-shift";
import { isSameSheet, sheetsOf } from "../../../workbook/sheet-prefix";
import { attribute } from "./attribute";
import type { Draft } from "./draft";
import { setText, textIn } from "./element";
import { dropName, namesOf } from "./names";
import { wholeColumnsIn } from "./print-titles";
import type { Sheet } from "./sheet";

/**
 * Moves what the names of a workbook mean on a sheet. A name whose cells are gone says `#REF!`, as in
 * Excel; a print area or repeated rows that are gone are dropped.
 */
export function shiftNames(draft: Draft, sheet: Sheet, shift: Shift): void {
  const isHere = (prefix: string) => {
    const [only, another] = sheetsOf(prefix);
    return only !== undefined && another === undefined && isSameSheet(only, sheet.name);
  };
  for (const name of namesOf(draft)) {
    const text = textIn(name);
    // A place without `$` is meant relative to the cell that uses the name.
    const { text: shifted, isLost } = shiftedFormula(shift, text, isHere, (from) => from.rowFixed);
    const isBuiltIn = attribute(name, "name")?.toLowerCase().startsWith("_xlnm.");
    if (!isLost || !isBuiltIn) {
      if (shifted !== text) setText(name, shifted);
      continue;
    }
    const columns = wholeColumnsIn(text).join(",");
    if (columns) setText(name, columns);
    else dropName(draft, name);
  }
}
