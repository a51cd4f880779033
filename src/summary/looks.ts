import { blocksOf } from "../forms/draw/blocks";
import type { Content, Edit, Style } from "../workbook/edit";
import type { Differences } from "./differences";
import { gridOf } from "./differences";
import type { Present } from "./present";
import { runsOf } from "./runs";
import type { Target } from "./target";

/** The looks of a table's row, for rows that have others or none. */
const ROW: Style = { bold: false, fill: null, border: "thin", wrap: true, valign: "center" };

/** Makes rows look like the table's: bordered and wrapped, all but long texts in the middle. */
export function rowLooks({ sheet, left, right, columns, texts }: Target, rows: readonly number[]): Edit[] {
  const short = Object.entries(columns).filter(([field]) => !texts.includes(field));
  const across = runsOf(short.map(([, column]) => column));
  return runsOf(rows).flatMap(([top, bottom]): Edit[] => [
    { kind: "style", sheet, range: { top, left, bottom, right }, style: ROW },
    ...across.map(([from, to]): Edit => {
      return {
        kind: "style",
        sheet,
        range: { top, left: from, bottom, right: to },
        style: { align: "center" },
      };
    }),
  ]);
}

/** A number in a cell of text format would be taken for text. */
export function numberFormats(target: Target, different: Differences, present: Present): Edit[] {
  const { top, cells } = gridOf(target, different, (row, field, content) =>
    typeof content === "number" && present.at(row, field).format === "@" ? true : undefined,
  );
  return blocksOf(cells).map(({ range }) => ({
    kind: "style",
    sheet: target.sheet,
    range: { ...range, top: range.top + top, bottom: range.bottom + top },
    style: { numberFormat: "General" },
  }));
}

/** Rows whose texts change get the height, in points, that shows them whole. */
export function rowHeights(
  { sheet }: Target,
  different: Differences,
  heights: ReadonlyMap<number, number>,
): Edit[] {
  const rows = [...different].flatMap(([row, fields]) =>
    heights.has(row) && changesText(fields) ? [row] : [],
  );
  return runsOf(rows).map(([top, bottom]): Edit => {
    const points = Array.from({ length: bottom - top + 1 }, (_, i) => heights.get(top + i)!);
    return { kind: "heights", sheet, row: top, heights: points };
  });
}

function changesText(fields: ReadonlyMap<string, Content>): boolean {
  return [...fields.values()].some((content) => typeof content === "string");
}
