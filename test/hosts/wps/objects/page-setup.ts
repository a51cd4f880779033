import type { Page } from "../../../../src/workbook/edit";
import { areaOf } from "../../../../src/hosts/wps/area";
import { LAST_COLUMN } from "../../../../src/workbook/cell";
import { written } from "../../excel/model";
import type { Wired } from "../guarded";
import type { Place } from "./world";

const POINTS = 72 / 2.54;
const MARGINS = { left: 1.8, right: 1.8, top: 1.9, bottom: 1.9 };

/** How a sheet prints. Pages it is fitted to count only while it is not scaled. */
export function pageSetupOf({ sheet }: Place): Wired {
  const put = (change: Partial<Page>) => void (sheet.page = { ...sheet.page, ...change });
  const isFitted = () => sheet.page.fitToWidth !== undefined;
  const margin = (side: keyof typeof MARGINS) => ({
    get: () => (sheet.page.margins ?? MARGINS)[side] * POINTS,
    set: (points: number) =>
      put({ margins: { ...(sheet.page.margins ?? MARGINS), [side]: points / POINTS } }),
  });
  let paper = 9;
  const setup = {
    _type: "PageSetup",
    get PaperSize() {
      return paper;
    },
    set PaperSize(size: number) {
      paper = size;
    },
    get Orientation() {
      return sheet.page.orientation === "landscape" ? 2 : 1;
    },
    set Orientation(value: number) {
      put({ orientation: value === 2 ? "landscape" : "portrait" });
    },
    get CenterHorizontally() {
      return sheet.page.centered ?? false;
    },
    set CenterHorizontally(centered: boolean) {
      put({ centered });
    },
    get Zoom() {
      return isFitted() ? false : 100;
    },
    set Zoom(zoom: number | boolean) {
      const { fitToWidth, fitToHeight, ...rest } = sheet.page;
      sheet.page =
        zoom === false ? { ...rest, fitToWidth: fitToWidth ?? 1, fitToHeight: fitToHeight ?? 1 } : rest;
    },
    get FitToPagesWide() {
      return sheet.page.fitToWidth || false;
    },
    set FitToPagesWide(pages: number | boolean) {
      if (isFitted()) put({ fitToWidth: Number(pages) });
    },
    get FitToPagesTall() {
      return sheet.page.fitToHeight || false;
    },
    set FitToPagesTall(pages: number | boolean) {
      if (isFitted()) put({ fitToHeight: Number(pages) });
    },
    get PrintArea() {
      return sheet.page.area ? written(sheet.page.area, "$") : "";
    },
    set PrintArea(address: string) {
      put({ area: areaOf(address) ?? null });
    },
    get PrintTitleRows() {
      const { repeatRows } = sheet.page;
      return repeatRows
        ? written({ top: repeatRows.from, bottom: repeatRows.to, left: 0, right: LAST_COLUMN }, "$")
        : "";
    },
    set PrintTitleRows(address: string) {
      const rows = areaOf(address);
      put({ repeatRows: rows ? { from: rows.top, to: rows.bottom } : null });
    },
  };
  for (const [name, side] of [
    ["LeftMargin", "left"],
    ["RightMargin", "right"],
    ["TopMargin", "top"],
    ["BottomMargin", "bottom"],
  ] as const) {
    Object.defineProperty(setup, name, { ...margin(side), configurable: true, enumerable: true });
  }
  return setup as Wired;
}
