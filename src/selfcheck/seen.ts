import { columnNumber, contains, parseAddress, rangeText, type Range } from "../workbook/cell";
import { cellAt, type Cell, type CellValue, type Snapshot } from "../workbook/snapshot";

/** What a reading shows, asked for by places written A1. */

export function texted(read: Snapshot, at: string): string {
  const { row, column } = parseAddress(at)!;
  return cellAt(read, row, column).text;
}

/** The values of so many cells of a row, from the left. */
export function values(read: Snapshot, at: string, count: number): CellValue[] {
  const { row, column } = parseAddress(at)!;
  return Array.from({ length: count }, (_, i) => cellAt(read, row, column + i).value);
}

/** The values of so many cells of a column, from the top. */
export function column(read: Snapshot, letters: string, count: number): CellValue[] {
  return Array.from({ length: count }, (_, row) => cellAt(read, row, columnNumber(letters)).value);
}

/** All cells that hold something. */
export function filled(read: Snapshot): Cell[] {
  return read.rows.flatMap((row) => row?.filter((cell) => cell !== undefined) ?? []);
}

export function merges(read: Snapshot): string[] {
  return read.merges.map(rangeText).sort();
}

/** The cells a name stands for, "gone" where they are no more; undefined where there is no such name. */
export function named(read: Snapshot, name: string): string | undefined {
  const found = read.names.find((one) => one.name === name);
  return found && (found.range ? rangeText(found.range) : "gone");
}

/** Whether a cell lies in any of the areas, however a host cuts them. */
export function covers(areas: readonly Range[], at: string): boolean {
  const { row, column } = parseAddress(at)!;
  return areas.some((area) => contains(area, row, column));
}
