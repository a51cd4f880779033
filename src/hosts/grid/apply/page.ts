import type { Edit } from "../../../workbook/edit";
import { checkPage } from "../../../workbook/promises";
import { keep, keptOf } from "../kept";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** The page does not print: what is set here is only kept for the file. Throws PlaceInvalid. */
export function page(grid: Grid, { sheet: name, page }: Extract<Edit, { kind: "page" }>): void {
  const sheet = sheetNamed(grid, name);
  checkPage(name, page);
  keep(grid, sheet, { page: { ...keptOf(sheet).page, ...page } });
}
