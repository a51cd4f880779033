import { BUILTIN_FORMATS } from "../builtin-formats";
import { attribute, setAttribute, whole } from "./attribute";
import { childOf, childrenOf, open, type Element, ensure, make } from "./element";
import { STYLESHEET } from "./order";
import { DAYS_FROM_1900_TO_1904 } from "../dates";
import { numberFormat } from "../../../workbook/number-format";
import type { Draft } from "./draft";
import { stylesOf } from "./styles";

/** Numbers every reader knows; those of dates are left out, because their meaning depends on the country. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "@": 49,
};

/** Numbers below this belong to the formats readers know. */
const FIRST_OWN = 164;

/** The number of a number format code, built in, known to the file or appended. */
export function numberFormatId(styleSheet: Element, code: string): number {
  if (Object.hasOwn(BUILT_IN, code)) return BUILT_IN[code]!;
  const list = ensure(styleSheet, STYLESHEET, "numFmts");
  const formats = childrenOf(list, "numFmt");
  const known = formats.find((format) => attribute(format, "formatCode") === code);
  const knownId = known && whole(known, "numFmtId");
  if (knownId !== undefined) return knownId;
  const ids = formats.map((format) => whole(format, "numFmtId") ?? 0);
  const id = Math.max(FIRST_OWN - 1, ...ids) + 1;
  open(list).push(make(list, "numFmt", { numFmtId: id, formatCode: code }));
  setAttribute(list, "count", formats.length + 1);
  return id;
}

/** What a number format id stands for; `General` for one nobody explains. */
function codeOf(styleSheet: Element, id: number): string {
  const list = childOf(styleSheet, "numFmts");
  const known = list && childrenOf(list, "numFmt").find((format) => whole(format, "numFmtId") === id);
  return (known && attribute(known, "formatCode")) || BUILTIN_FORMATS[id] || "General";
}

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
