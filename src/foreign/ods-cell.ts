import { attribute, next, number, opens, skip, textOf } from "../hosts/file/xml";
import type { Cursor } from "../hosts/file/xml";
import { serialOfIso } from "../hosts/file/dates";
import type { CellValue } from "../workbook/snapshot";
import { isWellFormed } from "../workbook/formula-syntax";
import type { ForeignCell } from "./sheet";
import { shownFormat } from "./shown-format";

/** A cell from its tag to its end; `isValueOnly` where it has a formula that cannot be kept. */
export function odsCell(cursor: Cursor): {
  readonly cell: ForeignCell | undefined;
  readonly isValueOnly: boolean;
} {
  const kind = attribute(cursor, "value-type");
  const written = attribute(cursor, "formula");
  const isArray = attribute(cursor, "number-matrix-rows-spanned") !== undefined;
  const said = saidBy(cursor, kind);
  const text = textIn(cursor);
  const { value, format } = said ?? { value: text === "" ? null : text, format: "General" };
  const shown = typeof value === "number" ? (shownFormat(value, text, shownAs(kind)) ?? format) : "General";
  const formula = written === undefined || isArray ? undefined : formulaOf(written);
  const isEmpty = value === null && formula === undefined;
  return {
    cell: isEmpty ? undefined : { value, format: shown, ...(formula !== undefined && { formula }) },
    isValueOnly: written !== undefined && formula === undefined,
  };
}

const shownAs = (kind = "") => (kind === "date" || kind === "time" ? kind : "number");

/** What the tag says of the value, with a format for where what is shown tells nothing; undefined for texts. */
function saidBy(cursor: Cursor, kind: string | undefined): { value: CellValue; format: string } | undefined {
  switch (kind) {
    case "float":
    case "currency":
      return { value: number(cursor, "value") ?? null, format: "General" };
    case "percentage":
      return { value: number(cursor, "value") ?? null, format: "0.00%" };
    case "date": {
      const serial = serialOfIso(attribute(cursor, "date-value") ?? "");
      return serial === undefined ? undefined : { value: serial, format: "yyyy-mm-dd" };
    }
    case "time": {
      const time = /^PT(\d{1,6})H(\d{1,2})M(\d{1,2}(?:\.\d{1,9})?)S$/.exec(
        attribute(cursor, "time-value") ?? "",
      );
      if (!time) return undefined;
      const [hours, minutes, seconds] = time.slice(1).map(Number) as [number, number, number];
      return { value: (hours + (minutes + seconds / 60) / 60) / 24, format: "[h]:mm:ss" };
    }
    case "boolean":
      return { value: attribute(cursor, "boolean-value") === "true", format: "General" };
    default: {
      const value = attribute(cursor, "string-value");
      return value === undefined ? undefined : { value, format: "General" };
    }
  }
}

/** Paragraphs as lines; notes and drawings, which hold paragraphs as well, are no part of it. */
function textIn(cursor: Cursor): string {
  const lines: string[] = [];
  const depth = cursor.path.length;
  if (cursor.kind === "empty") return "";
  while (next(cursor) && cursor.path.length >= depth) {
    if (opens(cursor, "p") || opens(cursor, "h")) lines.push(lineIn(cursor));
    else if (cursor.kind === "open") skip(cursor);
  }
  return lines.join("\n");
}

/** Blanks are told of by tags, or (as spreadsheets write them, against the standard) stand as they are. */
function lineIn(cursor: Cursor): string {
  let line = "";
  const depth = cursor.path.length;
  if (cursor.kind === "empty") return line;
  while (next(cursor) && cursor.path.length >= depth) {
    if (cursor.kind === "text" || cursor.kind === "cdata") {
      line += textOf(cursor).replace(/[\t\r\n]+/g, " ");
    } else if (opens(cursor, "s")) line += " ".repeat(Math.min(1000, number(cursor, "c") ?? 1));
    else if (opens(cursor, "tab")) line += " ";
    else if (opens(cursor, "line-break")) line += "\n";
    else if (opens(cursor, "annotation") || opens(cursor, "frame") || opens(cursor, "ruby-text")) {
      skip(cursor);
    }
  }
  return line;
}

/** of:=SUM([.A1:.B2];[$表.C3]) → SUM(A1:B2,表!C3); undefined for what names other files, or arrays. */
function formulaOf(written: string): string | undefined {
  const [, formula] = /^(?:of:|oooc:)?=([\s\S]*)$/.exec(written) ?? [];
  if (formula === undefined) return undefined;
  const parts = formula.split(/("(?:[^"]|"")*"|\[[^\][]*\])/);
  const read = parts.map((part) => {
    if (part.startsWith('"')) return part;
    return part.startsWith("[") ? reference(part.slice(1, -1)) : part.replace(/;/g, ",");
  });
  // Names are not brought along; functions are followed by a bracket.
  const hasName = parts.some(
    (part) =>
      !/^["[]/.test(part) &&
      [...part.matchAll(/[\p{L}_][\p{L}\d_.]*(\s*\()?/gu)].some(([, bracket]) => bracket === undefined),
  );
  if (hasName || read.includes(undefined)) return undefined;
  const whole = read.join("");
  return !whole.includes("{") && isWellFormed(whole) ? whole : undefined;
}

/** .A1:.B2 → A1:B2 and $'表 1'.A1 → '表 1'!A1 */
function reference(text: string): string | undefined {
  const found =
    /^(?:\$?('(?:[^']|'')*'|[^'.$:#[\]]*))?\.(\$?[A-Z]{1,3}\$?\d{1,7})(?::\.(\$?[A-Z]{1,3}\$?\d{1,7}))?$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, sheet = "", from = "", to] = found;
  const range = to === undefined ? from : `${from}:${to}`;
  if (sheet === "") return range;
  return `${sheet.startsWith("'") ? sheet : `'${sheet}'`}!${range}`;
}
