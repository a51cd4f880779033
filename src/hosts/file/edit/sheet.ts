import type { Range } from "../../../workbook/cell";
import type { Filled } from "./array-formulas";
import { settleDimension } from "./dimension";
import { childOf, type Element } from "./element";
import { openGrid, settleGrid, type Grid } from "./grid";
import { ensure } from "./insert";
import type { Merge } from "./merges";
import { WORKSHEET } from "./order";
import type { Shared } from "./shared-formulas";
import type { Table } from "./tables";

/** A sheet of the draft. What stands below `entry` is held only while the sheet is open for editing. */
export interface Sheet {
  name: string;
  readonly sheetId: number;
  readonly part: string;
  /** false for charts, dialogs and macros. */
  readonly hasCells: boolean;
  /** Its `<sheet>` in the workbook part. */
  readonly entry: Element;
  grid?: Grid;
  merges?: Merge[];
  /** Of whole columns. */
  columnFormats?: readonly { readonly from: number; readonly to: number; readonly format: number }[];
  /** Areas that one formula fills. */
  filled?: readonly Filled[];
  /** Formulas that cells share, by their key. */
  shared?: ReadonlyMap<string, Shared>;
  tables?: readonly Table[];
  /** Covers all cells added. */
  grown?: Range;
}

/** The rows of a sheet, to be read and changed. */
export function gridOf(sheet: Sheet, root: Element): Grid {
  sheet.grid ??= openGrid(ensure(root, WORKSHEET, "sheetData"));
  return sheet.grid;
}

/** Brings everything back into the sheet's tree; what is asked for later is opened anew. */
export function settleSheet(sheet: Sheet, root: Element): void {
  if (sheet.grown) settleDimension(childOf(root, "dimension"), sheet.grown);
  if (sheet.grid) settleGrid(sheet.grid);
  sheet.grid =
    sheet.merges =
    sheet.columnFormats =
    sheet.filled =
    sheet.shared =
    sheet.tables =
    sheet.grown =
      undefined;
}
