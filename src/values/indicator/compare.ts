import { knownUnitAt } from "./unit-names";
import type { Dimension } from "./unit-names";
import type { Base, IndicatorValue } from "./value";

/** Can two values be compared: are both one number, in units of the same dimension? */
export function comparable(a: IndicatorValue, b: IndicatorValue): boolean {
  return compareValues(a, b) !== undefined;
}

/**
 * -1, 0 or 1 as the number of `a` is less than, equal to or more than that of `b`, in the same unit; undefined where
 * they cannot be compared, which is never the same as equal. Operators do not count.
 */
export function compareValues(a: IndicatorValue, b: IndicatorValue): -1 | 0 | 1 | undefined {
  const [one, other] = [baseOf(a), baseOf(b)];
  if (!one || !other || one.unit !== other.unit) return undefined;
  return one.number < other.number ? -1 : one.number > other.number ? 1 : 0;
}

/**
 * What one number is a number of: money for 万元 and for 元/人, time (also `months` and `working-time`, which no
 * conversion leads to) for 24小时内 and ≥15年. undefined for lists, words, malformed and unknown units, and bare numbers.
 */
export function dimensionOf(value: IndicatorValue): Dimension | undefined {
  const unit = baseOf(value)?.unit.split("/")[0] ?? "";
  const known = unit === "" ? undefined : knownUnitAt(unit, 0);
  return known?.length === unit.length ? known.unit.dimension : undefined;
}

function baseOf(value: IndicatorValue): Base | undefined {
  return "base" in value ? value.base : undefined;
}
