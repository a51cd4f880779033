import type { Outline } from "./outline";
import { rowsFrom } from "./rows";
import type { Sheet } from "./rows";
import type { Word } from "./words";

/** So many rows below the names of the projects tell whether each has a column of its own. */
const ENOUGH = 20;

/** 项目名称 | one project | another, and below each of them what it holds: nothing that is read row by row. */
export function isSideways({ singles, bottom }: Outline, sheet: Sheet): boolean {
  return singles.some(({ begins, word }) => {
    const columns = begins ? columnsBeside(word, sheet) : [];
    if (columns.length < 2) return false;
    let rows = 0;
    let alike = 0;
    for (const row of rowsFrom(sheet, word.row + 1, bottom)) {
      if (++rows > ENOUGH) break;
      const below = sheet.words.get(row)?.find(({ left }) => left === word.left);
      if (below?.about && columnsBeside(below, sheet).filter((left) => columns.includes(left)).length >= 2) {
        alike++;
      }
    }
    return alike >= 2;
  });
}

/** Where texts stand on the right of a heading that is the only one of its row. */
function columnsBeside({ row, left }: Word, { words }: Sheet): number[] {
  const here = words.get(row) ?? [];
  const rest = here.filter((word) => word.left > left);
  const isText = ({ field, column, about, pieces, isGroup }: Word) =>
    !(field ?? column ?? about ?? pieces ?? isGroup);
  return here[0]?.left === left && rest.every(isText) ? rest.map((word) => word.left) : [];
}
