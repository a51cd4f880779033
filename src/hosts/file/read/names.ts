import { LAST_COLUMN, LAST_ROW, parseRange, type Range } from "../../../workbook/cell";
import type { SheetName } from "../../../workbook/snapshot";
import type { DefinedName } from "../defined-name";

/** The names people or we gave within one sheet; the built-in ones, such as the print area, are not among them. */
export function namesOfSheet(names: readonly DefinedName[], sheet: number, sheetName: string): SheetName[] {
  return names
    .filter((one) => one.sheet === sheet && !one.name.toLowerCase().startsWith("_xlnm."))
    .map(({ name, refersTo }) => {
      const areas = areasWithin(refersTo, sheetName);
      return { name, range: areas.length === 1 ? areas[0] : undefined };
    });
}

/** The areas a built-in name of a sheet (`Print_Area`) stands for; [] when there is no such name. */
export function builtInAreas(
  names: readonly DefinedName[],
  sheet: number,
  sheetName: string,
  builtIn: "Print_Area" | "Print_Titles",
): Range[] {
  const wanted = `_xlnm.${builtIn}`.toLowerCase();
  const found = names.find((one) => one.sheet === sheet && one.name.toLowerCase() === wanted);
  return found ? areasWithin(found.refersTo, sheetName) : [];
}

/** `'附件 1'!$A$1:$B$2,'附件 1'!$1:$3` → areas of that sheet; [] as soon as one of them is none. */
function areasWithin(refersTo: string, sheetName: string): Range[] {
  const areas: Range[] = [];
  for (const [, written = ""] of `${refersTo.replace(/^=/, "")},`.matchAll(/((?:'[^']*'|[^',])*)[,']/gy)) {
    const [, quoted, plain, place = ""] =
      /^(?:'((?:[^']|'')*)'!|([^'!]*)!)?([^!]*)$/.exec(written.trim()) ?? [];
    const sheet = quoted?.replace(/''/g, "'") ?? plain ?? sheetName;
    const area = areaOf(place.replace(/\$/g, ""));
    if (!area || sheet.toLowerCase() !== sheetName.toLowerCase()) return [];
    areas.push(area);
  }
  return areas;
}

/** A1, A1:B2, A:C (whole columns) or 1:3 (whole rows). */
function areaOf(place: string): Range | undefined {
  const [, firstRow, lastRow] = /^(\d+):(\d+)$/.exec(place) ?? [];
  if (firstRow && lastRow) return fullWidth(parseRange(`A${firstRow}:A${lastRow}`));
  const [, firstColumn, lastColumn] = /^([A-Za-z]+):([A-Za-z]+)$/.exec(place) ?? [];
  if (firstColumn && lastColumn) return fullHeight(parseRange(`${firstColumn}1:${lastColumn}1`));
  return parseRange(place);
}

function fullWidth(rows: Range | undefined): Range | undefined {
  return rows && { ...rows, left: 0, right: LAST_COLUMN };
}

function fullHeight(columns: Range | undefined): Range | undefined {
  return columns && { ...columns, top: 0, bottom: LAST_ROW };
}
