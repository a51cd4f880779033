import type { Worksheet } from "@univerjs/core";
import { address, contains, oneCell, overlaps, rangeText, type Range } from "../../../workbook/cell";
import type { Content, Edit } from "../../../workbook/edit";
import { CellCovered, NumberInvalid, SheetProtected, TextTooLong } from "../../../workbook/errors";
import { checkRange, fromGrid } from "../area";
import { setCells, type CellChanges } from "../cells";
import { toGridCell } from "../content";
import { isOpen } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** The most characters a cell holds. */
const LONGEST_TEXT = 32_767;

/** Throws PlaceInvalid, TextTooLong, NumberInvalid, SheetProtected, CellCovered; a cell keeps its looks. */
export function write(
  grid: Grid,
  { sheet: name, row, column, values }: Extract<Edit, { kind: "write" }>,
): void {
  const sheet = sheetNamed(grid, name);
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  const block = { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
  const merges = sheet
    .getMergeData()
    .map(fromGrid)
    .filter((merge) => overlaps(merge, block));
  const changes: CellChanges = {};
  values.forEach((line, i) =>
    line.forEach((content, j) => {
      if (content === undefined) return;
      const [r, c] = [row + i, column + j];
      checkRange(name, oneCell(r, c));
      checkContent(sheet, r, c, content, merges);
      (changes[r] ??= {})[c] = toGridCell(content);
    }),
  );
  setCells(grid, sheet, changes);
}

function checkContent(
  sheet: Worksheet,
  row: number,
  column: number,
  content: Content,
  merges: readonly Range[],
): void {
  const at = address(row, column);
  const name = sheet.getName();
  if (typeof content === "string" && content.length > LONGEST_TEXT) throw new TextTooLong(name, at);
  if (typeof content === "number" && !Number.isFinite(content)) throw new NumberInvalid(name, at);
  if (!isOpen(sheet, row, column)) throw new SheetProtected(name);
  const merge = merges.find((range) => contains(range, row, column));
  const isCovered = merge && (merge.top !== row || merge.left !== column);
  if (isCovered && content !== null && content !== "") throw new CellCovered(name, at, rangeText(merge));
}
