import type { PartlyApplied } from "../../workbook/errors";

/** A host without roll-back stopped half-way; `undo` takes back what was done, where that can be restored. */
export class HalfWritten extends Error {
  constructor(
    readonly partly: PartlyApplied,
    readonly undo?: () => Promise<void>,
  ) {
    super(partly.message);
  }
}
