import { moneyUnitIn } from "../../values/amount";
import { readChoices } from "../../values/checkbox";
import { isBlank } from "../../values/text";
import { address, contains } from "../../workbook/cell";
import type { Range } from "../../workbook/cell";
import type { FieldJson, FieldKind } from "../schema";
import type { Vocabulary } from "../understand/vocabulary";
import { PERIOD, saidBy } from "../understand/words";
import { nameRole } from "./list-form";
import type { DrawnSheet, DrawnTable, Single } from "./drawn-sheet";
import { textAt } from "./drawn-sheet";
import { isPrinted } from "./printed";
import { mayGrow, numberOf } from "./row-shape";

/** What is asked of a form before it is written down; see questions.ts. */
export interface Assumed {
  /** Somebody has filled it in: what stands in it is not printed. */
  readonly isFilled: boolean;
  /** Contents of tables' rows are printed on every form. */
  readonly printsContents: boolean;
  /** Rows of tables may be added, and who fills them in says what they are about. */
  readonly growsFreely: boolean;
  /** The form's own year: where it is printed, each year prints its own. */
  readonly year?: number;
}

/** The rows of a form as its template draws them, and what is to be said of it. */
export interface Written {
  readonly rows: string[];
  readonly fields: Record<string, FieldJson>;
  readonly repeat: Record<string, number>;
  /** The sheet's row of each of them; of rows that may be repeated the first. */
  readonly from: number[];
  /** Cells whose content was left out, and those that nobody could tell from a label. */
  readonly leftOut: string[];
  readonly unsure: string[];
}

/** Writes down some rows of a sheet; `isTable` is false for lines above and below the table. */
export function writeRows(
  sheet: DrawnSheet,
  rows: { readonly from: number; readonly to: number },
  assumed: Assumed,
  vocabulary: Vocabulary,
  written: Written,
  isTable: boolean,
): void {
  const { area, tables } = sheet;
  const headingIds = new Map<string, string>();
  const labels = new Set(sheet.found.headings.map(({ row, column }) => address(row, column)));
  for (let row = rows.from; row <= rows.to; row++) {
    const table = isTable ? tables.find(({ first, last }) => row >= first && row <= last) : undefined;
    const grows = table && mayGrow(sheet, table, assumed.growsFreely, vocabulary);
    if (grows && row > table.first) continue;
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      cells.push(cellOf(row, column, table, grows === true));
    }
    written.rows.push(`| ${cells.join(" | ")} |`);
    written.from.push(row);
    if (grows) written.repeat[table.id] = table.last - table.first + 1;
  }

  function cellOf(row: number, column: number, table: DrawnTable | undefined, grows: boolean): string {
    const place = sheet.found.areaAt(row, column);
    const top = Math.max(place.top, rows.from);
    const left = Math.max(place.left, area.left);
    if (row > top) return "^";
    if (column > left) return "<";
    const text = textAt(sheet, row, column);
    const singles = sheet.singles.get(address(row, column));
    if (singles?.some(({ piece }) => piece)) return pieces(text, singles);
    if (singles) return single(singles[0]!, text);
    if (table) return inTable(table, row, column, text, grows);
    return other(text, row, column);
  }

  /** Labels with their values in one cell: `填报人：{filledBy}电话：{phone}`. */
  function pieces(text: string, singles: readonly Single[]): string {
    let end = 0;
    let drawn = "";
    for (const { field, piece } of [...singles].sort((a, b) => a.piece!.from - b.piece!.from)) {
      const value = text.slice(piece!.from, piece!.to);
      drawn += `${escaped(inYears(unbraced(text.slice(end, piece!.from))))}{${field.id}}`;
      const printed =
        assumed.isFilled && !isPrinted(value) ? "" : piece!.to < text.length ? value : value.trimEnd();
      keep(field.id, { ...asJson(field), ...(printed !== "" && { prefill: printed }) }, value);
      end = piece!.to;
    }
    return drawn;
  }

  function single({ field }: Single, text: string): string {
    const json = asJson(field);
    const choices = readChoices(text).map(({ label }) => label);
    const isChoice = choices.length >= 2 && /[□☐○☑√]/.test(text) && choices.every((label) => label !== "");
    const boxes = isChoice ? text.replace(/[☑☒✅■√✓☐]/g, "□") : text;
    const printed = isChoice || isPrinted(text) || !assumed.isFilled ? boxes.trimEnd() : "";
    keep(
      field.id,
      {
        ...json,
        ...(isChoice && { kind: "choice" as const, choices }),
        ...(printed.trim() !== "" && { prefill: printed }),
        ...(field.place === "below" && { headingAbove: true as const }),
      },
      printed === "" ? text : "",
    );
    return `{${field.id}}`;
  }

  function inTable(table: DrawnTable, row: number, column: number, text: string, grows: boolean): string {
    const level = table.levels.find(({ left }) => left === column);
    if (level && !grows) return label(text, row, column);
    const field = level ? levelField(table, level) : table.columns.find(({ left }) => left === column)?.field;
    if (!field) return unknownColumn(table, column) ?? (grows ? "" : other(text, row, column));
    const id = level ? (field as { id: string }).id : field.id;
    keep(id, level ? { kind: "heading" } : asJson(field as Single["field"]), "");
    const isNumber = !level && (field as Single["field"]).kind === "number";
    const isOurs = isNumber || isPrinted(text) || (assumed.printsContents && !assumed.isFilled);
    if (!isOurs) written.leftOut.push(address(row, column));
    const before = grows || assumed.isFilled || !isOurs ? numberOf(text) : unbraced(text.trim());
    // Rows that may be added are numbered by whoever adds them.
    return `${escaped(before)}{${table.id}.${id}}`;
  }

  /** A column of which only its heading is known: a text, or the name of what a row is about. */
  function unknownColumn(table: DrawnTable, column: number): string | undefined {
    const above = sheet.found.areaAt(table.first - 1, column);
    const heading = textAt(sheet, above.top, above.left).trim();
    if (isBlank(heading) || above.left !== column || heading.length > 30) return undefined;
    const is = nameRole(heading);
    const isFree = is && !Object.values(written.fields).some((field) => field.is === is);
    const isNumber = saidBy(heading, vocabulary).column === "number";
    const before = headingIds.get(`${table.id} ${column}`);
    const id = before ?? (isFree ? is : isNumber && !("number" in written.fields) ? "number" : freshId());
    headingIds.set(`${table.id} ${column}`, id);
    keep(id, { kind: isNumber ? "number" : "text", ...(isFree && { is }) }, "");
    return `{${table.id}.${id}}`;
  }

  /** A text that is neither a known label nor a known value, and a cell that is blank. */
  function other(text: string, row: number, column: number): string {
    if (isBlank(text)) return beside(row, column) ?? "";
    return label(text, row, column);
  }

  function label(text: string, row: number, column: number): string {
    const at = address(row, column);
    const isKnown = labels.has(at) || isWord(text, vocabulary);
    if (!isKnown && assumed.isFilled) {
      // On a form that is filled in, what stands beside an unknown label is its value.
      const own = beside(row, column);
      if (own !== undefined || LIKE_CONTENT.test(text)) {
        written.leftOut.push(at);
        return own ?? "";
      }
    }
    if (!isKnown && isTable && !isBlank(text)) written.unsure.push(at);
    const own = isTable || labels.has(at) ? undefined : knownInside(text);
    if (own !== undefined) return own;
    const isUnit = moneyUnitIn(text) !== undefined;
    const alone =
      !isTable && !isKnown && !isUnit ? /^([^：:]{2,20}[：:])(.*)$/s.exec(text.trim()) : undefined;
    if (alone && !/^(?:注|备注|说明|填表说明|填报说明)[：:]/.test(text.trim())) {
      const id = freshId();
      const value = alone[2]!;
      keep(id, { kind: "text", ...(isPrinted(value) && value !== "" && { prefill: value }) }, value);
      return `${escaped(unbraced(alone[1]!))}{${id}}`;
    }
    return escaped(inYears(unbraced(text.trim())));
  }

  /** 填报人： with nothing behind it, and another label in the next cell. */
  function knownInside(text: string): string | undefined {
    const { field } = /[：:]\s*$/.test(text) ? saidBy(text, vocabulary) : {};
    if (!field) return undefined;
    const isTaken = Object.values(written.fields).some(({ is }) => is !== undefined && is === field.is);
    let id = field.id;
    const isUsed = () => id in written.fields || sheet.found.definition.fields.has(id);
    for (let nth = 2; isUsed(); nth++) id = `${field.id}${nth}`;
    keep(
      id,
      asJson({
        ...field,
        label: text,
        place: "inside",
        ...(isTaken && { is: undefined }),
      } as Single["field"]),
      "",
    );
    return `${escaped(unbraced(text.trim()))}{${id}}`;
  }

  /** A field of its own for a cell on the right of a label that has none yet. */
  function beside(row: number, column: number): string | undefined {
    if (!isTable || column === area.left) return undefined;
    const left = sheet.found.areaAt(row, column - 1);
    const text = textAt(sheet, left.top, left.left);
    const isLabel = !isBlank(text) && left.top === row && !sheet.singles.has(address(left.top, left.left));
    const said = saidBy(text, vocabulary);
    const saysUnit = moneyUnitIn(text) !== undefined && /单位/.test(text);
    if (!isLabel || saysUnit || said.isGroup || said.about || text.length > 30) return undefined;
    if (tables.some(({ first, last }) => row >= first && row <= last)) return undefined;
    if (isHeadingOf(left)) return undefined;
    const id = freshId();
    keep(id, { kind: "text" }, "");
    return `{${id}}`;
  }

  /** A label that has its value already, beside it or below it, or stands above a column. */
  function isHeadingOf(place: Range): boolean {
    return sheet.found.headings.some(({ row, column }) => contains(place, row, column));
  }

  function levelField(table: DrawnTable, { label: called, left }: DrawnTable["levels"][number]) {
    const nth = table.levels.findIndex((one) => one.left === left) + 1;
    const id = `${table.id}Level${nth}`;
    return { id, label: called };
  }

  function freshId(): string {
    let nth = 1;
    while (`cell${nth}` in written.fields) nth++;
    return `cell${nth}`;
  }

  function keep(id: string, json: FieldJson, content: string): void {
    written.fields[id] ??= json;
    if (assumed.isFilled && !isPrinted(content)) written.leftOut.push(id);
  }

  function inYears(text: string): string {
    const { year } = assumed;
    if (year === undefined) return text;
    return text.replace(/20\d\d(?=\s*[年—–~至-]|\s*[)）])/g, (digits) => {
      const more = Number(digits) - year;
      if (Math.abs(more) > 5) return digits;
      return more === 0 ? "{year}" : `{year${more > 0 ? "+" : "-"}${Math.abs(more)}}`;
    });
  }
}

/** A paragraph or a number is nobody's label. */
const LIKE_CONTENT = /^\s*[\d.,%％]+\s*$|[。；]|^.{31,}$/s;

const isWord = (text: string, vocabulary: Vocabulary) => {
  // Years alone are somebody's 起止时间, though they may stand for a heading too.
  if (!/[^\d\s年月日度至到()（）—–―~～.-]/.test(text)) return false;
  const { field, column, about, isGroup } = saidBy(text, vocabulary);
  return Boolean(field ?? column ?? about ?? isGroup);
};

function asJson({ kind, is, by, part, level, unit, group, table, label }: Single["field"]): FieldJson {
  const isPeriod =
    !is && (kind === "text" || kind === "date") && /实施期$|起止/.test(label.replace(/\s/g, ""));
  return {
    // What the finance bureau writes ends with a seal at the lower right, as texts of a form's do.
    kind: by === "finance" ? "text" : isPeriod ? "period" : (kind as FieldKind),
    ...(is && { is }),
    ...(by && { by }),
    ...(part && { part }),
    ...(level && { level }),
    ...((unit === "元" || unit === "万元") && { unit }),
    ...(group !== undefined && table !== undefined && PERIOD.test(group) && { group }),
  };
}

/** In a picture braces mean what is filled in. */
const unbraced = (text: string) => text.replace(/[{}]/g, (brace) => (brace === "{" ? "（" : "）"));

/** A text as a picture spells it. */
export function escaped(text: string): string {
  const plain = text.replace(/\\/g, "\\\\").replace(/\|/g, "\\|").replace(/\r?\n/g, "\\n");
  return plain === "<" || plain === "^" ? `\\${plain}` : plain;
}
