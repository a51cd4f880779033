import { asWrittenAt } from "./line";
import type { Line } from "./line";
import { measured } from "./measured";
import type { Measure } from "./measure";
import type { ListValue } from "./value";

const JOINED = /^(?:--?|——?|[–―─−~至到一])$/;

/**
 * 3-5个工作日, 10—15万元, 90%～95%: a list of its two bounds, ≥ 3 and ≤ 5. A single number would lose one of them, and
 * comparing with either alone would be wrong.
 */
export function rangeOf(line: Line, low: Measure, high: Measure): ListValue | undefined {
  const between = line.text.slice(low.end, high.digits);
  const bounded = low.operator === "≥" && high.operator === "≤" && /^[且并]/.test(between);
  const unit = low.unit ?? high.unit;
  const sameUnit = low.unit === undefined || low.unit.name === high.unit?.name;
  if (!(JOINED.test(between) || bounded) || !sameUnit || !low.number.lt(high.number)) return undefined;
  const text = asWrittenAt(line, low.start, high.end);
  const shared = { ...(unit && { unit }), ...(high.limit && { limit: high.limit }) };
  return {
    kind: "list",
    sub: "range",
    text,
    items: [
      measured({ ...low, ...shared, operator: "≥" }, asWrittenAt(line, low.digits, low.end)),
      measured(
        { ...high, ...shared, ...scopeOf(low), operator: "≤" },
        asWrittenAt(line, high.digits, high.end),
      ),
    ],
  };
}

function scopeOf({ scope, per, change }: Measure) {
  return {
    ...(scope !== undefined && { scope }),
    ...(per !== undefined && { per }),
    ...(change !== undefined && { change }),
  };
}
