import {
  CanceledError,
  Direction,
  EDITOR_ACTIVATED,
  FOCUSING_EDITOR_STANDALONE,
  FOCUSING_SHEET,
  FOCUSING_UNIVER_EDITOR,
  Rectangle,
  type IContextService,
  type IRange,
} from "@univerjs/core";
import {
  DeviceInputEventType,
  getPrimaryForRange,
  IShortcutService,
  KeyCode,
  MetaKeys,
  MoveSelectionCommand,
  MoveSelectionEnterAndTabCommand,
  SetCellEditVisibleOperation,
  SetSelectionsOperation,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./univer";

/** Selecting and going on as people know it from Excel. */
export function selectAsPeopleDo(grid: Grid): void {
  endRunsOfTabs(grid);
  finishBackwards(grid);
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetSelectionsOperation.id) selectWhole(grid, params as Selecting);
    if (id !== MoveSelectionCommand.id && id !== MoveSelectionEnterAndTabCommand.id) return;
    if (isAtEdge(grid, (params as { direction: Direction }).direction)) throw new CanceledError();
  });
}

/**
 * After Tab, Tab Enter leads below the cell where one began. The grid goes back there from wherever one went since, so that
 * the next words fall into a row that is done; who goes elsewhere begins anew.
 */
function endRunsOfTabs(grid: Grid): void {
  let ledTo: string | undefined;
  const range = () => grid.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange();
  const here = () => `${grid.book().getActiveSheet().getSheetId()} ${range()?.getA1Notation()}`;
  grid.commands.beforeCommandExecuted(({ id }) => {
    if (id !== MoveSelectionEnterAndTabCommand.id || ledTo === undefined || ledTo === here()) return;
    const cell = range();
    // Nothing but an arrow makes the grid forget where a run began.
    const direction = cell?.getColumn() === 0 ? Direction.RIGHT : Direction.LEFT;
    grid.commands.executeCommand(MoveSelectionCommand.id, { direction }).catch(() => {});
    cell?.activate();
  });
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (id !== MoveSelectionEnterAndTabCommand.id) return;
    const { direction } = params as { direction: Direction };
    ledTo = direction === Direction.LEFT || direction === Direction.RIGHT ? here() : undefined;
  });
}

/** Shift with Enter or Tab writes what is typed and goes back; the grid knows that only where nothing is being typed. */
function finishBackwards({ injector }: Grid): void {
  const shortcuts = injector.get(IShortcutService);
  const isWriting = (context: IContextService) =>
    [FOCUSING_SHEET, FOCUSING_UNIVER_EDITOR, EDITOR_ACTIVATED].every((one) => context.getContextValue(one)) &&
    !context.getContextValue(FOCUSING_EDITOR_STANDALONE);
  const keys = [
    [KeyCode.ENTER, KeyCode.ARROW_UP],
    [KeyCode.TAB, KeyCode.ARROW_LEFT],
  ] as const;
  for (const [key, keycode] of keys) {
    shortcuts.registerShortcut({
      id: SetCellEditVisibleOperation.id,
      binding: key | MetaKeys.SHIFT,
      preconditions: isWriting,
      staticParameters: { visible: false, eventType: DeviceInputEventType.Keyboard, keycode },
    });
  }
}

type Selecting = {
  -readonly [Key in keyof ISetSelectionsOperationParams]: ISetSelectionsOperationParams[Key];
};

/**
 * A merged cell is selected whole, whoever leads there: of its corner alone the grid makes a selection that Enter does
 * not leave, so that the next words are typed over the last.
 */
function selectWhole(grid: Grid, params: Selecting): void {
  const sheet = grid.book().getSheetBySheetId(params.subUnitId);
  if (!sheet) return;
  params.selections = params.selections.map((one) => {
    const { startRow, startColumn, endRow, endColumn } = one.range;
    if (startRow !== endRow || startColumn !== endColumn) return one;
    const merged = sheet.getMergedCell(startRow, startColumn);
    if (!merged) return one;
    const range = { ...one.range, ...bounds(merged) };
    return { ...one, range, ...(one.primary && { primary: getPrimaryForRange(range, sheet) }) };
  });
}

const bounds = ({ startRow, startColumn, endRow, endColumn }: IRange) => ({
  ...{ startRow, startColumn, endRow, endColumn },
});

/** The grid would go on at the other end, from the first row to the last. Within a selection it may. */
function isAtEdge(grid: Grid, direction: Direction): boolean {
  const selection = grid.api.getActiveWorkbook()?.getActiveSheet().getSelection();
  const range = selection?.getActiveRange()?.getRange();
  const cell = selection?.getCurrentCell();
  if (!range || !cell || !Rectangle.equals(bounds(range), bounds(cell))) return false;
  const sheet = grid.book().getActiveSheet();
  const isRow = direction === Direction.UP || direction === Direction.DOWN;
  const isBack = direction === Direction.UP || direction === Direction.LEFT;
  const isShown = (nth: number) => (isRow ? sheet.getRowVisible(nth) : sheet.getColVisible(nth));
  const [first, last] = isRow ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const end = isRow ? sheet.getRowCount() : sheet.getColumnCount();
  for (let nth = isBack ? first - 1 : last + 1; nth >= 0 && nth < end; nth += isBack ? -1 : 1) {
    if (isShown(nth)) return false;
  }
  return true;
}
