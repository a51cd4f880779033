import Big from "big.js";
import type { Measure } from "./measure";
import type { Base, DurationValue, QuantityValue } from "./value";
import type { UnitFound } from "./units";

/** A measure as a value of its own; `text` is what it is read from. */
export function measured(measure: Measure, text: string): QuantityValue | DurationValue {
  const { number, unit, operator, scope, per, change, typo, limit } = measure;
  const base = baseOf(number, unit, per);
  const common = {
    text,
    operator: operator ?? ("=" as const),
    operatorExplicit: operator !== undefined,
    number: number.toNumber(),
    unit: unit?.name ?? "",
    ...(unit && { unitRaw: unit.raw }),
    ...(unit?.unknown && { unknownUnit: true as const }),
    ...(base && { base }),
    ...(scope !== undefined && { scope }),
    ...(change !== undefined && { change }),
    ...(typo !== undefined && { typo }),
    ...(unit?.error && { error: unit.error }),
    ...(unit?.guess !== undefined && { guess: unit.guess }),
  };
  return limit
    ? { kind: "duration", ...common }
    : { kind: "quantity", ...common, ...(per !== undefined && { per }) };
}

const BASE_INTERVAL: Readonly<Record<string, string>> = { 日: "天", 季: "季度" };

/** How often something happens is compared as 次/月, whichever of the two ways it is written. */
export function baseOf(number: Big, unit: UnitFound | undefined, per?: string): Base | undefined {
  if (!unit) return { number: number.toNumber(), unit: "" };
  if (!unit.base) return undefined;
  const [times, parts] = unit.base.times;
  const name = per === undefined ? unit.base.unit : `${unit.base.unit}/${BASE_INTERVAL[per] ?? per}`;
  const scaled = times === 1 ? number : number.times(times);
  return { number: (parts === 1 ? scaled : scaled.div(parts)).toNumber(), unit: name };
}
