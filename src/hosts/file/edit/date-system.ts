import { DAYS_FROM_1900_TO_1904 } from "../dates";
import { numberFormat } from "../../../workbook/number-format";
import type { Draft } from "./draft";
import { codeOf } from "./number-format";
import { stylesOf } from "./styles";
import { whole } from "./attribute";

/**
 * A number as the file must hold it. Dates are serial numbers of the 1900 system outside; a workbook that counts from
 * 1904 stores them smaller. Only the cell's format at the time of writing tells whether a number is a date.
 */
export function storedNumber(draft: Draft, number: number, format: number): number {
  if (!draft.origin.date1904 || format === 0) return number;
  const styles = stylesOf(draft);
  const known = styles.formats.items[format];
  const code = codeOf(styles.root, (known && whole(known, "numFmtId")) ?? 0);
  return numberFormat(code).isDate ? number - DAYS_FROM_1900_TO_1904 : number;
}
