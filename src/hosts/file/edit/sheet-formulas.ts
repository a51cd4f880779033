import { fromFileFormula } from "../newer-functions";
import { attribute, setAttribute } from "./attribute";
import { rootOf, type Draft } from "./draft";
import { childOf, setText, textIn, toText, type Element } from "./element";
import { cellsOf, type SheetData, type Row } from "./sheet-data";
import { sheetDataOf, type SharedFormula, type Sheet, type FilledArea } from "./sheet";
import { address, contains, parseRange, rangeText, LAST_COLUMN, LAST_ROW } from "../../../workbook/cell";
import { ArrayFormulaPart } from "../../../workbook/errors";
import { mapReferences, referenceText, type Corner, type Reference } from "../../../workbook/references";

/**
 * A formula shared by many cells is written out in one of them. Before that one changes, all of them get their own,
 * so that the others keep their meaning.
 */
export function releaseShared(draft: Draft, sheet: Sheet, row: number, column: number, cell: Element): void {
  if (cell.inside === "") return;
  const formula = childOf(cell, "f");
  const key = formula && sharedKey(formula);
  const text = formula && textIn(formula);
  if (key === undefined || !text) return;
  const data = sheetDataOf(sheet, rootOf(draft, sheet.part));
  const moved = movable(text);
  forEachFormula(data, (other, r, c) => {
    if (sharedKey(other) === key) spellOut(other, moved(r - row, c - column));
  });
}

/** The formula of a cell as people see it, also where it shares one with others; undefined where there is none. */
export function formulaIn(
  draft: Draft,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Element,
): string | undefined {
  const formula = cell.inside === "" ? undefined : childOf(cell, "f");
  if (!formula) return undefined;
  const key = sharedKey(formula);
  if (key === undefined) return fromFileFormula(textIn(formula));
  sheet.shared ??= sharedIn(sheetDataOf(sheet, rootOf(draft, sheet.part)));
  const first = sheet.shared.get(key);
  return fromFileFormula(first ? first.moved(row - first.row, column - first.column) : textIn(formula));
}

/** Gives every cell of a sheet a formula of its own, before rows move and the way from one to the other changes. */
export function releaseAllShared(data: SheetData): void {
  const written = sharedIn(data);
  forEachFormula(data, (formula, row, column) => {
    const first = written.get(sharedKey(formula) ?? "");
    if (first) spellOut(formula, first.moved(row - first.row, column - first.column));
  });
}

function sharedIn(data: SheetData): Map<string, SharedFormula> {
  const written = new Map<string, SharedFormula>();
  forEachFormula(data, (formula, row, column) => {
    const key = sharedKey(formula);
    const text = key === undefined ? "" : textIn(formula);
    if (key !== undefined && text) written.set(key, { moved: movable(text), row, column });
  });
  return written;
}

/** Visits the formulas of a sheet; rows without any stay unopened. */
export function forEachFormula(
  data: SheetData,
  visit: (formula: Element, row: number, column: number) => void,
): void {
  for (const row of data.rows) {
    if (!hasFormula(row)) continue;
    for (const { element, column } of cellsOf(row).list) {
      const formula = element.inside === "" ? undefined : childOf(element, "f");
      if (formula) visit(formula, row.number, column);
    }
  }
}

function hasFormula(row: Row): boolean {
  if (row.cells) return true;
  return /<(?:[\w.-]+:)?f[\s/>]/.test(toText(row.element));
}

function sharedKey(formula: Element): string | undefined {
  return attribute(formula, "t") === "shared" ? attribute(formula, "si") : undefined;
}

function spellOut(formula: Element, text: string): void {
  for (const name of ["t", "ref", "si"]) setAttribute(formula, name, undefined);
  setText(formula, text);
}

export function filledAreas(draft: Draft, sheet: Sheet): readonly FilledArea[] {
  sheet.filled ??= readFilled(sheetDataOf(sheet, rootOf(draft, sheet.part)));
  return sheet.filled;
}

function readFilled(data: SheetData): FilledArea[] {
  const areas: FilledArea[] = [];
  forEachFormula(data, (formula) => {
    const kind = attribute(formula, "t");
    if (kind !== "array" && kind !== "dataTable") return;
    const range = parseRange(attribute(formula, "ref") ?? "");
    if (range) areas.push({ kind, range });
  });
  return areas;
}

/** Refuses cells that a formula fills together with others; a formula for one cell alone may be written over. */
export function arrayGuard(draft: Draft, sheet: Sheet): (row: number, column: number) => void {
  const areas = filledAreas(draft, sheet).filter(({ kind, range }) => {
    return kind === "dataTable" || rangeText(range).includes(":");
  });
  return (row, column) => {
    const found = areas.find(({ range }) => contains(range, row, column));
    if (found) throw new ArrayFormulaPart(sheet.name, address(row, column), rangeText(found.range));
  };
}

/** A formula as it reads some rows and columns further on: what has no `$` moves along, as when a cell is filled down. */
export function movedBy(formula: string, rows: number, columns: number): string {
  return movable(formula)(rows, columns);
}

/** The same for a formula that thousands of cells share: it is read once. */
export function movable(formula: string): (rows: number, columns: number) => string {
  const references: Reference[] = [];
  const between = mapReferences(formula, (reference) => {
    references.push(reference);
    return PLACE;
  }).split(PLACE);
  return (rows, columns) => {
    const moved = ({ row, column, rowFixed, columnFixed }: Corner): Corner => ({
      row: row === undefined || rowFixed ? row : wrapped(row + rows, LAST_ROW),
      column: column === undefined || columnFixed ? column : wrapped(column + columns, LAST_COLUMN),
      rowFixed,
      columnFixed,
    });
    let text = between[0]!;
    references.forEach(({ prefix, from, to }, i) => {
      text += referenceText({ prefix, from: moved(from), ...(to && { to: moved(to) }) }) + between[i + 1]!;
    });
    return text;
  };
}

/** Where a reference stood; a sign that no XML, and so no formula of a file, can hold. */
const PLACE = "\0";

/** Beyond the sheet's edge it goes on from the other side. */
function wrapped(index: number, last: number): number {
  const count = last + 1;
  return ((index % count) + count) % count;
}
