import { parseRange, type Range } from "../../../workbook/cell";
import type { Cell } from "../../../workbook/snapshot";
import type { Referred } from "./cell-content";
import { readRows } from "./cells";
import type { Package } from "../package";
import { piecesOf } from "../packed-parts";
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
export function isProtected({ parts, scanner }: Package, part: string): boolean {
  if (!hasWord(piecesOf(parts, part), "Protection")) return false;
  const cursor = scanner(part)();
  while (nextOwn(cursor)) if (opens(cursor, "sheetProtection")) return flag(cursor, "sheet");
  return false;
}

function hasWord(pieces: Iterable<Uint8Array>, word: string): boolean {
  for (const piece of tokenPieces(pieces, isUtf8)) if (mayHold(piece, word)) return true;
  return false;
}
