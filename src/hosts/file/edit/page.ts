import type { Edit, Page } from "../../../workbook/edit";
import { checkPage } from "../../../workbook/promises";
import { setAttribute, whole } from "./attribute";
import { rootOf, sheetOf, type Draft } from "./draft";
import { childOf, type Element, childrenOf, remove, ensure, insert, make } from "./element";
import { rangeReference, setName, nameText } from "./names";
import { SHEET_PROPERTIES, WORKSHEET } from "./order";
import type { Sheet } from "./sheet";
import { mapReferences, referenceText } from "../../../workbook/references";
import { prefixOf } from "../../../workbook/sheet-prefix";
import { shiftedRow, type Shift } from "../../../workbook/row-shift";

const A4 = 9;
const CENTIMETRES_PER_INCH = 2.54;
/** Inches; the schema wants all margins once there are any. */
const USUAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Sets how a sheet prints; the paper becomes A4, what else is not named stays as it is. */
export function page(draft: Draft, { sheet: name, page }: Extract<Edit, { kind: "page" }>): void {
  const sheet = sheetOf(draft, name);
  checkPage(sheet.name, page);
  const root = rootOf(draft, sheet.part);
  setPaper(root, page);
  setFit(root, page);
  if (page.centered !== undefined) {
    setAttribute(ensure(root, WORKSHEET, "printOptions"), "horizontalCentered", page.centered ? 1 : 0);
  }
  if (page.margins) setMargins(root, page.margins);
  if (page.repeatRows !== undefined) setRepeatedRows(draft, sheet, page.repeatRows);
  setArea(draft, sheet, page);
}

function setPaper(root: Element, { orientation }: Page): void {
  const setup = ensure(root, WORKSHEET, "pageSetup");
  setAttribute(setup, "paperSize", A4);
  if (orientation !== undefined) setAttribute(setup, "orientation", orientation);
}

/** The numbers of pages count only where the sheet says that it fits itself to them. */
function setFit(root: Element, { fitToWidth, fitToHeight }: Page): void {
  if (fitToWidth === undefined && fitToHeight === undefined) return;
  const setup = ensure(root, WORKSHEET, "pageSetup");
  if (fitToWidth !== undefined) setAttribute(setup, "fitToWidth", fitToWidth);
  if (fitToHeight !== undefined) setAttribute(setup, "fitToHeight", fitToHeight);
  const properties = ensure(root, WORKSHEET, "sheetPr");
  setAttribute(ensure(properties, SHEET_PROPERTIES, "pageSetUpPr"), "fitToPage", 1);
}

function setMargins(root: Element, margins: NonNullable<Page["margins"]>): void {
  const element =
    childOf(root, "pageMargins") ?? insert(root, WORKSHEET, make(root, "pageMargins", USUAL_MARGINS));
  for (const side of ["left", "right", "top", "bottom"] as const) {
    setAttribute(element, side, margins[side] / CENTIMETRES_PER_INCH);
  }
}

function setArea(draft: Draft, sheet: Sheet, { area }: Page): void {
  if (area === undefined) return;
  setName(draft, sheet, "_xlnm.Print_Area", area && rangeReference(sheet, area));
}

const TITLES = "_xlnm.Print_Titles";

/** Sets the rows printed on every page; columns that are repeated too stay so. */
function setRepeatedRows(draft: Draft, sheet: Sheet, rows: NonNullable<Page["repeatRows"]> | null): void {
  const columns = wholeColumnsIn(nameText(draft, sheet, TITLES) ?? "");
  const reference = rows ? [`${prefixOf(sheet.name)}$${rows.from + 1}:$${rows.to + 1}`] : [];
  setName(draft, sheet, TITLES, [...columns, ...reference].join(",") || null);
}

/** The references to whole columns in a formula. */
export function wholeColumnsIn(formula: string): string[] {
  const columns: string[] = [];
  mapReferences(formula, (reference) => {
    const text = referenceText(reference);
    if (reference.from.row === undefined) columns.push(text);
    return text;
  });
  return columns;
}

/** Page breaks move with the row below them, which is the one they name when rows are counted from 0. */
export function shiftBreaks(root: Element, shift: Shift): void {
  const list = childOf(root, "rowBreaks");
  if (!list) return;
  for (const one of childrenOf(list, "brk")) {
    const id = whole(one, "id");
    const now = id === undefined ? undefined : shiftedRow(shift, id);
    if (now === undefined) remove(list, one);
    else if (now !== id) setAttribute(one, "id", now);
  }
  const left = childrenOf(list, "brk");
  if (left.length === 0) return remove(root, list);
  setAttribute(list, "count", left.length);
  setAttribute(list, "manualBreakCount", left.filter((one) => whole(one, "man") === 1).length);
}
