import type { Entry, FilledForm } from "../../forms/filled";
import type { DurationValue, IndicatorValue, QuantityValue } from "../../values/indicator-value";
import { readValues } from "./named-values";

/** How satisfied somebody is to be, as far as it is filled in. */
export interface Satisfaction {
  readonly entry: Entry;
  readonly name?: Entry;
  readonly read: IndicatorValue;
  /** Whether name or text speak of 满意 at all, and not of complaints. */
  readonly named: boolean;
  /** The numbers it has to reach; where several things are listed, those said to be about 满意. */
  readonly quantities: readonly (QuantityValue | DurationValue)[];
}

export function satisfactionIn(form: FilledForm): Satisfaction[] {
  return readValues(form).flatMap(({ category, name, entry, read }) => {
    if (category !== "satisfaction") return [];
    const named = [entry, name].some((one) => one && /满意/.test(one.cell.text));
    return [{ entry, ...(name && { name }), read, named, quantities: quantitiesOf(read) }];
  });
}

function quantitiesOf(read: IndicatorValue): readonly (QuantityValue | DurationValue)[] {
  if (read.kind === "quantity" || read.kind === "duration") return [read];
  if (read.kind !== "list") return [];
  const about = read.items.filter(({ label }) => label !== undefined && /满意/.test(label));
  return about.length ? about : read.items;
}
