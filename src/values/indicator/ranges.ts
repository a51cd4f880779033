import { asWrittenAt } from "./line";
import type { Line } from "./line";
import { measured } from "./measured";
import type { Measure } from "./measure";
import type { ListValue } from "./value";

const JOINED = /^(?:--?|——?|[–―─−~至到一])$/;
/** Between two bounds that are each said: 不少于3次且不超过5次, 大于3小于5. */
const BOTH = /^(?:且|并且?|但是?|而|又|同时|及|和)?,?(?:且|并且?|但是?|而|又|同时)?$/;
const NAME_BETWEEN = /^[\u4e00-\u9fffA-Za-z]{1,12}$/;

/** 3-5个工作日: each of the two numbers is a bound, the first in the unit of the second. */
export function asBounds(text: string, measures: readonly Measure[]): Measure[] {
  const found = [...measures];
  for (let i = 1; i < found.length; i++) {
    const bounds = found[i - 1]!.bound ? undefined : boundsOf(text, found[i - 1]!, found[i]!);
    if (bounds) [found[i - 1], found[i]] = bounds;
  }
  return found;
}

function boundsOf(text: string, low: Measure, high: Measure): [Measure, Measure] | undefined {
  const bare = low.unit === undefined || isMagnitudeOf(low, high) || isNumeratorOf(low, high);
  const unit = bare ? high.unit : low.unit;
  const sameUnit = bare || low.unit!.name === high.unit?.name;
  if (!sameUnit || !low.number.lt(high.number)) return undefined;
  const joined = JOINED.test(text.slice(low.end, high.digits));
  if (!joined && !isTwoSided(text, low, high)) return undefined;
  const shared = { ...(unit && { unit }), ...(high.limit && { limit: high.limit }) };
  return [
    { ...low, ...shared, bound: "low", operator: low.operator === ">" ? ">" : "≥" },
    { ...high, ...shared, ...saidOfBoth(low), bound: "high", operator: high.operator === "<" ? "<" : "≤" },
  ];
}

/** 10万-20万元: the first is of 万元, too. */
function isMagnitudeOf(low: Measure, high: Measure): boolean {
  const alone = low.unit !== undefined && low.unit.base?.unit === "" && !low.unit.unknown;
  return alone && high.unit?.base !== undefined && high.unit.name.startsWith(low.unit!.name);
}

/** 不少于3次且不超过5次/年: the first is of 次/年, too. */
function isNumeratorOf({ unit }: Measure, high: Measure): boolean {
  return unit?.base !== undefined && (high.unit?.name.startsWith(`${unit.name}/`) ?? false);
}

/** ≥90%且≤95%, 大于3小于5, 90%≤合格率≤95% */
function isTwoSided(text: string, low: Measure, high: Measure): boolean {
  const between = text.slice(low.end, high.start);
  const named = /[≤<]/.test(text[low.end - 1] ?? "") ? NAME_BETWEEN.test(between) : BOTH.test(between);
  return named && /^[≥>]$/.test(low.operator ?? "") && /^[≤<]$/.test(high.operator ?? "");
}

function saidOfBoth({ scope, per, change }: Measure) {
  return {
    ...(scope !== undefined && { scope }),
    ...(per !== undefined && { per }),
    ...(change !== undefined && { change }),
  };
}

/**
 * 3-5个工作日, 10—15万元, 90%～95%: a list of its two bounds, ≥ 3 and ≤ 5. A single number would lose one of them, and
 * comparing with either alone would be wrong.
 */
export function rangeOf(line: Line, [low, high, ...more]: readonly Measure[]): ListValue | undefined {
  if (low?.bound !== "low" || !high || more.length > 0) return undefined;
  const between = line.text.slice(low.end, high.start);
  const joins = BOTH.test(between) || /^[至到一]$/.test(between);
  const label = NAME_BETWEEN.test(between) && !joins ? between : undefined;
  return {
    kind: "list",
    sub: "range",
    text: asWrittenAt(line, low.start, high.end),
    ...(label !== undefined && { label }),
    items: [
      measured(low, asWrittenAt(line, low.digits, low.end)),
      measured(high, asWrittenAt(line, high.digits, high.end)),
    ],
  };
}
