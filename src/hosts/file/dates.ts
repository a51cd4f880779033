/** Days from 1899-12-30, where the serial numbers of the 1900 system begin from 1 March 1900 on, to 1970-01-01. */
const DAYS_TO_1970 = 25_569;
const DAY = 86_400_000;

/** Days between the two systems of counting. */
export const DAYS_FROM_1900_TO_1904 = 1462;

/** `2019-10-01`, `2019-10-01T08:30:00` or `08:30:00` → serial number of the 1900 system; undefined for anything else. */
export function serialOfIso(text: string): number | undefined {
  const time = /^(?:(\d{4}-\d\d-\d\d)T?)?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text.trim(),
  );
  const [, date, hours = "0", minutes = "0", seconds = "0"] = time ?? [];
  if (!time || text.trim() === "") return undefined;
  const days = date === undefined ? 0 : Date.parse(`${date}T00:00:00Z`) / DAY + DAYS_TO_1970;
  const serial = days + (Number(hours) + (Number(minutes) + Number(seconds) / 60) / 60) / 24;
  // 1900 has a 29 February in this system, so every day before it counts one less.
  return Number.isNaN(serial) ? undefined : serial >= 1 && serial < 61 ? serial - 1 : serial;
}
