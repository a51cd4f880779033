import { serialQueue } from "../../workbook/serial-queue";
import type { SheetInfo } from "../../workbook/snapshot";
import type { Workbook } from "../../workbook/workbook";
import { fetched } from "../../workbook/fetched";
import { keptInMind } from "./kept";
import { markedSheets } from "./marks";
import { readSheets } from "./read";
import { readWanted } from "./read-wanted";
import { reread } from "./reread";
import { ask } from "./run";
import { askList, infoOf, listedIn } from "./sheets";
import { refusalOf } from "./refusals";
import { checkVersion, isUndoableFrom } from "./support";
import { onWaiting } from "./waiting";
import { watchExcel } from "./watch";
import { oneCell, parseAddress, rangeText, type CellRef } from "../../workbook/cell";
import { PlaceInvalid, SheetMissing } from "../../workbook/errors";

/** What writes, beside the page rather than in it; whoever shows the page may fetch it early. */
export const applying = () => fetched(import(/* webpackChunkName: "apply" */ "./apply"));

/**
 * The workbook that the add-in was opened beside, through the global `Excel` and `Office`; Office must be ready.
 * Throws HostTooOld. Whatever it is asked while somebody types into a cell waits a few seconds for the end of that,
 * and then throws CellBeingEdited.
 */
export async function openExcel(): Promise<Workbook> {
  checkVersion();
  const endsUndo = isUndoableFrom("1.7") ? "layout" : "merges";
  const kept = keptInMind();
  const watch = watchExcel(kept);
  // What one batch looks up must not be changed by another before it is written.
  const inTurn = serialQueue();
  // As they were last listed, by whatever call: sheets that somebody adds later are found when they are asked for.
  let lastListed: readonly SheetInfo[] = [];
  return {
    host: "excel",
    // Excel's own undo may know nothing of what an add-in did, or take it back by halves: it is not relied upon.
    can: { watch: true, reveal: true, mark: true, undo: false, rollBack: true, endsUndo },
    async sheets() {
      const sheets = await ask(async (context) => {
        const list = askList(context);
        await context.sync();
        kept.listed(listedIn(list));
        return list.items.map(infoOf);
      });
      lastListed = sheets;
      return sheets;
    },
    read: (sheets, also) => readSheets(sheets, kept, also),
    async readWanted(wanted, { isAfresh = false } = {}) {
      const listing = await readWanted(lastListed, wanted, kept, isAfresh);
      lastListed = listing.sheets;
      return listing;
    },
    reread: (touched) => reread(touched, kept),
    marked: markedSheets,
    onWaiting,
    apply: (edits, isCalledOff) =>
      inTurn(async () => {
        const { applyEdits } = await applying();
        const sent = await applyEdits(edits, kept, isCalledOff).catch((problem: unknown) => {
          kept.forget();
          throw problem;
        });
        lastListed = sent?.sheets ?? lastListed;
        watch.applied(edits, sent?.sheets);
        if (!sent) return undefined;
        const { marksLeftOn, unreadOn, takeBack } = sent;
        const back = async () => {
          await takeBack!().catch((problem: unknown) => {
            throw refusalOf(problem, [...new Set(edits.map(({ sheet }) => sheet))]);
          });
          watch.applied(edits, sent.sheets);
        };
        return { marksLeftOn, unreadOn, ...(takeBack && { takeBack: () => inTurn(back) }) };
      }),
    watch: (listener) => watch.add(listener),
    untold: watch.untold,
    reveal,
  };
}

/** Throws SheetMissing, PlaceInvalid. A hidden sheet stays hidden: nothing is selected there. */
async function reveal({ sheet: name, address }: CellRef): Promise<void> {
  const place = parseAddress(address);
  await ask(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.name !== name) throw new SheetMissing(name);
    if (!place) throw new PlaceInvalid(name, address);
    if (sheet.visibility !== "Visible") return;
    sheet.activate();
    sheet
      .getRange(rangeText(oneCell(place.row, place.column)))
      .untrack()
      .select();
    await context.sync();
  });
}
