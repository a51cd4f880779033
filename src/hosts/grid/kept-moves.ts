import { InsertRowCommand, RemoveRowCommand, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { KeepMutation, keptOf } from "./kept";
import { keptAfter } from "./kept-shift";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";

interface RowCommand {
  readonly subUnitId?: string;
  readonly range: { readonly startRow: number; readonly endRow: number };
}

/** Names and marks move when somebody puts rows in or takes them out. */
export function moveKeptWithRows(grid: Grid): void {
  const nothing = { redos: [], undos: [] };
  grid.injector.get(SheetInterceptorService).interceptCommand({
    getMutations({ id, params }) {
      const by = id === InsertRowCommand.id ? 1 : id === RemoveRowCommand.id ? -1 : 0;
      if (by === 0 || grid.step || !params) return nothing;
      const { subUnitId, range } = params as RowCommand;
      const book = grid.book();
      const sheet = (subUnitId && book.getSheetBySheetId(subUnitId)) || book.getActiveSheet();
      const kept = keptOf(sheet);
      const count = range.endRow - range.startRow + 1;
      const place = placeOf(sheet);
      const after = keptAfter(kept, { at: range.startRow, by: by * count });
      return {
        redos: [{ id: KeepMutation.id, params: { ...place, kept: after } }],
        undos: [{ id: KeepMutation.id, params: { ...place, kept } }],
      };
    },
  });
}
