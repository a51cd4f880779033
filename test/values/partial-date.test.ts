import fc from "fast-check";
import { compareDates, daysIn, exists } from "../../src/values/partial-date";
import type { PartialDate } from "../../src/values/partial-date";
import { anyDate } from "./any-date";

function check(a: PartialDate, b: PartialDate, expected: -1 | 0 | 1): void {
  test(`${JSON.stringify(a)} against ${JSON.stringify(b)}: ${expected}`, () =>
    expect(compareDates(a, b)).toBe(expected));
}

describe("compareDates", () => {
  check({ year: 2019 }, { year: 2020 }, -1);
  check({ year: 2019, month: 12 }, { year: 2019, month: 1 }, 1);
  check({ year: 2019, month: 1, day: 5 }, { year: 2019, month: 1, day: 31 }, -1);
  check({ year: 2019 }, { year: 2019, month: 5 }, 0);
  check({ year: 2019, month: 5, day: 31 }, { year: 2019, month: 5 }, 0);

  test("the other way round says the opposite", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => expect(compareDates(a, b) + compareDates(b, a)).toBe(0)),
    );
  });
});

test.each<[PartialDate, boolean]>([
  [{ year: 2019 }, true],
  [{ year: 1899 }, false],
  [{ year: 2019, month: 12 }, true],
  [{ year: 2019, month: 13 }, false],
  [{ year: 2019, month: 0 }, false],
  [{ year: 2020, month: 2, day: 29 }, true],
  [{ year: 2019, month: 2, day: 29 }, false],
  [{ year: 2019, month: 4, day: 31 }, false],
])("%j exists: %j", (date, expected) => expect(exists(date)).toBe(expected));

test.each([
  [2019, 1, 31],
  [2019, 2, 28],
  [2020, 2, 29],
  [2100, 2, 28],
  [2019, 11, 30],
])("%d-%d has %d days", (year, month, days) => expect(daysIn(year, month)).toBe(days));
