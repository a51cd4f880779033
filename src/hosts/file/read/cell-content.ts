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
}

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
    if (type !== "e") return { value, text: format.show(value), format: format.code };
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
