/** What the first day of 2000 is counted as in a workbook that counts from 1900. */
const FIRST_OF_2000 = 36_526;

/** Asks which calendar the workbook counts days by; the answer holds once the context was synced. */
export function askCalendar({ workbook }: Excel.RequestContext): () => boolean {
  const day = workbook.functions.date(2000, 1, 1);
  day.load("value");
  return () => day.value !== FIRST_OF_2000;
}
