import type { IFreeze } from "@univerjs/core";

/** The grid says where the moving part starts; -1 where nothing is frozen. */
export function frozenAt(rows: number, columns: number): IFreeze {
  return { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 };
}
