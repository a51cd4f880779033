import type { Base, IndicatorValue } from "./value";

/** Can two values be compared: are both one number, in units of the same dimension? */
export function comparable(a: IndicatorValue, b: IndicatorValue): boolean {
  const [one, other] = [baseOf(a), baseOf(b)];
  return one !== undefined && other !== undefined && one.unit === other.unit;
}

/**
 * Negative, 0 or positive as the number of `a` is less than, equal to or more than that of `b`, in the same unit;
 * undefined where they cannot be compared, which is never the same as equal. Operators do not count.
 */
export function compareValues(a: IndicatorValue, b: IndicatorValue): number | undefined {
  const [one, other] = [baseOf(a), baseOf(b)];
  return one && other && one.unit === other.unit ? Math.sign(one.number - other.number) : undefined;
}

function baseOf(value: IndicatorValue): Base | undefined {
  return "base" in value ? value.base : undefined;
}
