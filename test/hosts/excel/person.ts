import { LAST_COLUMN, rangeText, type Range } from "../../../src/workbook/cell";
import type { Edit } from "../../../src/workbook/edit";
import { tellChanged, type World } from "./objects/world";
import { gap, type Wired } from "./protocol";
import type { SimulatedExcel } from "./simulated";

/** Whatever the object model offers, called by hand. */
type Hand = Record<string, any>;

/** The same edits as the port's, made by a person in the grid, or by somebody elsewhere on the same file. */
export function byHand(
  { world, root }: SimulatedExcel,
  edits: readonly Edit[],
  actor: "person" | "remote" = "person",
): void {
  world.actor = actor;
  try {
    for (const edit of edits) done(world, root, edit);
  } finally {
    world.actor = "addin";
  }
}

/** Selects a cell, as a click does. */
export function click({ root }: SimulatedExcel, sheet: string, range: Range): void {
  areaOf(root, sheet, range).Select();
}

/** What a range or, for what moves rows, a whole sheet was; taking it back is told as `changeType`. */
function remember(world: World, name: string, range: Range, changeType?: string): void {
  if (world.actor !== "person") return;
  const sheet = world.book.sheets.find((one) => one.name === name)!;
  const { cells, merges, names, heights, hiddenRows, formats, checks, page } = sheet;
  const was = structuredClone({ cells, merges, names, heights, hiddenRows, formats, checks, page });
  const ours = world.changedByUs.get(sheet);
  world.undoable.push(() => {
    if (!world.book.sheets.includes(sheet) || world.changedByUs.get(sheet) !== ours) return;
    Object.assign(sheet, structuredClone(was));
    tellChanged(world, sheet, range, changeType);
  });
}

function done(world: World, root: Wired, edit: Edit): void {
  const sheets = root.Worksheets as Hand;
  const sheet = (name: string) => sheets.Indexer(name) as Hand;
  switch (edit.kind) {
    case "write": {
      const { row, column, values } = edit;
      const width = Math.max(...values.map((line) => line.length));
      const range = { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
      const typed = values.map((line) =>
        Array.from({ length: width }, (_, j) => (line[j] === null ? "" : (line[j] ?? null))),
      );
      remember(world, edit.sheet, range);
      areaOf(root, edit.sheet, range).Values = typed;
      return;
    }
    case "insertRows":
    case "deleteRows": {
      const range = { top: edit.row, bottom: edit.row + edit.count - 1, left: 0, right: LAST_COLUMN };
      const isInsert = edit.kind === "insertRows";
      remember(world, edit.sheet, range, isInsert ? "RowDeleted" : "RowInserted");
      const rows = areaOf(root, edit.sheet, range);
      if (isInsert) rows.Insert("Down");
      else rows.Delete("Up");
      return;
    }
    case "merge":
      remember(world, edit.sheet, edit.range);
      areaOf(root, edit.sheet, edit.range).Merge();
      return;
    case "addSheet":
      sheets.Add(edit.sheet);
      return;
    case "renameSheet":
      sheet(edit.sheet).Name = edit.to;
      return;
    case "removeSheet":
      sheet(edit.sheet).Delete();
      return;
    default:
      throw gap(`person who does ${edit.kind}`);
  }
}

function areaOf(root: Wired, sheet: string, range: Range): Hand {
  const sheets = root.Worksheets as Hand;
  const isWholeRows = range.left === 0 && range.right === LAST_COLUMN;
  const address = isWholeRows ? `${range.top + 1}:${range.bottom + 1}` : rangeText(range);
  return sheets.Indexer(sheet).GetRange(address) as Hand;
}
