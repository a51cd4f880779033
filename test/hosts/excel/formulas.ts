import { parseRange } from "../../../src/workbook/cell";
import type { CellValue } from "../../../src/workbook/snapshot";
import { heldAt, type Book, type Held, type Sheet } from "./model";
import { gap } from "./protocol";

/** What a cell shows: sums and references are worked out, any other formula is a gap. */
export function valueOf(book: Book, sheet: Sheet, held: Held): { value: CellValue; isError: boolean } {
  const { formula, value } = held;
  if (formula === undefined) return { value, isError: held.isError === true };
  const sum = /^=SUM\(([^()]*)\)$/i.exec(formula)?.[1];
  const terms = (sum ?? formula.slice(1)).split(sum === undefined ? "+" : ",");
  let total = 0;
  for (const term of terms) {
    const amounts = amountsOf(book, sheet, term.trim());
    if (!amounts) return { value: "#REF!", isError: true };
    total += amounts.reduce((all, one) => all + one, 0);
  }
  return { value: total, isError: false };
}

function amountsOf(book: Book, sheet: Sheet, term: string): number[] | undefined {
  if (/^\d+(\.\d+)?$/.test(term)) return [Number(term)];
  const [, quoted, plain, place = ""] = /^(?:'((?:[^']|'')*)'!|([^!']*)!)?(.*)$/.exec(term) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const on = name === undefined ? sheet : book.sheets.find((one) => one.name === name);
  if (place.includes("#REF!")) return undefined;
  const range = parseRange(place.replaceAll("$", ""));
  if (!range) throw gap(`formula with ${term}`);
  if (!on) return undefined;
  const amounts: number[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const { value } = valueOf(book, on, heldAt(on, row, column));
      if (typeof value === "number") amounts.push(value);
    }
  }
  return amounts;
}
