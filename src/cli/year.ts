import { Refusal } from "./terminal";

/** The year that --year says; four digits, of a time that there are forms of. */
export function yearFrom(text: string): number {
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 2000 || year > 2100) {
    throw new Refusal(`年度要写四位数字，例如 2026，现在是“${text}”。`);
  }
  return year;
}
