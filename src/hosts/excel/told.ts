import { LAST_COLUMN, LAST_ROW, union, type Range } from "../../workbook/cell";
import { areaOf } from "./reference";

/** An event of Excel's, as far as it matters here. */
export type ExcelEvent =
  | {
      readonly kind: "edited" | "selected";
      readonly id: string;
      readonly range: Range;
      /** Rows, columns or cells came or went. */
      readonly isMoved?: boolean;
    }
  | { readonly kind: "list" };

/** What Excel tells of changed cells; nothing of what the add-in changed itself. */
export function changeOf(event: Excel.WorksheetChangedEventArgs): ExcelEvent | undefined {
  if (event.triggerSource === "ThisLocalAddin") return undefined;
  return ranged("edited", event.worksheetId, event.address, event.changeType);
}

/** Where rows or columns came or went, everything from there on is another. */
export function ranged(
  kind: "edited" | "selected",
  id: string,
  address: string,
  changeType = "",
): ExcelEvent | undefined {
  const areas = address.split(",").flatMap((one) => areaOf(one) ?? []);
  const [first, ...others] = areas;
  if (!first) return undefined;
  const range = others.reduce(union, first);
  if (/^Row(Inserted|Deleted)$/.test(changeType)) {
    const below = { top: range.top, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
    return { kind, id, range: below, isMoved: true };
  }
  if (/^(Column|Cell)(Inserted|Deleted)$/.test(changeType)) {
    return { kind, id, range: { ...range, bottom: LAST_ROW, right: LAST_COLUMN }, isMoved: true };
  }
  return { kind, id, range };
}
