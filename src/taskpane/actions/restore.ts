import type { Content, Edit } from "../../workbook/edit";
import { EMPTY, cellAt, isEmptySheet, type Snapshot } from "../../workbook/snapshot";

/**
 * Edits that bring back what stood there before; undefined where reading alone does not tell (merged areas, looks).
 * `before` are the edited sheets that were there, read with their layout before anything was done.
 */
export function restoring(edits: readonly Edit[], before: readonly Snapshot[]): Edit[] | undefined {
  const added = new Set<string>();
  const inserted = new Map<string, { row: number; count: number }[]>();
  const undone: Edit[] = [];
  const formulas: Edit[] = [];
  for (const edit of edits) {
    if (edit.kind === "addSheet") {
      added.add(edit.sheet);
      undone.unshift({ kind: "removeSheet", sheet: edit.sheet });
      continue;
    }
    if (added.has(edit.sheet)) continue;
    const sheet = before.find(({ name }) => name === edit.sheet);
    const rows = inserted.get(edit.sheet) ?? [];
    const back = sheet && inverse(edit, sheet, (row) => oldRow(rows, row));
    if (!back) return undefined;
    if (edit.kind === "write") formulas.push(...formulasBefore(edit, sheet, (row) => oldRow(rows, row)));
    if (edit.kind === "insertRows") inserted.set(edit.sheet, [...rows, edit]);
    undone.unshift(...back);
  }
  // Last, once every row is where it was: rows that go would change what the formulas speak of.
  return [...undone, ...formulas];
}

/** Where a row stood before rows were inserted; undefined for an inserted one. */
function oldRow(inserts: readonly { row: number; count: number }[], row: number): number | undefined {
  let at = row;
  for (const { row: from, count } of [...inserts].reverse()) {
    if (at >= from + count) at -= count;
    else if (at >= from) return undefined;
  }
  return at;
}

function inverse(
  edit: Edit,
  sheet: Snapshot,
  was: (row: number) => number | undefined,
): readonly Edit[] | undefined {
  switch (edit.kind) {
    case "write":
      return contentBefore(edit, sheet, was);
    case "insertRows":
      return [{ kind: "deleteRows", sheet: edit.sheet, row: edit.row, count: edit.count }];
    case "heights": {
      const heights = edit.heights.map((_, i) => {
        const row = was(edit.row + i);
        return row === undefined ? null : (sheet.layout?.heights.get(row) ?? null);
      });
      return [{ ...edit, heights }];
    }
    case "removeSheet":
      return isEmptySheet(sheet) ? [{ kind: "addSheet", sheet: edit.sheet }] : undefined;
    case "style":
      return formatsBefore(edit, sheet, was);
    default:
      return undefined;
  }
}

function contentBefore(
  edit: Edit & { kind: "write" },
  sheet: Snapshot,
  was: (row: number) => number | undefined,
): Edit[] {
  const values = edit.values.map((line, i) =>
    line.map((content, j): Content | undefined => {
      const row = was(edit.row + i);
      if (content === undefined || row === undefined) return undefined;
      const { value, formula } = cellAt(sheet, row, edit.column + j);
      return formula === undefined ? value : undefined;
    }),
  );
  return [{ ...edit, values }];
}

function formulasBefore(
  edit: Edit & { kind: "write" },
  sheet: Snapshot,
  was: (row: number) => number | undefined,
): Edit[] {
  return edit.values.flatMap((line, i) =>
    line.flatMap((content, j): Edit[] => {
      const row = was(edit.row + i);
      const column = edit.column + j;
      const { value, formula, error } = row === undefined ? EMPTY : cellAt(sheet, row, column);
      if (content === undefined || row === undefined || formula === undefined) return [];
      const result = value === null || error ? {} : { value };
      return [{ kind: "write", sheet: edit.sheet, row, column, values: [[{ formula, ...result }]] }];
    }),
  );
}

/** Of all looks, a snapshot knows number formats only. */
function formatsBefore(
  edit: Edit & { kind: "style" },
  sheet: Snapshot,
  was: (row: number) => number | undefined,
): Edit[] | undefined {
  const { range, style } = edit;
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, i) => range.top + i);
  const old = rows.flatMap((row) => was(row) ?? []);
  if (!old.length) return [];
  if (Object.keys(style).some((name) => name !== "numberFormat")) return undefined;
  return rows.flatMap((row) => {
    const before = was(row);
    if (before === undefined) return [];
    return Array.from({ length: range.right - range.left + 1 }, (_, i): Edit => {
      const column = range.left + i;
      const cell = { top: row, bottom: row, left: column, right: column };
      return { ...edit, range: cell, style: { numberFormat: cellAt(sheet, before, column).format } };
    });
  });
}
