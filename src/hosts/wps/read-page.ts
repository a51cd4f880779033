import type { Page } from "../../workbook/edit";
import { areaOf } from "./area";
import { isSo, numberOf, part, valueOf, type Sheet } from "./jsapi";

const POINTS_PER_CENTIMETRE = 72 / 2.54;

export function pointsOf(centimetres: number): number {
  return centimetres * POINTS_PER_CENTIMETRE;
}

export const LANDSCAPE = 2;

/** How a sheet prints. Throws HostRefused. */
export function pageOf(sheet: Sheet): Page {
  const setup = part(sheet, "PageSetup");
  const margin = (side: "LeftMargin" | "RightMargin" | "TopMargin" | "BottomMargin") =>
    Math.round((numberOf(setup, side) / POINTS_PER_CENTIMETRE) * 1000) / 1000;
  const area = areaOf(String(valueOf(setup, "PrintArea") ?? ""));
  const rows = areaOf(String(valueOf(setup, "PrintTitleRows") ?? ""));
  return {
    orientation: numberOf(setup, "Orientation") === LANDSCAPE ? "landscape" : "portrait",
    centered: isSo(setup, "CenterHorizontally"),
    margins: {
      left: margin("LeftMargin"),
      right: margin("RightMargin"),
      top: margin("TopMargin"),
      bottom: margin("BottomMargin"),
    },
    ...fitOf(setup),
    ...(area && { area }),
    ...(rows && { repeatRows: { from: rows.top, to: rows.bottom } }),
  };
}

/** How many pages it is fitted to; 0 = as many as it takes. Nothing where it is scaled instead. */
export function fitOf(setup: Et.PageSetup): Pick<Page, "fitToWidth" | "fitToHeight"> {
  const zoom = valueOf(setup, "Zoom");
  if (typeof zoom === "number" && zoom > 0) return {};
  const pages = (name: "FitToPagesWide" | "FitToPagesTall") => Number(valueOf(setup, name)) || 0;
  const [fitToWidth, fitToHeight] = [pages("FitToPagesWide"), pages("FitToPagesTall")];
  return fitToWidth || fitToHeight ? { fitToWidth, fitToHeight } : {};
}
