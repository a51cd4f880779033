import type { CellRef } from "../../workbook/cell";

/** A cell no longer says what it said when its correction was found; nothing was written. */
export class Outdated extends Error {
  constructor(readonly cell: CellRef) {
    super(`${cell.sheet} ${cell.address} has changed`);
  }
}
