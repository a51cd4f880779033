import { type ICommandInfo, type IMutationInfo, CommandType } from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../workbook/edit";
import { eventsOf } from "../../workbook/events-of";
import type { WorkbookEvent } from "../../workbook/workbook";
import { fromGrid } from "./area";
import { translator } from "./translate";
import type { Grid } from "./univer";
import { union } from "../../workbook/cell";

/** Tells what happens in the grid: once to whoever watches, and as edits to whoever writes them into the file. */
interface Watch {
  readonly events: Set<(event: WorkbookEvent) => void>;
  readonly edits: Set<(edits: readonly Edit[]) => void>;
  /** Edits that were applied, all at once, for ourselves or for the person at the grid. */
  applied(edits: readonly Edit[], byUs: boolean): void;
  /** While it runs, what the grid does is ours too. */
  asOurs<T>(doing: () => T): T;
  /** While it runs, nothing is told. */
  silently(doing: () => void): void;
}

/** What several commands do before the page gets round to anything else is told in one go. */
export function watchGrid(grid: Grid): Watch {
  const events: Watch["events"] = new Set();
  const edits: Watch["edits"] = new Set();
  let translate = translator(grid);
  let isSilent = false;
  let waiting: { edits: Edit[]; events: WorkbookEvent[] } = { edits: [], events: [] };
  let isOurs = false;

  const tell = () => {
    const { edits: done, events: happened } = waiting;
    waiting = { edits: [], events: [] };
    if (done.length > 0) for (const listener of [...edits]) listener(done);
    for (const one of joined(happened)) for (const listener of [...events]) listener(one);
  };
  const add = (done: readonly Edit[], more: readonly WorkbookEvent[] = []) => {
    if (waiting.edits.length + waiting.events.length === 0) queueMicrotask(tell);
    waiting.edits.push(...done);
    waiting.events.push(...done.flatMap((edit) => eventsOf(edit, isOurs)), ...more);
  };

  grid.commands.onCommandExecuted((command, options) => {
    if (isSilent || isElsewhere(grid, command)) return;
    if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id) {
      const selected = selectionOf(grid);
      if (selected && !grid.step) add([], [selected]);
    } else if (command.type === CommandType.MUTATION) {
      const { done, worked } = translate(
        command as IMutationInfo,
        Boolean(options?.applyFormulaCalculationResult),
      );
      if (!grid.step && done.length + worked.length > 0) add(done, worked);
    }
  });

  return {
    events,
    edits,
    applied(done, byUs) {
      const before = isOurs;
      isOurs = byUs;
      add(done);
      isOurs = before;
    },
    asOurs(doing) {
      isOurs = true;
      try {
        return doing();
      } finally {
        isOurs = false;
      }
    },
    silently(doing) {
      isSilent = true;
      try {
        doing();
      } finally {
        isSilent = false;
        translate = translator(grid);
      }
    },
  };
}

/** The formula bar and the cell editor are books of their own. */
function isElsewhere(grid: Grid, { params }: ICommandInfo): boolean {
  const unitId = (params as { unitId?: string } | undefined)?.unitId;
  return unitId !== undefined && unitId !== (grid.book() as { getUnitId(): string } | null)?.getUnitId();
}

function selectionOf(grid: Grid): WorkbookEvent | undefined {
  const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getSelection()?.getActiveRange()?.getRange();
  return sheet && range && { kind: "selected", sheet: sheet.getSheetName(), range: fromGrid(range) };
}

/** Edits of neighbouring cells, one after the other, told as one: a paste is one thing to the person who pastes. */
function joined(events: readonly WorkbookEvent[]): WorkbookEvent[] {
  const united: WorkbookEvent[] = [];
  for (const event of events) {
    const last = united.at(-1);
    if (event.kind === "edited" && last?.kind === "edited") {
      if (last.sheet === event.sheet && last.byUs === event.byUs) {
        united[united.length - 1] = { ...last, range: union(last.range, event.range) };
        continue;
      }
    }
    united.push(event);
  }
  return united;
}
