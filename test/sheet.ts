import { parseTable } from "../src/forms/markdown";
import { contains } from "../src/workbook/cell";
import { cellAt, EMPTY, type Cell, type CellValue, type Snapshot } from "../src/workbook/snapshot";
import { memoryWorkbook, type MemoryWorkbook } from "./hosts/memory";
import { blankSheet } from "./hosts/memory/book";

/** Sheets written as Markdown tables, as in the rules' examples; see parseTable for how areas are joined. */

/**
 * One sheet; the first table line is row 1. A number is a number and shows as it is written (`8.50`, `1,200`, `95%`);
 * after `'`, and with leading zeros or over 15 digits, it is text, as it would be in a sheet. `{=A1*2}` is a formula
 * that no program has calculated yet; `1月2日 {43467 m"月"d"日"}` is the number 43467 in the format m"月"d"日".
 */
export function sheetFrom(markdown: string, { name = "Sheet1" }: { name?: string } = {}): Snapshot {
  const { cells, merges } = parseTable(markdown);
  return { ...blankSheet(name), merges, rows: cells.map((row) => row.map((text) => typed(text))) };
}

/** Several sheets, each under `## 表名`; without headings one sheet. */
export function sheetsFrom(markdown: string): Snapshot[] {
  const [untitled = "", ...titled] = markdown.split(/^[ \t]*## +/m);
  const sheets = titled.map((part) => {
    const [name = "", ...lines] = part.split("\n");
    return sheetFrom(lines.join("\n"), { name: name.trim() });
  });
  return sheets.length === 0 || untitled.trim() !== "" ? [sheetFrom(untitled), ...sheets] : sheets;
}

/** A workbook in memory with these sheets. */
export function workbookFrom(markdown: string): MemoryWorkbook {
  return memoryWorkbook(sheetsFrom(markdown));
}

/** A sheet as Markdown, for expectations: what it shows, row by row from row 1; sheetFrom reads it back. */
export function show(sheet: Snapshot): string {
  const bottom = Math.max(sheet.rows.length - 1, ...sheet.merges.map((area) => area.bottom));
  const right = Math.max(
    ...sheet.rows.map((row) => (row?.length ?? 0) - 1),
    ...sheet.merges.map((area) => area.right),
  );
  return Array.from({ length: bottom + 1 }, (_, row) => {
    const cells = Array.from({ length: right + 1 }, (_, column) => drawn(sheet, row, column));
    return `|${cells.map((cell) => ` ${cell} |`).join("")}`;
  }).join("\n");
}

function drawn(sheet: Snapshot, row: number, column: number): string {
  const area = sheet.merges.find((area) => contains(area, row, column));
  if (area && column > area.left) return "<";
  if (area && row > area.top) return "^";
  const { value, text, formula } = cellAt(sheet, row, column);
  if (value === null && formula !== undefined) return escaped(`{=${formula}}`);
  const needsQuote = typeof value === "string" && typed(value)?.value !== value;
  return (needsQuote ? "'" : "") + escaped(text);
}

function escaped(text: string): string {
  return text.replace(/[\\|]|^[<^]$/g, "\\$&").replace(/\n/g, "\\n");
}

/** What a sheet makes of a text that is typed into it. */
function typed(text: string | null): Cell | undefined {
  if (text === null) return undefined;
  if (text.startsWith("'")) return { value: text.slice(1), text: text.slice(1), format: "General" };
  const formula = /^\{=(.+)\}$/.exec(text)?.[1];
  if (formula !== undefined) return { ...EMPTY, formula };
  const dressed = /^(.+) \{(\d+(?:\.\d+)?) (.+)\}$/s.exec(text);
  if (dressed) return { value: Number(dressed[2]), text: dressed[1]!, format: dressed[3]! };
  const number = /^-?(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?(%)?$/.exec(text);
  if (!number || text.replace(/\D/g, "").length > 15) return { value: text, text, format: "General" };
  const [, whole = "", decimals = "", percent = ""] = number;
  const plain = text.replace(/[,%]/g, "");
  const value: CellValue = percent ? Number(`${plain}e-2`) : Number(plain);
  const shownByGeneral = String(value) === text && whole.length <= 11;
  const format =
    (whole.includes(",") ? "#,##0" : "0") + (decimals && `.${"0".repeat(decimals.length)}`) + percent;
  return { value, text, format: shownByGeneral ? "General" : format };
}
