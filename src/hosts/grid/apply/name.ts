import type { Edit } from "../../../workbook/edit";
import { checkName } from "../../../workbook/promises";
import { setProperties, propertiesOf } from "../sheet-properties";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** A name set again keeps the letters it has. Throws PlaceInvalid, CannotDo. */
export function name(grid: Grid, { sheet: of, name, range }: Extract<Edit, { kind: "name" }>): void {
  const sheet = sheetNamed(grid, of);
  checkName(of, name, range);
  const { names } = propertiesOf(sheet);
  const known = names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (known && range) {
    setProperties(grid, sheet, { names: names.map((one) => (one === known ? { ...one, range } : one)) });
  } else if (known) setProperties(grid, sheet, { names: names.filter((one) => one !== known) });
  else if (range) setProperties(grid, sheet, { names: [...names, { name, range }] });
}
