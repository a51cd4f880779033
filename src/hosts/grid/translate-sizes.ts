import { BooleanNumber, type IRange, type Worksheet } from "@univerjs/core";
import type { Edit } from "../../workbook/edit";
import { charactersOfPixels, pointsOfPixels } from "./measure";

/** The heights rows now have; null where they follow what stands in them. */
export function heightEdits(sheet: Worksheet, rows: readonly number[]): Edit[] {
  const { rowData } = sheet.getConfig();
  return rows.map((row) => {
    const { h, ia } = rowData[row] ?? {};
    const height = h === undefined || ia !== BooleanNumber.FALSE ? null : pointsOfPixels(h);
    return { kind: "heights", sheet: sheet.getName(), row, heights: [height] };
  });
}

export function widthEdits(sheet: Worksheet, ranges: readonly IRange[]): Edit[] {
  return ranges.map(({ startColumn, endColumn }) => ({
    kind: "widths",
    sheet: sheet.getName(),
    column: startColumn,
    widths: Array.from({ length: endColumn - startColumn + 1 }, (_, i) =>
      charactersOfPixels(sheet.getColumnManager().getColumnWidth(startColumn + i)),
    ),
  }));
}
