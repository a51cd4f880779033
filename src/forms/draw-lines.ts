import type { Range } from "../workbook/cell";
import type { FieldDefinition, FormDefinition } from "./definition";
import { slotIn } from "./definition";
import { parseTable } from "./markdown";

/** A form as it will stand in the sheet: head lines, table and foot lines below one another, counted from 0. */
export interface Drawing {
  /** What is written; null = blank or covered by a merged area. */
  readonly texts: readonly (readonly (string | null)[])[];
  readonly merges: readonly Range[];
  /** Points. */
  readonly heights: readonly number[];
  readonly lines: readonly LineRole[];
  readonly slots: readonly DrawnSlot[];
  readonly columns: number;
  /** Rows of the table with its borders. */
  readonly table: { readonly top: number; readonly bottom: number };
  /** Where a table at the end of the form may grow: its headings and its first row. */
  readonly growing?: { readonly headings: number; readonly first: number };
}

export type LineRole = "number" | "title" | "year" | "unit" | "own" | "table";

/** A cell that is filled in; `area` takes in what is merged into it. */
export interface DrawnSlot {
  readonly field: FieldDefinition;
  readonly area: Range;
}

interface Block {
  readonly role: LineRole;
  readonly cells: readonly (readonly (string | null)[])[];
  readonly merges: readonly Range[];
  readonly heights: readonly number[];
}

/** Points of a line that its form gives no height of its own. */
const HEIGHTS = { number: 18, title: 32, year: 20, unit: 18, own: 22, table: 22 };

/** Lays a form out for a year; `rows` says how many rows a table gets that may grow. */
export function drawingOf(
  definition: FormDefinition,
  year: number,
  rows: Readonly<Record<string, number>> = {},
): Drawing {
  const table = tableBlock(definition, rows);
  const head = definition.head.map((line) => lineBlock(definition, line, year));
  const foot = definition.foot.map((line) => lineBlock(definition, line, year));
  const blocks = [...head, table, ...foot];
  const cells = blocks.flatMap((block) => block.cells);
  const merges: Range[] = [];
  let top = 0;
  for (const block of blocks) {
    merges.push(...block.merges.map((range) => movedDown(range, top)));
    top += block.cells.length;
  }
  const tableTop = head.length;
  const first = definition.cells.length - 1;
  return {
    texts: cells.map((row) => row.map((text) => text && textOf(text, definition))),
    merges,
    heights: blocks.flatMap((block) => block.heights),
    lines: blocks.flatMap((block) => block.cells.map(() => block.role)),
    slots: slotsOf(cells, merges, definition),
    columns: definition.widths.length,
    table: { top: tableTop, bottom: tableTop + table.cells.length - 1 },
    ...(growingAt(definition, first) && { growing: { headings: tableTop, first: tableTop + first } }),
  };
}

/** The table that a row of the picture belongs to and that may have any number of such rows. */
function growingAt(definition: FormDefinition, row: number): string | undefined {
  const tables = definition.cells[row]!.map((text) => (text && slotIn(text)?.table) || undefined);
  return tables.find((id) => id && !definition.tables.get(id)!.fixedRows.length);
}

/** The picture with its growing rows repeated; what is merged beside them reaches over all of them. */
function tableBlock(definition: FormDefinition, rows: Readonly<Record<string, number>>): Block {
  const counts = definition.cells.map((_, row) => {
    const id = growingAt(definition, row);
    return id ? Math.max(1, rows[id] ?? definition.repeat[id] ?? 1) : 1;
  });
  const starts = counts.map((_, row) => counts.slice(0, row).reduce((sum, count) => sum + count, 0));
  const merges = definition.merges.flatMap((range) => {
    const top = starts[range.top]!;
    const last = counts[range.bottom]!;
    if (range.top < range.bottom) return [{ ...range, top, bottom: starts[range.bottom]! + last - 1 }];
    return Array.from({ length: last }, (_, i) => ({ ...range, top: top + i, bottom: top + i }));
  });
  const repeated = definition.cells.flatMap((row, i) => Array.from({ length: counts[i]! }, () => row));
  return {
    role: "table",
    cells: repeated,
    merges,
    heights: repeated.map((row) => heightOf(definition, row)),
  };
}

/** The height that the form gives to a field, a table or a label in the row. */
function heightOf({ heights }: FormDefinition, row: readonly (string | null)[]): number {
  const found = row.flatMap((text) => {
    const slot = text ? slotIn(text) : undefined;
    const names = slot ? [slot.table, slot.field] : [text?.replace(/[：:]$/, "")];
    return names.flatMap((name) => (name === undefined ? [] : (heights[name] ?? [])));
  });
  return Math.max(...found, found.length ? 0 : HEIGHTS.table);
}

function lineBlock(definition: FormDefinition, line: string, year: number): Block {
  const columns = definition.widths.length;
  const blanks = (count: number) => Array<null>(count).fill(null);
  const across = { top: 0, left: 0, bottom: 0, right: columns - 1 };
  const oneLine = (role: LineRole, cells: (string | null)[], merges: Range[]): Block => ({
    role,
    cells: [cells],
    merges,
    heights: [HEIGHTS[role]],
  });
  switch (line) {
    case "number":
      return oneLine(line, [definition.number, ...blanks(columns - 1)], []);
    case "title":
      return oneLine(line, [definition.title.replace("{year}", `${year}`), ...blanks(columns - 1)], [across]);
    case "year":
      return oneLine(line, [`（ ${year} 年度）`, ...blanks(columns - 1)], [across]);
    case "unit":
      // Not merged: right-aligned text reaches over the blank cells on its left.
      return oneLine(line, [...blanks(columns - 1), `单位：${definition.unit}`], []);
    default: {
      const { cells, merges } = parseTable(line);
      return oneLine("own", cells[0]!, merges);
    }
  }
}

/** What stands in a cell before anyone fills it. */
function textOf(text: string, definition: FormDefinition): string | null {
  const slot = slotIn(text);
  if (!slot) return text;
  return slot.before + (definition.fields.get(slot.field)?.prefill ?? "") || null;
}

function slotsOf(
  cells: readonly (readonly (string | null)[])[],
  merges: readonly Range[],
  definition: FormDefinition,
): DrawnSlot[] {
  return cells.flatMap((row, top) =>
    row.flatMap((text, left) => {
      const slot = text ? slotIn(text) : undefined;
      const field = slot && definition.fields.get(slot.field);
      if (!field) return [];
      const merged = merges.find((range) => range.top === top && range.left === left);
      return [{ field, area: merged ?? { top, left, bottom: top, right: left } }];
    }),
  );
}

function movedDown(range: Range, rows: number): Range {
  return { ...range, top: range.top + rows, bottom: range.bottom + rows };
}
