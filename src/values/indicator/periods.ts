import { readPeriod } from "../period";
import type { PartialDate } from "../partial-date";
import type { PeriodValue } from "./value";

type PeriodRead = Omit<PeriodValue, "text">;

const YEARLESS = /^(?:每年)?((\d{1,2})月?(?:--?|——?|[–―─−~至到])(\d{1,2})月份?)$/;

/** A period from–to, a whole year named as such (2023年度, 2023年全年), or months of no year in particular. */
export function readPeriodValue(text: string): PeriodRead | undefined {
  if (text.length > 60) return undefined;
  const whole = /^((?:19|20|21)\d\d)年?(?:度|全年|整年)$/.exec(text)?.[1];
  if (whole) return { kind: "period", from: whole, to: whole };
  if (/^(?:全年度?|整年|常年|年度|实施期内?|项目实施期内?|周期内)$/.test(text)) {
    return { kind: "period", what: text };
  }
  const months = YEARLESS.exec(text);
  if (months && [months[2], months[3]].every((month) => Number(month) >= 1 && Number(month) <= 12)) {
    return { kind: "period", what: months[1]! };
  }
  const read = readPeriod(text.replace(/(?:期间|完成|实施|内|止)$/, ""));
  if (read.kind !== "period") return undefined;
  const [from, to] = [spelled(read.from), spelled(read.to)];
  return isOneDate(read.from, read.to) ? undefined : { kind: "period", from, to };
}

function isOneDate(from: PartialDate, to: PartialDate): boolean {
  return from.year === to.year && from.month === to.month && from.day === to.day;
}

function spelled({ year, month }: PartialDate): string {
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}
