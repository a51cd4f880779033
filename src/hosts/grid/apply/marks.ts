import { cutOut } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkRange } from "../../../workbook/promises";
import { setProperties, propertiesOf } from "../sheet-properties";
import { checkEditable } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** Throws PlaceInvalid, SheetProtected. */
export function mark(grid: Grid, { sheet: name, ranges, level }: Extract<Edit, { kind: "mark" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet, "mark");
  for (const range of ranges) checkRange(name, range);
  const others = propertiesOf(sheet).marks.flatMap((mark) =>
    ranges
      .reduce((areas, hole) => areas.flatMap((area) => cutOut(area, hole)), [mark.range])
      .map((range) => ({ range, level: mark.level })),
  );
  setProperties(grid, sheet, {
    marks: [...others, ...ranges.map((range) => ({ range: { ...range }, level }))],
  });
}

/** Throws SheetProtected. */
export function clearMarks(grid: Grid, { sheet: name }: Extract<Edit, { kind: "clearMarks" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet, "clearMarks");
  if (propertiesOf(sheet).marks.length > 0) setProperties(grid, sheet, { marks: [] });
}
