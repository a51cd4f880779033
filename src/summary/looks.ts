import { blocksOf } from "../forms/draw/blocks";
import type { Content, Edit, Style } from "../workbook/edit";
import type { Present } from "./after-moves";
import { runsOf } from "./row-moves";
import { isEmpty } from "./target";
import type { Target } from "./target";
import type { Cell } from "../workbook/snapshot";
import type { Contents } from "./contents";
import { plain, textOf } from "./cell-text";

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

/** Fields to be written, by row. */
export type Differences = ReadonlyMap<number, ReadonlyMap<string, Content>>;

export function differences(contents: ReadonlyMap<number, Contents>, present: Present): Differences {
  const different = new Map<number, Map<string, Content>>();
  for (const [row, fields] of contents) {
    for (const [field, content] of Object.entries(fields)) {
      if (content === undefined || shows(present.at(row, field), content)) continue;
      different.set(row, (different.get(row) ?? new Map<string, Content>()).set(field, content));
    }
  }
  return different;
}

/** A number must be a number to be the same; texts may have white space around them; formulas count by their value. */
function shows(cell: Cell, content: Content): boolean {
  if (content === null || content === "") return isEmpty(cell);
  if (typeof content === "string") return !cell.error && textOf(cell) === plain(content);
  return cell.value === content;
}

/** What differs as a block of the sheet, from the first row that does and from column 0 on. */
export function gridOf<T>(
  { columns }: Target,
  different: Differences,
  valueOf: (row: number, field: string, content: Content) => T | undefined,
): { top: number; cells: (T | undefined)[][] } {
  const rows = [...different.keys()].sort((a, b) => a - b);
  const top = rows[0] ?? 0;
  const wide = Math.max(...Object.values(columns)) + 1;
  const high = rows.length && rows[rows.length - 1]! - top + 1;
  const cells = Array.from({ length: high }, () => Array<T | undefined>(wide).fill(undefined));
  for (const [row, fields] of different) {
    for (const [field, content] of fields) cells[row - top]![columns[field]!] = valueOf(row, field, content);
  }
  return { top, cells };
}
