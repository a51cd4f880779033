/** A date as far as it is known; months and days count from 1. A day comes only with its month. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Before (-1), the same (0) or after (1), as far as both dates go: 2019年 and 2019年5月 are the same. */
export function compareDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 {
  const pairs = [
    [a.year, b.year],
    [a.month, b.month],
    [a.day, b.day],
  ] as const;
  for (const [one, other] of pairs) {
    if (one === undefined || other === undefined) return 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** Does the calendar have it? Years from 1900 to 2199 are taken for years at all. */
export function exists({ year, month = 1, day = 1 }: PartialDate): boolean {
  return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2199;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}
