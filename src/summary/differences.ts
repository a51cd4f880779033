import type { Content } from "../workbook/edit";
import type { Cell } from "../workbook/snapshot";
import type { Contents } from "./contents";
import { plain, textOf } from "./entry-text";
import { isEmpty } from "./line";
import type { Present } from "./present";
import type { Target } from "./target";

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
