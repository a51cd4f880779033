import { LAST_ROW, sizeOf, union, type Range } from "../../workbook/cell";
import { blockOf, type Edit } from "../../workbook/edit";
import { isRange } from "../../workbook/promises";

/** What has to be looked up of a sheet before edits can be checked, and taken back. */
export interface Concern {
  /** Cells whose contents count. */
  readonly cells: Range[];
  /** Around the cells whose looks change. */
  looks?: Range;
  /** Rows and columns whose sizes count. */
  rows?: Range;
  columns?: Range;
  /** Its marks are to be taken away. */
  marks: boolean;
  /** How it prints, and which panes stand still, is to change. */
  page: boolean;
  freeze: boolean;
}

/** Areas this size are looked up together rather than apart. */
const JOINED = 20_000;
/** Cells whose looks are looked up, at most. */
const MOST_LOOKS = 20_000;

/**
 * By the names sheets have before the batch. Rows that the batch inserts or deletes may push cells about, so that
 * areas are taken as much larger as that can be.
 */
export function concernsOf(edits: readonly Edit[]): Map<string, Concern> {
  const concerns = new Map<string, Concern>();
  const names = new Map<string, string | undefined>();
  const slack = new Map<string, { up: number; down: number }>();
  for (const edit of edits) {
    const was = names.has(edit.sheet) ? names.get(edit.sheet) : edit.sheet;
    if (edit.kind === "addSheet") names.set(edit.sheet, undefined);
    if (edit.kind === "addSheet" || was === undefined) {
      if (edit.kind === "renameSheet") names.set(edit.to, undefined);
      continue;
    }
    const concern = concerns.get(was) ?? { cells: [], marks: false, page: false, freeze: false };
    concerns.set(was, concern);
    const { up, down } = slack.get(was) ?? { up: 0, down: 0 };
    if (edit.kind === "renameSheet") names.set(edit.sheet, edit.sheet).set(edit.to, was);
    if (edit.kind === "insertRows") slack.set(was, { up: up + edit.count, down });
    if (edit.kind === "deleteRows") slack.set(was, { up, down: down + edit.count });
    add(concern, edit, (range) => {
      const { top, left, bottom, right } = range;
      const loose = { left, right, top: Math.max(0, top - up), bottom: Math.min(LAST_ROW, bottom + down) };
      return isRange(range) ? loose : undefined;
    });
  }
  return concerns;
}

function add(concern: Concern, edit: Edit, loose: (range: Range) => Range | undefined): void {
  switch (edit.kind) {
    case "write": {
      const block = blockOf(edit);
      return addCells(concern, block && loose(block));
    }
    case "merge":
      return addCells(concern, loose(edit.range));
    case "style": {
      const range = loose(edit.range);
      const around = range && concern.looks ? union(range, concern.looks) : range;
      if (around && sizeOf(around) <= MOST_LOOKS) {
        concern.looks = around;
        addCells(concern, around);
      }
      return;
    }
    case "insertRows":
      return addRows(concern, loose({ top: edit.row - 1, bottom: edit.row - 1, left: 0, right: 0 }));
    case "heights":
      return addRows(concern, loose(rowsOf(edit.row, edit.heights.length)));
    case "widths": {
      const right = edit.column + edit.widths.length - 1;
      const columns = { top: 0, bottom: 0, left: edit.column, right };
      if (isRange(columns)) concern.columns = concern.columns ? union(columns, concern.columns) : columns;
      return;
    }
    case "clearMarks":
      concern.marks = true;
      return;
    case "page":
    case "freeze":
      concern[edit.kind] = true;
      return;
    default:
      return;
  }
}

function rowsOf(row: number, count: number): Range {
  return { top: row, bottom: row + count - 1, left: 0, right: 0 };
}

function addRows(concern: Concern, rows: Range | undefined): void {
  const around = rows && concern.rows ? union(rows, concern.rows) : rows;
  if (around && sizeOf(around) <= MOST_LOOKS) concern.rows = around;
}

function addCells({ cells }: Concern, range: Range | undefined): void {
  if (!range) return;
  const i = cells.findIndex((one) => sizeOf(union(one, range)) <= JOINED);
  if (i < 0) cells.push(range);
  else cells[i] = union(cells[i]!, range);
}
