import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type IWorksheetData } from "@univerjs/core";
import type { Visibility } from "../../workbook/snapshot";
import { asCustomData, NO_PROPERTIES, type SheetProperties } from "./sheet-properties";
import { pixelsOfPoints } from "./measure";
import { COLUMNS, ROWS } from "./extent";

/** A sheet with nothing on it. */
export function blankSheet(
  id: string,
  name: string,
  visibility: Visibility,
  properties: Partial<SheetProperties> = {},
): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    hidden: visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultRowHeight: pixelsOfPoints(15),
    defaultColumnWidth: 73,
    cellData: {},
    custom: asCustomData({ ...NO_PROPERTIES, ...properties, veryHidden: visibility === "veryHidden" }),
  });
}
