import type { Worksheet } from "@univerjs/core";
import type { Edit } from "../../workbook/edit";
import { readSheet, contentOf } from "./read";
import { propertiesOf } from "./sheet-properties";
import type { Grid } from "./univer";
import { visibilityOf } from "./sheet";

/** All it takes to make a sheet that has just appeared, be it a new one or one that undo brought back. */
export function wholeSheet(grid: Grid, sheet: Worksheet): Edit[] {
  const name = sheet.getName();
  const { rows, merges, names, layout } = readSheet(grid, name, { layout: true });
  const { widths, heights, frozen, page, looks = [] } = layout!;
  const sheets = grid.book().getSheets();
  const before = sheets[sheets.indexOf(sheet) + 1]?.getName();
  const visibility = visibilityOf(sheet);
  return [
    {
      kind: "addSheet",
      sheet: name,
      ...(visibility !== "visible" && { visibility }),
      ...(before !== undefined && { before }),
    },
    ...rows.flatMap((row, r): Edit[] => {
      const values = Array.from(row ?? [], (cell) => (cell ? contentOf(cell) : undefined));
      return values.length > 0 ? [{ kind: "write", sheet: name, row: r, column: 0, values: [values] }] : [];
    }),
    ...looks.map(({ range, style }): Edit => ({ kind: "style", sheet: name, range, style })),
    ...merges.map((range): Edit => ({ kind: "merge", sheet: name, range })),
    ...[...widths].map(([column, width]): Edit => ({ kind: "widths", sheet: name, column, widths: [width] })),
    ...[...heights].map(([row, height]): Edit => ({ kind: "heights", sheet: name, row, heights: [height] })),
    ...names.flatMap((one): Edit[] =>
      one.range ? [{ kind: "name", sheet: name, name: one.name, range: one.range }] : [],
    ),
    ...(frozen.rows + frozen.columns > 0 ? [{ kind: "freeze" as const, sheet: name, ...frozen }] : []),
    ...(Object.keys(page).length > 0 ? [{ kind: "page" as const, sheet: name, page }] : []),
    ...propertiesOf(sheet).marks.map(({ range, level }): Edit => ({
      kind: "mark",
      sheet: name,
      ranges: [range],
      level,
    })),
  ];
}
