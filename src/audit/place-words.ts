import { parseAddress } from "../workbook/cell";

/** Cells as short as they can be said: K7 · C9、C10 · 第8行 · K7 等5格. */
export function placeText(cells: readonly string[]): string {
  if (cells.length <= 2) return cells.join("、");
  const rows = new Set(cells.map((cell) => parseAddress(cell)?.row));
  const [row] = rows;
  return rows.size === 1 && row !== undefined ? `第${row + 1}行` : `${cells[0]} 等${cells.length}格`;
}
