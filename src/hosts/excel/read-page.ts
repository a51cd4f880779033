import type { Page } from "../../workbook/edit";
import { areaOf } from "./reference";

const POINTS_PER_CENTIMETRE = 72 / 2.54;

export function pointsOf(centimetres: number): number {
  return centimetres * POINTS_PER_CENTIMETRE;
}

/** Asks how a sheet prints; the answer holds once the context was synced. */
export function askPage(sheet: Excel.Worksheet): () => Page {
  const { pageLayout } = sheet;
  const margins = ["left", "right", "top", "bottom"].map((side) => `${side}Margin`).join();
  pageLayout.load(`orientation,centerHorizontally,zoom,${margins}`);
  const area = pageLayout.getPrintAreaOrNullObject().untrack();
  area.areas.load("items/address");
  const rows = pageLayout.getPrintTitleRowsOrNullObject().untrack();
  rows.load("address");
  return () => {
    const areas = area.isNullObject ? [] : area.areas.items.map(({ address }) => areaOf(address));
    const repeated = rows.isNullObject ? undefined : areaOf(rows.address);
    return {
      orientation: pageLayout.orientation === "Landscape" ? "landscape" : "portrait",
      centered: pageLayout.centerHorizontally,
      margins: {
        left: centimetresOf(pageLayout.leftMargin),
        right: centimetresOf(pageLayout.rightMargin),
        top: centimetresOf(pageLayout.topMargin),
        bottom: centimetresOf(pageLayout.bottomMargin),
      },
      ...fitOf(pageLayout.zoom),
      ...(areas.length === 1 && areas[0] && { area: areas[0] }),
      ...(repeated && { repeatRows: { from: repeated.top, to: repeated.bottom } }),
    };
  };
}

/** How many pages it is fitted to; 0 = as many as it takes. Nothing where it is not. */
export function fitOf(zoom: Excel.PageLayoutZoomOptions): Pick<Page, "fitToWidth" | "fitToHeight"> {
  const { horizontalFitToPages: across, verticalFitToPages: down } = zoom;
  return across || down ? { fitToWidth: across ?? 0, fitToHeight: down ?? 0 } : {};
}

function centimetresOf(points: number): number {
  return Math.round((points / POINTS_PER_CENTIMETRE) * 1000) / 1000;
}
