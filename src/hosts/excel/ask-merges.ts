import type { Range } from "../../workbook/cell";
import { areaOf } from "./reference";

/** Asks for merged areas; of those that reach into a range from outside Excel says nothing. */
export function askMerges(range: Excel.Range): () => Range[] {
  const merged = range.getMergedAreasOrNullObject();
  // The address of all of them names their first cells only.
  merged.areas.load("items/address");
  return () =>
    merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => areaOf(address) ?? []);
}
