import { LAST_COLUMN } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkPage, checkPlace } from "../../../workbook/promises";
import { sheetNamed, type Draft, type DraftSheet } from "../draft";
import { undoOn, type Operation, type Sending } from "../operation";
import { pointsOf } from "../read-page";

/** Sets how a sheet prints; the paper becomes A4, what else is not named stays. Throws SheetMissing, PlaceInvalid. */
export function page(draft: Draft, { sheet: name, page }: Extract<Edit, { kind: "page" }>): Operation[] {
  const sheet = sheetNamed(draft, name);
  const { orientation, centered, margins, repeatRows, area, fitToWidth, fitToHeight } = page;
  checkPage(name, page);
  if (fitToWidth !== undefined || fitToHeight !== undefined) {
    sheet.fit = {
      ...sheet.fit,
      ...(fitToWidth !== undefined && { fitToWidth }),
      ...(fitToHeight !== undefined && { fitToHeight }),
    };
  }
  const { fit } = sheet;
  return [
    {
      send(sending) {
        const { pageLayout, names } = sending.sheet(sheet);
        pageLayout.paperSize = "A4";
        if (orientation) pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
        if (centered !== undefined) pageLayout.centerHorizontally = centered;
        if (margins) {
          pageLayout.leftMargin = pointsOf(margins.left);
          pageLayout.rightMargin = pointsOf(margins.right);
          pageLayout.topMargin = pointsOf(margins.top);
          pageLayout.bottomMargin = pointsOf(margins.bottom);
        }
        if (fitToWidth !== undefined || fitToHeight !== undefined) pageLayout.zoom = zoomOf(fit);
        // Excel keeps both as names of the sheet; without those there is no such thing.
        if (area === null) names.getItemOrNullObject("Print_Area").delete();
        else if (area) pageLayout.setPrintArea(sending.range(sheet, area));
        if (repeatRows === null) names.getItemOrNullObject("Print_Titles").delete();
        else if (repeatRows) pageLayout.setPrintTitleRows(sending.range(sheet, wholeRows(repeatRows)));
      },
      ...undoOn(sheet, undefined),
    },
  ];
}

function wholeRows({ from, to }: { readonly from: number; readonly to: number }) {
  return { top: from, bottom: to, left: 0, right: LAST_COLUMN };
}

/** What is not named takes as many pages as it needs. */
function zoomOf({ fitToWidth, fitToHeight }: DraftSheet["fit"]): Excel.PageLayoutZoomOptions {
  return {
    ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight && { verticalFitToPages: fitToHeight }),
  };
}

/** Keeps the first rows and columns in view; 0 and 0 lets all of them scroll. Throws SheetMissing, PlaceInvalid. */
export function freeze(
  draft: Draft,
  { sheet: name, rows, columns }: Extract<Edit, { kind: "freeze" }>,
): Operation[] {
  const sheet = sheetNamed(draft, name);
  checkPlace(name, rows, columns);
  const { frozen } = sheet.before;
  return [
    {
      send: (sending) => putFrozen(sending, sheet, rows, columns),
      ...undoOn(sheet, (sending) => putFrozen(sending, sheet, frozen.rows, frozen.columns)),
    },
  ];
}

function putFrozen(sending: Sending, sheet: DraftSheet, rows: number, columns: number): void {
  const { freezePanes } = sending.sheet(sheet);
  freezePanes.unfreeze();
  if (rows && columns) {
    freezePanes.freezeAt(sending.range(sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows) freezePanes.freezeRows(rows);
  else if (columns) freezePanes.freezeColumns(columns);
}
