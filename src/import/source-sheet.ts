import type { Snapshot } from "../workbook/snapshot";

/** A table that is to be brought in, wherever it comes from. */
export interface SourceSheet {
  readonly snapshot: Snapshot;
  /** Of its columns, in points; 0 where nobody says. */
  readonly widths: readonly number[];
}

/** Points of a character of a sheet's letters. */
export const CHARACTER = 5.6;
