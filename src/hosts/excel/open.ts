import type { Workbook } from "../../workbook/workbook";
import { applyEdits } from "./apply";
import { readSheets } from "./read";
import { reveal } from "./reveal";
import { ask } from "./run";
import { askList, infoOf } from "./sheets";
import { checkVersion } from "./support";
import { watchExcel } from "./watch";

/**
 * The workbook that the add-in was opened beside, through the global `Excel` and `Office`; Office must be ready.
 * Throws HostTooOld. Whatever it is asked while somebody types into a cell waits a few seconds for the end of that,
 * and then throws CellBeingEdited.
 */
export async function openExcel(): Promise<Workbook> {
  checkVersion();
  const watch = watchExcel();
  // What one batch looks up must not be changed by another before it is written.
  let before: Promise<void> = Promise.resolve();
  return {
    host: "excel",
    // Excel's own undo may know nothing of what an add-in did, or take it back by halves: it is not relied upon.
    can: { watch: true, reveal: true, mark: true, undo: false, rollBack: true },
    sheets: () =>
      ask(async (context) => {
        const list = askList(context);
        await context.sync();
        return list.items.map(infoOf);
      }),
    read: (sheets, also) => readSheets(sheets, also),
    apply(edits) {
      const mine = before.then(async () => watch.applied(edits, await applyEdits(edits)));
      before = mine.catch(() => {});
      return mine;
    },
    watch: (listener) => watch.add(listener),
    reveal,
  };
}
