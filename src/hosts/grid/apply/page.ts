import type { Edit } from "../../../workbook/edit";
import { checkPage, checkPlace } from "../../../workbook/promises";
import { setProperties, propertiesOf } from "../sheet-properties";
import { sheetNamed, placeOf } from "../sheet";
import type { Grid } from "../univer";
import { SetFrozenMutation } from "@univerjs/preset-sheets-core";
import { change } from "../change";
import { frozenAt, frozenOf } from "../frozen";

/** The page does not print: what is set here is only kept for the file. Throws PlaceInvalid. */
export function page(grid: Grid, { sheet: name, page }: Extract<Edit, { kind: "page" }>): void {
  const sheet = sheetNamed(grid, name);
  checkPage(name, page);
  setProperties(grid, sheet, { page: { ...propertiesOf(sheet).page, ...page } });
}

export function freeze(grid: Grid, { sheet: name, rows, columns }: Extract<Edit, { kind: "freeze" }>): void {
  const sheet = sheetNamed(grid, name);
  checkPlace(name, rows, columns);
  const place = placeOf(sheet);
  const undo = { ...place, ...frozenAt(frozenOf(sheet)) };
  const params = { ...place, ...frozenAt({ rows, columns }) };
  change(grid, { id: SetFrozenMutation.id, params }, { id: SetFrozenMutation.id, params: undo });
}
