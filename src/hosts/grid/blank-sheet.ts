import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type IWorksheetData } from "@univerjs/core";
import type { Visibility } from "../../workbook/snapshot";
import { keeping, NOTHING_KEPT, type Kept } from "./kept";
import { pixelsOfPoints } from "./measure";
import { COLUMNS, ROWS } from "./room";

/** A sheet with nothing on it. */
export function blankSheet(
  id: string,
  name: string,
  visibility: Visibility,
  kept: Partial<Kept> = {},
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
    custom: keeping({ ...NOTHING_KEPT, ...kept, veryHidden: visibility === "veryHidden" }),
  });
}
