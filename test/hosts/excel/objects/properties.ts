import type { Range } from "../../../../src/workbook/cell";
import { STANDARD, type Sheet } from "../model";
import { gap, HostError, type Wired } from "../protocol";
import { formatOf, widthOf } from "./format";

type Wanted = { readonly [name: string]: boolean | Wanted };

/** What is asked for of every cell, as plain objects named like it. */
export function cellProperties(sheet: Sheet, range: Range, wanted: object): object[][] {
  return each(range.top, range.bottom, (row) =>
    each(range.left, range.right, (column) => {
      const cell = { top: row, left: column, bottom: row, right: column };
      return picked({ _type: "Cell", Format: formatOf(sheet, cell) }, wanted as Wanted);
    }),
  );
}

export function setCellProperties(sheet: Sheet, range: Range, given: object[][]): null {
  const { top, left, bottom, right } = range;
  const fits = given.length === bottom - top + 1 && given.every((line) => line.length === right - left + 1);
  if (!fits) throw new HostError("InvalidArgument");
  given.forEach((line, i) =>
    line.forEach((one, j) => {
      const cell = { top: top + i, left: left + j, bottom: top + i, right: left + j };
      put({ _type: "Cell", Format: formatOf(sheet, cell) }, one);
    }),
  );
  return null;
}

export function rowProperties(sheet: Sheet, { top, bottom }: Range, wanted: object): object[] {
  return each(top, bottom, (row) =>
    picked(
      {
        _type: "Row",
        RowHidden: sheet.hiddenRows.has(row),
        Format: { _type: "RowFormat", RowHeight: sheet.heights.get(row) ?? STANDARD.height },
      },
      wanted as Wanted,
    ),
  );
}

export function columnProperties(sheet: Sheet, { left, right }: Range, wanted: object): object[] {
  return each(left, right, (column) =>
    picked(
      {
        _type: "Column",
        ColumnHidden: sheet.hiddenColumns.has(column),
        Format: { _type: "ColumnFormat", ColumnWidth: widthOf(sheet, column) },
      },
      wanted as Wanted,
    ),
  );
}

function each<T>(from: number, to: number, of: (at: number) => T): T[] {
  return Array.from({ length: to - from + 1 }, (_, i) => of(from + i));
}

function picked(from: Wired, wanted: Wanted): object {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, want]) => want !== false)
      .map(([name, want]) => {
        if (name === "borders") return [name, bordersPicked(from, want as Wanted)];
        if (name === "protection") return [name, picked(from.Protection as Wired, { locked: true })];
        const value = memberOf(from, name);
        return [name, want === true ? value : picked(value as Wired, want as Wanted)];
      }),
  );
}

function put(to: Wired, given: object): void {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "object" && value !== null) put(memberOf(to, name) as Wired, value as object);
    else (to as Record<string, unknown>)[memberName(name)] = value;
  }
}

function memberOf(from: Wired, name: string): unknown {
  const member = memberName(name);
  if (member === "Borders") return bordersByName(from);
  if (!(member in from)) throw gap(`${from._type} property ${name}`);
  return from[member];
}

function bordersPicked(format: Wired, wanted: Wanted): object {
  const sides = Object.entries(bordersByName(format)).filter(([side]) => side !== "_type");
  return Object.fromEntries(
    sides.map(([side, border]) => [side.toLowerCase(), picked(border as Wired, wanted)]),
  );
}

/** Cell properties name the sides of a cell, where the object model has a list of them. */
function bordersByName(format: Wired): Wired {
  const borders = format.Borders as { Indexer(which: string): Wired };
  const sides = { Top: "EdgeTop", Bottom: "EdgeBottom", Left: "EdgeLeft", Right: "EdgeRight" };
  return {
    _type: "CellBorders",
    ...Object.fromEntries(Object.entries(sides).map(([side, edge]) => [side, borders.Indexer(edge)])),
  };
}

function memberName(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}
