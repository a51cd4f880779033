import type { Range } from "../../../../src/workbook/cell";
import { STANDARD } from "../../excel/model";
import { common } from "./looks";
import { checkFree, type Place } from "./world";

/** Points are 5.625 a character and 3.35 more, to the pixel; the standard column has 8.47 characters, which is 51. */
const LINE = { each: 5.625, padding: 3.35 };
const PIXEL = 0.75;
const STANDARD_WIDTH = 51;

function pointsFor(characters: number): number {
  if (characters === 0) return 0;
  return Math.round((LINE.each * characters + LINE.padding) / PIXEL) * PIXEL;
}

/** The members of a range that are about sizes, and what of them is hidden. */
export function sizesOf(place: Place, range: Range) {
  const { sheet } = place;
  const pointsAt = (column: number) => sheet.widths.get(column) ?? STANDARD_WIDTH;
  const columns = { ...range, top: 0, bottom: 0 };
  const rows = { ...range, left: 0, right: 0 };
  return {
    get ColumnWidth() {
      const points = common(place, columns, (_, column) => pointsAt(column));
      return typeof points === "number"
        ? Math.round(((points - LINE.padding) / LINE.each) * 100) / 100
        : points;
    },
    set ColumnWidth(characters: unknown) {
      checkFree(sheet, "allowFormatColumns");
      for (let column = range.left; column <= range.right; column++) {
        sheet.widths.set(column, pointsFor(Number(characters)));
      }
    },
    get Width() {
      let width = 0;
      for (let column = range.left; column <= range.right; column++) width += pointsAt(column);
      return width;
    },
    get RowHeight() {
      return common(place, rows, (row) => sheet.heights.get(row) ?? STANDARD.height);
    },
    set RowHeight(points: unknown) {
      checkFree(sheet, "allowFormatRows");
      for (let row = range.top; row <= range.bottom; row++) sheet.heights.set(row, Number(points));
    },
    AutoFit() {
      checkFree(sheet, "allowFormatRows");
      for (let row = range.top; row <= range.bottom; row++) sheet.heights.delete(row);
    },
    get EntireRow() {
      return {
        _type: "Range(rows)",
        get Hidden() {
          return common(place, rows, (row) => sheet.hiddenRows.has(row));
        },
      };
    },
    get EntireColumn() {
      return {
        _type: "Range(columns)",
        get Hidden() {
          return common(place, columns, (_, column) => sheet.hiddenColumns.has(column));
        },
      };
    },
  };
}
