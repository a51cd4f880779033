import { LAST_COLUMN, type Range } from "../../../../src/workbook/cell";
import type { Page } from "../../../../src/workbook/edit";
import type { Sheet } from "../model";
import { gap, HostError, type Wired } from "../protocol";
import { areasOf } from "./range-areas";
import { rangeOf } from "./range";
import type { World } from "./world";

type Zoom = { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
type Margins = NonNullable<Page["margins"]>;

const CENTIMETRES_PER_POINT = 2.54 / 72;
/** Centimetres. */
const USUAL: Margins = { left: 1.778, right: 1.778, top: 1.905, bottom: 1.905 };

export function pageLayoutOf(world: World, sheet: Sheet): Wired {
  const put = (page: Page) => {
    sheet.page = { ...sheet.page, ...page };
  };
  const margin = (side: keyof Margins) => (sheet.page.margins ?? USUAL)[side] / CENTIMETRES_PER_POINT;
  const setMargin = (side: keyof Margins, points: number) =>
    put({ margins: { ...(sheet.page.margins ?? USUAL), [side]: points * CENTIMETRES_PER_POINT } });
  return {
    _type: "PageLayout",
    get Orientation() {
      return sheet.page.orientation === "landscape" ? "Landscape" : "Portrait";
    },
    set Orientation(orientation: string) {
      put({ orientation: orientation === "Landscape" ? "landscape" : "portrait" });
    },
    get CenterHorizontally() {
      return sheet.page.centered ?? false;
    },
    set CenterHorizontally(centered: boolean) {
      put({ centered });
    },
    get PaperSize() {
      return "A4";
    },
    set PaperSize(size: string) {
      if (size !== "A4") throw gap(`paper of size ${size}`);
    },
    get Zoom(): Zoom {
      const { fitToWidth, fitToHeight } = sheet.page;
      if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 };
      return {
        ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
        ...(fitToHeight && { verticalFitToPages: fitToHeight }),
      };
    },
    set Zoom({ scale, horizontalFitToPages = 0, verticalFitToPages = 0 }: Zoom) {
      if (scale !== undefined) throw gap("zoom by per cent");
      put({ fitToWidth: horizontalFitToPages, fitToHeight: verticalFitToPages });
    },
    get LeftMargin() {
      return margin("left");
    },
    set LeftMargin(points: number) {
      setMargin("left", points);
    },
    get RightMargin() {
      return margin("right");
    },
    set RightMargin(points: number) {
      setMargin("right", points);
    },
    get TopMargin() {
      return margin("top");
    },
    set TopMargin(points: number) {
      setMargin("top", points);
    },
    get BottomMargin() {
      return margin("bottom");
    },
    set BottomMargin(points: number) {
      setMargin("bottom", points);
    },
    SetPrintArea(area: Wired) {
      put({ area: rangeIn(area) });
    },
    GetPrintAreaOrNullObject: () => (sheet.page.area ? areasOf(world, sheet, [sheet.page.area]) : null),
    SetPrintTitleRows(rows: Wired) {
      const { top, bottom } = rangeIn(rows);
      put({ repeatRows: { from: top, to: bottom } });
    },
    GetPrintTitleRowsOrNullObject() {
      const { repeatRows } = sheet.page;
      if (!repeatRows) return null;
      return rangeOf(world, sheet, {
        top: repeatRows.from,
        bottom: repeatRows.to,
        left: 0,
        right: LAST_COLUMN,
      });
    },
  };
}

function rangeIn(range: Wired): Range {
  if (range?._type !== "Range") throw new HostError("InvalidArgument");
  const [top, left] = [range.RowIndex as number, range.ColumnIndex as number];
  return {
    top,
    left,
    bottom: top + (range.RowCount as number) - 1,
    right: left + (range.ColumnCount as number) - 1,
  };
}
