import type { FilledForm } from "../forms/filled";
import type { LocatedFinding } from "../audit/findings";
import { parseAddress } from "../workbook/cell";
import type { WorkbookEvent } from "../workbook/workbook";
import type { LiveState } from "./state";

/** A row of a sheet. */
export type SheetRow = NonNullable<LiveState["typing"]>;

export interface Cursor {
  /** Where the selection begins, as far as the host tells. */
  readonly selected?: NonNullable<LiveState["selected"]>;
  /** The row that was typed into last and not left since. */
  readonly typing?: TypedRow;
}

/** With the column that was typed into last. */
type TypedRow = SheetRow & { readonly column: number };

/**
 * Enter, like Tab, is not yet to leave a row: it leads to the cell below the one that was typed into, or below the one
 * from which Tab led there.
 */
function isBelow({ row, column }: TypedRow, top: number, left: number): boolean {
  return top === row + 1 && left <= column;
}

/** Where the user is after something happened. */
export function followed({ selected, typing }: Cursor, event: WorkbookEvent): Cursor {
  switch (event.kind) {
    case "selected": {
      const { sheet, range } = event;
      const { top, bottom, left } = range;
      const isIn = typing?.sheet === sheet && top <= typing.row && bottom >= typing.row;
      const stays = isIn || (typing?.sheet === sheet && isBelow(typing, top, left));
      return { selected: { sheet, row: top, column: left }, ...(stays && typing && { typing }) };
    }
    case "edited": {
      const { sheet, range, byUs } = event;
      if (byUs) return cursor(selected, typing);
      const isRow = range.top === range.bottom;
      // The host may tell of the edit after the cursor has gone on.
      const typed = { sheet, row: range.top, column: range.left };
      const isThere =
        !selected ||
        (selected.sheet === sheet &&
          (selected.row === range.top || isBelow(typed, selected.row, selected.column)));
      return cursor(selected, isRow && isThere ? typed : undefined);
    }
    case "sheetRenamed": {
      const { sheet, from } = event;
      const renamed = <At extends SheetRow>(at: At | undefined) =>
        at?.sheet === from ? { ...at, sheet } : at;
      return cursor(renamed(selected), renamed(typing));
    }
    case "sheetRemoved":
      return cursor(
        selected?.sheet === event.sheet ? undefined : selected,
        typing?.sheet === event.sheet ? undefined : typing,
      );
    case "reloaded":
    case "workbookChanged":
      return {};
    case "sheetAdded":
      return cursor(selected, typing);
  }
}

function cursor(selected: Cursor["selected"], typing: TypedRow | undefined): Cursor {
  return { ...(selected && { selected }), ...(typing && { typing }) };
}

/** The typed row, where a form stands in it. */
export function rowOfForm(line: SheetRow | undefined, forms: readonly FilledForm[]): SheetRow | undefined {
  const stands = ({ sheet, area }: FilledForm) =>
    sheet.name === line?.sheet && line.row >= area.top && line.row <= area.bottom;
  return forms.some(stands) ? line : undefined;
}

/** Something that is not there yet, in the row that is being typed. */
export function isHeldBack({ about, issue }: LocatedFinding, line: SheetRow | undefined): boolean {
  if (about !== "blank" || issue.sheet !== line?.sheet) return false;
  return issue.cells.some((cell) => parseAddress(cell)?.row === line.row);
}
