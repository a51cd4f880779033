import type { FilledForm } from "../../forms/filled";
import { dimensionOf } from "../../values/indicator-value";
import type { QuantityValue } from "../../values/indicator-value";
import { textKey } from "../../values/text";
import { grouped } from "../../values/grouped";
import { namedValues } from "./named-values";
import type { NamedValue } from "./named-values";
import { oncePer } from "../../values/once-per";

/** An indicator whose target value is one number, and no malformed one. */
export interface Counted extends NamedValue {
  readonly read: QuantityValue;
}

/** One indicator's values for the whole period and for the year, in one row. */
export interface TwoPeriods {
  readonly long: Counted;
  readonly annual: Counted;
}

/** Those of one name; a cell merged over both sides is one statement, not two. */
export const twoPeriods = oncePer((form: FilledForm): readonly TwoPeriods[] => {
  const named = namedValues(form).filter(isCounted);
  const same = grouped(named, ({ value, called }) => `${value.row} ${textKey(called)}`);
  return [...same.values()].flatMap((sides) => {
    const long = sides.find(({ period }) => period === "long");
    const annual = sides.find(({ period }) => period === "annual");
    return long && annual && long.value.address !== annual.value.address ? [{ long, annual }] : [];
  });
});

function isCounted(item: NamedValue): item is Counted {
  return item.read.kind === "quantity" && item.read.error === undefined;
}

const ADDED = ["money", "length", "area", "volume", "mass", "energy", "people", "count"];

/** For each year, each head or thing, or as a norm. */
const EACH = /每|均|标准|单价|定额|单[个站台座件次户家处所项套亩]/;

/** Whether what the years come to is added up: things done, money spent; no rates, prices, norms, or numbers per year. */
export function addsUp({ long, annual }: TwoPeriods): boolean {
  return [long, annual].every(({ called, value, read }) => {
    const isPer = read.base === undefined || read.base.unit.includes("/") || read.per !== undefined;
    const isAdded = ADDED.includes(dimensionOf(read) ?? "") && read.change === undefined;
    return isAdded && !isPer && !EACH.test(called) && !EACH.test(value.cell.text);
  });
}
