import { digitByDigit } from "./chinese-number";
import type { Period } from "./period";
import { fold } from "./text";
import { yearsIn } from "./year";
import type { YearMention } from "./year";

/**
 * Years of a text that are over before a year: left over from what was written then. Not those of titles, of periods in
 * force, and such as one compares with.
 */
export function staleYears(
  text: string,
  year: number,
  periods: readonly Pick<Period, "from" | "to">[] = [],
): readonly YearMention[] {
  return yearsIn(text).filter((mention) => isStale(mention, text, year, periods));
}

/**
 * The text with years of then moved to now: what was to be over before `year` ends in it, spans stay as long as they
 * were, and what looked ahead looks as far ahead.
 */
export function movedYears(
  text: string,
  mentions: readonly YearMention[],
  { from: then, to: now }: { readonly from: number; readonly to: number },
): string {
  let moved = "";
  let end = 0;
  for (const mention of mentions) {
    const last = mention.kind === "year" ? mention.year : mention.to;
    const by = Math.max(now - then, now - last);
    moved += text.slice(end, mention.start);
    moved += text
      .slice(mention.start, mention.end)
      .replace(YEAR_DIGITS, (digits) => String(numberOf(digits) + by));
    end = mention.end;
  }
  return moved + text.slice(end);
}

const YEAR_DIGITS = /(?<!\d)\d{4}(?!\d)|[０-９]{4}|[〇零○一二三四五六七八九]{4}/g;

const numberOf = (digits: string) => Number(digitByDigit(fold(digits)));

/** A year one compares with, or that something has been running since. */
const BEFORE = /(?:较|比|自|从|截[至止]|基期|基数|同期)\s*$/;
const AFTER = /^\s*(?:\d{1,2}月)?(?:底|末)?(?:以来|起|为基|同期|基数|水平|结转|结余|相比|的?实际)/;

function isStale(mention: YearMention, text: string, year: number, periods: readonly Period[]): boolean {
  const [from, to] = mention.kind === "year" ? [mention.year, mention.year] : [mention.from, mention.to];
  if (to >= year || periods.some((period) => period.from.year <= from && to <= period.to.year)) return false;
  const before = fold(text.slice(0, mention.start));
  const after = fold(text.slice(mention.end));
  const inTitle = before.lastIndexOf("《") > before.lastIndexOf("》");
  return !inTitle && !BEFORE.test(before) && !AFTER.test(after);
}
