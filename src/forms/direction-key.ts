import { textKey } from "../values/text";

/**
 * What makes a direction itself: its name alone does not, for many funds have a 维修（护）费. White space, widths and
 * quotation marks do not count; what stands in brackets does.
 */
export function directionKey(specialFund: string, spendingDirection: string): string {
  return `${textKey(specialFund)}\n${textKey(spendingDirection)}`;
}
