import { parseRange, type Range } from "../../../workbook/cell";
import type { Cell } from "../../../workbook/snapshot";
import type { Referred } from "./cell-content";
import { readRows } from "./cells";
import type { Package } from "../package";
import { isLarge, piecesOf } from "../packed-parts";
import { tokenPieces } from "../token-pieces";
import { attribute, flag, nextOwn, opens, type Cursor } from "../xml";
import { isUtf8, mayHold } from "../xml-bytes";

/** What a sheet's own part says. */
export interface Sheet {
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
  readonly protected: boolean;
}

export const NO_CELLS: Sheet = { rows: [], merges: [], protected: false };

export function readSheet(cursor: Cursor, referred: Referred): Sheet {
  const merges: Range[] = [];
  let rows: Sheet["rows"] = [];
  let isProtected = false;
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
export function isProtected(pkg: Package, part: string): boolean {
  if (!hasWord(pkg, part, "Protection")) return false;
  const cursor = pkg.scanner(part)();
  while (nextOwn(cursor)) if (opens(cursor, "sheetProtection")) return flag(cursor, "sheet");
  return false;
}

function hasWord({ parts }: Pick<Package, "parts">, part: string, word: string): boolean {
  const pieces = piecesOf(parts, part);
  for (const piece of isLarge(parts, part) ? tokenPieces(pieces, isUtf8) : pieces) {
    if (mayHold(piece, word)) return true;
  }
  return false;
}
