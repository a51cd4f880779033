import { entryIn, fieldsFor, rowsOf } from "../../forms/read/by-role";
import type { Entry, FilledForm, FilledRow } from "../../forms/filled";
import { compareDates, readDate, writeDate } from "../../values/date";
import type { PartialDate, ReadDate } from "../../values/date";
import { excerpt } from "../../values/text";

/** A cell with a date in it. */
export interface Dated {
  readonly entry: Entry;
  readonly read: ReadDate & { readonly kind: "date" };
}

/** From when to when something is done; a side that is no date is absent. */
export interface Span {
  readonly start?: Dated;
  readonly end?: Dated;
}

/** The rows of a form that say from when to when (计划开始时间, 计划完成时间). */
export function spansOf(form: FilledForm): Span[] {
  return fieldsFor(form.definition, "start", "end").length ? rowsOf(form).map(spanOf) : [];
}

export function spanOf(row: FilledRow): Span {
  const [from, to] = [dated(entryIn(row, "start")), dated(entryIn(row, "end"))];
  return { ...(from && { start: from }), ...(to && { end: to }) };
}

/** Their cells one by one. */
export function datesOf(form: FilledForm): Dated[] {
  return spansOf(form).flatMap(({ start, end }) => [start, end].filter((side) => side !== undefined));
}

function dated(entry: Entry | undefined): Dated | undefined {
  if (!entry || entry.inherited || entry.field.kind !== "date") return undefined;
  const read = readDate(entry.cell);
  return read.kind === "date" ? { entry, read } : undefined;
}

/** Before (-1), the same or open (0), after (1); an ambiguous 2019.1 is taken for whichever month fits. */
export function order({ start, end }: Span): -1 | 0 | 1 {
  if (!start || !end) return 0;
  const latest: PartialDate = end.read.ambiguous ? { ...end.read.date, month: 10 } : end.read.date;
  return compareDates(start.read.date, latest);
}

/** A date as it is written in its cell; the number of a leaked date as the date it stands for. */
export function spelled({ entry, read }: Dated): string {
  return read.fromSerial ? writeDate(read.date, "serial") : excerpt(entry.cell.text);
}
