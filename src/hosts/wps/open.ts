import { oneCell, parseAddress, type CellRef } from "../../workbook/cell";
import { AnswerLost, NotInFront, PartlyApplied, PlaceInvalid } from "../../workbook/errors";
import { serialQueue } from "../../workbook/serial-queue";
import type { Workbook } from "../../workbook/workbook";
import { applyEdits, type TakeBack } from "./apply";
import { cellsIn } from "./area";
import { probe, type Shapes } from "./blocks";
import type { Desk } from "./desk";
import { eventsIn, type WpsWindow } from "./events";
import { answered, ifAnswered, part, textOf, valueOf, type App, type Book } from "./jsapi";
import { keptInMind } from "./kept";
import { turnOnAgain } from "./front";
import { canMark, ourFormats } from "./marks";
import { patiently, refusalOf } from "./patience";
import { readSheets } from "./read";
import { allSheets, infoOf, sheetNamed } from "./sheets";
import { watchWps, type Ticks } from "./watch";

/** What this build turned out to be like; for 自检. */
export interface Build {
  readonly shapes: Shapes;
  readonly hasEvents: boolean;
  readonly canMark: boolean;
}

interface WpsWorkbook extends Workbook {
  readonly build: Build;
}

/**
 * The workbook in front of WPS 表格, and only that: when another comes to the front, open that one. Everything here
 * happens at once; it is asynchronous because the port is. Throws HostRefused.
 */
export function openWps(window: WpsWindow, app: App, ticks: Ticks): WpsWorkbook {
  return asked(() => {
    const book = answered(part(app, "ActiveWorkbook") as Book, "ActiveWorkbook");
    const desk: Desk = {
      app,
      book,
      shapes: probe(app),
      kept: keptInMind(),
      is1904: ifAnswered(() => valueOf(book, "Date1904")) === true,
      isTold: false,
      canMark: canMark(ifAnswered(() => allSheets(book)[0])),
    };
    return workbookOn(desk, window, ticks);
  });
}

function workbookOn(desk: Desk, window: WpsWindow, ticks: Ticks): WpsWorkbook {
  const { app, book } = desk;
  const events = eventsIn(window, app);
  const watch = watchWps(desk, events, ticks);
  const inTurn = serialQueue();
  return {
    host: "wps",
    build: { shapes: desk.shapes, hasEvents: events !== undefined, canMark: desk.canMark },
    // What WPS takes back of an add-in's work is not known.
    can: { watch: true, reveal: true, mark: desk.canMark, undo: false, rollBack: true },
    sheets: async () => asked(() => allSheets(book).map((sheet) => infoOf(sheet))),
    async read(sheets, also) {
      turnOnAgain(app);
      return asked(() => readSheets(desk, sheets, also));
    },
    marked: async (names) =>
      asked(() => ({
        on: names.filter((name) => {
          const sheet = ifAnswered(() => sheetNamed(book, name));
          return sheet && desk.canMark && ourFormats(sheet).length > 0;
        }),
        unreadOn: [],
      })),
    apply: (edits) =>
      inTurn(async () => {
        const ours = (work: () => void) => {
          try {
            checkInFront(app, book);
            watch.asOurs(edits, work);
            watch.applied(edits);
          } catch (problem) {
            if (problem instanceof PartlyApplied || problem instanceof AnswerLost) watch.applied(edits);
            throw refusalOf(problem);
          }
        };
        const later = (back: TakeBack) => () => inTurn(async () => ours(back));
        let back: TakeBack | undefined;
        ours(() => (back = applyEdits(desk, edits, later)));
        return back ? { takeBack: later(back) } : undefined;
      }),
    watch: async (listener) => asked(() => watch.add(listener)),
    reveal: async (cell) => asked(() => reveal(desk, cell)),
  };
}

/** Throws NotInFront: what was worked out from one workbook is never written into another. */
function checkInFront(app: App, book: Book): void {
  const nameOf = (workbook: Book) => textOf(workbook, "FullName");
  const isInFront = patiently(() => nameOf(part(app, "ActiveWorkbook") as Book) === nameOf(book));
  if (!isInFront) throw new NotInFront(textOf(book, "Name"));
}

/** Throws SheetMissing, PlaceInvalid, NotInFront. A hidden sheet stays hidden: nothing is selected there. */
function reveal({ app, book }: Desk, { sheet: name, address }: CellRef): void {
  const sheet = sheetNamed(book, name);
  const place = parseAddress(address);
  if (!place) throw new PlaceInvalid(name, address);
  checkInFront(app, book);
  if (infoOf(sheet).visibility !== "visible") return;
  sheet.Activate();
  cellsIn(sheet, oneCell(place.row, place.column)).Select();
}

/** What fails while nothing is changed is asked once more. Throws WorkbookError. */
function asked<T>(work: () => T): T {
  try {
    return patiently(work);
  } catch (problem) {
    throw refusalOf(problem);
  }
}
