import { restyling } from "../forms/draw/restyle";
import type { Entry, FilledForm } from "../forms/filled";
import { cellToFill } from "../forms/read/cell-to-fill";
import { excerpt, labelKey } from "../values/text";

import { address, contains, LAST_COLUMN, LAST_ROW } from "../workbook/cell";
import type { Content, Edit } from "../workbook/edit";
import { cellAt, type Snapshot } from "../workbook/snapshot";
import { asOneText, type Pasted } from "./pasted";

/** Where a paste begins: the cell that is selected. */
interface At {
  readonly row: number;
  readonly column: number;
}

/** What is to be written, as far as it fits; `why` says of the first text that does not. */
export interface Placing {
  readonly edits: readonly Edit[];
  /** How many texts have found a cell, and how many have not. */
  readonly fits: number;
  readonly left: number;
  readonly why?: string;
}

/**
 * Puts what was pasted into the cells of a form that it covers, as text that keeps the form's looks. Columns count as
 * they stand; where merged cells are in the way, cell by cell: the third cell of a row of Word's goes into the third
 * cell of the form's. Blank cells leave alone what is there, and a printed heading agrees with itself.
 */
export function placePasted(form: FilledForm, snapshot: Snapshot, at: At, pasted: Pasted): Placing {
  const asTheyStand = placing(form, snapshot, pasted, squares(at));
  if (!asTheyStand.left) return settled(asTheyStand, pasted);
  const cellByCell = placing(form, snapshot, pasted, cells(snapshot, at));
  const better = cellByCell.left < asTheyStand.left ? cellByCell : asTheyStand;
  return settled(better, pasted);
}

/** What stands around a table shifts it: nobody knows where it was meant to begin. */
function settled(placed: Placing, { isMixed }: Pasted): Placing {
  return isMixed ? { ...placed, why: "复制的内容里，表格前后还有别的文字" } : placed;
}

/** All of it into the cell that is selected. */
export function placeAsOne(form: FilledForm, snapshot: Snapshot, at: At, pasted: Pasted): Placing {
  return placing(form, snapshot, { rows: [[asOneText(pasted)]] }, squares(at));
}

/** The place of each of a row's cells; undefined for one that takes none. */
type Places = (row: number, cells: Pasted["rows"][number]) => (At | undefined)[];

const squares =
  ({ row, column }: At): Places =>
  (nth, cells) =>
    cells.map((_, i) => ({ row: row + nth, column: column + i }));

function cells({ merges }: Snapshot, at: At): Places {
  const areaAt = (row: number, column: number) => merges.find((range) => contains(range, row, column));
  const tops = [at.row];
  return (nth, row) => {
    while (tops.length <= nth) {
      const top = tops.at(-1)!;
      tops.push((areaAt(top, at.column)?.bottom ?? top) + 1);
    }
    let column = at.column;
    return row.map((cell) => {
      if (typeof cell !== "string" && cell.goesOn === "across") return undefined;
      const place = { row: tops[nth]!, column };
      column = (areaAt(place.row, column)?.right ?? column) + 1;
      return place;
    });
  };
}

function placing(form: FilledForm, snapshot: Snapshot, { rows }: Pasted, places: Places): Placing {
  const writes: Edit[] = [];
  let [fits, left] = [0, 0];
  let why: string | undefined;
  let last = 0;
  rows.forEach((cells, nth) =>
    places(nth, cells).forEach((place, i) => {
      const text = cells[i]!;
      if (typeof text !== "string" || text === "" || !place) return;
      const content = contentFor(form, snapshot, place, text);
      if ("why" in content) {
        left++;
        why ??= `“${excerpt(text)}”落在 ${address(place.row, place.column)}，${content.why}`;
        return;
      }
      fits++;
      last = Math.max(last, place.row);
      if (content.value === undefined) return;
      const { row, column } = place;
      writes.push({ kind: "write", sheet: snapshot.name, row, column, values: [[content.value]] });
    }),
  );
  const edits = [...writes, ...looksBelow(form, snapshot, last)];
  return { edits, fits, left, ...(why !== undefined && { why }) };
}

/** New rows of a list look like those above them. */
function looksBelow(form: FilledForm, snapshot: Snapshot, last: number): Edit[] {
  if (last <= form.area.bottom) return [];
  const edits = restyling(form, snapshot, last) ?? [];
  return edits.filter((edit) => edit.kind === "style" && edit.range.top > form.area.bottom);
}

/** What the cell is to hold, nothing new where it says so already; or why the text cannot stand there. */
function contentFor(
  form: FilledForm,
  snapshot: Snapshot,
  { row, column }: At,
  text: string,
): { readonly value?: Content } | { readonly why: string } {
  if (row > LAST_ROW || column > LAST_COLUMN) return { why: "在表格的外面" };
  const merge = snapshot.merges.find((range) => contains(range, row, column));
  if (merge && (merge.top !== row || merge.left !== column)) return { why: "那里和别的格是合并的" };
  const entry = cellToFill(form, row, column);
  if (entry) return valueFor(entry, snapshot, text);
  const printed = cellAt(snapshot, row, column).text;
  if (labelKey(printed) === labelKey(text)) return {};
  if (!contains(form.area, row, column)) return { why: "在这张表的外面" };
  return printed.trim() === "" ? { value: text } : { why: `那里印着“${excerpt(printed)}”` };
}

/** A value that shares its cell with its label keeps it. */
function valueFor(entry: Entry, snapshot: Snapshot, text: string): { value: Content } | { why: string } {
  const { field, inside, cell } = entry;
  if (inside) {
    const whole = cellAt(snapshot, entry.row, entry.column).text;
    const at = cell.text === "" ? whole.length : whole.lastIndexOf(cell.text);
    const label = whole.slice(0, at);
    if (labelKey(text).startsWith(labelKey(label))) return { value: text };
    return at + cell.text.length === whole.length && !/[:：].*[:：]/.test(whole)
      ? { value: label + text }
      : { why: `那里印着“${excerpt(whole)}”，要分开填` };
  }
  const isNumber = field.kind === "amount" || field.kind === "number";
  return { value: isNumber && PLAIN.test(text) ? Number(text.replace(/,/g, "")) : text };
}

/** A number that a cell can hold as it is written. */
const PLAIN = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,9})?$/;
