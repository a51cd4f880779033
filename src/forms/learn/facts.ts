import { readYear } from "../../values/year";
import type { Vocabulary } from "../understand/vocabulary";
import type { DrawnSheet } from "./drawn-sheet";
import { isSpelledOut } from "./row-shape";
import { contentsOf, filledCells } from "./printed";

/** What can be seen of a form before it is written down. */
export interface Facts {
  readonly filled: readonly string[];
  readonly contents: readonly string[];
  readonly isSpelledOut: boolean;
  readonly year?: number;
  /** Its labels, other than the title, say the year. */
  readonly printsYear: boolean;
}

export function factsOf(sheet: DrawnSheet, vocabulary: Vocabulary): Facts {
  const { found } = sheet;
  const year = readYear(found.region.title?.text ?? "") ?? sheetYear(sheet);
  const labels = found.headings.filter(({ isTitle }) => !isTitle);
  return {
    filled: filledCells(sheet),
    contents: contentsOf(sheet),
    isSpelledOut: sheet.tables.some((table) => isSpelledOut(sheet, table, vocabulary)),
    ...(year !== undefined && { year }),
    printsYear: year !== undefined && labels.some(({ text }) => text.includes(String(year))),
  };
}

/** （2026年度） above the table. */
function sheetYear({ snapshot, area, top }: DrawnSheet): number | undefined {
  for (let row = area.top; row < top; row++) {
    for (const cell of snapshot.rows[row] ?? []) {
      const year = cell && typeof cell.value === "string" ? readYear(cell.value) : undefined;
      if (year !== undefined) return year;
    }
  }
  return undefined;
}
