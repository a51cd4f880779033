import { freeName } from "../forms/draw/free-name";
import { LAST_COLUMN, LAST_ROW, LONGEST_TEXT, overlaps } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import { MOST_CELLS, tooManyCells } from "./looked-over";
import type { ForeignBook, ForeignSheet } from "./sheet";

/** What other programs allow and an .xlsx does not: made so that it fits, without losing a word. Throws FileUnreadable. */
export function tidied({ sheets }: ForeignBook): readonly ForeignSheet[] {
  const names: string[] = [];
  const isHidden = sheets.every(({ visibility }) => visibility !== "visible");
  const tidy = sheets.map((sheet, i): ForeignSheet => {
    const name = freeName(fitting(sheet.name), names);
    names.push(name);
    const rows = sheet.rows.slice(0, LAST_ROW + 1);
    return {
      ...sheet,
      ...{ name, rows, merges: mergesOf(sheet) },
      visibility: isHidden && i === 0 ? "visible" : sheet.visibility,
    };
  });
  mustFit(tidy);
  const isRenamed = tidy.some(({ name }, i) => name !== sheets[i]!.name);
  return isRenamed ? tidy.map(withoutFormulas) : tidy;
}

function fitting(name: string): string {
  const plain = name.replace(/[:\\/?*[\]\x00-\x1f\ufffe\uffff]/g, "").replace(/^'+|(?<!')'+$/g, "");
  return plain.slice(0, plain === name ? 31 : 26) || "表";
}

/** Formulas that name sheets by what they were called before would mean nothing. */
function withoutFormulas(sheet: ForeignSheet): ForeignSheet {
  const rows = sheet.rows.map((row) => row.map((cell) => cell && { value: cell.value, format: cell.format }));
  return { ...sheet, rows };
}

function mustFit(sheets: readonly ForeignSheet[]): void {
  let [cells, signs] = [0, 0];
  for (const { rows } of sheets) {
    for (const row of rows) {
      if (row.length > LAST_COLUMN + 1) throw tooManyCells();
      for (const cell of row) {
        if (!cell) continue;
        cells++;
        if (typeof cell.value !== "string") continue;
        signs += cell.value.length;
        if (cell.value.length > LONGEST_TEXT) throw tooManyCells();
      }
    }
  }
  if (cells > MOST_CELLS || signs > 60 * MOST_CELLS) throw tooManyCells();
}

const MOST_MERGES = 10_000;

/** Those that cross no other one and hide nothing: what stands below a merged area is rather seen. */
function mergesOf({ rows, merges }: ForeignSheet): Range[] {
  if (merges.length > MOST_MERGES) throw tooManyCells();
  const kept: Range[] = [];
  let looked = 0;
  for (const range of merges) {
    const { top, left, bottom, right } = range;
    const isWhole = bottom <= LAST_ROW && right <= LAST_COLUMN && (bottom > top || right > left);
    if (!isWhole || kept.some((other) => overlaps(other, range))) continue;
    const covered = rows
      .slice(top, bottom + 1)
      .flatMap((row, i) => row.slice(left + (i === 0 ? 1 : 0), right + 1));
    looked += covered.length;
    if (looked > MOST_CELLS) throw tooManyCells();
    if (covered.every((cell) => !cell || cell.value === null || cell.value === "")) kept.push(range);
  }
  return kept;
}
