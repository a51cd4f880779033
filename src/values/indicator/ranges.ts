import { asWrittenAt } from "./line";
import type { Line } from "./line";
import { measured } from "./measured";
import type { Measure } from "./measure";
import type { ListValue } from "./value";

const JOINED = /^(?:--?|——?|[–―─−~至到一])$/;
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
  const bare = low.unit === undefined || isMagnitudeOf(low, high);
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
  return alone && high.unit?.dimension !== undefined && high.unit.name.startsWith(low.unit!.name);
}

/** ≥90%且≤95%, 90%≤合格率≤95% */
function isTwoSided(text: string, low: Measure, high: Measure): boolean {
  const between = text.slice(low.end, high.start);
  const named = /[≤<]/.test(text[low.end - 1] ?? "")
    ? NAME_BETWEEN.test(between)
    : /^(?:且|并且?)$/.test(between);
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
  const label = NAME_BETWEEN.test(between) && !/^(?:且|并且?|[至到一])$/.test(between) ? between : undefined;
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
