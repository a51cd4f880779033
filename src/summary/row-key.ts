import { directionKey } from "../forms/keys";
import { textKey } from "../values/text";

/** What makes a row of the summary itself: fund and direction, or the fund alone where forms are rolled up whole. */
export function rowKey(names: readonly string[]): string {
  const [fund = "", direction] = names;
  return direction === undefined ? textKey(fund) : directionKey(fund, direction);
}

/** The key of a row that joins several directions of a fund. */
export function fundKey(fund: string): string {
  return directionKey(fund, "");
}
