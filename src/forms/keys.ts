import { labelKey, textKey } from "../values/text";
import { withoutYear } from "../values/year";

/** 2019, or the year that a form says each year anew. */
const YEAR = String.raw`(?:\d{4}|\{year(?:[+-]\d)?\})`;
/** 实施期（2019年-2021年） */
const YEARS = new RegExp(`\\(${YEAR}年?度?(?:[-—–―─~至到]{1,2}${YEAR}年?度?)?\\)$`);
/** 2026年项目资金 */
const FIRST = new RegExp(`^${YEAR}年度?(?:[-—–―─~至到]{1,2}${YEAR}年度?)?(?=[^年月]{2})`);

/**
 * A heading is spelled like another when these are the same: white space, widths, a colon, 其中： and years in brackets
 * do not count.
 */
export function spellingOf(text: string): string {
  const key = labelKey(text);
  return key.replace(/^其中:?/, "").replace(YEARS, "") || key;
}

/** Two headings are the same when their keys are: a unit in brackets (资金总额（万元）) and a year in front do not count either. */
export function keyOf(text: string): string {
  const spelling = spellingOf(text);
  const plain = spelling.replace(/\([百千万亿]*元\)$/, "").replace(FIRST, "");
  return plain || spelling;
}

/** Titles are compared without their year, the brackets around it, and a 附件 number in front. */
export function titleKey(title: string): string {
  return keyOf(withoutYear(title.replace("{year}", "2000"))).replace(/^附件[\d-]*[:.、]?/, "");
}

/**
 * What makes a direction itself: its name alone does not, for many funds have a 维修（护）费. White space, widths and
 * quotation marks do not count; what stands in brackets does.
 */
export function directionKey(specialFund: string, spendingDirection: string): string {
  return `${textKey(specialFund)}\n${textKey(spendingDirection)}`;
}
