import { labelKey } from "../../values/text";
import type { Range } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import type { FilledForm } from "../filled";
import { markersIn } from "../marker";
import { drawingOf, type Drawing } from "./lines";

/** A form that stands in a sheet, row by row beside the drawing it was made of. */
export interface DrawnRows {
  readonly drawing: Drawing;
  /** Of each of the sheet's rows, the drawing's; several may be of one, where a table has grown. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** What a row is known by: its labels and fields, each with its column. */
type Marks = ReadonlySet<string>;

/** How much of what stands in the sheet must stand where the form is drawn: other layouts are none of ours. */
const ENOUGH = 0.9;
/** A row that follows the one above it in the drawing too is the likelier one, where nothing else tells. */
const NEXT = 0.01;

/** undefined where the sheet is laid out in another way than the form is drawn. */
export function drawnRows(form: FilledForm, snapshot: Snapshot, down = 0): DrawnRows | undefined {
  const { definition, area, tables } = form;
  if (definition.inferred || definition.extended) return undefined;
  const onceEach = Object.fromEntries(Object.keys(tables).map((id) => [id, 1]));
  const drawing = drawingOf(definition, form.year ?? 0, onceEach);
  const reach = markersIn(snapshot).flatMap(({ range }) => (isAround(range, area) ? [range.bottom] : []));
  const last = Math.max(area.bottom, down, ...reach);
  const rows = Array.from({ length: last - area.top + 1 }, (_, i) => area.top + i);
  const inSheet = marksInSheet(form, last);
  const found = rows.map((row): Marks => inSheet.get(row) ?? new Set());
  const path = aligned(found, marksDrawn(drawing));
  const known = path.reduce((sum, { score }) => sum + score, 0);
  const all = found.reduce((sum, { size }) => sum + size, 0);
  if (known === 0 || known < all * ENOUGH) return undefined;
  return { drawing, rowOf: new Map(rows.map((row, i) => [row, path[i]!.drawn])) };
}

const isAround = (range: Range, area: Range) => range.top <= area.top && range.bottom >= area.top;

function marksInSheet(
  { definition, area, fields, tables, labels }: FilledForm,
  last: number,
): Map<number, Set<string>> {
  const marks = new Map<number, Set<string>>();
  const add = (row: number, mark: string) => marks.set(row, (marks.get(row) ?? new Set()).add(mark));
  for (const { official, area: at } of labels) add(at.top, labelMark(official, at.left - area.left));
  const entries = [
    ...Object.values(fields),
    ...Object.values(tables).flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.entries))),
  ];
  for (const { field, row, column, inherited } of entries) {
    if (!inherited) add(row, fieldMark(field, column - area.left));
  }
  // Blank rows of a table that grows say nothing by themselves.
  for (const { id, columns, endRow, isOpen } of Object.values(tables)) {
    if (definition.tables.get(id)!.fixedRows.length) continue;
    const first = Math.max(...columns.map(({ heading }) => heading.bottom)) + 1;
    for (let row = first; isOpen ? row <= last : row < endRow; row++) add(row, tableMark(id));
  }
  return marks;
}

function marksDrawn({ texts, slots }: Drawing): Marks[] {
  const marks = texts.map((line) => new Set(line.flatMap((text, at) => (text ? [labelMark(text, at)] : []))));
  for (const { field, area } of slots) {
    marks[area.top]!.add(fieldMark(field, area.left));
    if (field.table !== undefined) marks[area.top]!.add(tableMark(field.table));
  }
  return marks;
}

const tableMark = (table: string) => `row of ${table}`;
const labelMark = (text: string, column: number) => `${labelKey(text)}@${column}`;
const fieldMark = ({ table = "", id }: { table?: string; id: string }, column: number) =>
  `${table}.${id}@${column}`;

/**
 * For every row of the sheet the row of the drawing that it is, downwards, so that as many marks as can be agree:
 * rows may be repeated, and rows of the drawing may be missing.
 */
function aligned(found: readonly Marks[], drawn: readonly Marks[]): { drawn: number; score: number }[] {
  const score = (row: number, at: number) => [...found[row]!].filter((mark) => drawn[at]!.has(mark)).length;
  let best = drawn.map((_, at) => score(0, at) - at * NEXT);
  const from: number[][] = [];
  for (let row = 1; row < found.length; row++) {
    const before = best;
    const came: number[] = [];
    let far = 0;
    best = drawn.map((_, at) => {
      if (at >= 2 && before[at - 2]! > before[far]!) far = at - 2;
      let last = at;
      if (at >= 2 && before[far]! > before[last]!) last = far;
      let most = before[last]!;
      if (at >= 1 && before[at - 1]! + NEXT > most) {
        last = at - 1;
        most = before[last]! + NEXT;
      }
      came.push(last);
      return most + score(row, at);
    });
    from.push(came);
  }
  let at = best.indexOf(Math.max(...best));
  const path = [at];
  for (const came of [...from].reverse()) path.unshift((at = came[at]!));
  return path.map((drawnRow, row) => ({ drawn: drawnRow, score: score(row, drawnRow) }));
}
