import { BUILTIN_FORMATS } from "../builtin-formats";
import { attribute, setAttribute, whole } from "./attribute";
import { childOf, childrenOf, open, type Element } from "./element";
import { ensure, make } from "./insert";
import { STYLESHEET } from "./order";

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
export function codeOf(styleSheet: Element, id: number): string {
  const list = childOf(styleSheet, "numFmts");
  const known = list && childrenOf(list, "numFmt").find((format) => whole(format, "numFmtId") === id);
  return (known && attribute(known, "formatCode")) || BUILTIN_FORMATS[id] || "General";
}
