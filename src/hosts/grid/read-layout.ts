import { BooleanNumber, type Worksheet } from "@univerjs/core";
import type { Style } from "../../workbook/edit";
import type { Range } from "../../workbook/cell";
import type { Layout, Look } from "../../workbook/snapshot";
import { propertiesOf } from "./sheet-properties";
import { frozenOf } from "./frozen";
import { fromGridLook } from "./look";
import { charactersOfPixels } from "./measure";
import { pointsOf } from "./row-heights";
import type { Grid } from "./univer";
import { checksOf } from "./validations";

export function readLayout(grid: Grid, sheet: Worksheet): Layout {
  const { rowData, columnData } = sheet.getConfig();
  const { page, marks } = propertiesOf(sheet);
  const rows = numbered(rowData);
  const columns = numbered(columnData);
  return {
    widths: new Map(
      columns.flatMap(([column, { w }]) => (w === undefined ? [] : [[column, charactersOfPixels(w)]])),
    ),
    heights: new Map(
      rows.flatMap(([row, data]) => {
        const points = pointsOf(data);
        return points === null ? [] : [[row, points]];
      }),
    ),
    hiddenRows: new Set(rows.flatMap(([row, { hd }]) => (hd === BooleanNumber.TRUE ? [row] : []))),
    hiddenColumns: new Set(
      columns.flatMap(([column, { hd }]) => (hd === BooleanNumber.TRUE ? [column] : [])),
    ),
    frozen: frozenOf(sheet),
    page,
    marks: marks.map(({ range }) => range),
    validations: checksOf(grid, sheet),
    looks: readLooks(grid, sheet),
  };
}

function numbered<T>(data: Record<number, T>): [number, T][] {
  return Object.entries(data)
    .map(([place, one]): [number, T] => [Number(place), one])
    .sort(([a], [b]) => a - b);
}

/** Runs of cells in a row that look alike; plain cells are left out. */
function readLooks(grid: Grid, sheet: Worksheet): Look[] {
  const styles = grid.book().getStyles();
  const looks: { range: Range; style: Style; key: string }[] = [];
  const known = new Map<unknown, { style: Style; key: string }>();
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell?.s) return;
    let look = known.get(cell.s);
    if (!look) {
      const style = fromGridLook(styles.getStyleByCell(cell));
      known.set(cell.s, (look = { style, key: JSON.stringify(style) }));
    }
    if (look.key === "{}") return;
    const last = looks.at(-1);
    const goesOn = last?.range.top === row && last.range.right === column - 1 && last.key === look.key;
    if (goesOn) last.range = { ...last.range, right: column };
    else looks.push({ range: { top: row, left: column, bottom: row, right: column }, ...look });
  });
  return looks.map(({ range, style }) => ({ range, style }));
}
