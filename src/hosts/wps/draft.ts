import { LAST_ROW, type Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { SheetMissing } from "../../workbook/errors";
import { FREEDOMS, type Freedom } from "../../workbook/promises";
import { shiftedRange, shiftedRow, type Shift } from "../../workbook/row-shift";
import type { SheetInfo, SheetName, Visibility } from "../../workbook/snapshot";
import { inputAgain, isFilled, NOTHING, type Input } from "./cells";
import { ifAnswered, isSo, part, textOf, valueOf, type Sheet } from "./jsapi";
import type { Desk } from "./desk";
import { readSheet, type ReadSheet } from "./read";
import { cellsIn } from "./area";
import { allSheets, visibilityOf } from "./sheets";

/** The workbook as it will be once the edits so far are done; nothing of it is in WPS yet. */
export interface Draft {
  readonly desk: Desk;
  /** In their order. */
  readonly sheets: DraftSheet[];
  readonly isStructureProtected: boolean;
}

export interface DraftSheet {
  /** It comes with the batch, and goes with it. */
  readonly isNew: boolean;
  name: string;
  visibility: Visibility;
  /** What its protection leaves open; undefined where there is none. */
  readonly freedoms: ReadonlySet<Freedom> | undefined;
  readonly isUnlocked: (range: Range) => boolean;
  merges: Range[];
  names: SheetName[];
  /** What stands in its filled cells, by row and column. */
  cells: Map<number, Map<number, Input>>;
  moves: Shift[];
}

export function newSheet(name: string, visibility: Visibility): DraftSheet {
  return { ...bare({ name, visibility }), isNew: true };
}

function bare({ name, visibility }: Pick<SheetInfo, "name" | "visibility">): DraftSheet {
  return {
    ...{ isNew: false, name, visibility, freedoms: undefined, isUnlocked: () => true },
    ...{ merges: [], names: [], cells: new Map(), moves: [] },
  };
}

/** The workbook as it is, as far as the edits concern it. Throws HostRefused. */
export function draftFor(desk: Desk, edits: readonly Edit[]): Draft {
  const concerned = concernedBy(edits);
  const sheets = allSheets(desk.book).map((sheet): DraftSheet => {
    const name = textOf(sheet, "Name");
    if (concerned.has(name)) return drafted(readSheet(desk, sheet, name));
    return bare({ name, visibility: visibilityOf(sheet) });
  });
  return { desk, sheets, isStructureProtected: isSo(desk.book, "ProtectStructure") };
}

/** By the names that sheets have before the batch. */
function concernedBy(edits: readonly Edit[]): Set<string> {
  const renamed = new Map<string, string>();
  const concerned = new Set<string>();
  for (const edit of edits) {
    const was = renamed.get(edit.sheet) ?? edit.sheet;
    concerned.add(was);
    if (edit.kind === "renameSheet") renamed.set(edit.to, was);
  }
  return concerned;
}

function drafted({ sheet, snapshot, blocks, errors }: ReadSheet): DraftSheet {
  const cells: DraftSheet["cells"] = new Map();
  for (const { range, values, formulas } of blocks) {
    values.forEach((line, i) =>
      line.forEach((value, j) => {
        const formula = formulas[i]?.[j];
        if (!isFilled(value, formula)) return;
        const [row, column] = [range.top + i, range.left + j];
        const input = inputAgain(value, formula, errors.get(`${row},${column}`));
        cells.set(row, (cells.get(row) ?? new Map<number, Input>()).set(column, input));
      }),
    );
  }
  return {
    ...bare(snapshot),
    freedoms: snapshot.protected ? freedomsOf(sheet) : undefined,
    isUnlocked: (range) => valueOf(cellsIn(sheet, range), "Locked") === false,
    merges: [...snapshot.merges],
    names: [...snapshot.names],
    cells,
  };
}

const ALLOWS = {
  formatCells: "AllowFormattingCells",
  formatColumns: "AllowFormattingColumns",
  formatRows: "AllowFormattingRows",
  insertRows: "AllowInsertingRows",
} as const satisfies Record<Freedom, keyof Et.Protection>;

/** A build that does not say leaves nothing open. */
function freedomsOf(sheet: Sheet): ReadonlySet<Freedom> {
  const protection = ifAnswered(() => part(sheet, "Protection"));
  return new Set(
    FREEDOMS.filter(
      (freedom) => protection && ifAnswered(() => valueOf(protection, ALLOWS[freedom])) === true,
    ),
  );
}

/** Throws SheetMissing. */
export function draftNamed({ sheets }: Draft, name: string): DraftSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new SheetMissing(name);
  return sheet;
}

export function heldAt(sheet: DraftSheet, row: number, column: number): Input {
  return sheet.cells.get(row)?.get(column) ?? NOTHING;
}

export function hold(sheet: DraftSheet, row: number, column: number, input: Input): void {
  const line = sheet.cells.get(row) ?? new Map<number, Input>();
  if (input.input === "") line.delete(column);
  else line.set(column, input);
  if (line.size > 0) sheet.cells.set(row, line);
  else sheet.cells.delete(row);
}

/** -1 where nothing stands in it. */
export function lastFilledRow({ cells }: DraftSheet): number {
  let last = -1;
  for (const row of cells.keys()) if (row > last) last = row;
  return last;
}

/** Moves all that is known of a sheet. */
export function moveRows(sheet: DraftSheet, move: Shift): void {
  sheet.merges = sheet.merges
    .flatMap((range) => shiftedRange(move, range) ?? [])
    .filter(({ top, left, bottom, right }) => top < bottom || left < right);
  sheet.names = sheet.names.map(({ name, range }) => ({ name, range: range && shiftedRange(move, range) }));
  sheet.cells = new Map(
    [...sheet.cells].flatMap(([row, line]): [number, Map<number, Input>][] => {
      const to = shiftedRow(move, row);
      return to === undefined || to > LAST_ROW ? [] : [[to, line]];
    }),
  );
  sheet.moves.push(move);
}

/** Whether rows came with the batch, so that nothing of theirs need be put back. */
export function isNewHere({ isNew, moves }: DraftSheet, { top, bottom }: Range): boolean {
  if (isNew) return true;
  if (moves.length === 0 || bottom - top > 10_000) return false;
  for (let row = top; row <= bottom; row++) if (originOf(moves, row) !== undefined) return false;
  return true;
}

/** Where a row stood before the batch; undefined for one that came with it. */
export function originOf(moves: readonly Shift[], row: number): number | undefined {
  let before = row;
  for (const { at, by } of [...moves].reverse()) {
    if (by > 0 && before >= at && before < at + by) return undefined;
    if (before >= at) before -= by;
  }
  return before;
}
