import { LONGEST_TEXT } from "../../../workbook/cell";
import type { Cell, CellValue } from "../../../workbook/snapshot";
import { DAYS_FROM_1900_TO_1904, serialOfIso } from "../dates";
import { GENERAL, type NumberFormat } from "../../../workbook/number-format";
import { damaged } from "../unreadable";

/** What cells refer to outside their sheet. */
export interface Referred {
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
  /** Asked for only where a cell needs them. */
  sharedStrings(): readonly string[];
  readonly cells: SameCells;
}

/** Gives cells of one format that hold the same as one object, as far back as it remembers. */
export type SameCells = (style: number, value: string | number | boolean, format: NumberFormat) => Cell;

/** The most values of a format that are remembered. */
const MOST_REMEMBERED = 10_000;

/**
 * Forms say the same in many cells; what is worked out about one of them is then known of all. It belongs to the
 * reading of a workbook, for what a style looks like is known by its number.
 */
export function sameCells(): SameCells {
  const byStyle: Map<string | number | boolean, Cell>[] = [];
  return (style, value, format) => {
    const known = (byStyle[style] ??= new Map<string | number | boolean, Cell>());
    const before = known.get(value);
    // 0 and -0 are one key, and show differently in some formats.
    if (before && Object.is(before.value, value)) return before;
    const own = typeof value === "string" ? onItsOwn(value) : value;
    const cell = { value: own, text: format.show(own), format: format.code };
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(own, cell);
    return cell;
  };
}

/** A text cut out of a part keeps the whole part in memory, with every engine that cuts without copying. */
function onItsOwn(text: string): string {
  return text.length < SHORT ? text : ` ${text}`.slice(1);
}

/** Up to here texts are copied anyway. */
const SHORT = 13;

/** A cell as its element says it. */
export interface Written {
  /** s, str, inlineStr, b, e, d or n. */
  readonly type: string;
  /** Of `<v>` or `<is>`; undefined where there is neither. */
  text: string | undefined;
  formula: string | undefined;
}

/** The cell as the port wants it; undefined when there is neither a value nor a formula. */
export function cellOf(written: Written, style: number, referred: Referred): Cell | undefined {
  const { type, formula } = written;
  const format = referred.formats[style] ?? GENERAL;
  const value = valueOf(written, format, referred);
  if (formula === undefined) {
    // A text of no characters is no content; only a formula can have one as its result.
    if (value === null || value === "") return undefined;
    if (type !== "e") return referred.cells(style, value, format);
  }
  const text = value === null ? "" : type === "e" ? String(value) : format.show(value);
  const cell = { value, text, format: format.code };
  return { ...cell, ...(formula !== undefined && { formula }), ...(type === "e" && value !== null && ERROR) };
}

const ERROR = { error: true } as const;

function valueOf({ type, text }: Written, format: NumberFormat, referred: Referred): CellValue {
  if (text === undefined) return null;
  switch (type) {
    case "str":
    case "inlineStr":
      return capped(text);
    case "s":
      return sharedString(text, referred);
    case "b":
      return text.trim() === "" ? null : text.trim() === "1" || text.trim() === "true";
    case "e":
      return text.trim() || null;
    case "d":
      return serialOfIso(text) ?? (text.trim() || null);
    default:
      return numberOf(text, format.isDate && referred.date1904 ? DAYS_FROM_1900_TO_1904 : 0);
  }
}

/** What claims to be a number and is none stays readable as text, so that somebody notices. */
function numberOf(text: string, shift: number): CellValue {
  const value = Number(text);
  if (text.trim() === "") return null;
  return Number.isFinite(value) ? value + shift : text.trim();
}

/** Spreadsheets hold no longer texts; what a file says beyond that none of them shows. */
const capped = (text: string) => (text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text);

function sharedString(text: string, referred: Referred): CellValue {
  if (text.trim() === "") return null;
  const found = referred.sharedStrings()[Number(text)];
  if (found === undefined) throw damaged("有单元格的文字找不到了");
  return capped(found);
}
