import type { Page } from "../../workbook/edit";
import type { Kept } from "./kept";
import { allShifted, shifted, type RowsShift } from "./rows-shift";

/** What is kept of a sheet, once rows came or went. */
export function keptAfter(kept: Kept, shift: RowsShift): Kept {
  return {
    ...kept,
    names: kept.names.map(({ name, range }) => ({ name, range: range && shifted(range, shift) })),
    marks: kept.marks.flatMap(({ range, level }) => {
      const now = shifted(range, shift);
      return now ? [{ range: now, level }] : [];
    }),
    unlocked: allShifted(kept.unlocked, shift),
    page: pageAfter(kept.page, shift),
  };
}

function pageAfter(page: Page, shift: RowsShift): Page {
  const { area, repeatRows } = page;
  const rows =
    repeatRows && shifted({ top: repeatRows.from, bottom: repeatRows.to, left: 0, right: 0 }, shift);
  return {
    ...page,
    ...(area && { area: shifted(area, shift) ?? null }),
    ...(repeatRows && { repeatRows: rows ? { from: rows.top, to: rows.bottom } : null }),
  };
}
