import { openExcel } from "../../../src/hosts/excel/open";
import { rangeText } from "../../../src/workbook/cell";
import type { Workbook } from "../../../src/workbook/workbook";
import type { Opened } from "../contract";
import { PROFILES, type Sets } from "./host";
import { blankBook, type Book } from "./model";
import { byHand } from "./person";
import type { Runtime } from "./runtime";
import { simulateExcel, type SimulatedExcel } from "./simulated";

/** A workbook in the simulated Excel, and hands for what the port does not do. */
export interface InExcel extends Opened {
  readonly excel: SimulatedExcel;
}

export async function inExcel(
  runtime: Runtime,
  { sets = PROFILES["1.17"], book = blankBook() }: { sets?: Sets; book?: Book } = {},
): Promise<InExcel> {
  const { host, pretend } = runtime;
  pretend(sets);
  host.reset();
  const excel = simulateExcel(host, book);
  const stops: (() => void)[] = [];
  const workbook = about(excel, runtime, await openExcel(), stops);
  return {
    excel,
    workbook,
    reopen: async () => about(simulateExcel(host, excel.saved()), runtime, await openExcel(), stops),
    async protect(name) {
      book.sheets.find((sheet) => sheet.name === name)!.protection = {};
      return workbook;
    },
    async asUser(edits) {
      host.show(excel.root);
      byHand(excel, edits);
      await host.settled();
    },
    async selection() {
      const { sheet, range } = book.active;
      return { sheet: book.sheets.find(({ id }) => id === sheet)!.name, address: rangeText(range) };
    },
    roundTrips: host.roundTrips,
    async close() {
      for (const stop of stops) stop();
      if (stops.length > 0) await host.settled();
    },
  };
}

/** The client talks to one Excel at a time: to that which shows the workbook that is asked. */
function about(
  excel: SimulatedExcel,
  { host }: Runtime,
  workbook: Workbook,
  stops: (() => void)[],
): Workbook {
  const show = () => host.show(excel.root);
  return {
    host: workbook.host,
    can: workbook.can,
    sheets: () => (show(), workbook.sheets()),
    read: (sheets, also) => (show(), workbook.read(sheets, also)),
    ...(workbook.marked && { marked: (sheets) => (show(), workbook.marked!(sheets)) }),
    ...(workbook.reread && { reread: (touched) => (show(), workbook.reread!(touched)) }),
    ...(workbook.readWanted && {
      readWanted: (wanted, also) => (show(), workbook.readWanted!(wanted, also)),
    }),
    ...(workbook.onWaiting && { onWaiting: workbook.onWaiting }),
    ...(workbook.untold && { untold: workbook.untold }),
    apply: (edits, isCalledOff) => (show(), workbook.apply(edits, isCalledOff)),
    reveal: (cell) => (show(), workbook.reveal(cell)),
    async watch(listener) {
      show();
      const stop = await workbook.watch(listener);
      stops.push(stop);
      return stop;
    },
  };
}
