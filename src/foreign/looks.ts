import type { Range } from "../workbook/cell";
import type { Edit, Style } from "../workbook/edit";
import type { ForeignSheet } from "./sheet";

/** A text of more signs is meant to be seen in several lines. */
const LONG = 30;

/** Number formats, and long texts in lines: cells that look alike, in areas as large as they come. */
export function looksOf({ name: sheet, rows }: ForeignSheet): Edit[] {
  const done: Run[] = [];
  let above = new Map<string, Run>();
  rows.forEach((row, at) => {
    const here = new Map<string, Run>();
    for (const run of runsIn(row, at)) {
      const key = `${run.range.left} ${run.range.right} ${run.look}`;
      const over = above.get(key);
      if (over) over.range = { ...over.range, bottom: at };
      else done.push(run);
      here.set(key, over ?? run);
    }
    above = here;
  });
  return done.map(({ range, style }) => ({ kind: "style", sheet, range, style }));
}

interface Run {
  range: Range;
  readonly look: string;
  readonly style: Style;
}

function runsIn(row: ForeignSheet["rows"][number], at: number): Run[] {
  const runs: Run[] = [];
  row.forEach((cell, column) => {
    if (!cell) return;
    const style = styleOf(cell, row[column + 1]);
    const look = JSON.stringify(style);
    if (look === "{}") return;
    const last = runs.at(-1);
    if (last?.look === look && last.range.right === column - 1) last.range = { ...last.range, right: column };
    else runs.push({ look, style, range: { top: at, left: column, bottom: at, right: column } });
  });
  return runs;
}

type Cell = ForeignSheet["rows"][number][number];

function styleOf(cell: NonNullable<Cell>, beside: Cell): Style {
  const { value, format } = cell;
  const isBeside = beside !== undefined && beside.value !== null;
  const wraps =
    typeof value === "string" &&
    (value.includes("\n") || value.length > LONG || (isBeside && value.length > 5));
  return { ...(format !== "General" && { numberFormat: format }), ...(wraps && { wrap: true }) };
}
