import { mayBePeriod, readPeriod } from "../period";
import type { PartialDate } from "../partial-date";
import type { PeriodValue } from "./value";

type PeriodRead = Omit<PeriodValue, "text">;

const YEARLESS = /^(?:每年)?((\d{1,2})月?(?:\d{1,2}日)?(?:--?|——?|[–―─−~至到])(\d{1,2})月(?:份|\d{1,2}日)?)$/;

/** The years a five-year plan is for. */
const PLANS: Readonly<Record<string, readonly [string, string]>> = {
  十三五: ["2016", "2020"],
  十四五: ["2021", "2025"],
  十五五: ["2026", "2030"],
};
const QUARTERS = /^第?[一二三四1-4](?:季度)?(?:--?|——?|[–~至到])第?[一二三四1-4]季度$/;

const DURING = /^(全年度?|整年|常年|年度|(?:项目)?实施期内?|周期内)(?:完成|实施|开展|运行|开放)?$/;

/** A period from–to, a whole year named as such (2023年度, 2023年全年), or months of no year in particular. */
export function readPeriodValue(text: string): PeriodRead | undefined {
  if (text.length > 60) return undefined;
  const whole = /^((?:19|20|21)\d\d)年?(?:度|全年|整年)$/.exec(text)?.[1];
  if (whole) return { kind: "period", from: whole, to: whole };
  const during = DURING.exec(text)?.[1];
  if (during !== undefined) return { kind: "period", what: during };
  if (QUARTERS.test(text)) return { kind: "period", what: text };
  const plan = PLANS[/^["“]?(十[三四五]五)["”]?(?:规划)?(?:期间|时期|期内)$/.exec(text)?.[1] ?? ""];
  if (plan) return { kind: "period", from: plan[0], to: plan[1] };
  const months = YEARLESS.exec(text);
  if (months && [months[2], months[3]].every((month) => Number(month) >= 1 && Number(month) <= 12)) {
    return { kind: "period", what: months[1]! };
  }
  if (!mayBePeriod(text)) return undefined;
  const read = readPeriod(inMonths(text).replace(/(?:期间|完成|实施|内|止)$/, ""));
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

/** 2021年底至2023年底 → 2021年12月至2023年12月; the year once said stands before both. */
function inMonths(text: string): string {
  return text
    .replace(
      /(\d{4})年?年([底末初])/g,
      (_, year: string, edge: string) => `${year}年${edge === "初" ? 1 : 12}月`,
    )
    .replace(/^(\d{4})([.年/]\d{1,2}[.月/]\d{1,2}日?[-—~至到]+)(\d{1,2})([.月/])(\d{1,2}日?)$/, repeatYear)
    .replace(/月[底末初]/g, "月")
    .replace(/起(?=[至到])/g, "");
}

/** 2023.1.1-12.31 */
function repeatYear(_: string, year: string, from: string, month: string, sign: string, day: string): string {
  return `${year}${from}${year}${sign === "月" ? "年" : sign}${month}${sign}${day}`;
}
