import { address, LAST_COLUMN, LAST_ROW, parseAddress } from "../../../workbook/cell";

/**
 * A formula as it reads some rows and columns further on: references without `$` move along, as when a cell is
 * filled down. Texts, quoted sheet names and names of functions stay.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, reference: string | undefined) =>
    reference === undefined ? token : movedReference(token, rows, columns),
  );
}

/** Quoted stretches, words that only look like references (LOG10(, A1!, T_1), and references. */
const TOKEN =
  /"[^"]*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\s*[(!])|(?<![\p{L}\p{N}_.\\$])(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.\\])|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

function movedReference(reference: string, rows: number, columns: number): string {
  const place = parseAddress(reference);
  if (!place) return reference;
  const isColumnFixed = reference.startsWith("$");
  const isRowFixed = reference.includes("$", 1);
  const row = isRowFixed ? place.row : wrapped(place.row + rows, LAST_ROW);
  const column = isColumnFixed ? place.column : wrapped(place.column + columns, LAST_COLUMN);
  const [letters = ""] = /^[A-Z]+/.exec(address(row, column)) ?? [];
  return `${isColumnFixed ? "$" : ""}${letters}${isRowFixed ? "$" : ""}${row + 1}`;
}

/** Beyond the sheet's edge it goes on from the other side. */
function wrapped(index: number, last: number): number {
  return ((index % (last + 1)) + last + 1) % (last + 1);
}
