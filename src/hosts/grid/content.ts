import { CellValueType, type ICellData, type Nullable, type Styles } from "@univerjs/core";
import type { Content } from "../../workbook/edit";
import { numberFormat, type NumberFormat } from "../../workbook/number-format";
import type { Cell, CellValue } from "../../workbook/snapshot";

/** What a cell of a foreign file holds and the grid cannot work out; true as long as the cell shows `shown`. */
interface Foreign {
  readonly formula?: string;
  readonly error?: true;
  readonly shown: Nullable<string | number | boolean>;
}

const ERROR = /^#(REF!|DIV\/0!|NULL!|NUM!|VALUE!|N\/A|NAME\?|SPILL!|CALC!)$/;

/** A content as the grid writes it, nothing of the old one left. */
export function toGridCell(content: Content): ICellData {
  const rest = { f: null, si: null, p: null, custom: null };
  if (content === null || content === "") return { v: null, ...rest };
  if (typeof content === "string") return { v: content, t: textType(content), ...rest };
  if (typeof content === "boolean") return { v: content ? 1 : 0, t: CellValueType.BOOLEAN, ...rest };
  return { v: content, t: CellValueType.NUMBER, ...rest };
}

/** The grid takes a text for a number wherever it can, unless it is told by force. */
function textType(text: string): CellValueType {
  const looksLikeMore = (text.trim() !== "" && !Number.isNaN(Number(text))) || /^(true|false)$/i.test(text);
  return looksLikeMore ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/**
 * A cell that was read elsewhere. Formulas the grid can work out live on (`canWorkOut`); of others the value stays as it
 * was saved, and the formula is only remembered.
 */
export function foreignCell(
  { value, formula, error }: Pick<Cell, "value" | "formula" | "error">,
  canWorkOut: (formula: string) => boolean,
): ICellData {
  const { v, t } = toGridCell(value);
  const shown = v ?? null;
  const held: ICellData = shown === null ? {} : { v: shown, t };
  if (formula !== undefined && canWorkOut(formula)) return { ...held, f: `=${formula}` };
  if (formula === undefined && !error) return held;
  const foreign: Foreign = { shown, ...(formula !== undefined && { formula }), ...(error && { error }) };
  return { ...held, custom: { foreign } };
}

/** The cell as the port wants it; undefined when there is nothing in it. `own`: its formula, as the grid knows it. */
export function cellOf(cell: Nullable<ICellData>, styles: Styles, own?: string): Cell | undefined {
  if (!cell) return undefined;
  const value = valueOf(cell);
  const known = cell.custom?.foreign as Foreign | undefined;
  const foreign = known && known.shown === (cell.v ?? null) ? known : undefined;
  const formula = own ?? foreign?.formula;
  if (formula === undefined && (value === null || value === "")) return undefined;
  const format = formatted(styles.getStyleByCell(cell)?.n?.pattern ?? "General");
  const isError = foreign?.error ?? (own !== undefined && typeof value === "string" && ERROR.test(value));
  const text = value === null ? "" : isError ? String(value) : format.show(value);
  return {
    value,
    text,
    format: format.code,
    ...(formula !== undefined && { formula }),
    ...(isError && { error: true }),
  };
}

export function isFilled(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  const value = valueOf(cell);
  return (value !== null && value !== "") || Boolean(cell.f ?? cell.si);
}

function valueOf({ v, t, p }: ICellData): CellValue {
  // Text that was typed with line breaks or links is a small document.
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, "").replace(/\r\n?/g, "\n");
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1";
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

const made = new Map<string, NumberFormat>();

function formatted(code: string): NumberFormat {
  const format = made.get(code) ?? numberFormat(code);
  made.set(code, format);
  return format;
}
