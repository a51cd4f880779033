import { fold, isBlank, saysNothing } from "../../values/text";
import type { Cell } from "../../workbook/snapshot";
import type { Entry } from "../filled";
import type { FieldKind } from "../schema";

/** Signs as people choose them from a list. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{
    "≥": "≥",
    "≧": "≥",
    ">=": "≥",
    "=>": "≥",
    大于等于: "≥",
    大于或等于: "≥",
    不低于: "≥",
    不少于: "≥",
    不小于: "≥",
  },
  ...{
    "≤": "≤",
    "≦": "≤",
    "<=": "≤",
    "=<": "≤",
    小于等于: "≤",
    小于或等于: "≤",
    不高于: "≤",
    不超过: "≤",
    不大于: "≤",
  },
  ...{
    ">": ">",
    大于: ">",
    高于: ">",
    "<": "<",
    小于: "<",
    低于: "<",
    "=": "=",
    等于: "=",
    "≈": "≈",
    约等于: "≈",
  },
};

/** ≥, ≤ …, however it is written; undefined for anything else (定性, 正向). */
export function signIn(text: string): string | undefined {
  return SIGNS[
    fold(text)
      .replace(/\s/g, "")
      .replace(/[(（].{0,20}$/, "")
  ];
}

/** The unit that a cell of its own names; undefined where it says that there is none. */
export function unitIn(text: string): string | undefined {
  const unit = fold(text).trim();
  return saysNothing(unit) || unit === "/" || unit === "\\" || unit.length > 20 ? undefined : unit;
}

/**
 * Values whose sign and unit stand in cells of their own become whole (≥ · 95 · %), so that whoever looks at them sees
 * what people mean. Of several values in a row each takes what stands next to it, or the one that there is for all.
 */
export function withWholeValues(entries: Readonly<Record<string, Entry>>): Readonly<Record<string, Entry>> {
  const all = Object.values(entries);
  const of = (kind: FieldKind) => all.filter(({ field }) => field.kind === kind);
  const [signs, units] = [of("indicatorSign"), of("indicatorUnit")];
  if (!signs.length && !units.length) return entries;
  const values = of("indicatorValue");
  const whole = { ...entries };
  for (const [i, value] of values.entries()) {
    const own = (parts: readonly Entry[]) => (parts.length === values.length ? parts[i] : parts[0]);
    whole[value.field.id] = wholeOf(value, own(signs), own(units));
  }
  return whole;
}

function wholeOf(value: Entry, sign: Entry | undefined, unit: Entry | undefined): Entry {
  if (value.blank || value.cell.value === null) return value;
  const parts = [sign, value, unit].filter((part) => part !== undefined && !part.blank) as Entry[];
  if (parts.length < 2) return value;
  return { ...value, cell: joined(value.cell, sign?.cell, unit?.cell), parts };
}

const known = new WeakMap<Cell, { readonly sign?: Cell; readonly unit?: Cell; readonly whole: Cell }>();

/** The same cell again for the same parts, so that a row that is read again stays the row it was. */
function joined(value: Cell, sign: Cell | undefined, unit: Cell | undefined): Cell {
  const before = known.get(value);
  if (before && before.sign === sign && before.unit === unit) return before.whole;
  const text = wholeText(value.text.trim(), sign?.text ?? "", unit?.text ?? "");
  const whole: Cell = text === value.text.trim() ? value : { value: text, text, format: "General" };
  known.set(value, { ...(sign && { sign }), ...(unit && { unit }), whole });
  return whole;
}

/** What is said twice (≥ before ≥95%, % behind it) is said once; words take neither a sign nor a unit. */
function wholeText(value: string, signText: string, unitText: string): string {
  if (!/[\d一二三四五六七八九十百零两]/.test(fold(value)) || isBlank(value)) return value;
  const [sign, unit] = [signIn(signText), unitIn(unitText)];
  const plain = fold(value);
  const isSigned = /^[≥≤><=≈≧≦]|^(?:不[低少高大小]于|不超过|大于|小于|等于)/.test(plain);
  // A value with a unit of its own, or a date, is whole already.
  const isBare = /[\d一二三四五六七八九十百零两万亿千]$/.test(plain);
  const hasUnit = unit === undefined || plain.endsWith(unit) || !isBare;
  return `${sign !== undefined && !isSigned ? sign : ""}${value}${hasUnit ? "" : unit}`;
}
