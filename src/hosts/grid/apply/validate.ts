import { cutOut } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkInputCheck } from "../../../workbook/promises";
import { checkEditable } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";
import { addRule, relayChecks, ruleOf } from "../validations";

/** Throws PlaceInvalid, SheetProtected, and CannotDo for choices that do not fit. */
export function validate(
  grid: Grid,
  { sheet: name, range, check }: Extract<Edit, { kind: "validate" }>,
): void {
  const sheet = sheetNamed(grid, name);
  checkInputCheck(name, range, check);
  checkEditable(sheet, "validate");
  relayChecks(grid, sheet, (area) => cutOut(area, range));
  if (check.kind !== "none") addRule(grid, sheet, ruleOf(check, [range]));
}
