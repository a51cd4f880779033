import type { Range } from "../../workbook/cell";
import type { FieldDefinition, FormDefinition } from "../definition";
import { inYear, slotsOf } from "../definition";
import type { Block, LineRole } from "./table";
import { growingAt, HEIGHTS, tableBlock } from "./table";
import { titleKey } from "../keys";
import { parseTable } from "../markdown";

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

/** A cell that is filled in; `area` takes in what is merged into it. */
export interface DrawnSlot {
  readonly field: FieldDefinition;
  readonly area: Range;
  /** It shares its cell with its label. */
  readonly inside?: true;
}

/** Lays a form out for a year; `rows` says how many rows a table gets that may grow. */
export function drawingOf(
  definition: FormDefinition,
  year: number,
  rows: Readonly<Record<string, number>> = {},
): Drawing {
  const table = tableBlock(definition, rows);
  const head = definition.head.map((line, i) => lineBlock(definition, line, year, i));
  const below = head.length + definition.cells.length;
  const foot = definition.foot.map((line, i) => lineBlock(definition, line, year, below + i));
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
    texts: cells.map((row) => row.map((text) => text && textOf(text, definition, year))),
    merges,
    heights: blocks.flatMap((block) => block.heights),
    lines: blocks.flatMap((block) => block.cells.map(() => block.role)),
    slots: drawnSlots(cells, merges, definition),
    columns: definition.widths.length,
    table: { top: tableTop, bottom: tableTop + table.cells.length - 1 },
    ...(growingAt(definition, first) && { growing: { headings: tableTop, first: tableTop + first } }),
  };
}

function lineBlock(definition: FormDefinition, line: string, year: number, place: number): Block {
  const columns = definition.widths.length;
  const blanks = (count: number) => Array<null>(count).fill(null);
  const across = { top: 0, left: 0, bottom: 0, right: columns - 1 };
  const oneLine = (role: LineRole, cells: (string | null)[], merges: Range[]): Block => ({
    role,
    cells: [cells],
    merges,
    heights: [definition.rowHeights?.[place] ?? HEIGHTS[role]],
  });
  switch (line) {
    case "number":
      return oneLine(line, [definition.number, ...blanks(columns - 1)], []);
    case "title":
      return oneLine(line, [inYear(definition.title, year), ...blanks(columns - 1)], [across]);
    case "year":
      return oneLine(line, [`（ ${year} 年度）`, ...blanks(columns - 1)], [across]);
    case "unit":
      // Not merged: right-aligned text reaches over the blank cells on its left.
      return oneLine(line, [...blanks(columns - 1), `单位：${definition.unit}`], []);
    default: {
      const { cells, merges } = parseTable(line);
      const isTitle = cells[0]!.some((text) => text && titleKey(text) === definition.titleKeys[0]);
      return oneLine(isTitle ? "title" : "own", cells[0]!, merges);
    }
  }
}

/** What stands in a cell before anyone fills it. */
function textOf(text: string, { fields }: FormDefinition, year: number): string | null {
  const slots = slotsOf(text) ?? [];
  if (!slots.length) return inYear(text, year);
  const texts = slots.map(({ before, field }) => inYear(before, year) + (fields.get(field)?.prefill ?? ""));
  return texts.join("") || null;
}

function drawnSlots(
  cells: readonly (readonly (string | null)[])[],
  merges: readonly Range[],
  definition: FormDefinition,
): DrawnSlot[] {
  return cells.flatMap((row, top) =>
    row.flatMap((text, left) => {
      const merged = merges.find((range) => range.top === top && range.left === left);
      const area = merged ?? { top, left, bottom: top, right: left };
      return ((text && slotsOf(text)) || []).flatMap(({ field: id, before, table }): DrawnSlot[] => {
        const field = definition.fields.get(id);
        if (!field) return [];
        return [{ field, area, ...(before !== "" && !table && { inside: true as const }) }];
      });
    }),
  );
}

function movedDown(range: Range, rows: number): Range {
  return { ...range, top: range.top + rows, bottom: range.bottom + rows };
}
