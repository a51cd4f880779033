import fc from "fast-check";
import type { PartialDate } from "../../src/values/partial-date";

/** Years, months and days that the calendar has. */
export const anyDate: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([date, parts]) => ({
    year: date.getUTCFullYear(),
    ...(parts > 1 && { month: date.getUTCMonth() + 1 }),
    ...(parts > 2 && { day: date.getUTCDate() }),
  }));
