import { onceInTurn, oncePer } from "../../values/once-per";
import { EMPTY } from "../../workbook/snapshot";
import type { Snapshot } from "../../workbook/snapshot";
import type { FieldDefinition } from "../definition";
import type { Entry, FilledRow } from "../filled";
import type { Heading } from "../find/headings";
import { entryIn } from "./entry";
import { withWholeValues } from "./whole-values";

export type Cells = Snapshot["rows"][number] & object;

/** Where a field of a row stands: below its heading. */
export interface Column {
  readonly field: FieldDefinition;
  readonly heading: Heading;
}

/**
 * A row in which nothing is merged and that has no headings: its cells are all there is to it. Its entries are made when
 * asked for and may be again, for those of 100,000 rows would fill the memory.
 */
export class PlainRow implements FilledRow {
  constructor(
    readonly row: number,
    readonly sheet: string,
    readonly cells: Cells,
    readonly columns: readonly Column[],
  ) {}

  get entries(): Readonly<Record<string, Entry>> {
    return entriesInTurn(this);
  }

  get headings(): readonly string[] {
    return NO_HEADINGS;
  }

  only(fits: (field: FieldDefinition) => boolean): Entry | undefined {
    const column = this.columns.find(({ field }) => fits(field));
    if (!column) return undefined;
    const { id, kind } = column.field;
    // A value takes its sign and unit from other cells.
    const made = kind === "indicatorValue" ? this.entries : entriesOf.known(this);
    return made ? made[id] : entryBelow(column, this);
  }
}

const NO_HEADINGS: readonly string[] = [];

const entriesOf = oncePer((row: PlainRow) => {
  const entries: Record<string, Entry> = {};
  for (const column of row.columns) entries[column.field.id] = entryBelow(column, row);
  return withWholeValues(entries);
});

/** Many rules ask for those of one row, one after the other. */
const entriesInTurn = onceInTurn(entriesOf);

/** A heading may span several columns; the value stands in the first of them that has one. */
function entryBelow({ field, heading: { area } }: Column, { sheet, cells, row }: PlainRow): Entry {
  let column = area.left;
  while (column <= area.right && (cells[column]?.value ?? null) === null) column++;
  if (column > area.right) column = area.left;
  return entryIn(sheet, field, row, column, cells[column] ?? EMPTY);
}
