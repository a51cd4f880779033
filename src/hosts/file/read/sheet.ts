import { parseRange, type Range } from "../../../workbook/cell";
import type { Cell } from "../../../workbook/snapshot";
import type { Referred } from "./cell-content";
import { readRows } from "./cells";
import { attribute, flag, nextOwn, opens, scan } from "../xml";
import { decodeXml, mayHold } from "../xml-bytes";

/** What a sheet's own part says. */
export interface Sheet {
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
  readonly protected: boolean;
}

export const NO_CELLS: Sheet = { rows: [], merges: [], protected: false };

export function readSheet(xml: string, referred: Referred): Sheet {
  const merges: Range[] = [];
  let rows: Sheet["rows"] = [];
  let isProtected = false;
  const cursor = scan(xml);
  while (nextOwn(cursor)) {
    if (opens(cursor, "sheetData")) rows = readRows(cursor, referred);
    else if (opens(cursor, "sheetProtection")) isProtected = flag(cursor, "sheet");
    else if (opens(cursor, "mergeCell")) {
      const range = parseRange(attribute(cursor, "ref") ?? "");
      if (range) merges.push(range);
    }
  }
  return { rows, merges, protected: isProtected };
}

/** Whether a sheet is protected, without reading its cells: nearly always the word itself is missing. */
export function isProtected(part: Uint8Array): boolean {
  if (!mayHold(part, "Protection")) return false;
  const cursor = scan(decodeXml(part));
  while (nextOwn(cursor)) if (opens(cursor, "sheetProtection")) return flag(cursor, "sheet");
  return false;
}
