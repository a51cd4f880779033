import type { PartialDate } from "./partial-date";

/** How a date is spelled, whether or not month and day are padded with zeros; 〇 stands for Chinese numerals. */
export type DateStyle =
  | "yyyy.m.d"
  | "yyyy.m"
  | "yyyy-m-d"
  | "yyyy-m"
  | "yyyy/m/d"
  | "yyyy/m"
  | "yyyy年m月d日"
  | "yyyy年m月"
  | "yyyy年"
  | "yyyy"
  | "yyyymmdd"
  | "yyyymm"
  | "〇年〇月〇日"
  | "〇年〇月"
  | "〇年";

/**
 * Spells a date the way `style` does, as precisely as the date is known: nothing is dropped or made up to fit the
 * style (2019-01-05 in `yyyy年m月` is 2019年1月5日). Real date cells and serials are spelled 2019年1月5日.
 */
export function writeDate({ year, month, day }: PartialDate, style: DateStyle | "cell" | "serial"): string {
  const known = [year, month, day].filter((part) => part !== undefined);
  const separator = /[.\-/]/.exec(style)?.[0];
  if (separator) return known.join(separator);
  if (style.startsWith("yyyymm")) return known.map((part) => String(part).padStart(2, "0")).join("");
  if (style === "yyyy" && month === undefined) return String(year);
  if (style.startsWith("〇")) {
    const parts = [String(year).replace(/\d/g, (digit) => "〇一二三四五六七八九"[Number(digit)]!)];
    return [...parts, ...known.slice(1).map(chineseUpTo99)].map((part, i) => part + "年月日"[i]!).join("");
  }
  return known.map((part, i) => `${part}${"年月日"[i]!}`).join("");
}

function chineseUpTo99(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = " 一二三四五六七八九"[number % 10]!.trim();
  return (tens > 1 ? " 一二三四五六七八九"[tens]! : "") + (tens > 0 ? "十" : "") + ones;
}
