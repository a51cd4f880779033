import type { Edit } from "../../../workbook/edit";
import { keep, keptOf } from "../kept";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** The page does not print: what is set here is only kept for the file. */
export function page(grid: Grid, { sheet: name, page }: Extract<Edit, { kind: "page" }>): void {
  const sheet = sheetNamed(grid, name);
  keep(grid, sheet, { page: { ...keptOf(sheet).page, ...page } });
}
