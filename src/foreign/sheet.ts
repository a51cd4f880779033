import type { Range } from "../workbook/cell";
import type { Visibility } from "../workbook/edit";
import type { CellValue } from "../workbook/snapshot";

/** What is read of a sheet of another program. */
export interface ForeignSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly rows: readonly (readonly (ForeignCell | undefined)[])[];
  readonly merges: readonly Range[];
  /** In characters, by column; a hole for a usual one. */
  readonly widths: readonly (number | undefined)[];
}

export interface ForeignCell {
  readonly value: CellValue;
  readonly format: string;
  /** Without its `=`; absent where it cannot be kept, and its value alone is. */
  readonly formula?: string;
}

export interface ForeignBook {
  readonly sheets: readonly ForeignSheet[];
  /** Formulas of which only the value is kept, for what they name does not come along. */
  readonly valuesOnly: number;
}
