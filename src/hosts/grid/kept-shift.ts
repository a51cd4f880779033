import type { Page } from "../../workbook/edit";
import { shiftedRange, shiftedRows, type Shift } from "../../workbook/row-shift";
import type { Kept } from "./kept";

/** What is kept of a sheet, once rows came or went. */
export function keptAfter(kept: Kept, shift: Shift): Kept {
  return {
    ...kept,
    names: kept.names.map(({ name, range }) => ({ name, range: range && shiftedRange(shift, range) })),
    marks: kept.marks.flatMap(({ range, level }) => {
      const now = shiftedRange(shift, range);
      return now ? [{ range: now, level }] : [];
    }),
    unlocked: kept.unlocked.flatMap((range) => shiftedRange(shift, range) ?? []),
    page: pageAfter(kept.page, shift),
  };
}

function pageAfter(page: Page, shift: Shift): Page {
  const { area, repeatRows } = page;
  const rows = repeatRows && shiftedRows(shift, repeatRows.from, repeatRows.to);
  return {
    ...page,
    ...(area && { area: shiftedRange(shift, area) ?? null }),
    ...(repeatRows && { repeatRows: rows ? { from: rows[0], to: rows[1] } : null }),
  };
}
