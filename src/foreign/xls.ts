import { read as readBook, set_cptable, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { encrypted, damaged } from "../hosts/file/unreadable";
import { isWellFormed } from "../workbook/formula-syntax";
import { numberFormat } from "../workbook/number-format";
import { oncePerText } from "../values/once-per";
import type { ForeignBook, ForeignCell, ForeignSheet } from "./sheet";

/** Texts of before 1997 are in the letters of their country: of ours, in GBK, which every browser knows. */
set_cptable({
  utils: {
    decode(codepage: number, bytes: ArrayLike<number>) {
      const name =
        { 1200: "utf-16le", 65001: "utf-8", 1252: "latin1", 28591: "latin1" }[codepage] ?? "gb18030";
      return new TextDecoder(name).decode(Uint8Array.from(bytes));
    },
  },
});

const DAYS_FROM_1900_TO_1904 = 1462;

/** Reads an .xls that has been looked over. Throws FileUnreadable. */
export function readXls(bytes: Uint8Array): ForeignBook {
  const book = parsed(bytes);
  const names = book.Workbook?.Names?.map(({ Name }) => Name.toLowerCase()) ?? [];
  const isDate = oncePerText((format) => numberFormat(format).isDate);
  const dated: Shift = (format) => (shift && isDate(format) ? shift : 0);
  const shift = book.Workbook?.WBProps?.date1904 ? DAYS_FROM_1900_TO_1904 : 0;
  let valuesOnly = 0;
  const formulaOf = (cell: CellObject) => {
    if (cell.f === undefined) return undefined;
    const isKept = cell.F === undefined && canKeep(cell.f, names);
    if (!isKept) valuesOnly++;
    return isKept ? cell.f : undefined;
  };
  const sheets = book.SheetNames.flatMap((name, i): ForeignSheet[] => {
    const sheet = book.Sheets[name];
    const data = sheet?.["!data"];
    // Sheets that are one large chart have no cells.
    if (!sheet || !data) return [];
    const rows = Array.from(data, (row) =>
      Array.from(row ?? [], (cell) => cell && cellOf(cell, formulaOf(cell), dated)),
    );
    const hidden = book.Workbook?.Sheets?.[i]?.Hidden ?? 0;
    const visibility = (["visible", "hidden", "veryHidden"] as const)[hidden];
    return [{ name, visibility, rows, merges: mergesOf(sheet), widths: widthsOf(sheet, rows) }];
  });
  if (!sheets.length) throw damaged("里面没有工作表");
  return { sheets, valuesOnly };
}

function parsed(bytes: Uint8Array): WorkBook {
  try {
    return readBook(bytes, { type: "array", dense: true, cellNF: true, cellStyles: true, cellHTML: false });
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : "";
    throw /password|encrypt/i.test(said) ? encrypted() : damaged("里面有一处内容写坏了");
  }
}

/** Not where another file or a name is meant, neither of which comes along. */
function canKeep(formula: string, names: readonly string[]): boolean {
  const words = formula.toLowerCase().match(/[^\s+\-*/^&=<>(),;:!"'{}%]+/g) ?? [];
  return (
    !/[[\]{}]|#REF!/.test(formula) && !words.some((word) => names.includes(word)) && isWellFormed(formula)
  );
}

/** What days of a workbook that counts from 1904 are short of, by the format of their cell. */
type Shift = (format: string) => number;

function cellOf(cell: CellObject, formula: string | undefined, shift: Shift): ForeignCell | undefined {
  const format = typeof cell.z === "string" && cell.z !== "" ? cell.z : "General";
  if (cell.t === "z" && format === "General" && formula === undefined) return undefined;
  return { value: valueOf(cell, format, shift), format, ...(formula !== undefined && { formula }) };
}

function valueOf({ t, v, w }: CellObject, format: string, shift: Shift): ForeignCell["value"] {
  if (t === "e") return typeof w === "string" ? w : "#VALUE!";
  if (typeof v === "number") return Number.isFinite(v) ? v + shift(format) : null;
  if (typeof v === "string") return v.replace(/\r\n?/g, "\n");
  return typeof v === "boolean" ? v : null;
}

function mergesOf(sheet: WorkSheet): ForeignSheet["merges"] {
  return (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

/** Of the columns that hold something; a program may say the width of every one there could be. */
function widthsOf(sheet: WorkSheet, rows: ForeignSheet["rows"]): ForeignSheet["widths"] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from((sheet["!cols"] ?? []).slice(0, columns), (column) =>
    column?.hidden || column?.width === undefined ? undefined : Math.round(column.width * 100) / 100,
  );
}
