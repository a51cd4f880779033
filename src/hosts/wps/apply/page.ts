import { LAST_COLUMN, type Range } from "../../../workbook/cell";
import type { Edit, Page } from "../../../workbook/edit";
import { checkPage, checkPlace } from "../../../workbook/promises";
import { areaOf, fixed } from "../area";
import { draftNamed, type Draft } from "../draft";
import { withSheetInFront } from "../front";
import { isSo, numberOf, part, valueOf, type Sheet } from "../jsapi";
import { GOES_ALONG, makeSure, type Operation } from "../operation";
import { fitOf, LANDSCAPE, pageOf, pointsOf } from "../read-page";
import { sheetNamed } from "../sheets";
import type { Desk } from "../desk";
import { show } from "./sheets";

const PORTRAIT = 1;
const A4 = 9;

/** Sets how a sheet prints; the paper becomes A4, what else is not named stays. Throws SheetMissing, PlaceInvalid. */
export function page(draft: Draft, { sheet: of, page }: Extract<Edit, { kind: "page" }>): Operation[] {
  const sheet = draftNamed(draft, of);
  checkPage(of, page);
  const { book } = draft.desk;
  let before: { page: Page; paper: unknown; zoom: unknown } | undefined;
  return [
    {
      run() {
        const there = sheetNamed(book, of);
        const setup = part(there, "PageSetup");
        if (!sheet.isNew) {
          before ??= {
            page: pageOf(there),
            paper: valueOf(setup, "PaperSize"),
            zoom: valueOf(setup, "Zoom"),
          };
        }
        putPage(there, page, A4);
      },
      undo: sheet.isNew
        ? GOES_ALONG
        : () => {
            if (!before) return;
            const there = sheetNamed(book, of);
            putPage(there, { area: null, repeatRows: null, ...before.page }, before.paper);
            if (typeof before.zoom === "number") part(there, "PageSetup").Zoom = before.zoom;
          },
    },
  ];
}

/** What of a page is set here. */
type Setting =
  | "PaperSize"
  | "Orientation"
  | "CenterHorizontally"
  | `${"Left" | "Right" | "Top" | "Bottom"}Margin`
  | "Zoom"
  | "FitToPagesWide"
  | "FitToPagesTall"
  | "PrintArea"
  | "PrintTitleRows";

function putPage(sheet: Sheet, page: Page, paper: unknown): void {
  const setup = part(sheet, "PageSetup");
  const put = (name: Setting, value: unknown, isSame = (now: unknown) => now === value) => {
    setup[name] = value as never;
    if (!isSame(valueOf(setup, name))) setup[name] = value as never;
    return isSame(valueOf(setup, name));
  };
  const sure = (...what: Parameters<typeof put>) => makeSure(put(...what), `PageSetup.${what[0]}`);
  const { orientation, centered, margins, repeatRows, area, fitToWidth, fitToHeight } = page;
  // Without a printer some builds know no paper; what they take without a word is as good as A4.
  put("PaperSize", paper);
  if (orientation) sure("Orientation", orientation === "landscape" ? LANDSCAPE : PORTRAIT);
  if (centered !== undefined) sure("CenterHorizontally", centered, (now) => Boolean(now) === centered);
  if (margins) {
    for (const [name, centimetres] of [
      ["LeftMargin", margins.left],
      ["RightMargin", margins.right],
      ["TopMargin", margins.top],
      ["BottomMargin", margins.bottom],
    ] as const) {
      const points = pointsOf(centimetres);
      sure(name, points, (now) => typeof now === "number" && Math.abs(now - points) < 1);
    }
  }
  if (fitToWidth !== undefined || fitToHeight !== undefined) {
    const was = fitOf(setup);
    const pages = (count: number) => (count === 0 ? false : count);
    const isPages = (count: number) => (now: unknown) => (Number(now) || 0) === count;
    const [wide, tall] = [fitToWidth ?? was.fitToWidth ?? 0, fitToHeight ?? was.fitToHeight ?? 0];
    sure("Zoom", false, (now) => !now || now === true);
    sure("FitToPagesWide", pages(wide), isPages(wide));
    sure("FitToPagesTall", pages(tall), isPages(tall));
  }
  const isArea = (wanted: Range | null) => (now: unknown) => {
    const found = areaOf(String(now ?? ""));
    return wanted === null ? !found : found !== undefined && fixed(found) === fixed(wanted);
  };
  if (area !== undefined) sure("PrintArea", area ? fixed(area) : "", isArea(area));
  if (repeatRows !== undefined) {
    const rows = repeatRows && { top: repeatRows.from, bottom: repeatRows.to, left: 0, right: LAST_COLUMN };
    // What some builds take they do not say again.
    put("PrintTitleRows", rows ? fixed(rows) : "", isArea(rows));
  }
}

/** Keeps the first rows and columns in view; 0 and 0 lets all of them scroll. Throws SheetMissing, PlaceInvalid. */
export function freeze(
  draft: Draft,
  { sheet: name, rows, columns }: Extract<Edit, { kind: "freeze" }>,
): Operation[] {
  const sheet = draftNamed(draft, name);
  checkPlace(name, rows, columns);
  let before: { rows: number; columns: number } | undefined;
  const { visibility } = sheet;
  const inWindow = <T>(work: (window: Et.Window) => T) => shownFor(draft.desk, name, visibility, work);
  return [
    {
      run: () =>
        inWindow((window) => {
          before ??= isSo(window, "FreezePanes")
            ? { rows: numberOf(window, "SplitRow"), columns: numberOf(window, "SplitColumn") }
            : { rows: 0, columns: 0 };
          putFrozen(window, rows, columns);
        }),
      undo: sheet.isNew
        ? GOES_ALONG
        : () => before && inWindow((window) => putFrozen(window, before!.rows, before!.columns)),
    },
  ];
}

/** A hidden sheet has no window: it is shown for the moment. */
function shownFor<T>(
  { app, book }: Desk,
  name: string,
  visibility: "visible" | "hidden" | "veryHidden",
  work: (window: Et.Window) => T,
): T {
  const sheet = sheetNamed(book, name);
  if (visibility === "visible") return withSheetInFront(app, sheet, work);
  show(book, name, "visible");
  try {
    return withSheetInFront(app, sheet, work);
  } finally {
    show(book, name, visibility);
  }
}

function putFrozen(window: Et.Window, rows: number, columns: number): void {
  window.FreezePanes = false;
  // Panes are frozen where the window stands.
  window.ScrollRow = 1;
  window.ScrollColumn = 1;
  window.SplitRow = rows;
  window.SplitColumn = columns;
  if (rows || columns) window.FreezePanes = true;
  const isFrozen = isSo(window, "FreezePanes");
  makeSure(isFrozen === Boolean(rows || columns), "FreezePanes");
  makeSure(numberOf(window, "SplitRow") === rows && numberOf(window, "SplitColumn") === columns, "SplitRow");
}
